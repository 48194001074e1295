public import AvowAnalysis
import AvowRecord
import AvowSources
public import Foundation

/// Fits an elastic-net logistic model to a table of cases and foretells those of another.
///
/// Rows with a missing predictor, outcome or fold are left out and counted; nothing is filled in.
public struct FitRisk: Sendable, Codable {
  /// Rows of a table that were used, and why the others were not.
  public struct Rows: Sendable, Codable {
    public var file: String
    public var read: Int
    public var used: Int
    public var leftOut: Int
    /// Columns with missing values, in the order of the columns: rows that lack each; a row may lack several.
    public var missing: [Missing]

    public struct Missing: Sendable, Codable {
      public var column: String
      public var rows: Int
    }
  }

  /// A predictor and its slope; the slope is 0 where the penalty leaves the predictor out.
  public struct Slope: Sendable, Codable {
    public var predictor: String
    /// Log odds for one unit of the predictor as it stands in the table.
    public var slope: Double
    /// Log odds for one standard deviation.
    public var standardised: Double
    public var mean: Double
    /// With 1/N; 0 for a column that never changes, which no model can use.
    public var deviation: Double
  }

  public struct Path: Sendable, Codable {
    public var lambda: [Double]
    public var explained: [Double]
    public var nonzero: [Int]
    /// −2 log-likelihood a row held out, at each penalty, and its standard error.
    public var loss: [Double]
    public var lossError: [Double]
    public var nullDeviance: Double
  }

  /// The fit at the chosen penalty, and how far it is from the exact optimum there.
  public struct Exactness: Sendable, Codable {
    /// Largest breach of the conditions of the optimum by the fit that the predictions are made with.
    public var residual: Double
    /// The same for the optimum itself, and its coefficients; nil where it could not be reached.
    public var optimumResidual: Double?
    public var optimumIntercept: Double?
    public var optimumSlopes: [Double]?
    /// Largest difference of a probability of the training rows between the two.
    public var largestDifference: Double?
  }

  public struct Prediction: Sendable, Codable {
    /// The line of the file.
    public var line: Int
    /// The other columns of the row, as they stand in the file.
    public var labels: [String: String]
    public var rank: Int
    /// Ends of the middle 95 % of draws of units, of the risk and of the rank; nil where none were asked for.
    public var low: Double?
    public var high: Double?
    public var rankLow: Double?
    public var rankHigh: Double?
    public var how: Contributions

    /// 0…1.
    public var probability: Double { how.probability }
  }

  /// A row that cannot be foretold, and the predictors that it lacks.
  public struct Unforetold: Sendable, Codable {
    public var line: Int
    public var labels: [String: String]
    public var missing: [String]
  }

  public var alpha: Double
  public var train: Rows
  public var events: Int
  public var folds: Int
  /// The column of the folds, or the seed by which they were drawn.
  public var foldsFrom: String
  public var path: Path
  /// The penalty of the smallest loss.
  public var lambda: Double
  /// The largest penalty whose loss is within one standard error of the smallest.
  public var lambdaOneError: Double
  public var intercept: Double
  public var coefficients: [Slope]
  public var exactness: Exactness
  /// True when predictions were made with the exact optimum.
  public var isExact: Bool
  public var predict: Rows?
  /// In the order of the file.
  public var predictions: [Prediction]
  public var notForetold: [Unforetold]
  /// Draws of units behind the intervals; nil where none were asked for.
  public var draws: Int?
}
