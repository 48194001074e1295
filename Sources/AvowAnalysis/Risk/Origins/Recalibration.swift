import Foundation

/// Risks made to agree with what came of earlier forecasts: log odds' = level + slope × log odds.
///
/// Level and slope are learned from forecasts whose outcome was known when the new one was made, and pulled towards 0 and 1,
/// that is towards leaving the risks as they are, by the weight of one event (a normal prior of deviation 1 on each). Ranks
/// stay as they are while the slope is above 0.
public struct Recalibration: Sendable, Codable, Hashable {
  public let level: Double
  public let slope: Double
  /// Earlier forecasts that it was learned from, and events among them.
  public let cases: Int
  public let events: Int

  /// Leaves risks as they are.
  public static let none = Recalibration(level: 0, slope: 1, cases: 0, events: 0)

  private init(level: Double, slope: Double, cases: Int, events: Int) {
    self.level = level
    self.slope = slope
    self.cases = cases
    self.events = events
  }

  /// - Parameter least: events below which risks are left as they are.
  public init(risk: [Double], outcome: [Double], least: Int = 5) {
    let events = outcome.count { $0 > 0 }
    guard events >= least, events < outcome.count else {
      self = Recalibration(level: 0, slope: 1, cases: outcome.count, events: events)
      return
    }
    let odds = risk.map { LogitCoefficients.logit(min(1 - 1e-9, max(1e-9, $0))) }
    var (level, slope) = (0.0, 1.0)
    for _ in 0..<60 {
      var (g0, g1, h00, h01, h11) = (-level, 1 - slope, 1.0, 0.0, 1.0)
      for (odd, happened) in zip(odds, outcome) {
        let chance = LogitCoefficients.chance(level + slope * odd)
        let curve = chance * (1 - chance)
        g0 += happened - chance
        g1 += (happened - chance) * odd
        h00 += curve
        h01 += curve * odd
        h11 += curve * odd * odd
      }
      let determinant = h00 * h11 - h01 * h01
      guard determinant > 0 else { break }
      let (move, turn) = ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant)
      let longest = max(abs(move), abs(turn))
      let share = longest > 1 ? 1 / longest : 1
      level += share * move
      slope += share * turn
      if longest < 1e-10 { break }
    }
    self = Recalibration(level: level, slope: slope, cases: outcome.count, events: events)
  }

  public func callAsFunction(_ risk: Double) -> Double {
    LogitCoefficients.chance(level + slope * LogitCoefficients.logit(min(1 - 1e-9, max(1e-9, risk))))
  }
}
