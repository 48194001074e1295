/// Quantiles of a sample.
enum Quantile {
  /// The value below which a share of the sample lies, interpolated between neighbours; nil of an empty sample.
  ///
  /// - Parameter sorted: the sample in rising order. The place of the share p is p(n − 1), counted from 0.
  static func of(_ sorted: [Double], _ share: Double) -> Double? {
    guard let last = sorted.indices.last else { return nil }
    let place = share * Double(last)
    let lower = min(last, max(0, Int(place)))
    let upper = min(last, lower + 1)
    return sorted[lower] + (sorted[upper] - sorted[lower]) * (place - Double(lower))
  }
}
