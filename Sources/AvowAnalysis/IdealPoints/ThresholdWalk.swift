import Foundation

/// The step by which Bailey, Strezhnev and Voeten move the two thresholds of a roll call.
///
/// It proposes the lower threshold from a normal distribution cut at the present upper one, then the upper one cut at
/// the new lower one, and takes them with a probability that forgets that some such steps cannot be walked back:
/// both thresholds may jump below where the lower one was, never above where the upper one was. Where few or none
/// abstained, so that the thresholds lie close together, these drift down, and levels of periods with them. The published
/// estimates have that drift in them; to agree with them it is walked here, in those roll calls alone.
enum ThresholdWalk {
  static let deviation = 0.2 / 3
  /// Curves with a gap below this many deviations walk.
  private static let narrow = 5.0

  /// Marks the curves that walk by their gap as it stands.
  static func choose(_ chain: PositionChain) {
    for row in 0..<chain.index.curves {
      chain.walks[row] =
        chain.index.isFull[row] && chain.curve[row].z - chain.curve[row].y < narrow * deviation
    }
  }

  /// Draws β by Metropolis and Hastings, then walks the thresholds.
  static func draw(
    _ chain: PositionChain, curve row: Int, _ random: inout SeededStream
  ) -> SIMD2<Double> {
    let here = chain.parameters(row)
    let one = chain.curve(row, at: here)
    let mean = here.x + min(max(one.gradient.x / one.xx, -2), 2)
    let u = random.normal()
    var there = here
    there.x = mean + u / one.xx.squareRoot()
    let other = chain.curve(row, at: there)
    let back = here.x - there.x - min(max(other.gradient.x / other.xx, -2), 2)
    let ratio =
      other.log - one.log + 0.5 * log(other.xx / one.xx) + 0.5 * u * u - 0.5 * back * back * other.xx
    if log(random.share()) < ratio { chain.set(row, there) }
    walk(chain, row, &random)
    return [one.gradient.y * here.x, -one.gradient.x * here.x]
  }

  private static func walk(_ chain: PositionChain, _ row: Int, _ random: inout SeededStream) {
    let reach = chain.prior.reach
    let start = chain.index.byCurve.start
    let bounds = (0..<4).map { Int(start[3 * row + $0]) }
    let slope = chain.curve[row].x
    let utilities = (bounds[0]..<bounds[3]).map {
      slope * chain.position[Int(chain.index.byCurve.other[$0])]
    }
    var (low, high) = (chain.curve[row].y, chain.curve[row].z)
    var log = likelihood(chain, utilities, bounds, low, high)
    for _ in 0..<chain.walkSteps {
      let newLow =
        low + deviation * cut(below: (-reach - low) / deviation, above: (high - low) / deviation, &random)
      let newHigh =
        high + deviation * cut(below: (newLow - high) / deviation, above: (reach - high) / deviation, &random)
      guard newLow < newHigh else { continue }
      let newLog = likelihood(chain, utilities, bounds, newLow, newHigh)
      let ratio =
        newLog - log + Foundation.log(area((high - newLow) / deviation))
        - Foundation.log(area((newHigh - low) / deviation))
      if Foundation.log(random.share()) < ratio { (low, high, log) = (newLow, newHigh, newLog) }
    }
    chain.curve[row].y = low
    chain.curve[row].z = max(high, low + 1e-9)
  }

  private static func likelihood(
    _ chain: PositionChain, _ utilities: [Double], _ bounds: [Int], _ low: Double, _ high: Double
  ) -> Double {
    guard let nodes = chain.mills.baseAddress.map({ UnsafePointer($0) }) else { return 0 }
    var sum = 0.0
    for vote in 0..<(bounds[1] - bounds[0]) { sum += MillsTable.at(low - utilities[vote], nodes).log }
    for vote in (bounds[1] - bounds[0])..<(bounds[2] - bounds[0]) {
      sum += log(MillsTable.between(low - utilities[vote], high - utilities[vote], nodes).share)
    }
    for vote in (bounds[2] - bounds[0])..<(bounds[3] - bounds[0]) {
      sum += MillsTable.at(utilities[vote] - high, nodes).log
    }
    return sum
  }

  private static func area(_ x: Double) -> Double { max(0.5 * erfc(-x / 2.0.squareRoot()), 1e-300) }

  /// A standard normal number between two bounds.
  private static func cut(below: Double, above: Double, _ random: inout SeededStream) -> Double {
    // On the side where the areas are small.
    let flip = below + above > 0
    let (a, b) = flip ? (-above, -below) : (below, above)
    let (one, other) = (area(a), area(b))
    let x = NormalQuantile.of(min(max(one + random.share() * (other - one), 1e-300), 1 - 1e-16))
    return flip ? -min(max(x, a), b) : min(max(x, a), b)
  }
}
