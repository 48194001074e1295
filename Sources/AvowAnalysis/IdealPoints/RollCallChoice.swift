/// What positions would be had other roll calls been called: resolutions drawn with replacement.
///
/// One Newton step from the estimate for each choice: the scores of the votes are weighted by how often their resolution
/// was drawn, curves stay as they are. It tells how much hangs on which votes were called.
enum RollCallChoice {
  /// - Parameters:
  ///   - position: the estimate of each seat on the scale of the chain.
  ///   - cluster: the resolution of each curve; curves with the same number are drawn together.
  /// - Returns: a list of positions for each choice.
  static func replicates(
    _ chain: PositionChain, _ position: [Double], cluster: [Int], count: Int, seed: UInt64
  ) -> [[Float]] {
    let index = chain.index
    for seat in 0..<index.seats { chain.position[seat] = position[seat] }
    var bend = [Double](repeating: 0, count: index.seats)
    var scores = [Float](repeating: 0, count: index.votes)
    for seat in 0..<index.seats { bend[seat] = max(chain.seat(seat, at: position[seat]).bend, 1e-6) }
    scores.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let scores = buffer
      _ = Chunks.map(index.seats) { rows in
        for seat in rows { chain.scores(ofSeat: seat, into: scores) }
      }
    }
    let clusters = (cluster.max() ?? -1) + 1
    return (0..<count).map { replicate in
      var random = SeededStream(seed: seed, step: -1, place: replicate)
      var drawn = [Float](repeating: -1, count: clusters)
      for _ in 0..<clusters { drawn[Int(random.share() * Double(clusters))] += 1 }
      let weight = cluster.map { drawn[$0] }
      return (0..<index.seats).map { seat in
        var sum: Float = 0
        for vote in Int(index.bySeat.start[3 * seat])..<Int(index.bySeat.start[3 * seat + 3]) {
          sum += weight[Int(index.bySeat.other[vote])] * scores[vote]
        }
        return Float(position[seat]) + Float(min(max(Double(sum) / bend[seat], -1), 1))
      }
    }
  }
}

extension PositionChain {
  /// Writes the score of each vote of a seat, in the order by seat.
  func scores(ofSeat seat: Int, into scores: UnsafeMutableBufferPointer<Float>) {
    guard let nodes = mills.baseAddress.map({ UnsafePointer($0) }) else { return }
    for category in 0..<3 {
      for vote in Int(
        index.bySeat.start[3 * seat + category])..<Int(index.bySeat.start[3 * seat + category + 1])
      {
        let c = curve[Int(index.bySeat.other[vote])]
        let u = c.x * position[seat]
        switch category {
        case 0: scores[vote] = Float(-c.x * MillsTable.at(c.y - u, nodes).slope)
        case 1:
          let m = MillsTable.between(c.y - u, c.z - u, nodes)
          scores[vote] = Float(-c.x * (m.l + m.h))
        default: scores[vote] = Float(c.x * MillsTable.at(u - c.z, nodes).slope)
        }
      }
    }
  }
}
