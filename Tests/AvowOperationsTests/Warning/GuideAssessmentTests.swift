import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("The guided assessment")
struct GuideAssessmentTests {
  /// A whole dialogue: head, one piece of evidence with an answer that cannot be used, a dissent, one taken back.
  static let script = [
    "Harrow Valley", "harrow-valley", "Harrow Valley", "XAA, XAB", "", "2026-01", "Otter herders", "soon",
    "2026-02-01",
    "f 7", "7.3", "maybe", "p", "2026-01-15", "Arlanian Gazette, p. 3", "A. Analyst", "m", "n",
    "A commander, \"removed\"",
    "d", "2026-01-20", "12", "C. Third", "He retired", "9.9", "f 8", "0", "s", ".", "8.1", "s", "2026-03",
    "Gazette, p. 9",
    "", "low", "quote", "The vote was calm", "r", "keep",
  ]

  /// Plays a script and gives what was written and how it ended.
  static func play(
    _ script: [String], from draft: AssessmentDraft = AssessmentDraft(), in record: FictionalRecord
  ) throws -> (text: String, isKept: Bool, told: [String]) {
    var (rest, written, told) = (script[...], draft.csv, [String]())
    var dialogue = try GuideAssessment(
      draft, answers: Answers(record.store), today: "2026-02-02", ask: { _ in rest.popFirst() },
      tell: { told.append($0) }, save: { written = $0.csv })
    guard case .keep = try dialogue.run() else { return (written, false, told) }
    return (written, true, told)
  }

  @Test("leads to a table that is taken into the record")
  func whole() throws {
    let record = try FictionalRecord()
    let played = try Self.play(Self.script, in: record)
    #expect(played.isKept)
    let outcome = try AssessSituation.run(
      record.file("a.csv", played.text), dryRun: false, in: record.store)
    #expect(outcome.findings.isEmpty, "\(outcome.findings)")
    let assessment = try #require(outcome.assessment)
    #expect(outcome.situation?.states == ["XAA", "XAB"] && assessment.date.description == "2026-02-01")
    #expect(assessment.evidence.map(\.indicator) == ["7.3", "8.1"])
    #expect(assessment.evidence.map(\.text) == ["A commander, \"removed\"", "The vote was calm"])
    #expect(assessment.evidence.map(\.assessor) == ["A. Analyst", "A. Analyst"])
    #expect(assessment.evidence.map(\.bearing) == [.pointsTo, .speaksAgainst])
    #expect(assessment.dissent.map(\.by) == ["C. Third"] && assessment.dissent[0].factor == 7)
    #expect(played.told.contains { $0.contains("gender-specific") })
    #expect(played.told.contains { $0.contains("“9.9” is none of these") })
  }

  @Test("the end of input anywhere ends cleanly, and no answer that was given is lost")
  func brokenOff() throws {
    let record = try FictionalRecord()
    let whole = try AssessmentDraft(Data(Self.play(Self.script, in: record).text.utf8), name: "whole")
    for length in 0..<Self.script.count {
      let played = try Self.play(Array(Self.script.prefix(length)), in: record)
      #expect(!played.isKept)
      let draft = try AssessmentDraft(Data(played.text.utf8), name: "part")
      for (column, value) in draft.head { #expect(whole.head[column] == value, "\(length)") }
      for answer in Self.script.prefix(length)
      where ["Otter herders", "He retired", "Gazette, p. 9"].contains(answer) {
        #expect(played.text.contains(answer), "\(answer) at \(length)")
      }
    }
  }

  @Test("a row that was begun is ended first when the dialogue goes on")
  func resumed() throws {
    let record = try FictionalRecord()
    let begun = try #require(Self.script.firstIndex(of: "2026-01-15"))
    let part = try Self.play(Array(Self.script.prefix(begun + 1)), in: record)
    let draft = try AssessmentDraft(Data(part.text.utf8), name: "part")
    #expect(draft.rows.count == 1 && draft.rows[0]["date"] == "2026-01-15" && draft.rows[0]["source"] == nil)
    let on = try Self.play(Array(Self.script.dropFirst(begun + 1)), from: draft, in: record)
    #expect(on.isKept)
    #expect(try on.text == Self.play(Self.script, in: record).text)
  }

  @Test("a situation that the record knows is not asked for again")
  func known() throws {
    let record = try AlertTests.watched()
    let played = try Self.play(["harrow-valley", "", "w", "q"], in: record)
    let draft = try AssessmentDraft(Data(played.text.utf8), name: "a")
    #expect(draft.head["name"] == "Harrow Valley" && draft.head["assessed_on"] == "2026-02-02")
    let review = try Self.play(
      ["x 9", "r", "keep", "w", "2026-02-02", "C. Third", "Too early", "x 1", "w", ".", "q"], from: draft,
      in: record)
    #expect(review.told.contains { $0.contains("nothing to keep") } && review.told.contains("Taken back."))
    #expect(try AssessmentDraft(Data(review.text.utf8), name: "b").rows.isEmpty)
  }

  @Test("a table that is none is refused before anything is asked")
  func noTable() {
    #expect(throws: (any Error).self) { try AssessmentDraft(Data("a,b\n1,2\n".utf8), name: "no.csv") }
  }
}
