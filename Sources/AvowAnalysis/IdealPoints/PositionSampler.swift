import Foundation

/// Draws from the posterior, starting anywhere: for each seat and curve a normal proposal from a Newton step, taken or
/// refused by Metropolis and Hastings, so that the draws follow the model itself and not an approximation of it.
enum PositionSampler {
  /// One sweep over all seats (even, then odd) and all curves.
  ///
  /// - Parameters:
  ///   - mean: takes the expectation of each position given all else, by a Newton step.
  ///   - variance: takes its variance.
  static func sweep(
    _ chain: PositionChain, seed: UInt64, step: Int, mean: inout [Double], variance: inout [Double]
  ) {
    chain.recentre()
    mean.withUnsafeMutableBufferPointer { mean in
      variance.withUnsafeMutableBufferPointer { variance in
        nonisolated(unsafe) let (mean, variance) = (mean, variance)
        for parity in 0..<2 {
          _ = Chunks.map(chain.index.seats) { rows in
            for seat in rows where seat & 1 == parity {
              var random = SeededStream(seed: seed, step: 2 * step, place: seat)
              let one = draw(chain, seat: seat, &random)
              mean[seat] = one.mean
              variance[seat] = one.variance
            }
          }
        }
      }
    }
    for seat in 0..<chain.index.seats { chain.expected[seat] = mean[seat] }
    _ = Chunks.map(chain.index.curves) { rows in
      for row in rows {
        var random = SeededStream(seed: seed, step: 2 * step + 1, place: row)
        draw(chain, curve: row, &random)
      }
    }
  }

  private static func draw(
    _ chain: PositionChain, seat: Int, _ random: inout SeededStream
  ) -> (mean: Double, variance: Double) {
    let here = chain.position[seat]
    let one = chain.seat(seat, at: here)
    let mean = here + min(max(one.slope / one.bend, -2), 2)
    let u = random.normal()
    let there = mean + u / one.bend.squareRoot()
    let other = chain.seat(seat, at: there)
    let back = there + min(max(other.slope / other.bend, -2), 2)
    let ratio =
      other.log - one.log + 0.5 * log(other.bend / one.bend) + 0.5 * u * u
      - 0.5 * (here - back) * (here - back) * other.bend
    if log(random.share()) < ratio { chain.position[seat] = there }
    return (mean, 1 / one.bend)
  }

  private static func draw(_ chain: PositionChain, curve row: Int, _ random: inout SeededStream) {
    let full = chain.index.isFull[row]
    let here = chain.parameters(row)
    let one = chain.curve(row, at: here)
    let oneFactor = one.factor(full: full)
    let mean = here + shortened(oneFactor.solve(one.gradient))
    let u: SIMD3<Double> = [random.normal(), random.normal(), full ? random.normal() : 0]
    let there = mean + oneFactor.back(u)
    let other = chain.curve(row, at: there)
    guard other.log > -.infinity else { return }
    let otherFactor = other.factor(full: full)
    let away = otherFactor.times(here - there - shortened(otherFactor.solve(other.gradient)))
    let ratio =
      other.log - one.log + otherFactor.logDeterminant - oneFactor.logDeterminant
      + 0.5 * (u * u).sum() - 0.5 * (away * away).sum()
    if log(random.share()) < ratio { chain.set(row, there) }
  }

  private static func shortened(_ step: SIMD3<Double>) -> SIMD3<Double> {
    step.clamped(lowerBound: .init(repeating: -2), upperBound: .init(repeating: 2))
  }
}
