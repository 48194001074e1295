import AvowOperations
import AvowRecord

/// What was foretold of one state by all lists, what makes up its risk, and what happened.
struct RiskOfStatePage: Page {
  static let template = "risk-of-state"
  let head: PageHead
  let name: String
  let state: Link
  /// The page of its events; nil where none is held.
  let eventsPage: Link?
  let isEmpty: Bool
  let chart: Chart?
  let newest: String?
  let parts: Parts?
  let changes: [String]
  let hasChanges: Bool
  let happened: String
  let events: DataTable?
  let absentFrom: [Link]
  let hasAbsent: Bool

  struct Parts: Sendable {
    let list: Link
    let sentence: String
    let sentences: [String]
    let table: DataTable
  }

  static func answer(_ id: StateID, from answers: Answers) throws -> RiskExplanation {
    guard let found = try answers.risk(of: id) else {
      throw SiteFault.notInRecord(noun: "state", id: id, list: .risk(WatchFilter()))
    }
    return found
  }

  static func load(_ id: StateID, from answers: Answers) throws -> RiskOfStatePage {
    let found = try answer(id, from: answers)
    let newest = Answers.newest(found.history)
    return RiskOfStatePage(
      head: PageHead(
        "Risk: \(found.name)", "What lists of risks said of \(found.name), and what happened.",
        at: .riskOf(id),
        trail: [Link("Risk", .risk(WatchFilter()))]),
      name: found.name, state: Link(found.name, .state(id, with: [])),
      eventsPage: found.events.isEmpty ? nil : Link("Events in \(found.name)", .eventsOf(id, EventFilter())),
      isEmpty: found.history.isEmpty,
      chart: RiskHistoryChart(found: found).chart(),
      newest: newest.map(sentence),
      parts: found.parts.map(parts), changes: found.changes.map(\.sentence),
      hasChanges: !found.changes.isEmpty,
      happened: happened(found), events: found.events.isEmpty ? nil : events(found, answers),
      absentFrom: found.absentFrom.map {
        Link("\($0.publisher), base year \($0.baseYear), for \($0.window)", .risk(WatchFilter(list: $0.id)))
      }, hasAbsent: !found.absentFrom.isEmpty && !found.history.isEmpty)
  }

  /// Where the newest list puts a state.
  static func sentence(_ entry: RiskExplanation.Entry) -> String {
    let (list, row) = (entry.forecast, entry.risk)
    return
      "The newest list (\(list.publisher), base year \(list.baseYear), for \(list.window)) puts it at rank \(row.rank) of \(entry.of)"
      + (RiskWords.ranks(row).first.map { ", where ranks \($0) fit as well" } ?? "")
      + ", with a risk of \(RiskWords.risk(row.risk))"
      + (row.low == nil ? "; it gives no interval." : " (\(RiskWords.interval(row))).")
  }

  private static func parts(_ parts: RiskExplanation.Parts) -> Parts {
    Parts(
      list: Link(
        "\(parts.forecast.publisher), base year \(parts.forecast.baseYear), for \(parts.forecast.window)",
        .risk(WatchFilter(list: parts.forecast.id))),
      sentence:
        "A state with the mean of everything would have log odds of \(TracksChart.two(parts.baseLogOdds)); what is special to this one brings them to \(TracksChart.two(parts.logOdds)), a risk of \(RiskWords.risk(parts.risk.risk)). The parts add up exactly.",
      sentences: parts.parts.prefix(8).map(\.sentence),
      table: DataTable(
        "Every part, largest first",
        columns: ["Predictor", "Value#", "Mean#", "Adds to the log odds#", "Column"],
        rows: parts.parts.map {
          [
            .init($0.name), .init(TracksChart.two($0.value), isNumber: true),
            .init(TracksChart.two($0.mean), isNumber: true),
            .init(TracksChart.two($0.contribution), isNumber: true), .init($0.predictor),
          ]
        }))
  }

  private static func happened(_ found: RiskExplanation) -> String {
    guard let outcomes = found.outcomes else {
      return "No table of outcomes is kept, so that it is not told what happened."
    }
    let source = "\(outcomes.source.name), years \(outcomes.source.firstYear) to \(outcomes.source.lastYear)"
    guard outcomes.isKnown else { return "The table of outcomes (\(source)) does not have the state." }
    return outcomes.onsets.isEmpty
      ? "By the table of outcomes (\(source)) none began."
      : "By the table of outcomes (\(source)) one began in \(outcomes.onsets.map(String.init).joined(separator: ", "))."
  }

  /// Years of events that one table shows; all stand on the page of its events.
  private static let latestYears = 15

  private static func events(_ found: RiskExplanation, _ answers: Answers) -> DataTable {
    let last = found.events.compactMap(\.month?.year).max() ?? 0
    let shown = found.events.filter { ($0.month?.year ?? last) > last - latestYears }
    return DataTable(
      "Events recorded, by year, the latest \(latestYears) years; each source for itself",
      columns: ["Source", "Year#", "Where", "Events#", "Deaths, best#", "Low to high#"],
      rows: shown.map { total in
        let others = total.states.filter { $0 != found.state }.map { answers.reference.name(of: $0, on: nil) }
        return [
          .init(total.family.name), .init(total.month.map { "\($0.year)" } ?? "–", isNumber: true),
          .init(others.isEmpty ? "here alone" : "together with " + others.joined(separator: ", ")),
          .init(Number.text(total.events), isNumber: true),
          .init(total.deaths.best.map { Number.text($0) } ?? "–", isNumber: true),
          .init(
            total.deaths.low.flatMap { low in
              total.deaths.high.map { "\(Number.text(low)) to \(Number.text($0))" }
            }
              ?? "–", isNumber: true),
        ]
      })
  }
}
