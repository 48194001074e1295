/// A risk list as it can be made again: a panel, the year that it starts from, and the seed of its folds.
public struct RiskEdition: Sendable {
  public let panel: RiskPanel
  /// The year of the rows that are foretold.
  public let base: Int
  /// Years that an outcome takes.
  public let horizon: Int
  /// The name of the outcome: of two editions with other names the outcome is taken to be defined anew.
  public let outcome: String
  public let seed: UInt64
  public let alpha: Double

  public init(
    panel: RiskPanel, base: Int, horizon: Int = 2, outcome: String, seed: UInt64 = 1, alpha: Double = 0.5
  ) {
    self.panel = panel
    self.base = base
    self.horizon = horizon
    self.outcome = outcome
    self.seed = seed
    self.alpha = alpha
  }

  struct Key: Hashable, Comparable {
    let unit: String
    let year: Int

    static func < (one: Key, other: Key) -> Bool { (one.unit, one.year) < (other.unit, other.year) }

    /// The fold that a seed gives to this case, from 0, whatever other cases there are.
    func fold(_ seed: UInt64, of count: Int) -> Int {
      // FNV-1a: the same on every machine.
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in unit.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      var stream = SeededStream(seed: seed, step: Int(truncatingIfNeeded: hash), place: year)
      return Int(stream.next() % UInt64(count))
    }
  }

  /// The row of the panel of each case.
  func places() -> [Key: Int] {
    Dictionary(
      panel.table.outcome.indices.map { (Key(unit: panel.unit[$0], year: panel.year[$0]), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The cases that teach.
  func known() -> Set<Key> {
    Set(
      panel.rows(knownIn: base, horizon: horizon).map { Key(unit: panel.unit[$0], year: panel.year[$0]) })
  }
}
