import AvowRecord
import Foundation
import Testing

@testable import AvowAnalysis

@Suite("Expected votes")
struct ExpectedVotesTests {
  /// Thirty roll calls and forty states; yes depends on the record, with levels that differ by roll call.
  private static let cases: [ExpectedVotes.Case] = {
    var stream = SeededStream(seed: 11)
    var cases: [ExpectedVotes.Case] = []
    for rollCall in 0..<30 {
      let level = stream.normal() * 0.5
      for state in 0..<40 {
        let record = Double(state - 20) / 8
        let chance = 1 / (1 + exp(-(record + level)))
        let choice: Choice = stream.share() < 0.1 ? .absent : stream.share() < chance ? .yes : .no
        cases.append(
          .init(
            rollCall: rollCall, standing: .init(position: nil, yes: record, no: 1, absence: -2),
            choice: choice,
            baselines: [[0.45, 0, 0.45, 0.1]]))
      }
    }
    return cases
  }()

  private static let expected = ExpectedVotes(
    cases, rollCalls: 30, clusters: Array(0..<30),
    next: [-2.0, 0, 2].map { .init(position: nil, yes: $0, no: 1, absence: -2) }, baselines: ["all alike"],
    seed: 3,
    draws: 60)

  @Test("follow the record, add up to 1, and lie inside their intervals")
  func forecasts() throws {
    var before = -1.0
    for forecast in Self.expected.forecasts {
      let values = try forecast.chances.map { try #require($0.value) }
      #expect(abs(values.reduce(0, +) - 1) < 1e-9)
      #expect(values[0] > before)
      before = values[0]
      for chance in forecast.chances {
        #expect(
          try #require(chance.low) <= #require(chance.value)
            && #require(chance.value) <= #require(chance.high))
      }
    }
    #expect(abs(Self.expected.weightOfRecord - 1) < 0.25)
    #expect((0.25...0.8).contains(Self.expected.spread))
  }

  @Test("left out in turn, they are better than the plain rule and calibrated")
  func calibration() throws {
    let calibration = Self.expected.calibration
    #expect(calibration.cases == 1200 && calibration.rollCalls == 30)
    #expect(try #require(calibration.brier.value) < #require(calibration.baselines[0].brier.value) - 0.05)
    for bin in calibration.reliability where bin.cases > 100 {
      #expect(abs(bin.expected - (bin.observed.value ?? 0)) < 0.08, "\(bin)")
    }
    #expect(calibration.totalsWithin >= 22)
  }

  @Test("a Brier score is 0 when what was sure happened and 2 when it did not")
  func score() {
    #expect(Calibration.score([1, 0, 0, 0], 0) == 0)
    #expect(Calibration.score([1, 0, 0, 0], 2) == 2)
    #expect(Calibration.score([0.25, 0.25, 0.25, 0.25], 1) == 0.75)
  }

  @Test("an ordered model of three categories finds the line that made the votes")
  func ordered() {
    var stream = SeededStream(seed: 5)
    var cases: [RollCallModel.Case] = []
    for rollCall in 0..<40 {
      let level = stream.normal() * 0.7
      for _ in 0..<60 {
        let x = stream.normal()
        let draw = stream.share()
        let shares = [-0.5, 0.8].map { 1 / (1 + exp(1.2 * x + level - $0)) }
        cases.append(
          .init(
            rollCall: rollCall, category: draw < shares[0] ? 0 : draw < shares[1] ? 1 : 2,
            features: [x, 0, 0, 0]))
      }
    }
    let model = RollCallModel(cases, categories: 3, rollCalls: 40)
    #expect(abs(model.weights[0] - 1.2) < 0.15)
    #expect(abs(model.cuts[1] - model.cuts[0] - 1.3) < 0.15)
    #expect((0.5...0.95).contains(model.spread))
    #expect(abs(model.expected([0.3, 0, 0, 0]).reduce(0, +) - 1) < 1e-12)
  }
}
