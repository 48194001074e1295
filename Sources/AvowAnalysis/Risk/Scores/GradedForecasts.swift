import Foundation

/// Risks that were foretold beside what happened, ready to be scored with any weights.
///
/// Risks are 0…1, outcomes 0 or 1. A list is what was issued at one time; ranks are taken within it. A unit is what is drawn
/// as a whole when chance is judged: a country with all its years.
public struct GradedForecasts: Sendable {
  public let risk: [Double]
  public let outcome: [Double]
  /// The unit of each case, from 0.
  public let unit: [Int]
  public let units: Int
  /// Places in rising order of risk, and where a new value begins.
  private let order: [Int]
  private let begins: [Bool]
  /// How much of each case stands among the first ten, twenty and thirty of its list: 1, 0, or between at a tie.
  private let among: [Int: [Double]]

  /// - Parameters:
  ///   - list: any name of the list of each case.
  ///   - unit: any name of the unit of each case.
  public init(risk: [Double], outcome: [Double], list: [Int], unit: [String]) {
    precondition(risk.count == outcome.count && list.count == risk.count && unit.count == risk.count)
    self.risk = risk
    self.outcome = outcome
    let names = Set(unit).sorted()
    let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.unit = unit.map { place[$0] ?? 0 }
    units = names.count
    let order = risk.indices.sorted { (risk[$0], $0) < (risk[$1], $1) }
    self.order = order
    begins = order.indices.map { $0 == 0 || risk[order[$0]] != risk[order[$0 - 1]] }
    let lists = Dictionary(grouping: risk.indices, by: { list[$0] })
    among = Dictionary(
      uniqueKeysWithValues: [10, 20, 30].map { count in
        var share = [Double](repeating: 0, count: risk.count)
        for cases in lists.values { GradedForecasts.mark(cases, risk, count, &share) }
        return (count, share)
      })
  }

  private static func mark(_ cases: [Int], _ risk: [Double], _ count: Int, _ share: inout [Double]) {
    let falling = cases.sorted { risk[$0] > risk[$1] }
    guard falling.count > count else {
      for one in falling { share[one] = 1 }
      return
    }
    let border = risk[falling[count - 1]]
    let above = falling.filter { risk[$0] > border }
    let tied = falling.filter { risk[$0] == border }
    for one in above { share[one] = 1 }
    for one in tied { share[one] = Double(count - above.count) / Double(tied.count) }
  }

  public var count: Int { risk.count }
  public var events: Int { outcome.count { $0 > 0 } }

  /// Every score; NaN where it has no meaning (no event, or nothing but events, of any weight).
  ///
  /// - Parameter weight: a weight of 0 or more for each case; nil for 1 each.
  public func scores(weight: [Double]? = nil) -> [ForecastScore: Double] {
    let weight = weight ?? [Double](repeating: 1, count: count)
    var (total, happened, expected, square, loss) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for row in risk.indices where weight[row] > 0 {
      let (w, y, p) = (weight[row], outcome[row], risk[row])
      total += w
      happened += w * y
      expected += w * p
      square += w * (p - y) * (p - y)
      let held = min(1 - 1e-5, max(1e-5, p))
      loss -= w * (y > 0 ? log(held) : log(1 - held))
    }
    guard total > 0 else { return [:] }
    let (auc, precision) = ranks(weight, happened, total - happened)
    let rate = happened / total
    let recalibrated = isotonic(weight)
    let least = recalibrated.indices.reduce(0) {
      $0 + weight[$1] * (recalibrated[$1] - outcome[$1]) * (recalibrated[$1] - outcome[$1])
    }
    let brier = square / total
    var found: [ForecastScore: Double] = [
      .auc: auc, .averagePrecision: precision, .brier: brier, .logLoss: loss / total,
      .uncertainty: rate * (1 - rate), .miscalibration: brier - least / total,
      .discrimination: rate * (1 - rate) - least / total,
      .observedToExpected: expected > 0 ? happened / expected : .nan,
    ]
    for score in [ForecastScore.recall10, .recall20, .recall30] {
      let share = among[score.first ?? 0] ?? []
      let caught = share.indices.reduce(0) { $0 + weight[$1] * outcome[$1] * share[$1] }
      found[score] = happened > 0 ? caught / happened : .nan
    }
    return found
  }

  /// AUC with ties at half, and average precision with ties together.
  private func ranks(_ weight: [Double], _ happened: Double, _ not: Double) -> (
    auc: Double, precision: Double
  ) {
    guard happened > 0, not > 0 else { return (.nan, .nan) }
    var (below, pairs) = (0.0, 0.0)
    var groups: [(with: Double, without: Double)] = []
    for (place, row) in order.enumerated() {
      if begins[place] { groups.append((0, 0)) }
      let with = weight[row] * outcome[row]
      groups[groups.count - 1].with += with
      groups[groups.count - 1].without += weight[row] - with
    }
    for group in groups {
      pairs += group.with * (below + group.without / 2)
      below += group.without
    }
    var (found, looked, precision) = (0.0, 0.0, 0.0)
    for group in groups.reversed() where group.with + group.without > 0 {
      found += group.with
      looked += group.with + group.without
      precision += group.with / happened * (found / looked)
    }
    return (pairs / (happened * not), precision)
  }

  /// The share of events among cases of each rank, made to rise with risk by pooling neighbours that fall.
  private func isotonic(_ weight: [Double]) -> [Double] {
    var blocks: [(weight: Double, sum: Double, end: Int)] = []
    for (place, row) in order.enumerated() {
      if begins[place] {
        blocks.append((0, 0, place))
      }
      let last = blocks.count - 1
      blocks[last].weight += weight[row]
      blocks[last].sum += weight[row] * outcome[row]
      blocks[last].end = place
      let ends = place + 1 == order.count || begins[place + 1]
      guard ends else { continue }
      while blocks.count > 1 {
        let (one, other) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
        guard one.weight == 0 || other.weight == 0 || one.sum * other.weight >= other.sum * one.weight else {
          break
        }
        blocks.removeLast(2)
        blocks.append((one.weight + other.weight, one.sum + other.sum, other.end))
      }
    }
    var value = [Double](repeating: 0, count: count)
    var place = 0
    for block in blocks {
      let share = block.weight > 0 ? block.sum / block.weight : 0
      while place <= block.end {
        value[order[place]] = share
        place += 1
      }
    }
    return value
  }
}
