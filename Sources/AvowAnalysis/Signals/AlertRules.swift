/// Every rule that may propose to look at a place, in one list.
public enum AlertRules {
  public static let all: [AlertRule] = [
    unusualCount, weightedMean, cumulativeSum, changePoint, firstKilling, newActor, spillover,
  ]

  /// The rule with an id, or nil.
  public static func rule(_ id: String) -> AlertRule? { all.first { $0.id == id } }

  public static let unusualCount = AlertRule(
    "unusual-count", name: "Unusual count",
    sentence:
      "As many events with violence against civilians in one period as chance, given the year before, would bring "
      + "rarely, over all places looked at together.",
    threshold: 0.05, unit: "share of false discoveries (Benjamini–Hochberg)", firesBelow: true)

  public static let weightedMean = AlertRule(
    "weighted-mean", name: "Weighted mean above the usual (EWMA)",
    sentence:
      "The mean of the last periods, the newest weighing 0.3 and each earlier one 0.7 times the next, has risen above "
      + "what the year before makes usual.",
    threshold: 3.5, unit: "standard deviations of the weighted mean")

  public static let cumulativeSum = AlertRule(
    "cumulative-sum", name: "Rises that add up (CUSUM)",
    sentence:
      "Rises above the usual, less half a standard deviation a period, have added up over the last periods.",
    threshold: 6, unit: "standard deviations, added up")

  public static let changePoint = AlertRule(
    "change-point", name: "A step in the last periods",
    sentence:
      "Two rates, a higher one beginning in the last four periods, fit the counts of the past and the last periods much "
      + "better than one rate.",
    threshold: 12, unit: "twice the gain of the log-likelihood, corrected for burstiness")

  public static let firstKilling = AlertRule(
    "first-killing", name: "First killing of civilians in twelve months",
    sentence:
      "An event in which civilians were killed, after twelve months or more that the source covers and has none in.",
    threshold: 12, unit: "months without a recorded killing of civilians")

  public static let newActor = AlertRule(
    "new-actor", name: "New actor",
    sentence:
      "A named actor is recorded for violence against civilians in this place for the first time, after twelve months "
      + "or more that the source covers.",
    threshold: 1, unit: "actors not seen here before")

  public static let spillover = AlertRule(
    "spillover", name: "Spillover from a neighbour",
    sentence:
      "An unusual count was proposed in a state with a land border in the last three periods, and the count here is "
      + "unusual by itself at one in twenty.",
    threshold: 0.05, unit: "tail probability here", firesBelow: true)

  /// The share of the newest period in the weighted mean.
  static let weight = 0.3
  /// Standard deviations a period that the cumulative sum lets pass.
  static let slack = 0.5
  /// The step lies in so many last periods.
  static let latest = 4
  /// A neighbour's signal counts for so many periods.
  static let reach = 3
}
