/// Keeps the share of false alarms among many tests in bounds.
public enum FalseDiscovery {
  /// The adjusted probabilities of Benjamini and Hochberg, in the order of what came in.
  ///
  /// Where those at most q are taken, on average at most a share q of the taken are false, when the tests are
  /// independent or positively dependent. Values are within 0…1; an empty list gives an empty one.
  ///
  /// Source: Y. Benjamini, Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289–300.
  public static func adjusted(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
    var result = probabilities
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, probabilities[index] * Double(order.count) / Double(rank + 1))
      result[index] = least
    }
    return result
  }
}
