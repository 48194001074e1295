/// How far groups of states lie apart.
public enum GroupGap {
  /// The distance between the group with the highest mean and the one with the lowest.
  ///
  /// - Parameter groups: the group of each point; nil for a point in none.
  /// - Returns: nil when fewer than two groups have three points or more; smaller groups do not count.
  public static func widest(_ points: [Double], groups: [String?]) -> Double? {
    let means = GroupGap.means(points, groups).values
    guard means.count > 1, let low = means.min(), let high = means.max() else { return nil }
    return high - low
  }

  /// The share of the variance of the points that lies between the means of their groups, 0…1.
  ///
  /// - Returns: nil as for ``widest(_:groups:)``, or when all points are equal.
  public static func share(_ points: [Double], groups: [String?]) -> Double? {
    let means = GroupGap.means(points, groups)
    guard means.count > 1 else { return nil }
    let inside = zip(points, groups).compactMap { point, group in
      group.flatMap { means[$0] }.map { (point, $0) }
    }
    let middle = inside.reduce(0) { $0 + $1.0 } / Double(inside.count)
    let all = inside.reduce(0) { $0 + ($1.0 - middle) * ($1.0 - middle) }
    let between = inside.reduce(0) { $0 + ($1.1 - middle) * ($1.1 - middle) }
    return all > 0 ? between / all : nil
  }

  private static func means(_ points: [Double], _ groups: [String?]) -> [String: Double] {
    var sums: [String: (sum: Double, count: Double)] = [:]
    for (point, group) in zip(points, groups) {
      guard let group else { continue }
      let before = sums[group] ?? (0, 0)
      sums[group] = (before.sum + point, before.count + 1)
    }
    return sums.filter { $0.value.count > 2 }.mapValues { $0.sum / $0.count }
  }
}
