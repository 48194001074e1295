/// One number that tells how good forecasts were.
public enum ForecastScore: String, Sendable, Codable, Hashable, CaseIterable {
  case auc, averagePrecision, recall10, recall20, recall30
  case brier, miscalibration, discrimination, uncertainty, logLoss, observedToExpected

  public var name: String {
    switch self {
    case .auc: "AUC"
    case .averagePrecision: "Average precision"
    case .recall10: "Recall in the first 10"
    case .recall20: "Recall in the first 20"
    case .recall30: "Recall in the first 30"
    case .brier: "Brier score"
    case .miscalibration: "Brier: miscalibration"
    case .discrimination: "Brier: discrimination"
    case .uncertainty: "Brier: uncertainty"
    case .logLoss: "Log loss"
    case .observedToExpected: "Observed / expected"
    }
  }

  /// What the number says, in a sentence.
  public var sentence: String {
    switch self {
    case .auc:
      "The share of pairs of a case with the event and one without in which the first had the higher risk; ties count half."
    case .averagePrecision:
      "The precision at each rank at which an event is found, averaged over the events; cases of equal risk are found together."
    case .recall10, .recall20, .recall30:
      "The share of events among the first \(first ?? 0) of the list of their year; a tie at the border counts by its share."
    case .brier:
      "The mean squared gap between risk and outcome; its parts are miscalibration − discrimination + uncertainty."
    case .miscalibration:
      "What the Brier score would lose if each risk were replaced by the share of events among cases of its rank (isotonic regression)."
    case .discrimination:
      "What ranks tell apart: the Brier score of the base rate less that of the recalibrated risks."
    case .uncertainty: "The Brier score of a forecast that says the base rate each time."
    case .logLoss: "The mean −log of the chance given to what happened, chances held within 10⁻⁵ of 0 and 1."
    case .observedToExpected: "Events that happened, over the sum of risks: below 1 the risks were too high."
    }
  }

  /// Of a list's first places, how many are looked at; nil for other scores.
  var first: Int? {
    switch self {
    case .recall10: 10
    case .recall20: 20
    case .recall30: 30
    default: nil
    }
  }

  /// True where more is better, false where less is; nil where neither is: of base rates and of the ratio, best at 1.
  public var isBetterHigh: Bool? {
    switch self {
    case .auc, .averagePrecision, .recall10, .recall20, .recall30, .discrimination: true
    case .brier, .miscalibration, .logLoss: false
    case .uncertainty, .observedToExpected: nil
    }
  }
}
