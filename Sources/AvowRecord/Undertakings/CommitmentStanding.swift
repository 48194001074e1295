/// Where a state stands with one instrument on a day, from its acts.
public struct CommitmentStanding: Hashable, Sendable, Codable {
  public enum Level: String, Sendable, Codable, CaseIterable {
    case onBoard = "on board"
    case signed
    case withdrew
    /// A source names the state and has no act of it by that day.
    case noAct = "no act"
    /// No source that the record holds names the state.
    case notTold = "not told"
  }

  public var instrument: String
  public var state: StateID
  public var level: Level
  /// The act that decides it; nil where there is none.
  public var act: Commitment?
  /// True when an act whose date the source leaves open may have changed it by that day.
  public var isOpen: Bool

  /// - Parameters:
  ///   - acts: those of the state with the instrument, in any order; reservations and laws do not change the level.
  ///   - date: the end of this date counts; nil for all that is known, whenever it was.
  public init(instrument: String, state: StateID, acts: [Commitment], on date: PartialDate? = nil) {
    self.instrument = instrument
    self.state = state
    level = acts.isEmpty ? .notTold : .noAct
    isOpen = false
    for one in acts.sorted(by: Commitment.precedes) {
      let happened = date.map { one.happened(byDay: $0.lastDay) } ?? true
      guard happened == true else {
        if happened == nil, one.act.bringsAboard || one.act == .signature || one.act == .withdrawal {
          isOpen = true
        }
        continue
      }
      switch one.act {
      case .withdrawal: (level, act) = (.withdrew, one)
      case .signature where level != .onBoard: (level, act) = (.signed, one)
      case _ where one.act.bringsAboard:
        // The first act aboard stays the one that decides, unless the state had left.
        if level != .onBoard { (level, act) = (.onBoard, one) }
      default: continue
      }
    }
  }
}
