/// How far points lie apart, without asking in which groups.
public enum Spread {
  /// Standard deviation with n − 1; nil for fewer than two points.
  public static func deviation(_ points: [Double]) -> Double? {
    guard points.count > 1 else { return nil }
    let mean = points.reduce(0, +) / Double(points.count)
    let squares = points.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(points.count - 1)).squareRoot()
  }

  /// The middle point, or the mean of the two middle ones; nil when there is none.
  public static func median(_ points: [Double]) -> Double? {
    guard !points.isEmpty else { return nil }
    let sorted = points.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// Mean distance of the points to their median; nil when there is none.
  public static func distanceToMedian(_ points: [Double]) -> Double? {
    median(points).map { median in points.reduce(0) { $0 + abs($1 - median) } / Double(points.count) }
  }
}
