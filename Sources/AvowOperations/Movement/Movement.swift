import AvowAnalysis
public import AvowRecord
import AvowStore

/// How a state moved, across kinds of evidence: positions and agreement from votes, statements, sponsorships, memberships.
public struct Movement: Sendable, Codable {
  /// What kind of evidence an entry is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case position, agreement, vote, statement, sponsorship, membership

    /// For people.
    public var word: String {
      switch self {
      case .position: "position from votes"
      case .agreement: "agreement in votes"
      case .vote: "vote on the topic"
      case .statement: "statement"
      case .sponsorship: "sponsorship"
      case .membership: "membership"
      }
    }
  }

  /// Something dated that the record holds.
  public struct Entry: Sendable, Codable {
    public let date: PartialDate
    public let kind: Kind
    public let what: String
    /// The id of what it rests on: a decision, a meeting, a group, another state, a session.
    public let evidence: String
    /// True for a shift that ``Movement/rule`` marks.
    public let isShift: Bool
    public let status: String
  }

  /// A position with its interval.
  public struct Point: Sendable, Codable {
    public let period: Int
    /// The year in which the period began.
    public let year: Int
    public let mean: Double
    public let low: Double
    public let high: Double
    public let votes: Int
    public let isShift: Bool
  }

  public let state: StateID
  /// The run that positions come from; nil when none was made.
  public let run: Int?
  public let positions: [Point]
  /// Oldest first.
  public let entries: [Entry]
  /// How many entries of each kind, silence said as 0.
  public let counts: [String: Int]

  /// The rule by which shifts are marked.
  public static let rule =
    "A shift is marked where the interval of a period lies wholly above or wholly below that of five periods before; of "
    + "neighbouring periods of which that holds in the same direction the first is marked. Positions have 90 % intervals, "
    + "agreement 95 %. Statements, sponsorships and memberships are dated facts and not shifts of themselves."

  /// So many periods lie between two that are compared.
  static let span = 5

  /// - Returns: nil when there is no state with this id.
  public static func run(_ id: StateID, in answers: Answers) throws -> Movement? {
    guard let brief = try answers.brief(id) else { return nil }
    let run = try answers.store.latestRun(ofMethod: AllMethods.idealPoints.id)
    let isByYear = run?.parameters.contains("\"by\":\"year\"") ?? false
    let own =
      try run.map { run in
        try answers.store.positions(ofRun: run.id).filter { brief.lineage.contains($0.state) }
          .sorted { ($0.period, -$0.votes) < ($1.period, -$1.votes) }
      } ?? []
    var series: [(Int, StatePosition)] = []
    for position in own where series.last?.0 != position.period { series.append((position.period, position)) }
    let shifts = marks(series.map { ($0.0, $0.1.q05, $0.1.q95) })
    let points = series.map { period, position in
      Point(
        period: period, year: isByYear ? period : period + 1945, mean: position.mean, low: position.q05,
        high: position.q95, votes: position.votes, isShift: shifts[period] != nil)
    }
    var entries: [Entry] = points.filter(\.isShift).compactMap { point in
      PartialDate(String(point.year)).map { date in
        let earlier = points.last { $0.period <= point.period - span }
        return Entry(
          date: date, kind: .position,
          what: "Position \(two(point.mean)) (\(two(point.low)) to \(two(point.high))), "
            + (shifts[point.period] == true ? "above" : "below")
            + (earlier.map {
              " \(two($0.mean)) (\(two($0.low)) to \(two($0.high))) in \(isByYear ? "" : "session ")\($0.period)"
            } ?? ""),
          evidence: "\(isByYear ? "year" : "session") \(point.period)", isShift: true,
          status: "run \(run?.id ?? 0)")
      }
    }
    entries += agreementShifts(brief)
    entries += brief.votesOnRtoP.filter { $0.choice != nil }.map { vote in
      Entry(
        date: vote.date, kind: .vote, what: "\(vote.choice ?? ""): \(vote.title)", evidence: vote.id,
        isShift: false,
        status: vote.status)
    }
    let themes = try themes(brief.lineage, in: answers)
    entries += try answers.store.spokenCounts(of: brief.lineage).map { count in
      Entry(
        date: count.date, kind: .statement,
        what: count.letters > 0
          ? "spoke, \(count.interventions == 1 ? "once" : "\(count.interventions) times"), \(count.letters) letters"
            + (themes[count.meeting].map { "; on " + $0.joined(separator: ", ") } ?? "")
          : "spoke, its words are not in the record",
        evidence: count.meeting, isShift: false, status: "spoken record")
    }
    entries += brief.interventions.compactMap { one in
      answers.date(of: one.subject).map {
        Entry(
          date: $0, kind: .statement, what: one.what, evidence: one.subject, isShift: false,
          status: one.status)
      }
    }
    entries += brief.sponsorships.compactMap { one in
      answers.date(of: one.decision).map {
        Entry(
          date: $0, kind: .sponsorship, what: one.role, evidence: one.decision, isShift: false,
          status: one.status)
      }
    }
    for spell in brief.groups {
      entries += memberships(spell.membership, named: spell.name)
    }
    entries.sort { ($0.date, $0.kind.rawValue, $0.evidence) < ($1.date, $1.kind.rawValue, $1.evidence) }
    var counts = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, 0) })
    for entry in entries { counts[entry.kind.rawValue, default: 0] += 1 }
    return Movement(state: id, run: run?.id, positions: points, entries: entries, counts: counts)
  }

  /// The names of the themes under which the words of a state were filed, by meeting.
  private static func themes(_ lineage: [StateID], in answers: Answers) throws -> [String: [String]] {
    let names = Dictionary(answers.reference.themes.map { ($0.id, $0.name) }) { first, _ in first }
    var found: [String: Set<String>] = [:]
    for state in lineage {
      var filter = ThemeTagFilter()
      filter.state = state
      filter.isFirstOnly = true
      for tag in try answers.store.themeTags(filter) {
        found[tag.meeting, default: []].insert(names[tag.theme] ?? tag.theme)
      }
    }
    return found.mapValues { $0.sorted() }
  }

  /// From when on, and until when, a state stands in a group as sources tell: often the day of a list, so nothing is
  /// said of joining or leaving. A spell of one day is a sighting.
  private static func memberships(_ spell: GroupMembership, named name: String) -> [Entry] {
    func entry(_ date: PartialDate, _ what: String) -> Entry {
      Entry(
        date: date, kind: .membership, what: what, evidence: spell.group, isShift: false,
        status: spell.certainty)
    }
    let role = spell.role.map { " (\($0))" } ?? ""
    let (from, until) = (spell.from?.date, spell.until?.date)
    if let from, let until, until.firstDay - from.firstDay <= 1 {
      return [entry(from, "named with \(name) on this day\(role)")]
    }
    return [
      from.map { entry($0, "in \(name) from this date\(role)") },
      until.map { entry($0, "no longer in \(name)") },
    ]
    .compactMap { $0 }
  }

  /// The periods at which a shift is marked; true upwards, false downwards.
  static func marks(_ series: [(period: Int, low: Double, high: Double)]) -> [Int: Bool] {
    var marked: [Int: Bool] = [:]
    var running: Bool?
    for point in series {
      guard let earlier = series.last(where: { $0.period <= point.period - span }),
        earlier.period >= point.period - 2 * span
      else {
        running = nil
        continue
      }
      let direction: Bool? = point.low > earlier.high ? true : point.high < earlier.low ? false : nil
      if let direction, direction != running { marked[point.period] = direction }
      running = direction
    }
    return marked
  }

  private static func agreementShifts(_ brief: StateBrief) -> [Entry] {
    brief.agreement.flatMap { series -> [Entry] in
      let years = series.years.compactMap { one -> (period: Int, low: Double, high: Double)? in
        guard let year = one.year, let low = one.lijphartLow, let high = one.lijphartHigh,
          one.sharedVotes >= 10
        else { return nil }
        return (year, low, high)
      }
      return marks(years).sorted { $0.key < $1.key }.compactMap { year, up in
        let estimate = series.years.first { $0.year == year }
        let earlier = years.last { $0.period <= year - span }.flatMap { old in
          series.years.first { $0.year == old.period }
        }
        return PartialDate(String(year)).map { date in
          Entry(
            date: date, kind: .agreement,
            what:
              "Agreement with \(series.name) \(two(estimate?.lijphart ?? 0)) (Lijphart), \(up ? "above" : "below")"
              + (earlier.map { " \(two($0.lijphart ?? 0)) in \($0.year ?? 0)" } ?? ""),
            evidence: series.with, isShift: true, status: "counted")
        }
      }
    }
  }

  private static func two(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    return (number < 0 && hundredths > 0 ? "−" : "")
      + "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

extension Answers {
  /// The date of a debate, a meeting or a decision, or nil.
  func date(of subject: String) -> PartialDate? {
    proceedings.debate(subject)?.from ?? proceedings.meeting(subject)?.date
      ?? proceedings.decision(subject)?.date
  }
}
