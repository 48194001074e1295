/// What brings all positions to mean 0 and deviation 1.
///
/// Bailey, Strezhnev and Voeten standardise all positions after each sweep of their sampler and leave the slopes as they
/// are. In the mean over sweeps that is a pull on each position: by its weight (the sum of β² over its votes) times
/// `towards` · θ + `shift`. The two numbers are whatever gives mean 0 and deviation 1; they are found, not chosen.
struct ScalePull: Sendable {
  /// How strongly positions are drawn towards the middle, for each unit of their weight; may be below 0.
  var towards = 0.0
  /// How strongly they are drawn down.
  var shift = 0.0

  func cost(_ position: Double) -> Double { position * (0.5 * towards * position + shift) }
  func slope(_ position: Double) -> Double { towards * position + shift }
}

extension PositionChain {
  /// The mean of β² on which the weight is reckoned before slopes are known.
  private static let usualSquare = 3.0

  /// Sets the weights from the number of votes alone, for the climb.
  func weighByVotes() {
    for seat in 0..<index.seats { weight[seat] = PositionChain.usualSquare * Double(index.seatVotes[seat]) }
  }

  /// Sets the weights from the slopes as they stand.
  func weighBySlopes() {
    for seat in 0..<index.seats {
      var sum = 0.0
      for vote in index.bySeat.start[3 * seat]..<index.bySeat.start[3 * seat + 3] {
        let slope = curve[Int(index.bySeat.other[Int(vote)])].x
        sum += slope * slope
      }
      weight[seat] = sum
    }
  }
}
