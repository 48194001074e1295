/// How many died, as a source estimates it: the best figure and the range around it.
///
/// A source without a range gives the best figure alone; a total takes it for all three then. Nil means that the
/// source does not say, which is not zero.
public struct Deaths: Hashable, Sendable, Codable {
  public var low: Int?
  public var best: Int?
  public var high: Int?

  public init(low: Int? = nil, best: Int? = nil, high: Int? = nil) {
    self.low = low
    self.best = best
    self.high = high
  }

  /// False when the best figure lies outside the range.
  public var isOrdered: Bool {
    let known = [low, best, high].compactMap { $0 }
    return known == known.sorted()
  }
}

/// Who the dead of one event were, as far as UCDP tells.
public struct DeathsBySide: Hashable, Sendable, Codable {
  public var sideA: Int?
  public var sideB: Int?
  public var civilians: Int?
  public var unknown: Int?

  public init(sideA: Int? = nil, sideB: Int? = nil, civilians: Int? = nil, unknown: Int? = nil) {
    self.sideA = sideA
    self.sideB = sideB
    self.civilians = civilians
    self.unknown = unknown
  }
}
