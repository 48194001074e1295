import AvowAnalysis
public import AvowRecord

extension ScorecardAnswer {
  /// A number of each state under one heading.
  public struct Line: Sendable, Hashable {
    /// `all`, `cycle 2`, `year 2012`, the name of a lens, `action 5`.
    public var heading: String
    /// Whether recommendations were received or made.
    public var side: String
    /// The id of the rule, and its name.
    public var rule: String
    public var name: String
    /// One a state, in their order.
    public var values: [Int]
    /// What lists each, as conditions of the register without the state.
    public var conditions: RecommendationFilter
  }

  /// Every count in lines, received first: whole, by cycle or year, by lens, by what is asked for.
  public var lines: [Line] {
    var lines: [Line] = []
    for side in ["received", "made"] {
      add(&lines, "all", side, .init()) { $0.whole(side) }
      for key in keys({ by == .cycle ? $0.cycles : $0.years }) {
        var filter = RecommendationFilter()
        if by == .cycle { filter.cycle = Int(key) } else { filter.year = Int(key) }
        add(&lines, "\(by.rawValue) \(key)", side, filter) {
          $0.row(by == .cycle ? $0.cycles : $0.years, key, side)
        }
      }
      for lens in lenses {
        var filter = RecommendationFilter()
        filter.lens = lens.id
        add(&lines, lens.name, side, filter) { $0.row($0.lenses, lens.id, side) }
      }
      for key in keys({ $0.actions }) {
        var filter = RecommendationFilter()
        filter.action = Int(key)
        add(&lines, "action \(key)", side, filter) { $0.row($0.actions, key, side) }
      }
    }
    return lines
  }

  private func keys(_ rows: (Scorecard) -> [Scorecard.Row]) -> [String] {
    Set(cards.flatMap { rows($0.card).map(\.key) }).sorted()
  }

  private func add(
    _ lines: inout [Line], _ heading: String, _ side: String, _ filter: RecommendationFilter,
    _ standing: (Scorecard) -> Standing
  ) {
    let standings = cards.map { standing($0.card) }
    func line(
      _ rule: CountingRule, _ value: KeyPath<Standing, Int>, _ change: (inout RecommendationFilter) -> Void
    ) {
      var filter = filter
      change(&filter)
      lines.append(
        Line(
          heading: heading, side: side, rule: rule.id, name: rule.name,
          values: standings.map { $0[keyPath: value] },
          conditions: filter))
    }
    line(side == "received" ? CountingRules.received : CountingRules.made, \.total) { _ in }
    line(CountingRules.recommendationsAccepted, \.accepted) { $0.answer = .accepted }
    line(CountingRules.recommendationsNoted, \.noted) { $0.answer = .noted }
    line(CountingRules.recommendationsRejected, \.rejected) { $0.answer = .rejected }
    line(CountingRules.recommendationsUnanswered, \.unanswered) { $0.isUnanswered = true }
    line(CountingRules.recommendationsActedOn, \.acted) { $0.answer = .accepted }
    line(CountingRules.nothingKnownSince, \.nothingKnown) { $0.answer = .accepted }
  }

  /// One row a state, heading and rule.
  public var csv: String {
    var writer = DelimitedWriter(header: ["state", "side", "heading", "rule", "count"])
    for line in lines {
      for (card, value) in zip(cards, line.values) {
        writer.append([card.card.state, line.side, line.heading, line.rule, "\(value)"])
      }
    }
    return writer.text
  }
}

extension Scorecard {
  fileprivate func whole(_ side: String) -> Standing { side == "received" ? received : made }

  fileprivate func row(_ rows: [Row], _ key: String, _ side: String) -> Standing {
    guard let row = rows.first(where: { $0.key == key }) else { return Standing() }
    return side == "received" ? row.received : row.made
  }
}
