public import AvowRecord

extension Figure {
  /// The named votes of a decision, counted by choice from verified lists only.
  ///
  /// A choice that no verified list names has no figure: that a source is silent is not a zero.
  ///
  /// - Parameter votes: named votes of one decision, of any status and choice.
  /// - Returns: in the order in favour, against, abstaining, not voting.
  public static func namedVotes(_ votes: [NamedVote]) -> [Figure] {
    ["yes", "no", "abstain", "did not vote"].compactMap { choice in
      let verified = votes.filter { $0.choice == choice && $0.status == "verified" }
      guard let rule = CountingRules.named(choice), !verified.isEmpty else { return nil }
      return count(rule: rule, list: verified.map(\.state), asOf: verified.map(\.asOf).max())
    }
  }
}
