public import AvowRecord

/// How recommendations stand together: what was answered, what is known to have become of them, and what is silent.
///
/// Whole numbers of recommendations. ``total`` is the sum of accepted, noted, rejected, changed and unanswered. Of those
/// accepted, ``acted`` and ``nothingKnown`` need not add up: one of which it is only said that it lapsed is neither.
public struct Standing: Hashable, Sendable, Codable {
  public private(set) var total = 0
  public private(set) var accepted = 0
  public private(set) var noted = 0
  public private(set) var rejected = 0
  /// Answered in other words than before, none of the three.
  public private(set) var changed = 0
  /// Without any answer: silence, counted as silence.
  public private(set) var unanswered = 0
  /// Accepted, with an event that says action was begun, partly done or done, whoever says so.
  public private(set) var acted = 0
  /// Of those acted on, where the state itself says so.
  public private(set) var actedByOwnAccount = 0
  /// Of those acted on, where somebody else says so.
  public private(set) var actedByOthersAccount = 0
  /// Accepted, with an event that says it was done.
  public private(set) var done = 0
  /// Accepted, with an event that contests what was said of it.
  public private(set) var contested = 0
  /// Accepted, with an event that says it lapsed.
  public private(set) var lapsed = 0
  /// Accepted, and the record has no event after the answer.
  public private(set) var nothingKnown = 0

  public init() {}

  public init(_ lines: some Sequence<RecommendationLine>) {
    for line in lines { add(line) }
  }

  public mutating func add(_ line: RecommendationLine) {
    total += 1
    switch line.answer {
    case .accepted:
      accepted += 1
      follow(line.deeds)
    case .noted: noted += 1
    case .rejected: rejected += 1
    case .some: changed += 1
    case nil: unanswered += 1
    }
  }

  private mutating func follow(_ deeds: [RecommendationLine.Deed]) {
    let actions = deeds.filter { $0.kind == .actionBegun || $0.kind == .partlyDone || $0.kind == .done }
    if !actions.isEmpty { acted += 1 }
    if actions.contains(where: { $0.voice == .state }) { actedByOwnAccount += 1 }
    if actions.contains(where: { $0.voice != .state }) { actedByOthersAccount += 1 }
    if actions.contains(where: { $0.kind == .done }) { done += 1 }
    if deeds.contains(where: { $0.kind == .contested }) { contested += 1 }
    if deeds.contains(where: { $0.kind == .lapsed }) { lapsed += 1 }
    if deeds.isEmpty { nothingKnown += 1 }
  }

  /// Share accepted of those answered, 0…1; nil where none was answered. Silence is not in it.
  public var acceptedShare: Double? {
    total == unanswered ? nil : Double(accepted) / Double(total - unanswered)
  }
}
