public import AvowRecord

/// Every list of risks against what happened in its window, with baselines for the same states.
public struct Scoreboard: Sendable, Codable {
  /// The table of outcomes that graded; nil where none is kept.
  public let source: OutcomeSource?
  public let lines: [Line]
  /// The graded lists of one publisher and length of window taken together.
  public let pooled: [Pooled]
  /// Reliability of all lists that were issued before or in their window, in five bins.
  public let reliability: [Bin]
  public let figures: [Figure]

  public enum Standing: String, Sendable, Codable {
    case graded
    /// The window is not over, or the outcomes do not reach its end.
    case notYet = "not yet"
    /// No outcome is told of a state on the list.
    case noOutcomes = "no outcomes"
  }

  /// Scores of one list, or of a baseline for its states; nil where a score has no meaning without events.
  public struct Scores: Sendable, Codable {
    public let name: String
    public let cases: Int
    public let events: Int
    public let expected: Double
    public let observedToExpected: Double?
    public let observedLow: Double?
    public let observedHigh: Double?
    public let auc: Double?
    public let averagePrecision: Double?
    public let brier: Double?
    public let recall10: Double?
    public let recall20: Double?
    public let recall30: Double?
  }

  public struct Line: Sendable, Codable {
    public let forecast: Forecast
    public let standing: Standing
    /// How it was issued, seen from its window, in words.
    public let issued: String
    /// False for what was reckoned or issued when the window was over.
    public let isProspective: Bool
    public let scores: Scores?
    /// Climatology, states with an onset before, and the publisher's list before; those that can be reckoned.
    public let baselines: [Scores]
    /// The states in which it happened, with their ranks.
    public let hits: [Hit]
    /// Rows of the list whose outcome is not told.
    public let notTold: [String]
  }

  public struct Hit: Sendable, Codable {
    public let state: StateID
    public let name: String
    public let rank: Int
    public let risk: Double
    public let years: [Int]
  }

  public struct Pooled: Sendable, Codable {
    public let publisher: String
    /// Years of the window.
    public let years: Int
    public let lists: Int
    public let scores: Scores
  }

  public struct Bin: Sendable, Codable {
    public let cases: Int
    public let events: Int
    public let risk: Double
    public let share: Double
    public let low: Double
    public let high: Double
  }

  public var csv: String {
    var writer = DelimitedWriter(header: [
      "forecast", "publisher", "base_year", "window", "vintage", "issued", "standing", "prospective",
      "scores_of",
      "cases", "events", "expected", "observed_to_expected", "observed_low", "observed_high", "auc",
      "average_precision", "recall10", "recall20", "recall30", "brier",
    ])
    for line in lines {
      let list = line.forecast
      for scores in line.scores.map({ [$0] + line.baselines }) ?? [nil] {
        func text(_ value: Double?) -> String? { value.map { "\($0)" } }
        var fields: [String?] = [
          list.id, list.publisher, "\(list.baseYear)", "\(list.fromYear)-\(list.untilYear)",
          "\(list.vintage)",
          list.issued?.description, line.standing.rawValue, line.isProspective ? "1" : "0", scores?.name,
        ]
        fields += [scores.map { "\($0.cases)" }, scores.map { "\($0.events)" }, text(scores?.expected)]
        fields += [
          text(scores?.observedToExpected), text(scores?.observedLow), text(scores?.observedHigh),
          text(scores?.auc),
        ]
        fields += [
          text(scores?.averagePrecision), text(scores?.recall10), text(scores?.recall20),
          text(scores?.recall30),
          text(scores?.brier),
        ]
        writer.append(fields)
      }
    }
    return writer.text
  }
}
