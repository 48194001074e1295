public import AvowRecord

extension CountingRules {
  /// The rules of the agenda and of the report cycle.
  public static let reportCycle: [CountingRule] = [
    asks, asksAnswered, reportRecommendations, echoesUnconfirmed, echoesConfirmed,
  ]

  public static let asks = CountingRule(
    id: "asks", version: "1", name: "Asks of resolutions", unit: "paragraphs",
    sentence:
      "Operative paragraphs, or lettered parts of them, of imported resolutions that begin with a verb of asking.",
    excludes:
      "Paragraphs that decide, note or reaffirm; what an annex asks in its own voice; resolutions not imported."
  )

  public static let asksAnswered = CountingRule(
    id: "asks-with-events", version: "1", name: "Asks with a dated event", unit: "paragraphs",
    sentence: "Asks of which the record has at least one event with its evidence, whatever it says.",
    excludes: "Asks of which no table tells what became: silence is counted as silence.")

  public static let reportRecommendations = CountingRule(
    id: "report-recommendations", version: "1", name: "Recommendations of a report", unit: "recommendations",
    sentence:
      "Paragraphs, or lettered parts of them, that the reader took for recommendations of the imported report, and "
      + "those that a plain table adds under its symbol.",
    excludes:
      "Recommendations outside the sections that are named so, or in words that the reader does not know.")

  public static let echoesUnconfirmed = CountingRule(
    id: "echoes-unconfirmed", version: "1", name: "Echoes that nobody has judged", unit: "statements",
    sentence:
      "Pairs of a recommendation and a statement of the debate that share a run of at least seven words, four of "
      + "them no set phrase of the subject, and that no person has judged yet.",
    excludes: "Statements that take a recommendation up in other words; press releases, which are paraphrase."
  )

  public static let echoesConfirmed = CountingRule(
    id: "echoes-confirmed", version: "1", name: "Confirmed echoes", unit: "statements",
    sentence:
      "Such pairs of which a person said, by name and with a date, that the statement took the recommendation up; "
      + "the latest judgement counts.",
    excludes: "Pairs that a person rejected, and those that nobody judged.")
}
