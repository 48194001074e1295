public import AvowRecord

/// A counting rule for a debate, with the count that it makes.
public struct DebateRule: Sendable {
  public let rule: CountingRule
  /// The form of record that it counts.
  public let form: RecordForm
  /// The day of the debate to which it is confined, counted from 1; nil for the whole.
  public let day: Int?
  let tally: @Sendable (_ turns: [DebateTurn], _ into: inout DebateCount) -> Void

  init(
    _ rule: CountingRule, form: RecordForm = .verbatim, day: Int? = nil,
    tally: @escaping @Sendable (_ turns: [DebateTurn], _ into: inout DebateCount) -> Void
  ) {
    self.rule = rule
    self.form = form
    self.day = day
    self.tally = tally
  }

  /// The same count on the first day alone, under a rule of its own.
  func onFirstDay() -> DebateRule {
    DebateRule(
      CountingRule(
        id: rule.id + "-first-day", version: rule.version, name: rule.name + ", first day only",
        unit: rule.unit,
        sentence: "The same as “\(rule.name)”, on the first day of the debate alone.",
        excludes: "Everything after the first day: where the debate went on, this is not its final count. "
          + rule.excludes),
      form: form, day: 1, tally: tally)
  }

  /// Counts a debate.
  ///
  /// - Returns: nil when nothing that the rule counts is held: that is no zero.
  public func figure(of debate: DebateRecord) -> DebateFigure {
    let part = day.map { debate.onDay($0) } ?? debate
    let turns =
      switch form {
      case .verbatim: part?.turns ?? []
      case .filed: part?.filed ?? []
      case .speakers: part?.listed ?? []
      case .pressRelease, .corpus: [DebateTurn]()
      }
    let isHeld = form == .verbatim ? part?.held.isEmpty == false : !turns.isEmpty
    guard let part, isHeld else {
      return DebateFigure(
        rule: rule, form: form, count: nil, isPartial: true, coverage: absence(in: part), asOf: nil)
    }
    var count = DebateCount()
    tally(turns, &count)
    let isPartial = form == .verbatim ? !part.missing.isEmpty : true
    return DebateFigure(
      rule: rule, form: form, count: count.sorted(), isPartial: isPartial,
      coverage: form == .verbatim ? part.coverage : coverage(turns), asOf: turns.map(\.date).max())
  }

  private func absence(in part: DebateRecord?) -> String {
    guard let part else { return "The record does not know the days of the debate well enough." }
    switch form {
    case .verbatim: return "Cannot be counted: " + part.coverage.lowercasedFirst
    case .filed: return "No statement that a delegation filed is in the record."
    case .speakers: return "No table of speakers is in the record."
    case .pressRelease, .corpus: return "This form of record is not counted."
    }
  }

  private func coverage(_ turns: [DebateTurn]) -> String {
    let what = form == .filed ? "statements that delegations filed" : "lines of a table of speakers"
    return
      "Counted from \(turns.count) \(what), not from the record of a meeting: who is missing may have spoken."
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
