public import AvowRecord

extension CountingRules {
  /// The rules by which adjudicated claims are counted.
  public static let coding: [CountingRule] = [
    paragraphsCoded, paragraphsToCode, paragraphsClaimed, statementsClaimed, statesClaimed, paragraphsTagged,
    paragraphsBoth, statementsTagged,
  ]

  public static let paragraphsCoded = CountingRule(
    id: "coded-paragraphs", version: "1", name: "Paragraphs coded by people", unit: "paragraphs",
    sentence:
      "Paragraphs that two people or more coded apart from one another, on which an editor decided, and whose claims are "
      + "published; each once, in however many projects it was coded.",
    excludes:
      "Paragraphs whose words in the record are not those that were coded any more; codings that were not adjudicated; "
      + "everything that was not drawn.")

  public static let paragraphsToCode = CountingRule(
    id: "paragraphs-to-code", version: "1", name: "Paragraphs that could be coded", unit: "paragraphs",
    sentence:
      "Paragraphs of at least twelve words that somebody other than the chair spoke or filed in the debate, or spoke in the single "
      + "meeting by its verbatim record.",
    excludes: "The chair’s words, press releases, which paraphrase, and shorter paragraphs.")

  public static let paragraphsClaimed = CountingRule(
    id: "claimed-paragraphs", version: "1", name: "Paragraphs with an adjudicated claim",
    unit: "paragraphs",
    sentence: "Coded paragraphs of which the theme or the stance was adjudicated in at least one project.",
    excludes:
      "What words alone would tag: no rule of the vocabulary is used. Paragraphs that nobody coded, of which nothing is known: "
      + "the count is a floor, and a share is one of coded paragraphs only.")

  public static let statementsClaimed = CountingRule(
    id: "claimed-statements", version: "1", name: "Statements with an adjudicated claim", unit: "statements",
    sentence: "Statements with at least one paragraph of which the theme or the stance was adjudicated.",
    excludes: "Statements of which other paragraphs only were drawn.")

  public static let statesClaimed = CountingRule(
    id: "claimed-states", version: "1", name: "States with an adjudicated claim", unit: "states",
    sentence: "States that spoke or filed a statement with such a paragraph.",
    excludes: "Speakers for no state. A state that speaks for a group is counted itself, its group is not.")

  public static let paragraphsTagged = CountingRule(
    id: "tagged-coded-paragraphs", version: "1", name: "Coded paragraphs that words alone would tag",
    unit: "paragraphs",
    sentence:
      "Of the coded paragraphs of which the theme was asked, those in which the rules of the vocabulary find it.",
    excludes:
      "What people claim: no claim is used. Stances, which no rule reads from words. Paragraphs that were not read for themes yet."
  )

  public static let paragraphsBoth = CountingRule(
    id: "claimed-and-tagged", version: "1", name: "Coded paragraphs in which people and words find the theme",
    unit: "paragraphs",
    sentence:
      "Coded paragraphs of which the theme was adjudicated and in which the rules of the vocabulary find it, too.",
    excludes: "Paragraphs in which one of them alone finds it, which stand in the two other counts.")

  public static let statementsTagged = CountingRule(
    id: "tagged-statements", version: "1", name: "Statements that words alone would tag", unit: "statements",
    sentence:
      "Statements of the whole debate in every form of record, or of the single meeting in its verbatim record, in which the rules of "
      + "the vocabulary find the theme, whether people coded a paragraph of them or not.",
    excludes: "Statements that were not read for themes yet.")
}
