import AvowAnalysis
public import AvowRecord
import AvowSources
public import AvowStore
public import Foundation

/// Keeps the list of a model of ours as a frozen vintage, with what makes up each risk.
public struct KeepForecast: Sendable, Codable {
  public let forecast: Forecast
  /// False when a list with the same risks was kept before; nothing was written then.
  public let isNew: Bool
  public let rows: [ForecastRisk]
  /// Rows whose name is no state of the record, and other doubts.
  public let findings: [Finding]
  public let fit: FitRisk

  /// What the list is.
  public struct Request: Sendable {
    public var publisher: String
    public var baseYear: Int
    public var window: ClosedRange<Int>
    public var issued: PartialDate
    public var target: String

    public init(
      publisher: String = "Avow", baseYear: Int, window: ClosedRange<Int>, issued: PartialDate,
      target: String = RiskTarget.massKilling.id
    ) {
      self.publisher = publisher
      self.baseYear = baseYear
      self.window = window
      self.issued = issued
      self.target = target
    }
  }

  /// Intervals of one row, where the fit gives them: 95 %, on the risk and on the rank.
  public struct Bounds: Sendable {
    public var risk: ClosedRange<Double>
    public var rank: ClosedRange<Int>

    public init(risk: ClosedRange<Double>, rank: ClosedRange<Int>) {
      self.risk = risk
      self.rank = rank
    }

    /// The intervals that the fit gives a prediction; a rank between two counts as both. Nil without draws.
    public init?(of one: FitRisk.Prediction) {
      guard let low = one.low, let high = one.high, let first = one.rankLow, let last = one.rankHigh,
        low <= high, first <= last
      else { return nil }
      self.init(risk: low...high, rank: Int(first.rounded(.down))...Int(last.rounded(.up)))
    }
  }

  /// Fits and keeps.
  ///
  /// - Parameter bounds: the intervals of a prediction; nil where the fit has none.
  /// - Throws: ``RiskFault``, or what the readers throw.
  public static func run(
    _ request: FitRisk.Request, as list: Request, in store: RecordStore, today: String,
    bounds: (FitRisk.Prediction) -> Bounds? = Bounds.init(of:)
  ) throws -> KeepForecast {
    guard let predict = request.predict else { throw RiskFault.nothingToForetell }
    guard list.baseYear < list.window.lowerBound else {
      throw RiskFault.baseInWindow(base: list.baseYear, from: list.window.lowerBound)
    }
    let fit = try FitRisk.run(request)
    let header = fit.predictions.first.map { Array($0.labels.keys) } ?? []
    guard let name = ListedStates.column(ListedStates.nameColumns, in: header) else {
      throw RiskFault.noNames(file: predict.lastPathComponent, known: ListedStates.nameColumns)
    }
    let code = ListedStates.column(ListedStates.codeColumns, in: header)
    let listed = ListedStates(reference: try store.reference())
    var findings: [Finding] = []
    var rows: [ForecastRisk] = []
    var parts: [ForecastPart] = []
    var seen: Set<String> = []
    for one in fit.predictions {
      let printed = one.labels[name] ?? ""
      let found = listed.state(
        name: printed, code: code.flatMap { one.labels[$0] } ?? "", year: list.baseYear)
      let place = "\(predict.lastPathComponent), line \(one.line)"
      if let doubt = found.doubt {
        findings.append(
          Finding(doubt.weight, kind: doubt.kind, place: place, fragment: printed, meaning: doubt.meaning))
      }
      guard seen.insert(found.state ?? "printed " + printed).inserted else {
        throw RiskFault.stateTwice(place: place, name: printed)
      }
      let ends = bounds(one)
      rows.append(
        ForecastRisk(
          place: rows.count + 1, state: found.state, printed: printed, risk: one.probability,
          low: ends.map { min($0.risk.lowerBound, one.probability) },
          high: ends.map { max($0.risk.upperBound, one.probability) }, rankLow: ends?.rank.lowerBound,
          rankHigh: ends?.rank.upperBound))
      parts += one.how.parts.map {
        ForecastPart(
          place: rows.count, predictor: $0.predictor, value: $0.value, contribution: $0.contribution)
      }
    }
    guard !rows.isEmpty else { throw RiskFault.nothingForetold(file: predict.lastPathComponent) }
    let inputs = try [request.train, predict].map(Digest.ofFile)
    var forecast = Forecast(
      publisher: list.publisher, edition: list.baseYear, baseYear: list.baseYear,
      fromYear: list.window.lowerBound, untilYear: list.window.upperBound, target: list.target,
      issued: list.issued,
      source:
        "\(request.train.lastPathComponent) and \(predict.lastPathComponent), outcome \(request.outcome)",
      yearsFrom: "window and base year as asked for")
    forecast.inputDigest = Digest.of(Data(inputs.joined(separator: "\n").utf8))
    forecast.method = "risk-elastic-net"
    forecast.version = "1"
    forecast.parameters = try settings(request, fit, inputs)
    forecast.seed = Int(clamping: request.seed)
    forecast.baseLogOdds = fit.predictions.first?.how.base
    let predictors = fit.coefficients.map {
      ForecastPredictor(predictor: $0.predictor, slope: $0.slope, mean: $0.mean, deviation: $0.deviation)
    }
    let ranked = ForecastRisk.ranked(rows)
    let kept = try store.save(
      [ForecastList(forecast: forecast, rows: ranked, predictors: predictors, parts: parts)], keptOn: today
    ) { Digest.of(Data($0.utf8)) }[0]
    return KeepForecast(
      forecast: kept.forecast, isNew: kept.isNew, rows: ranked.sorted { $0.rank < $1.rank },
      findings: findings, fit: fit)
  }

  private struct Settings: Encodable {
    let alpha: Double
    let events: Int
    let exact: Bool
    let folds: String
    let inputs: [String]
    let lambda: Double
    let outcome: String
    let predictors: [String]
    let replicates: Int
    let rows: Int
    let unit: String?
  }

  private static func settings(_ request: FitRisk.Request, _ fit: FitRisk, _ inputs: [String]) throws
    -> String
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(
      decoding: try encoder.encode(
        Settings(
          alpha: request.alpha, events: fit.events, exact: request.isExact, folds: fit.foldsFrom,
          inputs: inputs,
          lambda: fit.lambda, outcome: request.outcome, predictors: request.predictors,
          replicates: request.replicates, rows: fit.train.used, unit: request.unit)),
      as: UTF8.self)
  }
}
