public import AvowRecord

/// The rules of the numbers in the sentences on one alert, on a year, and on what a silent state had avowed.
extension CountingRules {
  public static let deliveriesOfAlert = CountingRule(
    id: "deliveries-of-an-alert", version: "1", name: "Sent", unit: "deliveries",
    sentence:
      "Deliveries of the alert that were sent, each once: an office that was told by two ways, or of two acts, counts twice.",
    excludes: "Deliveries that failed.")

  public static let deliveriesConfirmed = CountingRule(
    id: "deliveries-confirmed", version: "1", name: "Confirmed", unit: "deliveries",
    sentence: "Deliveries of the alert for which a receipt or an answer is recorded: who answers has it.",
    excludes: "Receipts that nobody recorded; a letter that was read and not confirmed.")

  public static let deliveriesAnswered = CountingRule(
    id: "deliveries-answered", version: "1", name: "Answered", unit: "deliveries",
    sentence:
      "Deliveries of the alert to which at least one answer is recorded, with its words and their source.",
    excludes: "A receipt alone, further answers to the same delivery, and answers that nobody recorded.")

  public static let measuresAgainstAlert = CountingRule(
    id: "measures-against-an-alert", version: "1", name: "Measures against it or its situation",
    unit: "measures",
    sentence:
      "Measures that stand and are recorded against the alert by name or against its situation, whoever took them and whenever.",
    excludes: "Withdrawn measures, and what was done and never recorded here.")

  public static let alertsOfYear = CountingRule(
    id: "alerts-of-a-year", version: "1", name: "Alerts issued", unit: "alerts",
    sentence: "Alerts whose day of issue lies in the year, those that were withdrawn later among them.",
    excludes: "Updates and withdrawals, which are acts of an alert.")

  public static let deliveriesOfYear = CountingRule(
    id: "deliveries-of-a-year", version: "1", name: "Deliveries sent", unit: "deliveries",
    sentence: "Deliveries of any alert that were sent on a date of the year.",
    excludes: "Deliveries that failed, and those that nobody recorded.")

  public static let confirmedInYear = CountingRule(
    id: "deliveries-confirmed-in-a-year", version: "1", name: "Deliveries confirmed", unit: "deliveries",
    sentence:
      "Deliveries of any year whose first receipt or answer, whichever is dated earlier, is dated in the year.",
    excludes: "Receipts that nobody recorded.")

  public static let answeredInYear = CountingRule(
    id: "deliveries-answered-in-a-year", version: "1", name: "Deliveries answered", unit: "deliveries",
    sentence: "Deliveries of any year to which an answer is dated in the year.",
    excludes: "A receipt alone, and answers that nobody recorded.")

  public static let measuresOfYear = CountingRule(
    id: "measures-of-a-year", version: "1", name: "Measures dated in the year", unit: "measures",
    sentence: "Measures that stand and whose date lies in the year, whatever they answer to.",
    excludes: "Withdrawn measures, and what was done and never recorded here.")

  public static let avowedStatements = CountingRule(
    id: "avowed-statements", version: "1", name: "Statements on the responsibility to protect",
    unit: "statements",
    sentence:
      "Statements of the state itself, dated by the day of the alert, in which the search finds the phrase “responsibility to "
      + "protect”.",
    excludes:
      "Statements that others made for it, statements that speak of it in other words, and those whose text is not in this "
      + "record.")

  public static let avowedCommitments = CountingRule(
    id: "avowed-commitments", version: "1", name: "Instruments on board of", unit: "instruments",
    sentence:
      "Instruments to which the state was bound, or which it had joined, on the day of the alert, as the record’s dated acts tell.",
    excludes: "Signatures without ratification, and instruments that it had left by then.")

  public static let avowedAccepted = CountingRule(
    id: "avowed-recommendations", version: "1", name: "Recommendations accepted", unit: "recommendations",
    sentence:
      "Recommendations that were made to the state, or to one whose membership it continues, by the day of the alert, and that "
      + "it accepted by its latest answer.",
    excludes: "Recommendations without a date, noted or rejected ones, and those without an answer.")

  public static let avowedPrevention = CountingRule(
    id: "avowed-recommendations-on-prevention", version: "1",
    name: "Accepted recommendations on atrocity prevention", unit: "recommendations",
    sentence:
      "Those of the recommendations accepted by the state in which the lens on atrocity prevention finds its words.",
    excludes: "Recommendations on the same in words that the lens does not know.")
}
