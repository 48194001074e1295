import AvowAnalysis
public import AvowRecord
import AvowSources
public import Foundation

/// How well a model of monthly counts, such as recorded deaths, would have done month after month, each time from what was
/// known then, beside two plain rules.
public struct EvaluateCounts: Sendable, Codable {
  /// What to evaluate and how.
  public struct Request: Sendable {
    public var table: URL
    /// Columns of the country, the month (`2013-05`, or any day of it) and the count.
    public var country: String
    public var month: String
    public var count: String
    /// Months of origin, as 12 × year + month − 1.
    public var origins: ClosedRange<Int>
    public var horizon: Int
    public var seed: UInt64
    public var replicates: Int

    public init(
      table: URL, country: String = "country", month: String = "month", count: String = "count",
      origins: ClosedRange<Int>, horizon: Int = 1, seed: UInt64 = 1, replicates: Int = 1000
    ) {
      self.table = table
      self.country = country
      self.month = month
      self.count = count
      self.origins = origins
      self.horizon = horizon
      self.seed = seed
      self.replicates = replicates
    }
  }

  /// A distribution of a count to come.
  public struct Forecast: Sendable, Codable {
    public var country: String
    /// The month at whose end it was made.
    public var made: String
    /// The month foretold.
    public var month: String
    /// Chance of a count of 0.
    public var none: Double
    public var mean: Double
    /// Of the negative binomial count before 0 is taken out of it.
    public var rate: Double
    public var size: Double
    /// What came.
    public var count: Int
  }

  /// Means over all forecasts, each with its interval; less is better.
  public struct Scores: Sendable, Codable {
    public var cases: Int
    public var countries: Int
    /// Cases with a count above 0.
    public var positives: Int
    /// Ranked probability scores, in the unit of the count, and those of the model less those of each rule.
    public var model: MeanEstimate
    public var climatology: MeanEstimate
    public var noChange: MeanEstimate
    public var lessClimatology: MeanEstimate
    public var lessNoChange: MeanEstimate
    /// −log of the chance given to what came.
    public var modelLog: MeanEstimate
    public var climatologyLog: MeanEstimate
    public var lessClimatologyLog: MeanEstimate
    /// Share of cases with a count so large that the model gave it or more a chance of at most .05.
    public var surprised: MeanEstimate

    init(_ found: CountScores) {
      (cases, countries, positives) = (found.cases, found.countries, found.positives)
      (model, climatology, noChange) = (found.model, found.climatology, found.noChange)
      (lessClimatology, lessNoChange) = (found.lessClimatology, found.lessNoChange)
      (modelLog, climatologyLog) = (found.modelLog, found.climatologyLog)
      (lessClimatologyLog, surprised) = (found.lessClimatologyLog, found.surprised)
    }
  }

  public struct Refused: Sendable, Codable {
    public var month: String
    public var why: String
  }

  public var file: String
  public var rows: Int
  public var horizon: Int
  public var seed: UInt64
  public var from: String
  public var until: String
  public var scores: Scores
  /// What the model is and is not better than, in sentences.
  public var verdicts: [String]
  public var refused: [Refused]
  /// In order of origin and country.
  public var forecasts: [Forecast]

  /// - Throws: a ``RiskFault``, or the fault of the reader.
  public static func run(_ request: Request) throws -> EvaluateCounts {
    let read = try NumberTableReader.read(
      request.table, numbers: [request.count], labels: [request.country, request.month])
    var rows: [(country: String, month: Int, count: Int)] = []
    for row in 0..<read.rows {
      let (value, line) = (read.columns[0][row], read.lines[row])
      guard value >= 0, value <= 1e9, value == value.rounded() else {
        throw RiskFault.count(file: read.file, line: line, field: value.isNaN ? "" : "\(value)")
      }
      guard let date = PartialDate(read.texts[1][row]), let month = date.month else {
        throw RiskFault.month(file: read.file, line: line, field: read.texts[1][row])
      }
      rows.append((read.texts[0][row], 12 * date.year + month - 1, Int(value)))
    }
    let found = CountOrigins(CountPanel(rows), months: Array(request.origins), horizon: request.horizon)
    guard !found.cases.isEmpty else {
      throw RiskFault.noMonth(found.refused.map { "\(words($0.month)): \($0.why)" })
    }
    let scores = CountScores(found.cases, seed: request.seed, draws: request.replicates)
    return EvaluateCounts(
      file: read.file, rows: read.rows, horizon: request.horizon, seed: request.seed,
      from: words(found.cases.map(\.month).min() ?? 0), until: words(found.cases.map(\.month).max() ?? 0),
      scores: Scores(scores),
      verdicts: [
        verdict("the last twelve months", "ranked probability score", scores.lessClimatology),
        verdict("no change", "ranked probability score", scores.lessNoChange),
        verdict("the last twelve months", "log score", scores.lessClimatologyLog),
      ], refused: found.refused.map { Refused(month: words($0.month), why: $0.why) },
      forecasts: found.cases.map { one in
        Forecast(
          country: one.country, made: words(one.month), month: words(one.month + request.horizon),
          none: one.forecast.none, mean: one.forecast.mean, rate: one.forecast.rate, size: one.forecast.size,
          count: one.count)
      })
  }

  /// A numbered month as it is written: `2013-05`.
  static func words(_ month: Int) -> String { String(format: "%04d-%02d", month / 12, month % 12 + 1) }

  private static func verdict(_ rule: String, _ score: String, _ less: MeanEstimate) -> String {
    guard let low = less.low, let high = less.high else {
      return "Against \(rule), by the \(score): one country alone cannot tell."
    }
    if high < 0 { return "Beats \(rule) by the \(score)." }
    if low > 0 { return "Does not beat \(rule) by the \(score): it is worse." }
    return "Does not beat \(rule) by the \(score), nor is it beaten: the interval of the difference holds 0."
  }
}
