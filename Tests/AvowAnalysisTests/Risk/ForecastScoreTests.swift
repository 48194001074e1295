import AvowRecord
import Foundation
import Testing

@testable import AvowAnalysis

@Suite("Scores of forecasts")
struct ForecastScoreTests {
  /// Forecasts with ties for the rows of ``ElasticNetTests/table``.
  static let graded: GradedForecasts = {
    let table = ElasticNetTests.table
    let risk = table.outcome.indices.map { row in
      let mean = (table.columns[0][row] + table.columns[1][row] / 5) / 2
      return (20 * mean).rounded(.down) / 20 * 0.9 + 0.02
    }
    return GradedForecasts(
      risk: risk, outcome: table.outcome, list: table.outcome.indices.map { $0 / 45 },
      unit: table.outcome.indices.map { "unit \($0 % 31)" })
  }()

  /// scikit-learn 1.2.1 on the same rows: roc_auc_score(y, p), average_precision_score(y, p), brier_score_loss(y, p),
  /// log_loss(y, p); the parts from i = IsotonicRegression().fit_transform(p, y): brier − mean((i − y)²), r(1 − r) −
  /// mean((i − y)²), r(1 − r) with r = y.mean(); y.sum() / p.sum().
  @Test("scores are those of scikit-learn, with ties")
  func reference() {
    let scores = ForecastScoreTests.graded.scores()
    for (score, value) in [
      (ForecastScore.auc, 0.7070511718526159), (.averagePrecision, 0.5156456466115624),
      (.brier, 0.2070566377171216), (.logLoss, 0.6001404344536679), (.miscalibration, 0.02132381824160648),
      (.discrimination, 0.029169064040792447), (.uncertainty, 0.21490188351630757),
      (.observedToExpected, 0.7128107939920234),
    ] {
      #expect(abs(scores[score]! - value) < 1e-12, "\(score.name): \(scores[score]!)")
    }
  }

  @Test("the parts of the Brier score add up, under any weights")
  func parts() {
    let graded = ForecastScoreTests.graded
    for step in 0..<3 {
      let weight = (0..<graded.count).map { Double(($0 * 7 + step) % (step + 2)) }
      let scores = graded.scores(weight: weight)
      let sum = scores[.miscalibration]! - scores[.discrimination]! + scores[.uncertainty]!
      #expect(abs(sum - scores[.brier]!) < 1e-12)
      #expect(scores[.miscalibration]! >= -1e-12 && scores[.discrimination]! >= -1e-12)
    }
  }

  @Test("what keeps the order keeps AUC, average precision and recall; what turns it round turns AUC round")
  func order() {
    let graded = ForecastScoreTests.graded
    let lists = graded.risk.indices.map { $0 / 45 }
    let units = graded.unit.map(String.init)
    func scores(_ risk: [Double]) -> [ForecastScore: Double] {
      GradedForecasts(risk: risk, outcome: graded.outcome, list: lists, unit: units).scores()
    }
    let (plain, cubed) = (graded.scores(), scores(graded.risk.map { $0 * $0 * $0 }))
    for score in [ForecastScore.auc, .averagePrecision, .recall10, .recall20, .recall30, .discrimination] {
      #expect(abs(plain[score]! - cubed[score]!) < 1e-12)
    }
    #expect(plain[.brier] != cubed[.brier])
    #expect(abs(scores(graded.risk.map { 1 - $0 })[.auc]! + plain[.auc]! - 1) < 1e-12)
    // Cases in another order have the same scores.
    let turned = Array(graded.risk.indices.reversed())
    let again = GradedForecasts(
      risk: turned.map { graded.risk[$0] }, outcome: turned.map { graded.outcome[$0] },
      list: turned.map { lists[$0] }, unit: turned.map { units[$0] }
    ).scores()
    for score in ForecastScore.allCases { #expect(abs(plain[score]! - again[score]!) < 1e-12) }
  }

  @Test("a case counted twice weighs as one with the weight of two")
  func weights() {
    let graded = ForecastScoreTests.graded
    let twice = graded.risk.indices.flatMap { $0 % 3 == 0 ? [$0, $0] : [$0] }
    let doubled = GradedForecasts(
      risk: twice.map { graded.risk[$0] }, outcome: twice.map { graded.outcome[$0] },
      list: twice.map { _ in 0 },
      unit: twice.map { "\($0)" }
    ).scores()
    let weighed = graded.scores(weight: graded.risk.indices.map { $0 % 3 == 0 ? 2 : 1 })
    for score in [ForecastScore.auc, .averagePrecision, .brier, .miscalibration, .logLoss] {
      #expect(abs(doubled[score]! - weighed[score]!) < 1e-12)
    }
  }

  @Test("a calibrated forecast is found calibrated, one that is too high is not")
  func calibrated() {
    var stream = SeededStream(seed: 11)
    let risk = (0..<6000).map { _ in 0.2 * stream.share() }
    let outcome = risk.map { stream.share() < $0 ? 1.0 : 0 }
    func intervals(_ risk: [Double]) -> [ForecastScore: Interval] {
      let graded = GradedForecasts(
        risk: risk, outcome: outcome, list: risk.indices.map { $0 / 150 },
        unit: risk.indices.map { "\($0 % 150)" })
      return ScoreIntervals([graded], comparedWith: [], replicates: 60, seed: 3).intervals[0]
    }
    #expect(intervals(risk)[.observedToExpected]!.contains(1))
    #expect(intervals(risk.map { 1.6 * $0 })[.observedToExpected]!.high < 0.8)
    let bins = ReliabilityBin.bins(
      GradedForecasts(risk: risk, outcome: outcome, list: risk.map { _ in 0 }, unit: risk.map { _ in "" }))
    #expect(bins.count == 10 && bins.reduce(0) { $0 + $1.cases } == 6000)
    #expect(bins.count { $0.interval.contains($0.risk) } >= 8)
    // Recalibration leaves the first nearly as it is, and brings the second back.
    let level = Recalibration(risk: risk, outcome: outcome)
    #expect(abs(level(0.1) - 0.1) < 0.015)
    let held = Recalibration(risk: risk.map { 1.6 * $0 }, outcome: outcome)
    #expect(abs(held(0.16) - 0.1) < 0.015)
  }

  @Test("forecasts without an event have no AUC, and few draws no interval")
  func nothing() {
    let none = GradedForecasts(risk: [0.1, 0.2], outcome: [0, 0], list: [1, 1], unit: ["a", "b"])
    #expect(none.scores()[.auc]!.isNaN && none.scores()[.recall10]!.isNaN)
    #expect(Recalibration(risk: [0.1, 0.2], outcome: [0, 1]).slope == 1)
    #expect(ScoreIntervals([none], comparedWith: [0], replicates: 39, seed: 1).intervals[0].isEmpty)
  }
}
