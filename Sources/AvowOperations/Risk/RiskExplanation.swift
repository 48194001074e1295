public import AvowRecord
import Foundation

/// What all lists say of one state, what makes up the newest of ours, and what happened.
public struct RiskExplanation: Sendable, Codable {
  public let state: StateID
  public let name: String
  /// By base year, then window, publisher and vintage.
  public let history: [Entry]
  /// The newest list of ours that has the state; nil without one.
  public let parts: Parts?
  /// What changed against the list before, newest first, in sentences.
  public let changes: [Change]
  /// Years of onset by the table of outcomes that reaches furthest; nil without a table.
  public let outcomes: OutcomesOfState?
  /// Events by year and family, from the event store.
  public let events: [EventTotal]
  /// Lists that do not have the state.
  public let absentFrom: [Forecast]

  public struct Entry: Sendable, Codable {
    public let forecast: Forecast
    public let risk: ForecastRisk
    /// States and other rows on the list.
    public let of: Int
    public let happened: Bool?
  }

  public struct OutcomesOfState: Sendable, Codable {
    public let source: OutcomeSource
    public let onsets: [Int]
    public let isKnown: Bool
  }

  /// What makes up a risk: the base, and parts that add up to the log odds exactly.
  public struct Parts: Sendable, Codable {
    public let forecast: Forecast
    public let risk: ForecastRisk
    public let baseLogOdds: Double
    public let logOdds: Double
    /// Largest first, without those that the model leaves out.
    public let parts: [Part]
  }

  public struct Part: Sendable, Codable {
    public let predictor: String
    public let name: String
    public let value: Double
    public let mean: Double
    public let contribution: Double
    public let sentence: String

    public init(_ part: ForecastPart, mean: Double) {
      predictor = part.predictor
      name = RiskPredictors.name(part.predictor)
      value = part.value
      self.mean = mean
      contribution = part.contribution
      let factor = exp(abs(part.contribution))
      sentence =
        "\(name.prefix(1).uppercased() + name.dropFirst()): \(Part.short(part.value)), where the mean is \(Part.short(mean)). "
        + (part.contribution == 0
          ? "It changes nothing."
          : part.contribution > 0
            ? "That multiplies the odds by \(Part.short(factor))."
            : "That divides the odds by \(Part.short(factor)).")
    }

    static func short(_ value: Double) -> String {
      if value == value.rounded(), abs(value) < 1e6 { return "\(Int(value))" }
      return String(format: "%.2f", value)
    }
  }

  public struct Change: Sendable, Codable {
    public let from: String
    public let to: String
    public let sentence: String
  }

  public var csv: String {
    var writer = DelimitedWriter(header: [
      "publisher", "base_year", "window", "vintage", "issued", "standing", "risk", "low", "high", "rank",
      "rank_low", "rank_high", "of", "happened", "printed", "forecast",
    ])
    for entry in history {
      func text<Value>(_ value: Value?) -> String? { value.map { "\($0)" } }
      let (list, risk) = (entry.forecast, entry.risk)
      var fields: [String?] = [
        list.publisher, "\(list.baseYear)", "\(list.fromYear)-\(list.untilYear)", "\(list.vintage)",
        text(list.issued), list.standing.words,
      ]
      fields += [
        "\(risk.risk)", text(risk.low), text(risk.high), "\(risk.rank)", text(risk.rankLow),
        text(risk.rankHigh),
      ]
      fields += ["\(entry.of)", entry.happened.map { $0 ? "1" : "0" }, risk.printed, list.id]
      writer.append(fields)
    }
    return writer.text
  }
}
