/// A way of foretelling that is tried on expanding origins; the first three are the baselines.
public enum RiskModel: String, Sendable, Codable, Hashable, CaseIterable {
  case climatology, few
  case elasticNet = "elastic-net"
  case firstEntered = "first-entered"
  case mean
  case elasticNetCalibrated = "elastic-net-calibrated"
  case firstEnteredCalibrated = "first-entered-calibrated"
  case meanCalibrated = "mean-calibrated"

  /// Those that the others have to beat.
  public static let baselines: [RiskModel] = [.climatology, .few, .elasticNet]

  public var name: String {
    switch self {
    case .climatology: "Base rate"
    case .few: "A few named predictors"
    case .elasticNet: "Elastic net"
    case .firstEntered: "First predictors to enter"
    case .mean: "Mean of three"
    case .elasticNetCalibrated: "Elastic net, recalibrated"
    case .firstEnteredCalibrated: "First predictors to enter, recalibrated"
    case .meanCalibrated: "Mean of three, recalibrated"
    }
  }

  /// How it foretells, in a sentence.
  public var sentence: String {
    switch self {
    case .climatology:
      "The share of events among the rows that were known at the origin, the same for every case."
    case .few: "A logistic model of the few predictors that were named beforehand."
    case .elasticNet:
      "The elastic net of all predictors, its penalty chosen by cross-validation among the rows known."
    case .firstEntered:
      "A logistic model of the \(ExpandingOrigins.entering) predictors that enter the elastic net first among the rows known, without its penalty."
    case .mean:
      "The mean of the log odds of the elastic net, of the few named predictors and of the first to enter."
    case .elasticNetCalibrated:
      "The elastic net, its log odds shifted and stretched by what came of its earlier forecasts."
    case .firstEnteredCalibrated:
      "The model of the first predictors to enter, its log odds shifted and stretched by what came of its earlier forecasts."
    case .meanCalibrated:
      "The mean of three, its log odds shifted and stretched by what came of its earlier forecasts."
    }
  }
}
