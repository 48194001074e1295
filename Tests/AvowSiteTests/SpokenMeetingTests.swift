import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowSite

@Suite("The run of a meeting on its page")
struct SpokenMeetingTests {
  @Test("an imported record shows who spoke, the text under its id, the votes and the findings")
  func page() async throws {
    let small = try SmallSite(withRollCalls: false)
    var meeting = SpokenMeeting(
      symbol: "A/67/PV.977", body: "GA", date: try #require(PartialDate("2012-12-24")))
    meeting.number = 977
    var record = SpokenRecord(meeting: meeting)
    var turn = Intervention(
      id: "A/67/PV.977#1", number: 1, kind: .statement, speaker: "Ms. Ottery (Brevonia)", page: 1)
    turn.state = "XAB"
    turn.paragraphs = [SpokenParagraph(id: "A/67/PV.977#1.1", number: 1, page: 1, text: "Otters & <lakes>.")]
    record.interventions = [turn]
    var vote = SpokenVote(id: "A/67/PV.977/vote/1", method: "recorded", page: 1, after: "A/67/PV.977#1.1")
    vote.about = "Draft resolution I"
    vote.inFavour = [VoterAsPrinted(printed: "Arlania", state: "XAA")]
    vote.printed = PrintedTotals(inFavour: 2, against: 0)
    record.votes = [vote]
    record.findings = [
      Finding(.disagreement, kind: "totals-differ", place: "page 1", fragment: "2", meaning: "Two or one.")
    ]
    try small.record.store.save(
      record,
      file: ImportedFile(
        digest: String(repeating: "a", count: 64), name: "meeting.pdf", source: "verbatim-record",
        importedOn: "2026-11-23", rowsRead: 1, rollCalls: 1, ballots: 1, findings: 1))
    let page = try await small.get("/meetings/A/67/PV.977")
    #expect(page.status == 200)
    #expect(page.text.contains("Ms. Ottery (Brevonia)"))
    #expect(page.text.contains("id=\"A/67/PV.977#1.1\""))
    #expect(page.text.contains("Otters &amp; &lt;lakes&gt;."))
    #expect(page.text.contains("Counted in the lists: in favour 1, against 0, abstaining 0."))
    #expect(page.text.contains("Two or one."))
    #expect(try await small.get("/meetings").text.contains("/meetings/A/67/PV.977"))
  }
}
