import Foundation

/// Why the log odds of each country differ between two editions, split among four causes that add up exactly.
///
/// Every state between the old edition and the new one, with some of the causes swapped, is fitted anew with its own
/// cross-validation. What a cause does is the mean of its step over every order in which the states can be made (Shapley's value
/// under precedence): columns that only the old edition has are unknown for new rows, so that with other columns or another
/// outcome the order is revised data, recoding, new data, and only the folds may be swapped at any place; with the same
/// columns there is no recoding and every order of the three others counts.
public struct ChangeAttribution: Sendable {
  public struct Country: Sendable {
    public let unit: String
    /// Log odds in the old edition and in the new one.
    public let old: Double
    public let new: Double
    /// Log odds that each cause adds; they sum to `new − old`.
    public let parts: [ChangeFactor: Double]
    /// Ranks among the countries that both editions foretell.
    public let oldRank: Int
    public let newRank: Int
  }

  /// A fit between the editions.
  public struct State: Sendable {
    public let swapped: Set<ChangeFactor>
    public let rows: Int
    public let events: Int
    public let predictors: Int
    public let penalty: Double
  }

  /// By unit.
  public let countries: [Country]
  /// From the old edition to the new one.
  public let states: [State]
  /// The orders that were averaged.
  public let orders: [[ChangeFactor]]
  /// Units that one edition foretells and that cannot be followed through every state.
  public let notFollowed: [String]
  public let isSameColumns: Bool

  /// - Returns: nil when a state has nothing to tell apart, or its folds leave no event to learn from.
  public init?(old: RiskEdition, new: RiskEdition, folds: Int = 10) {
    let swap = EditionSwap(old: old, new: new)
    isSameColumns = swap.isSameColumns
    let factors = ChangeFactor.allCases.filter { $0 != .recoding || !swap.isSameColumns }
    let orders = ChangeAttribution.orders(factors).filter { order in
      guard !swap.isSameColumns else { return true }
      let fixed = order.filter { $0 != .folds }
      return fixed == [.revised, .recoding, .new]
    }
    self.orders = orders
    let sets = Set(orders.flatMap { order in (0...order.count).map { Set(order.prefix($0)) } }).sorted {
      ($0.count, $0.map(\.rawValue).sorted().joined()) < ($1.count, $1.map(\.rawValue).sorted().joined())
    }
    let found: [(State, [String: Double])?] = Chunks.map(sets.count, chunks: sets.count) { range in
      range.first.flatMap { ChangeAttribution.fit(sets[$0], swap, folds) }
    }
    let fits = found.compactMap { $0 }
    guard fits.count == sets.count else { return nil }
    states = fits.map(\.0)
    let bySet = Dictionary(uniqueKeysWithValues: zip(sets, fits.map(\.1)))
    let either = Set(bySet[[]]!.keys).union(bySet[Set(factors)]!.keys)
    let followed = either.filter { unit in fits.allSatisfy { $0.1[unit] != nil } }.sorted()
    notFollowed = either.subtracting(followed).sorted()
    let oldOdds = followed.map { bySet[[]]![$0]! }
    let newOdds = followed.map { bySet[Set(factors)]![$0]! }
    func ranks(_ odds: [Double]) -> [Int] {
      let order = odds.indices.sorted { (odds[$1], followed[$0]) < (odds[$0], followed[$1]) }
      var ranks = [Int](repeating: 0, count: odds.count)
      for (rank, place) in order.enumerated() { ranks[place] = rank + 1 }
      return ranks
    }
    let (oldRanks, newRanks) = (ranks(oldOdds), ranks(newOdds))
    countries = followed.enumerated().map { place, unit in
      var parts: [ChangeFactor: Double] = [:]
      for factor in factors {
        let steps = orders.map { order -> Double in
          let before = Set(order.prefix { $0 != factor })
          return bySet[before.union([factor])]![unit]! - bySet[before]![unit]!
        }
        parts[factor] = steps.reduce(0, +) / Double(orders.count)
      }
      return Country(
        unit: unit, old: oldOdds[place], new: newOdds[place], parts: parts, oldRank: oldRanks[place],
        newRank: newRanks[place])
    }
  }

  private static func fit(
    _ swapped: Set<ChangeFactor>, _ swap: EditionSwap, _ count: Int
  ) -> (State, [String: Double])? {
    let (table, keys) = swap.training(swapped)
    let edition = swapped.contains(.folds) ? swap.new : swap.old
    let fold = keys.map { $0.fold(edition.seed, of: count) }
    guard
      let chosen = CrossValidation(
        table, fold: fold,
        settings: ElasticNetSettings(alpha: swapped.contains(.recoding) ? swap.new.alpha : swap.old.alpha))
    else { return nil }
    return (
      State(
        swapped: swapped, rows: table.rows, events: table.events, predictors: table.names.count,
        penalty: chosen.penalty),
      swap.cases(swapped).mapValues { chosen.fit.logOdds($0) }
    )
  }

  /// Every order of some causes.
  private static func orders(_ factors: [ChangeFactor]) -> [[ChangeFactor]] {
    guard !factors.isEmpty else { return [[]] }
    return factors.flatMap { first in
      orders(factors.filter { $0 != first }).map { [first] + $0 }
    }
  }
}
