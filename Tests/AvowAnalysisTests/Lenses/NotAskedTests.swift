import AvowRecord
import Testing

@testable import AvowAnalysis

@Suite("What a lens counts, and what nobody asked")
struct NotAskedTests {
  static func line(
    _ id: Int, from maker: StateID?, to addressee: StateID?, session: String, cycle: Int?, date: String,
    answer: RecommendationEvent.Kind? = nil, lenses: [String] = []
  ) -> RecommendationLine {
    RecommendationLine(
      id: "r\(id)", maker: maker, addressee: addressee, session: session, cycle: cycle,
      date: PartialDate(date), action: 5, answer: answer, lenses: lenses)
  }

  static let lines = [
    line(
      1, from: "XAB", to: "XAA", session: "1", cycle: 1, date: "2008-04", answer: .accepted,
      lenses: ["otters"]),
    line(2, from: "XAC", to: "XAA", session: "1", cycle: 1, date: "2008-04"),
    line(3, from: "XAB", to: "XAC", session: "2", cycle: 1, date: "2008-05", answer: .noted),
    line(4, from: "XAB", to: "XAO", session: "13", cycle: 2, date: "2012-05", lenses: ["otters", "seals"]),
    line(5, from: nil, to: "XAA", session: "", cycle: nil, date: "2012-07", lenses: ["otters"]),
  ]
  static func today(_ id: StateID) -> StateID { id == "XAO" ? "XAA" : id }

  @Test("counts stand under session, answer and the state that answers today; silence is counted as silence")
  func counts() throws {
    let one = LensCounts(Self.lines, lens: "otters", today: Self.today)
    #expect(one.found == 3 && one.of == 5)
    #expect(one.sessions.map(\.session) == ["1", "2", "13"])
    let first = try #require(one.sessions.first)
    #expect(first.found == 1 && first.of == 2 && first.share == 0.5 && first.states == 1)
    #expect(one.answers.first { $0.value == "none" } == LensCounts.Count(value: "none", found: 2, of: 3))
    #expect(one.addressees.first == LensCounts.Count(value: "XAA", found: 3, of: 4))
    #expect(one.makers.map(\.value) == ["XAB", "XAC"])
    #expect(LensCounts([], lens: "otters", today: Self.today).of == 0)
  }

  @Test(
    "a state on a list that received nothing of the lens was not asked; one without a review is told apart")
  func listed() {
    let risk = StatesAtRisk(
      source: "a list", rule: "", states: ["XAA": "listed", "XAC": "listed", "XAD": "listed"])
    let one = StatesNotAsked(Self.lines, lens: "otters", cycle: 1, risk: risk, today: Self.today)
    #expect(one.notAsked.map(\.state) == ["XAC"])
    #expect(one.reviews.map(\.state) == ["XAC", "XAA"])
    #expect(one.reviews.map(\.found) == [0, 1] && one.reviews.map(\.of) == [1, 2])
    #expect(one.notReviewed == ["XAD"])
    let both = StatesNotAsked(Self.lines, lens: "seals", cycle: nil, risk: risk, today: Self.today)
    #expect(both.notAsked.map { "\($0.state)/\($0.session)" } == ["XAA/1", "XAC/2"])
  }

  @Test("deaths of the three years before the review count, those of its own year do not")
  func deaths() {
    let risk = StatesAtRisk(
      source: "", deathsOfCivilians: ["XAA": [2005: 10, 2007: 15, 2008: 500], "XAC": [2004: 900]],
      atLeast: 25)
    let review = PartialDate("2008-04")
    #expect(risk.reason("XAA", at: review) == "25 civilians killed, 2005 to 2007")
    #expect(risk.reason("XAC", at: review) == nil)
    #expect(risk.reason("XAC", at: PartialDate("2007")) != nil)
    #expect(risk.reason("XAA", at: nil) == nil && risk.reason("XAD", at: review) == nil)
  }
}
