import Foundation

/// The level and the scale of whole periods, which single steps of seats and curves move only slowly.
///
/// In period t all positions may go to a + (1 + b)θ when the curves go with them: β to β/(1 + b), thresholds by aβ.
/// A curve of one period follows wholly, so that no probability changes; one that bridges periods follows by the
/// share ω of its votes that each of them holds. Along these moves the score of the votes off the bridges is 0 draw by
/// draw, so that few draws tell the expectation of the rest: the step from the period before, the prior of the
/// slopes, the pull and the bridges. For levels that expectation is 0, for scales the curves less the seats (the
/// volume that such a move closes or opens). A Newton step on these equations brings the levels and scales there.
struct LevelAndScale {
  let index: VoteIndex
  /// Rank of each seat's period.
  let rank: [Int]
  let periods: Int
  private let seatsIn: [Double]
  /// For each curve its periods by rank, with the share ω of each.
  let parts: [[Part]]

  struct Part {
    let period: Int
    let share: Double
  }

  /// Sums over draws of the score along each level, then each scale.
  private var sums: [Double]
  /// Sums over draws and seats of the positions and their squares.
  private var moments = SIMD2<Double>.zero
  private var draws = 0.0
  /// Ranks of periods whose level and scale are given.
  var held: Set<Int> = []

  init(_ index: VoteIndex) {
    self.index = index
    let numbers = Dictionary(
      uniqueKeysWithValues: Set(index.seatPeriod).sorted().enumerated().map { ($1, $0) })
    let rank = index.seatPeriod.map { numbers[$0] ?? 0 }
    self.rank = rank
    periods = numbers.count
    var counts = [Double](repeating: 0, count: periods)
    for period in rank { counts[period] += 1 }
    seatsIn = counts
    parts = (0..<index.curves).map { row in
      var votes: [Int: Int] = [:]
      let slots = index.byCurve.start[3 * row]..<index.byCurve.start[3 * row + 3]
      for vote in slots { votes[rank[Int(index.byCurve.other[Int(vote)])], default: 0] += 1 }
      return votes.sorted { $0.key < $1.key }.map {
        Part(period: $0.key, share: Double($0.value) / Double(slots.count))
      }
    }
    sums = [Double](repeating: 0, count: 2 * periods)
  }

  /// Forgets the draws taken in.
  mutating func begin() {
    for k in sums.indices { sums[k] = 0 }
    moments = .zero
    draws = 0
  }

  /// Takes in a draw. Its scores are all at the positions as they stand and the curves before they were drawn.
  mutating func add(_ chain: PositionChain, _ sweep: PositionSampler.Sweep) {
    for seat in 0..<index.seats {
      let value = chain.position[seat]
      sums[rank[seat]] += sweep.seats[seat].score
      sums[periods + rank[seat]] += sweep.seats[seat].score * value
      moments += [value, value * value]
    }
    for row in 0..<index.curves {
      for part in parts[row] {
        if !chain.walks[row] { sums[part.period] += part.share * sweep.curves[row].x }
        sums[periods + part.period] += part.share * (sweep.curves[row].y - 1)
      }
    }
    for period in 0..<periods { sums[periods + period] += seatsIn[period] }
    draws += 1
  }

  /// The moves that bring the expectations to where they belong, and the change of the pull that keeps all positions at
  /// mean 0 and deviation 1; nil when they cannot be told.
  func step(_ chain: PositionChain) -> Step? {
    guard draws > 0, index.seats > 2 else { return nil }
    let size = 2 * periods + 2
    var system = LinearSystem(size)
    addSteps(&system, chain)
    addCurves(&system, chain)
    for k in 0..<(2 * periods) { system.right[k] = sums[k] / draws }
    let n = Double(index.seats)
    system.right[size - 2] = -moments.x / draws
    system.right[size - 1] = n - 1 - moments.y / draws + moments.x / draws * moments.x / draws / n
    for rank in held.sorted() {
      for row in [rank, periods + rank] {
        for column in 0..<size { system[row, column] = row == column ? 1 : 0 }
        system.right[row] = 0
      }
    }
    guard let factor = system.factor(), let found = factor.solve(system.right) else { return nil }
    return Step(
      moves: (0..<periods).map { [min(max(found[$0], -1), 1), min(max(found[periods + $0], -0.4), 0.6)] },
      pull: [found[size - 2], found[size - 1]])
  }

  struct Step {
    let moves: [SIMD2<Double>]
    let pull: SIMD2<Double>
  }

  /// The steps from period to period, the pull, and the two conditions on all positions.
  private func addSteps(_ system: inout LinearSystem, _ chain: PositionChain) {
    let (towards, shift) = (2 * periods, 2 * periods + 1)
    let (mean, square) = (2 * periods, 2 * periods + 1)
    for seat in 0..<index.seats {
      let (level, scale) = (rank[seat], periods + rank[seat])
      let value = chain.position[seat]
      let (other, precision) = chain.lean(seat)
      system[level, level] += precision
      system[level, scale] += precision * value
      system[scale, level] += precision * value
      system[scale, scale] += precision * value * value
      if let other {
        let (levelThere, scaleThere) = (rank[other], periods + rank[other])
        let there = chain.expected[other]
        system[level, levelThere] -= precision
        system[level, scaleThere] -= precision * there
        system[scale, levelThere] -= precision * value
        system[scale, scaleThere] -= precision * value * there
      }
      let q = chain.weight[seat]
      let (s, k) = (chain.pull.towards, chain.pull.shift)
      // The weight falls as the scale rises.
      system[level, level] += q * s
      system[level, scale] += q * s * value - 2 * q * (s * value + k)
      system[scale, level] += q * (2 * s * value + k)
      system[scale, scale] -= q * k * value
      system[level, towards] += q * value
      system[level, shift] += q
      system[scale, towards] += q * value * value
      system[scale, shift] += q * value
      system[mean, level] += 1
      system[mean, scale] += value
      system[square, level] += 2 * value
      system[square, scale] += 2 * value * value
    }
  }

  /// The prior of the slopes, and what bridges hold together.
  private func addCurves(_ system: inout LinearSystem, _ chain: PositionChain) {
    for row in 0..<index.curves {
      let slope = chain.curve[row].x
      for one in parts[row] {
        for other in parts[row] {
          system[periods + one.period, periods + other.period] +=
            2 * one.share * other.share * slope * slope / chain.prior.slope
        }
      }
      guard parts[row].count > 1 else { continue }
      let held = chain.information(ofCurve: row, by: rank)
      let all = held.values.reduce(SIMD3<Double>.zero, +)
      for one in parts[row] {
        for other in parts[row] {
          let a = held[one.period] ?? .zero
          let b = held[other.period] ?? .zero
          var m = all * one.share * other.share - a * other.share - b * one.share
          if one.period == other.period { m += a }
          system[one.period, other.period] += m.x
          system[one.period, periods + other.period] += m.y
          system[periods + one.period, other.period] += m.y
          system[periods + one.period, periods + other.period] += m.z
        }
      }
    }
  }

  /// Makes a part of the moves: no probability of a vote off the bridges changes.
  func apply(_ step: Step, part: Double, to chain: PositionChain) {
    let moves = step.moves.map { part * $0 }
    for seat in 0..<index.seats {
      let move = moves[rank[seat]]
      chain.position[seat] = move.x + (1 + move.y) * chain.position[seat]
      chain.expected[seat] = move.x + (1 + move.y) * chain.expected[seat]
    }
    for row in 0..<index.curves {
      var move = SIMD2<Double>.zero
      for part in parts[row] { move += part.share * moves[part.period] }
      var p = chain.parameters(row)
      p.x /= 1 + move.y
      p.y += move.x * p.x
      // A curve that would leave the bounds keeps within them, at the cost of a small change in its probabilities.
      let room = chain.prior.reach - chain.prior.softness
      p.y = min(max(p.y, -room), room - 0.1)
      p.z = min(p.z, log(room - p.y))
      chain.set(row, p)
    }
  }
}

extension PositionChain {
  /// Where a seat leans in the draws, and how strongly: the seat before, or after for a state's first; none for an only
  /// one.
  func lean(_ seat: Int) -> (other: Int?, precision: Double) {
    if stepVariance[seat] > 0 { return (seat - 1, 1 / stepVariance[seat]) }
    if seat + 1 < index.seats, stepVariance[seat + 1] > 0 {
      let (now, next) = (Double(index.seatVotes[seat]), Double(index.seatVotes[seat + 1]))
      return (seat + 1, (now + next) / (prior.step * now))
    }
    return (nil, 1 / prior.first)
  }

  /// β² times the information of a curve's votes, by rank of their period: alone, times θ, times θ².
  func information(ofCurve row: Int, by rank: [Int]) -> [Int: SIMD3<Double>] {
    guard let nodes = mills.baseAddress.map({ UnsafePointer($0) }) else { return [:] }
    var sums: [Int: SIMD3<Double>] = [:]
    let c = curve[row]
    for category in 0..<3 {
      for vote in index.byCurve.start[3 * row + category]..<index.byCurve.start[3 * row + category + 1] {
        let seat = Int(index.byCurve.other[Int(vote)])
        let t = position[seat]
        let u = c.x * t
        let bend: Double
        switch category {
        case 0: bend = MillsTable.at(c.y - u, nodes).bend
        case 1:
          let m = MillsTable.between(c.y - u, c.z - u, nodes)
          bend = -(m.ll + 2 * m.lh + m.hh)
        default: bend = MillsTable.at(u - c.z, nodes).bend
        }
        let w = c.x * c.x * bend
        sums[rank[seat], default: .zero] += [w, w * t, w * t * t]
      }
    }
    return sums
  }
}
