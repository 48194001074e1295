import AvowAnalysis
import AvowOperations
import AvowRecord

/// Vetoed drafts, the Council of the day, and who spoke for restraint.
struct VetoesPage: Page {
  static let template = "vetoes"
  let head: PageHead
  let isEmpty: Bool
  let hasChronology: Bool
  let isFiltered: Bool
  let states: [Choices.Option]
  let situations: [Choices.Option]
  let from: String
  let until: String
  let isDatedOnly: Bool
  let total: FigureBox?
  let dated: FigureBox?
  let perYear: Chart?
  let table: DataTable?
  let restraint: FigureBox?
  let meetings: [RestraintMeeting]
  let hasMeetings: Bool
  let codes: [Link]
  let rules: [RuleLine]

  struct RestraintMeeting: Sendable {
    let meeting: Link
    let date: String
    let count: String
    let said: [Said]
  }

  struct Said: Sendable {
    let state: Link
    let quote: String
    let statement: String
  }

  static func answer(_ filter: VetoFilter, from answers: Answers) throws -> VetoAnswer {
    if let state = filter.state, answers.reference.state(state) == nil {
      throw SiteFault.notInRecord(noun: "state", id: state, list: .states)
    }
    return try answers.vetoes(filter)
  }

  static func load(_ filter: VetoFilter, from answers: Answers) throws -> VetoesPage {
    let found = try answer(filter, from: answers)
    let casters = found.casters.filter { answers.reference.state($0.value) != nil }
    let names = Dictionary(answers.reference.states.map { ($0.id, $0.shortName) }) { first, _ in first }
    return VetoesPage(
      head: PageHead(
        "Vetoes and restraint",
        "Drafts that were vetoed in the Security Council, who sat there, who had promised restraint, and who spoke of it.",
        at: .vetoes(filter), trail: [Link("Commitments", .commitments(CommitmentFilter()))]),
      isEmpty: found.isEmpty, hasChronology: found.hasChronology, isFiltered: filter != VetoFilter(),
      states: Choices.options(casters, chosen: filter.state, names: names),
      situations: Choices.options(
        found.situations.sorted { $0.value < $1.value }, chosen: filter.situation),
      from: filter.from.map(String.init) ?? "", until: filter.until.map(String.init) ?? "",
      isDatedOnly: filter.isDatedOnly,
      total: box(CountingRules.vetoedDrafts, found, answers),
      dated: box(CountingRules.vetoedDraftsDated, found, answers),
      perYear: chart(found, filter), table: found.lines.isEmpty ? nil : table(found, answers),
      restraint: found.figures.first { $0.rule == CountingRules.restraintStates }.map {
        FigureBox($0, in: answers)
      },
      meetings: found.restraint.map { meeting in
        RestraintMeeting(
          meeting: Link(meeting.meeting, .meeting(meeting.meeting)), date: meeting.date.inWords,
          count: Number.text(Set(meeting.said.compactMap(\.state)).count),
          said: meeting.said.compactMap { tag in
            tag.state.map {
              Said(
                state: answers.link($0, on: tag.date), quote: tag.quote,
                statement: SiteMap.statement(tag.intervention).href)
            }
          })
      },
      hasMeetings: !found.restraint.isEmpty,
      codes: found.codes.compactMap { answers.reference.instrument($0) }.map {
        Link($0.shortName, .instrument($0.id, CommitmentFilter()))
      }, rules: CountingRules.vetoes.map { RuleLine($0) })
  }

  /// The drafts behind the number are the rows of the table below.
  private static func box(_ rule: CountingRule, _ found: VetoAnswer, _ answers: Answers) -> FigureBox? {
    found.figures.first { $0.rule == rule }.map {
      FigureBox(Figure(value: $0.value, rule: $0.rule, asOf: $0.asOf, list: []), in: answers)
    }
  }

  private static func chart(_ found: VetoAnswer, _ filter: VetoFilter) -> Chart? {
    let counts = Dictionary(grouping: found.lines) { $0.draft.date.year }.mapValues(\.count)
    guard let first = counts.keys.min(), let last = counts.keys.max(), first < last else { return nil }
    let bars = YearBars(
      id: "per-year", title: "Vetoed drafts, by year", counts: (first...last).map { ($0, counts[$0] ?? 0) })
    return Chart(
      id: "per-year", question: "When were drafts vetoed?",
      reading:
        "Each bar is the number of drafts vetoed in a year, each draft once however many members vetoed it.",
      limits:
        "Drafts that were never put to the vote since a veto was certain, and whether a draft deserved to pass.",
      legend: [], wide: bars.wide(), narrow: bars.narrow(),
      table: DataTable(
        "Vetoed drafts, by year", columns: ["Year", "Drafts#"],
        rows: counts.sorted { $0.key < $1.key }.map { year, count in
          var one = filter
          (one.from, one.until) = (year, year)
          return [
            .init("\(year)", href: SiteMap.vetoes(one).href), .init(Number.text(count), isNumber: true),
          ]
        }))
  }

  private static func table(_ found: VetoAnswer, _ answers: Answers) -> DataTable {
    DataTable(
      "Vetoed drafts, latest first",
      columns: [
        "Draft", "Date", "Situation", "Vetoed by", "Council members pledged to restraint", "Events",
        "Meeting",
      ],
      rows: found.lines.map { line in
        let draft = line.draft
        let by = draft.casters.map { caster in
          caster.state.map { answers.reference.name(of: $0, on: draft.date) } ?? caster.asPrinted
        }.joined(separator: ", ")
        let pledged =
          line.council.isEmpty
          ? "Council not held"
          : line.restrained.isEmpty
            ? "none of \(line.council.count) held"
            : "\(line.restrained.count) of \(line.council.count): "
              + line.restrained.map { answers.reference.name(of: $0, on: draft.date) }.joined(separator: ", ")
        return [
          .init(draft.drafts.isEmpty ? "spoken in \(draft.meeting)" : draft.drafts.joined(separator: ", ")),
          .init(draft.date.inWords), .init(draft.situation), .init(by), .init(pledged),
          .init(line.events.map { "\($0.date.inWords): \($0.label) (\($0.kind))" }.joined(separator: "; ")),
          line.meetingIsHeld
            ? .init(
              line.statements.isEmpty
                ? draft.meeting : "\(draft.meeting), \(line.statements.count) turns of those",
              href: SiteMap.meeting(draft.meeting).href)
            : .init("\(draft.meeting), not imported"),
        ]
      })
  }
}
