import Foundation

/// The expected counts that fit an observed one at 95 % (Garwood 1936): with no event from 0 to 3.69.
public struct PoissonInterval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  public init(events: Int) {
    low = events == 0 ? 0 : PoissonInterval.mean(where: 0.975, upTo: events - 1)
    high = PoissonInterval.mean(where: 0.025, upTo: events)
  }

  /// The mean at which a count up to `events` has the probability; the probability falls as the mean grows.
  private static func mean(where probability: Double, upTo events: Int) -> Double {
    var (low, high) = (0.0, Double(events) * 2 + 20)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      var (term, sum) = (exp(-middle), exp(-middle))
      for count in stride(from: 1, through: events, by: 1) {
        term *= middle / Double(count)
        sum += term
      }
      if sum > probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
