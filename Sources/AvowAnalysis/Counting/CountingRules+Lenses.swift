public import AvowRecord

extension CountingRules {
  /// The rules by which lenses count.
  public static let lenses: [CountingRule] = [
    recommendationsOfLens, statesAsked, statesAsking, reviewsNotAsked,
  ]

  public static let recommendationsOfLens = CountingRule(
    id: "recommendations-of-lens", version: "1", name: "Recommendations of a lens", unit: "recommendations",
    sentence:
      "Recommendations that meet the conditions and in which at least one phrase of the lens is found that no exception of the "
      + "lens overlaps, one for each state that made it.",
    excludes:
      "What is asked in words that no phrase names. How much that is, and how much is found wrongly, is measured on the page of "
      + "the lens; a new version of the lens may count otherwise, and shows by which phrases.")

  public static let statesAsked = CountingRule(
    id: "states-asked-of-lens", version: "1", name: "States that received recommendations of a lens",
    unit: "states",
    sentence:
      "States to which at least one recommendation of the lens was addressed, each under the name it has today.",
    excludes:
      "States that were asked in words that no phrase names, and those whose reviews were not imported.")

  public static let statesAsking = CountingRule(
    id: "states-asking-of-lens", version: "1", name: "States that made recommendations of a lens",
    unit: "states",
    sentence:
      "States that made at least one recommendation of the lens, alone or with others, each under the name it has today.",
    excludes: "States that asked in words that no phrase names, and makers that are no states of the record.")

  public static let reviewsNotAsked = CountingRule(
    id: "reviews-not-asked", version: "1", name: "States at risk that were not asked", unit: "reviews",
    sentence:
      "Reviews of a state in one session, when a named source has it at risk, in which no recommendation of the lens was "
      + "addressed to it.",
    excludes:
      "States whose review is not in the record, and sessions that were not imported; what was asked in other words, before or "
      + "after the review, or elsewhere than in the review. Not being asked is not proof that nobody cared.")
}
