public import AvowRecord

extension Figure {
  /// The figures of one roll call: counted by choice, without a row, margin, and the totals as printed.
  ///
  /// Counted figures list the states; the margin lists all that voted yes or no; a printed total lists the
  /// roll call, for there is nothing to count behind it, and it is missing where the source prints none.
  ///
  /// - Parameters:
  ///   - rollCall: the vote; its date is the as-of date of each figure.
  ///   - ballots: all its ballots, one a state.
  ///   - withoutRow: Member States on the day for which the table has no row.
  public static func figures(
    of rollCall: RollCall, ballots: [Ballot], withoutRow: [StateID]
  ) -> [Figure] {
    func states(_ choice: Choice) -> [StateID] { ballots.filter { $0.choice == choice }.map(\.state) }
    var figures = [Choice.yes, .no, .abstain, .absent, .notMember].map {
      count(rule: CountingRules.ballots($0), list: states($0), asOf: rollCall.date)
    }
    figures.append(count(rule: CountingRules.noRow, list: withoutRow, asOf: rollCall.date))
    figures.append(margin(inFavour: states(.yes), against: states(.no), asOf: rollCall.date))
    for (total, rule) in [
      (rollCall.printedYes, CountingRules.printedInFavour),
      (rollCall.printedNo, CountingRules.printedAgainst),
      (rollCall.printedAbstain, CountingRules.printedAbstaining),
    ] {
      guard let total else { continue }
      figures.append(Figure(value: Double(total), rule: rule, asOf: rollCall.date, list: [rollCall.id]))
    }
    return figures
  }

  /// Votes in favour less votes against, with all those states behind it.
  public static func margin(inFavour: [StateID], against: [StateID], asOf: PartialDate?) -> Figure {
    let both = Set(inFavour + against).sorted(by: NaturalOrder.precedes)
    return Figure(
      value: Double(Set(inFavour).count - Set(against).count), rule: CountingRules.margin, asOf: asOf,
      list: both)
  }
}
