import Foundation

/// Draws from the posterior, starting anywhere: for each seat and curve a normal proposal from a Newton step, taken or
/// refused by Metropolis and Hastings, so that the draws follow the model itself and not an approximation of it.
enum PositionSampler {
  /// One sweep over all seats, then all curves. A seat leans on what others were *expected* to be in the sweep before,
  /// so all seats may move at once.
  static func sweep(_ chain: PositionChain, seed: UInt64, step: Int) -> Sweep {
    let seats = Chunks.map(chain.index.seats) { rows in
      rows.map { seat in
        var random = SeededStream(seed: seed, step: 2 * step, place: seat)
        return draw(chain, seat: seat, &random)
      }
    }.flatMap { $0 }
    for seat in 0..<chain.index.seats { chain.expected[seat] = seats[seat].mean }
    let curves = Chunks.map(chain.index.curves) { rows in
      rows.map { row in
        var random = SeededStream(seed: seed, step: 2 * step + 1, place: row)
        return draw(chain, curve: row, &random)
      }
    }.flatMap { $0 }
    return Sweep(seats: seats, curves: curves)
  }

  /// What a sweep met on its way.
  struct Sweep {
    let seats: [Seat]
    /// The score of each curve along its level (times β) and its scale (times −β), before it was drawn.
    let curves: [SIMD2<Double>]
  }

  struct Seat {
    /// The expectation of the position given all else, by a Newton step, and its variance.
    let mean: Double
    let variance: Double
    /// The score at the position as drawn.
    let score: Double
  }

  private static func draw(
    _ chain: PositionChain, seat: Int, _ random: inout SeededStream
  ) -> Seat {
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
    let taken = log(random.share()) < ratio
    if taken { chain.position[seat] = there }
    return Seat(mean: mean, variance: 1 / one.bend, score: taken ? other.slope : one.slope)
  }

  private static func draw(
    _ chain: PositionChain, curve row: Int, _ random: inout SeededStream
  ) -> SIMD2<Double> {
    if chain.walks[row] { return ThresholdWalk.draw(chain, curve: row, &random) }
    let full = chain.index.isFull[row]
    let here = chain.parameters(row)
    let one = chain.curve(row, at: here)
    let oneFactor = one.factor(full: full)
    let mean = here + shortened(oneFactor.solve(one.gradient))
    let u: SIMD3<Double> = [random.normal(), random.normal(), full ? random.normal() : 0]
    let there = mean + oneFactor.back(u)
    let other = chain.curve(row, at: there)
    let score: SIMD2<Double> = [one.gradient.y * here.x, -one.gradient.x * here.x]
    if other.log > -.infinity {
      let otherFactor = other.factor(full: full)
      let away = otherFactor.times(here - there - shortened(otherFactor.solve(other.gradient)))
      let ratio =
        other.log - one.log + otherFactor.logDeterminant - oneFactor.logDeterminant
        + 0.5 * (u * u).sum() - 0.5 * (away * away).sum()
      if log(random.share()) < ratio { chain.set(row, there) }
    }
    if !full { drawUpper(chain, curve: row, &random) }
    return score
  }

  /// Draws the upper threshold of a curve without a no: evenly over what the bound allows, taken or refused by
  /// Metropolis and Hastings.
  private static func drawUpper(_ chain: PositionChain, curve row: Int, _ random: inout SeededStream) {
    let here = chain.parameters(row)
    let ceiling = chain.prior.reach + 3 * chain.prior.softness
    var there = here
    let gap = random.share() * (ceiling - here.y)
    guard gap > 1e-6 else { return }
    there.z = log(gap)
    let ratio = chain.curve(row, at: there).log - chain.curve(row, at: here).log
    if log(random.share()) < ratio { chain.set(row, there) }
  }

  private static func shortened(_ step: SIMD3<Double>) -> SIMD3<Double> {
    step.clamped(lowerBound: .init(repeating: -2), upperBound: .init(repeating: 2))
  }
}
