public import AvowRecord

extension CountingRules {
  /// The rules of what came of warnings, in the order in which the page of rules shows them.
  public static let response = [
    officesTold, officesReceived, officesAnswered, officesActed, officesWaited, officesEnded, namedSilence,
    measuresTaken, measuresBefore, daysToMeasure, daysToAnswer, deliveriesOfAlert, deliveriesConfirmed,
    deliveriesAnswered, measuresAgainstAlert, alertsOfYear, deliveriesOfYear, confirmedInYear, answeredInYear,
    measuresOfYear, avowedStatements, avowedCommitments, avowedAccepted, avowedPrevention,
  ]

  public static let officesTold = CountingRule(
    id: "offices-told", version: "1", name: "Told of an alert", unit: "pairs of alert and party",
    sentence:
      "States, bodies and offices to which an alert was sent by the day, each once for each alert, however many of its offices "
      + "were told and by however many ways; the first sending dates it.",
    excludes:
      "Deliveries that failed, deliveries to the public, and alerts that nobody recorded as delivered.")

  public static let officesReceived = CountingRule(
    id: "offices-received", version: "1", name: "Confirmed receipt", unit: "pairs of alert and party",
    sentence: "Those told of an alert for whom a receipt or an answer is recorded by the day.",
    excludes: "Receipts that nobody recorded; a letter that was read and not confirmed.")

  public static let officesAnswered = CountingRule(
    id: "offices-answered", version: "1", name: "Answered in words", unit: "pairs of alert and party",
    sentence:
      "Those told of an alert who answered it by the day, with the words and their source, and took no measure.",
    excludes: "A receipt alone, and answers that nobody recorded.")

  public static let officesActed = CountingRule(
    id: "offices-acted", version: "1", name: "Took a measure", unit: "pairs of alert and party",
    sentence:
      "Those told of an alert by whom a measure against it, or against its situation, is recorded that is dated on the day "
      + "of the alert or later, and by the day.",
    excludes:
      "Measures dated before the alert, measures that others took, withdrawn measures, and measures that nobody recorded."
  )

  public static let officesWaited = CountingRule(
    id: "offices-waited-for", version: "1", name: "Not yet silent", unit: "pairs of alert and party",
    sentence:
      "Those told of an alert who neither answered nor took a measure, and for whom the days allowed have not passed by the "
      + "day, or whose dates do not tell whether an answer came in time.",
    excludes: "Alerts that were withdrawn by the day.")

  public static let officesEnded = CountingRule(
    id: "offices-ended", version: "1", name: "Neither by the withdrawal", unit: "pairs of alert and party",
    sentence:
      "Those told of an alert that was withdrawn by the day, of whom the record holds neither an answer nor a measure dated by the "
      + "day.",
    excludes: "Alerts that still stand on the day.")

  public static let namedSilence = CountingRule(
    id: "named-silence", version: "1", name: "Silent", unit: "pairs of alert and party",
    sentence:
      "Those told of an alert for whom, so many days after the last day on which they can have been told, the record holds "
      + "neither an answer to it nor a measure of their own against it or its situation. A receipt is no answer. Where a "
      + "date is known to the month or the year only, the reading is taken that counts against silence.",
    excludes:
      "Alerts that were withdrawn by the day, the public, and whoever was not told. It is silence of this record: what was "
      + "said or done and not recorded here is not counted.")

  public static let measuresTaken = CountingRule(
    id: "measures-taken", version: "1", name: "Measures taken", unit: "measures",
    sentence:
      "Measures of the record that stand and whose first possible day is not after the day, each once however many alerts, "
      + "recommendations or situations it answers to.",
    excludes: "Withdrawn measures, measures dated after the day, and what was done and never recorded here.")

  public static let measuresBefore = CountingRule(
    id: "measures-before-the-warning", version: "1", name: "Measures dated before the alert",
    unit: "measures",
    sentence:
      "Measures whose last possible day lies before the day of every alert that they are recorded against, by name or through "
      + "its situation. They are no answer to it and are counted apart.",
    excludes: "Measures whose dates leave open which came first.")

  public static let daysToMeasure = CountingRule(
    id: "days-from-warning-to-measure", version: "1", name: "Days from warning to measure", unit: "days",
    sentence:
      "Days from the day on which the alert was issued to the date of the measure; 0 on the same day. A date known to the month "
      + "or the year only gives the least and the most days that it can mean.",
    excludes: "Measures dated before the alert.")

  public static let daysToAnswer = CountingRule(
    id: "days-from-delivery-to-answer", version: "1", name: "Days from delivery to answer", unit: "days",
    sentence:
      "Days from the date on which the alert was sent to an office to the date of its receipt, or of its answer; with the least "
      + "and the most where a date is known to the month or the year only.",
    excludes: "Deliveries that failed.")
}
