import AvowOperations
import AvowRecord
import AvowStore

/// How a state moved, across kinds of evidence.
struct MovementPage: Page {
  static let template = "movement"
  let head: PageHead
  let state: Link
  let rule: String
  let positions: Chart?
  let noPositions: Bool
  let years: [Year]
  let hasEntries: Bool
  let silent: String?

  /// The entries of one year.
  struct Year: Sendable {
    let year: Int
    let entries: [Entry]
  }

  struct Entry: Sendable {
    let date: String
    let kind: String
    let what: String
    let evidence: Link?
    let evidenceText: String
    let isShift: Bool
    let chip: Chip?
  }

  static func load(_ id: StateID, from answers: Answers) throws -> MovementPage {
    guard let movement = try Movement.run(id, in: answers) else {
      throw SiteFault.notInRecord(noun: "state", id: id, list: .states)
    }
    return MovementPage(movement, in: answers)
  }

  init(_ movement: Movement, in answers: Answers) {
    let state = answers.link(movement.state)
    self.state = state
    head = PageHead(
      "How \(state.text) moved", "Votes, statements, sponsorships and memberships of \(state.text) in time.",
      at: .movement(movement.state), trail: [Link("States", .states), state])
    rule = Movement.rule
    noPositions = movement.run == nil
    positions = movement.positions.isEmpty ? nil : MovementPage.chart(movement, name: state.text)
    years = Dictionary(grouping: movement.entries) { $0.date.year }.sorted { $0.key > $1.key }.map {
      year, entries in
      Year(year: year, entries: entries.map { MovementPage.entry($0, of: movement.state, in: answers) })
    }
    hasEntries = !movement.entries.isEmpty
    let none = Movement.Kind.allCases.filter { movement.counts[$0.rawValue] == 0 }.map(\.word)
    silent =
      none.isEmpty
      ? nil
      : "The record holds nothing dated of: \(none.joined(separator: ", ")). Silence of the record is not silence of the state."
  }

  private static func entry(_ one: Movement.Entry, of state: StateID, in answers: Answers) -> Entry {
    let place: SiteMap? =
      switch one.kind {
      case .agreement: .agreement(state, one.evidence)
      case .membership: .group(one.evidence)
      case .position: .rollCalls(MovementPage.filter(one.evidence))
      case .vote where one.status == "counted": .rollCall(one.evidence)
      case .vote, .sponsorship, .statement: answers.subject(one.evidence)?.place
      }
    return Entry(
      date: one.date.inWords, kind: one.kind.word, what: one.what,
      evidence: place.map { Link(name(one, in: answers), $0) }, evidenceText: one.evidence,
      isShift: one.isShift,
      chip: ["secondary", "unverified", "conflict", "start unknown"].contains(one.status)
        ? Chip(status: one.status) : nil)
  }

  /// What the evidence is called: a state or a group by its name, all else by its id.
  private static func name(_ one: Movement.Entry, in answers: Answers) -> String {
    switch one.kind {
    case .agreement: answers.reference.name(of: one.evidence)
    case .membership: answers.reference.groups.first { $0.id == one.evidence }?.name ?? one.evidence
    default: one.evidence
    }
  }

  /// The roll calls of `session 60` or `year 2005`.
  private static func filter(_ evidence: String) -> RollCallFilter {
    var filter = RollCallFilter()
    let number = String(evidence.split(separator: " ").last ?? "")
    if evidence.hasPrefix("year") { filter.year = Int(number) } else { filter.session = number }
    return filter.onPage(1)
  }

  private static func chart(_ movement: Movement, name: String) -> Chart {
    let points = movement.positions.map { point in
      YearLinesChart.Point(
        year: point.year, value: point.mean, low: point.low, high: point.high, isMarked: point.isShift,
        hover:
          "\(point.period): \(Share.signed(point.mean)) (\(Share.signed(point.low)) to \(Share.signed(point.high))), "
          + "\(point.votes) votes" + (point.isShift ? ", a shift" : ""))
    }
    let reach = max(2, (points.flatMap { [abs($0.low ?? 0), abs($0.high ?? 0)] }.max() ?? 2).rounded(.up))
    let lines = YearLinesChart(
      id: "positions", title: "Position of \(name) from votes",
      first: ("Position, 90 % interval shaded", points), second: nil,
      range: -reach...reach, ticks: [(-reach, "−\(Int(reach))"), (0, "0"), (reach, "\(Int(reach))")],
      description: [points.first, points.last].compactMap { $0 }.map {
        "\($0.year): \(Share.signed($0.value))"
      }
      .joined(separator: "; ") + "; \(points.count(where: \.isMarked)) shifts are marked.")
    return Chart(
      id: "positions", question: "Where did it stand, judged by its votes?",
      reading:
        "The unit is the standard deviation of all positions of the run; the United States stands above 0. Rings are shifts: "
        + "the interval lies wholly above or below that of five periods before.",
      limits:
        "What divided the votes of the time is what the line is about, and that changes. Decisions without a vote are not in it.",
      legend: lines.legend, wide: lines.wide(), narrow: lines.narrow(),
      table: DataTable(
        "Positions of run \(movement.run ?? 0)",
        columns: ["Period", "Position#", "90 % interval#", "Votes#", "Shift"],
        rows: movement.positions.map { point in
          [
            .init("\(point.period)"), .init(Share.signed(point.mean), isNumber: true),
            .init("\(Share.signed(point.low)) to \(Share.signed(point.high))", isNumber: true),
            .init("\(point.votes)", isNumber: true), .init(point.isShift ? "shift" : ""),
          ]
        }))
  }
}
