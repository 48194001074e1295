/// Where a fit begins. With anchors: those states at their places, all others in the middle, and each curve leaning
/// the way in which the first anchor above 0 and the first below it differed. Without, or where the anchors never
/// vote together: each state at its weight on the first axis of the votes, the same in every period, and each
/// curve flat with thresholds that give the shares it had.
enum PositionStart {
  /// Fills a chain.
  ///
  /// The axis is found by 30 rounds of averaging between states and curves over centred votes (yes 1, abstain 0,
  /// no −1), from the states' share of yes. Standardised over seats to mean 0 and deviation 1.
  static func fill(_ chain: PositionChain, anchors: [PositionAnchor]) {
    let index = chain.index
    let states = (index.seatState.max() ?? -1) + 1
    let stateOf = index.seatState
    var centre = [Double](repeating: 0, count: index.curves)
    for row in 0..<index.curves {
      let n = (0..<3).map {
        Double(index.byCurve.start[3 * row + $0 + 1] - index.byCurve.start[3 * row + $0])
      }
      let all = n[0] + n[1] + n[2]
      centre[row] = (n[0] - n[2]) / all
      let low = NormalQuantile.of((n[0] + 0.5) / (all + 1))
      let high = NormalQuantile.of((n[0] + n[1] + 0.5) / (all + 1))
      chain.curve[row] = [0, low, index.isFull[row] ? max(high, low + 0.05) : chain.prior.reach - 0.5, 0]
    }
    var score = [Double](repeating: 0, count: states)
    var loading = [Double](repeating: 1, count: index.curves)
    for round in 0..<30 {
      if round > 0 {
        for row in 0..<index.curves {
          loading[row] = sum(index.byCurve, row, centre[row]) { score[stateOf[$0]] }
        }
      }
      var total = [Double](repeating: 0, count: states)
      var votes = [Double](repeating: 0, count: states)
      for seat in 0..<index.seats {
        for category in 0..<3 {
          let code = Double(1 - category)
          let slots = index.bySeat.start[3 * seat + category]..<index.bySeat.start[3 * seat + category + 1]
          for vote in slots {
            let row = Int(index.bySeat.other[Int(vote)])
            total[stateOf[seat]] += (code - centre[row]) * loading[row]
          }
          votes[stateOf[seat]] += Double(slots.count)
        }
      }
      for state in 0..<states where votes[state] > 0 { score[state] = total[state] / votes[state] }
      let scale = (score.reduce(0) { $0 + $1 * $1 } / Double(max(states, 1))).squareRoot()
      if scale > 0 { for state in 0..<states { score[state] /= scale } }
    }
    for seat in 0..<index.seats { chain.position[seat] = score[stateOf[seat]] }
    chain.standardise()
    for row in 0..<index.curves {
      let slope = sum(index.byCurve, row, centre[row]) { chain.position[$0] }
      chain.curve[row].x = slope > 0 ? -0.1 : slope < 0 ? 0.1 : 0
    }
    lean(chain, anchors)
  }

  /// Puts the anchors in their places, if two on opposite sides voted on a curve differently.
  private static func lean(_ chain: PositionChain, _ anchors: [PositionAnchor]) {
    guard let above = anchors.first(where: { $0.position > 0 }),
      let below = anchors.first(where: { $0.position < 0 })
    else { return }
    let index = chain.index
    var slopes = [Double](repeating: 0, count: index.curves)
    for row in 0..<index.curves {
      // The mean category of each of the two; a bridged curve has several votes of a state.
      var (one, other) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
      for category in 0..<3 {
        for vote in index.byCurve.start[3 * row + category]..<index.byCurve.start[3 * row + category + 1] {
          let state = index.seatState[Int(index.byCurve.other[Int(vote)])]
          if state == above.state { one += [Double(category), 1] }
          if state == below.state { other += [Double(category), 1] }
        }
      }
      guard one.y > 0, other.y > 0 else { continue }
      let difference = one.x / one.y - other.x / other.y
      slopes[row] = difference > 0 ? 1 : difference < 0 ? -1 : 0
    }
    guard slopes.contains(where: { $0 != 0 }) else { return }
    let places = Dictionary(anchors.map { ($0.state, $0.position) }) { first, _ in first }
    for seat in 0..<index.seats { chain.position[seat] = places[index.seatState[seat]] ?? 0 }
    for row in 0..<index.curves { chain.curve[row].x = slopes[row] }
  }

  private static func sum(
    _ order: VoteIndex.Order, _ row: Int, _ centre: Double, _ value: (Int) -> Double
  ) -> Double {
    var sum = 0.0
    for category in 0..<3 {
      for vote in order.start[3 * row + category]..<order.start[3 * row + category + 1] {
        sum += (Double(1 - category) - centre) * value(Int(order.other[Int(vote)]))
      }
    }
    return sum
  }
}

extension PositionChain {
  /// Mean and standard deviation (n − 1) of the positions of all seats.
  func spread() -> (mean: Double, deviation: Double) {
    let n = Double(index.seats)
    guard n > 1 else { return (position.first ?? 0, 1) }
    let mean = position.prefix(index.seats).reduce(0, +) / n
    let square = position.prefix(index.seats).reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, square > 0 ? (square / (n - 1)).squareRoot() : 1)
  }

  /// Moves the positions alone to mean 0 and deviation 1.
  func standardise() {
    let (mean, deviation) = spread()
    for seat in 0..<index.seats { position[seat] = (position[seat] - mean) / deviation }
  }
}
