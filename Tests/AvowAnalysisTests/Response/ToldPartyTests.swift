import AvowAnalysis
import AvowRecord
import Testing

@Suite("Silence is named by a rule")
struct ToldPartyTests {
  private static func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  private static func standing(
    told: String, withdrawn: String? = nil, answers: [String] = [], measures: [String] = [], on: String,
    after: Int = 30
  ) throws -> ToldParty.Standing? {
    try ToldParty(
      warned: date("2026-02-03"), told: date(told), withdrawn: withdrawn.map(date),
      answers: answers.map(date), measures: measures.map(date)
    ).standing(on: date(on), after: after)
  }

  @Test("silence begins on the day on which the days allowed have passed, and not before")
  func edge() throws {
    #expect(try Self.standing(told: "2026-02-04", on: "2026-02-03") == nil)
    #expect(try Self.standing(told: "2026-02-04", on: "2026-03-05") == .waiting)
    #expect(try Self.standing(told: "2026-02-04", on: "2026-03-06") == .silent)
    #expect(try Self.standing(told: "2026-02-04", on: "2026-02-04", after: 0) == .silent)
    // Told at some day of February: the last possible day counts.
    #expect(try Self.standing(told: "2026-02", on: "2026-03-29") == .waiting)
    #expect(try Self.standing(told: "2026-02", on: "2026-03-30") == .silent)
  }

  @Test("an answer or a measure of their own ends it, a measure before the alert does not")
  func ended() throws {
    #expect(try Self.standing(told: "2026-02-04", answers: ["2026-04-01"], on: "2026-06-01") == .answered)
    #expect(try Self.standing(told: "2026-02-04", answers: ["2026-04-01"], on: "2026-03-31") == .silent)
    #expect(try Self.standing(told: "2026-02-04", measures: ["2026-02-03"], on: "2026-06-01") == .acted)
    #expect(try Self.standing(told: "2026-02-04", measures: ["2026-02-02"], on: "2026-06-01") == .silent)
    #expect(
      try Self.standing(
        told: "2026-02-04", answers: ["2026-02-05"], measures: ["2026-03-01"], on: "2026-06-01") == .acted)
  }

  @Test("what the dates leave open counts against silence")
  func open() throws {
    #expect(try Self.standing(told: "2026-02-04", measures: ["2026-02"], on: "2026-06-01") == .open)
    #expect(try Self.standing(told: "2026-02-04", answers: ["2026-06"], on: "2026-06-15") == .open)
    #expect(try Self.standing(told: "2026-02-04", measures: ["2026"], on: "2026-06-15") == .open)
  }

  @Test("nothing more is asked of anybody once an alert is withdrawn")
  func withdrawn() throws {
    #expect(try Self.standing(told: "2026-02-04", withdrawn: "2026-02-10", on: "2026-06-01") == .ended)
    #expect(try Self.standing(told: "2026-02-04", withdrawn: "2026-06-02", on: "2026-06-01") == .silent)
    #expect(
      try Self.standing(
        told: "2026-02-04", withdrawn: "2026-02-10", answers: ["2026-05-01"], on: "2026-06-01") == .answered)
  }
}
