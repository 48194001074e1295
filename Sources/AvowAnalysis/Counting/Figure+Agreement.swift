public import AvowRecord

extension Figure {
  /// The figures of an agreement: shared votes, exact agreement, Lijphart's index; each lists the shared votes.
  ///
  /// With no shared vote there is the count of 0 alone: a share of nothing is not a figure.
  ///
  /// - Parameters:
  ///   - ballots: ballots of two states; only roll calls on which both cast a vote are taken.
  ///   - asOf: the date of the record that was counted.
  public static func agreement(of ballots: [SharedBallot], asOf: PartialDate?) -> [Figure] {
    let shared = count(
      rule: CountingRules.sharedVotes, list: ballots.filter(\.isShared).map(\.rollCall), asOf: asOf)
    var tally = AgreementTally()
    for ballot in ballots { tally.count(ballot) }
    let estimate = tally.estimate(year: nil)
    guard let exact = estimate.exact, let lijphart = estimate.lijphart else { return [shared] }
    return [
      shared,
      Figure(value: exact, rule: CountingRules.agreementExact, asOf: asOf, list: shared.list),
      Figure(value: lijphart, rule: CountingRules.agreementLijphart, asOf: asOf, list: shared.list),
    ]
  }
}
