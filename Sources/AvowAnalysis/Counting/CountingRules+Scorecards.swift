public import AvowRecord

extension CountingRules {
  /// The rules of scorecards, in the order in which the page of rules shows them.
  public static let scorecards = [
    received, made, recommendationsAccepted, recommendationsNoted, recommendationsRejected,
    recommendationsUnanswered,
    recommendationsActedOn, recommendationsDone, recommendationsContested, nothingKnownSince, acceptedShare,
  ]

  public static let received = CountingRule(
    id: "recommendations-received", version: "1", name: "Recommendations received", unit: "recommendations",
    sentence: "Recommendations addressed to the state, or to one that it continues, one for each state that "
      + "made it.",
    excludes: "What no imported table has; those addressed to all states or to a group.")

  public static let made = CountingRule(
    id: "recommendations-made", version: "1", name: "Recommendations made", unit: "recommendations",
    sentence: "Recommendations that the state made, or one that it continues, alone or with others.",
    excludes: "What no imported table has; those of a group that does not name its members.")

  public static let recommendationsAccepted = CountingRule(
    id: "recommendations-accepted", version: "1", name: "Accepted", unit: "recommendations",
    sentence: "Recommendations whose latest answer by the state addressed is that it accepts them.",
    excludes: "Answers in other words than accepted, noted or rejected, which are counted as changed.")

  public static let recommendationsNoted = CountingRule(
    id: "recommendations-noted", version: "1", name: "Noted", unit: "recommendations",
    sentence: "Recommendations whose latest answer by the state addressed is that it notes them.",
    excludes:
      "Silence: no answer is not a refusal. In the Universal Periodic Review a state that does not accept notes."
  )

  public static let recommendationsRejected = CountingRule(
    id: "recommendations-rejected", version: "1", name: "Rejected", unit: "recommendations",
    sentence: "Recommendations whose latest answer by the state addressed is that it rejects them.",
    excludes: "Those noted, and those without an answer.")

  public static let recommendationsUnanswered = CountingRule(
    id: "recommendations-unanswered", version: "1", name: "Without an answer", unit: "recommendations",
    sentence: "Recommendations to which the record has no answer by the state addressed.",
    excludes: "Answers that no imported table has: this is silence of the record, which may be the state's.")

  public static let recommendationsActedOn = CountingRule(
    id: "recommendations-acted-on", version: "1", name: "Acted on", unit: "recommendations",
    sentence:
      "Accepted recommendations with an event that says action was begun, partly done or done, whoever "
      + "says so; the state's own account and that of others are also counted apart.",
    excludes: "Whether what is said is true: an event that contests it is counted beside it, not against it.")

  public static let recommendationsDone = CountingRule(
    id: "recommendations-done", version: "1", name: "Done", unit: "recommendations",
    sentence: "Accepted recommendations with an event that says they were done, whoever says so.",
    excludes: "Whether what is said is true: an event that contests it is counted beside it, not against it.")

  public static let recommendationsContested = CountingRule(
    id: "recommendations-contested", version: "1", name: "Contested", unit: "recommendations",
    sentence: "Accepted recommendations with an event by which somebody contests what was said of them.",
    excludes: "Doubts that nobody recorded with a source.")

  public static let nothingKnownSince = CountingRule(
    id: "recommendations-nothing-known", version: "1", name: "Accepted, nothing known since",
    unit: "recommendations",
    sentence: "Accepted recommendations of which the record has no event after the answer.",
    excludes: "What was done and never recorded here: silence of the record is not inaction.")

  public static let acceptedShare = CountingRule(
    id: "recommendations-accepted-share", version: "1", name: "Share accepted of those answered",
    unit: "share, 0 to 1",
    sentence: "Accepted recommendations by those accepted, noted, rejected or answered in other words.",
    excludes: "Recommendations without an answer.")
}
