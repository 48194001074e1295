import AvowAnalysis

/// Tries the estimation of positions on simulated votes, case by case.
public enum StudyPositions {
  /// A case and what came of it, in the order of ``columns``.
  public struct Line: Sendable, Codable {
    public let name: String
    public let values: [Double]
  }

  public static let columns = [
    "Correlation", "Coverage of 90 %", "Mean width", "Mean error", "Error of a period's level",
    "Shift of the most reluctant fifth",
  ]

  public static func run(
    repetitions: Int, seed: UInt64, progress: (Int, Int) -> Void
  ) throws -> [Line] {
    var lines: [Line] = []
    for one in PositionStudy.cases {
      let result = try PositionStudy.run(one, repetitions: repetitions, seed: seed)
      lines.append(
        Line(
          name: result.name,
          values: [
            result.correlation, result.coverage, result.width, result.error, result.levelError,
            result.shiftOfReluctant,
          ]))
      progress(lines.count, PositionStudy.cases.count)
    }
    return lines
  }
}
