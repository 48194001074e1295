import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("The sentence of the scoreboard")
struct ScoreboardSentenceTests {
  @Test("each of its numbers leads to its rule")
  func boxes() {
    let scores = Scoreboard.Scores(
      name: "x", cases: 10, events: 3, expected: 4, observedToExpected: 0.75, observedLow: 0.15,
      observedHigh: 2.19,
      auc: nil, averagePrecision: nil, brier: nil, recall10: nil, recall20: nil, recall30: nil)
    let one = RiskScoreboardPage.Together(
      Scoreboard.Pooled(publisher: "The Otter Society", years: 2, lists: 5, scores: scores))
    let boxes = [one.lists, one.expected, one.events, one.ratio]
    #expect(boxes.map(\.value) == ["5", "4.00", "3", "0.75"])
    #expect(
      boxes.map(\.ruleHref) == [
        "/rules#risk-lists", "/rules#risk-expected", "/rules#onsets-in-window", "/rules#onsets-to-expected",
      ])
    #expect(one.interval.contains("2.19") && one.years == "2 years")
  }
}
