extension PositionChain {
  /// The mean of β² on which the hold is reckoned before slopes are known.
  private static let usualSquare = 3.4

  /// Sets the hold from the number of votes alone, for the climb.
  func holdByVotes() {
    for seat in 0..<index.seats {
      hold[seat] = prior.hold * PositionChain.usualSquare * Double(index.seatVotes[seat])
    }
  }

  /// Sets the hold from the slopes as they stand; it is then left alone, so that the draws have one target.
  func holdByInformation() {
    for seat in 0..<index.seats {
      var information = 1 / max(prior.step * 0.5, 1e-6)
      for vote in index.bySeat.start[3 * seat]..<index.bySeat.start[3 * seat + 3] {
        let slope = curve[Int(index.bySeat.other[Int(vote)])].x
        information += slope * slope
      }
      hold[seat] = prior.hold * information
    }
  }

  /// Moves the middle of each period to the mean of its positions, weighted by their hold: the objective rises.
  func recentre() {
    var sums: [Int: SIMD2<Double>] = [:]
    for seat in 0..<index.seats {
      sums[index.seatPeriod[seat], default: .zero] += [hold[seat] * position[seat], hold[seat]]
    }
    for seat in 0..<index.seats {
      let sum = sums[index.seatPeriod[seat]] ?? [0, 1]
      middle[seat] = sum.x / sum.y
    }
  }
}
