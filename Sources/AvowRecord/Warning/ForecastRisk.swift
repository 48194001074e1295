/// The risk of one state on a list.
public struct ForecastRisk: Hashable, Sendable, Codable {
  /// The id of the list; empty before it is kept.
  public var forecast: String
  /// The place of the row on the list as it was issued, from 1.
  public var place: Int
  /// Nil where the printed name is no state of the record.
  public var state: StateID?
  /// The name as printed.
  public var printed: String
  /// A share, 0…1.
  public var risk: Double
  /// The ends of a 95 % interval; nil where the list gives none.
  public var low: Double?
  public var high: Double?
  /// 1 for the highest risk; equal risks share the better rank.
  public var rank: Int
  public var rankLow: Int?
  public var rankHigh: Int?

  public init(
    forecast: String = "", place: Int, state: StateID?, printed: String, risk: Double, low: Double? = nil,
    high: Double? = nil, rank: Int = 0, rankLow: Int? = nil, rankHigh: Int? = nil
  ) {
    self.forecast = forecast
    self.place = place
    self.state = state
    self.printed = printed
    self.risk = risk
    self.low = low
    self.high = high
    self.rank = rank
    self.rankLow = rankLow
    self.rankHigh = rankHigh
  }

  /// The same rows with their ranks: 1 and the number of rows with a higher risk.
  public static func ranked(_ rows: [ForecastRisk]) -> [ForecastRisk] {
    let sorted = rows.indices.sorted { (rows[$1].risk, $0) < (rows[$0].risk, $1) }
    var ranked = rows
    for (position, index) in sorted.enumerated() {
      let before = position > 0 ? sorted[position - 1] : nil
      ranked[index].rank =
        before.map { rows[$0].risk == rows[index].risk ? ranked[$0].rank : position + 1 } ?? 1
    }
    return ranked
  }

  /// The rows as text, one a line in their order: what a seal is taken of.
  public static func sealed(_ rows: [ForecastRisk]) -> String {
    rows.sorted { $0.place < $1.place }.map { row in
      [
        "\(row.place)", row.state ?? "", row.printed, "\(row.risk)", row.low.map { "\($0)" } ?? "",
        row.high.map { "\($0)" } ?? "", "\(row.rank)", row.rankLow.map { "\($0)" } ?? "",
        row.rankHigh.map { "\($0)" } ?? "",
      ].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  /// The risks alone, by state or printed name: the same for two lists that say the same, in whichever order they are printed.
  public static func said(_ rows: [ForecastRisk]) -> [String] {
    rows.map { "\($0.state ?? $0.printed)\t\($0.risk)\t\($0.low ?? -1)\t\($0.high ?? -1)" }.sorted()
  }
}

/// A predictor of a list of ours: how it weighs, and where its mean lies.
public struct ForecastPredictor: Hashable, Sendable, Codable {
  public var forecast: String
  public var predictor: String
  /// Log odds for one unit; 0 where the model leaves it out.
  public var slope: Double
  /// Over the rows that taught the model.
  public var mean: Double
  public var deviation: Double

  public init(forecast: String = "", predictor: String, slope: Double, mean: Double, deviation: Double) {
    self.forecast = forecast
    self.predictor = predictor
    self.slope = slope
    self.mean = mean
    self.deviation = deviation
  }
}

/// What a predictor adds to the log odds of a state, or takes away: slope × (value − mean).
public struct ForecastPart: Hashable, Sendable, Codable {
  public var forecast: String
  /// The place of the row on the list.
  public var place: Int
  public var predictor: String
  public var value: Double
  public var contribution: Double

  public init(forecast: String = "", place: Int, predictor: String, value: Double, contribution: Double) {
    self.forecast = forecast
    self.place = place
    self.predictor = predictor
    self.value = value
    self.contribution = contribution
  }
}

/// A list with its rows, and what it is made of where it is ours.
public struct ForecastList: Hashable, Sendable, Codable {
  public var forecast: Forecast
  public var rows: [ForecastRisk]
  public var predictors: [ForecastPredictor]
  public var parts: [ForecastPart]

  public init(
    forecast: Forecast, rows: [ForecastRisk], predictors: [ForecastPredictor] = [], parts: [ForecastPart] = []
  ) {
    self.forecast = forecast
    self.rows = rows
    self.predictors = predictors
    self.parts = parts
  }

  public func row(of state: StateID) -> ForecastRisk? { rows.first { $0.state == state } }
}
