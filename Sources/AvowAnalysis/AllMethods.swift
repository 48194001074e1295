/// Every method of this release, in the order in which the page of methods shows them.
public enum AllMethods {
  public static let list: [Method] =
    [agreementExact, agreementLijphart, wilson, tango] + ofGroups
    + [idealPoints, idealPointsSampler, polarization, expectedVotes] + ofText + ofWords + ofLenses + ofEvents
    + ofSignals + ofRisk + ofCoding

  /// The method with an id, or nil.
  public static func method(_ id: String) -> Method? { list.first { $0.id == id } }

  public static let agreementExact = Method(
    id: "agreement-exact", version: "1", name: "Exact agreement of two states",
    question: "How often did two states cast the same vote?",
    formula: "exact = a / n\na: shared votes on which both voted alike; n: shared votes",
    assumptions: [
      "A vote is shared when both states voted yes or no or abstained; absent is not abstaining.",
      "Years are calendar years of the vote, not of the session.",
      "A roll call counts once, whatever its subject or importance.",
    ],
    howToRead:
      "0.126 means that on 126 of 1,000 shared votes both did the same. Look at the number of shared "
      + "votes first: a year with few of them has a wide interval.",
    doesNotShow: "Decisions taken without a vote, which are the large majority. It does not tell why states "
      + "voted alike, who followed whom, or how close their views are: it changes with what is put to the vote.",
    source: "A. Lijphart, “The analysis of bloc voting in the General Assembly”, American Political Science "
      + "Review 57 (1963), 902–917.")

  public static let agreementLijphart = Method(
    id: "agreement-lijphart", version: "1", name: "Lijphart's index of agreement",
    question: "How close were the votes of two states when an abstention stands half-way?",
    formula: "lijphart = (a + h/2) / n\n"
      + "a: same vote; h: yes or no against abstain; n: shared votes",
    assumptions: [
      "An abstention stands half-way between yes and no.",
      "A vote is shared when both states voted yes or no or abstained; absent is not abstaining.",
      "Years are calendar years of the vote, not of the session.",
      "A roll call counts once, whatever its subject or importance.",
    ],
    howToRead: "1 when all shared votes were equal, 0 when one said yes each time that the other said no. "
      + "It is never below exact agreement; the gap between the two is half the share of votes on which one abstained.",
    doesNotShow: "Decisions taken without a vote. Two states that abstain together score 1 although neither "
      + "took a side. A middle value can come from many abstentions or from a mixture of equal and opposed votes.",
    source: "A. Lijphart, “The analysis of bloc voting in the General Assembly”, American Political Science "
      + "Review 57 (1963), 902–917.")

  public static let wilson = Method(
    id: "interval-wilson", version: "1", name: "Interval of a share (Wilson)",
    question: "Which shares fit what was counted?",
    formula: "(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)\n"
      + "p: share counted; n: cases; z = 1.96 for 95 %",
    assumptions: [
      "The votes of a year are taken as a sample of the votes that could have been called in such a year.",
      "Votes are independent of one another. Paragraph votes on one text are not: the interval is then too narrow.",
    ],
    howToRead:
      "Shares inside the interval fit the count; those outside would make it a surprise of less than "
      + "one in twenty. It keeps its width when all or none of few votes agree: 3 of 3 gives 0.44 to 1.",
    doesNotShow: "Errors in the source, and votes that the table does not have. Read as a census of the roll "
      + "calls held, the share is exact and needs no interval.",
    source:
      "E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, Journal of "
      + "the American Statistical Association 22 (1927), 209–212.")

  public static let tango = Method(
    id: "interval-mean-score", version: "1", name: "Interval of a mean score (Tango)",
    question: "Which values of Lijphart's index fit what was counted?",
    formula: "index = (1 + Δ)/2, for every Δ with (a − o − nΔ)² ≤ z² n (2q + Δ − Δ²)\n"
      + "q solves 2n q² + ((2n − a + o)Δ − a − o) q − o Δ(1 − Δ) = 0\n"
      + "a: same vote; o: yes against no; n: shared votes; z = 1.96 for 95 %",
    assumptions: [
      "The votes of a year are taken as a sample of the votes that could have been called in such a year.",
      "Votes are independent of one another. Paragraph votes on one text are not: the interval is then too narrow.",
    ],
    howToRead: "As the interval of a share, which it equals when nobody abstained. Many abstentions on one "
      + "side make it narrower, since scores near the middle vary less.",
    doesNotShow: "Errors in the source, and votes that the table does not have. Read as a census of the roll "
      + "calls held, the index is exact and needs no interval.",
    source: "T. Tango, “Equivalence test and confidence interval for the difference in proportions for the "
      + "paired-sample design”, Statistics in Medicine 17 (1998), 891–908.")
}
