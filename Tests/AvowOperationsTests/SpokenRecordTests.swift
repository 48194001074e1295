import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("The spoken record in the store and in the answers")
struct SpokenRecordTests {
  /// A record of a fictional meeting, made without a document.
  static func record(words: String = "Otters are protected.") throws -> SpokenRecord {
    let date = try #require(PartialDate("2012-12-24"))
    var meeting = SpokenMeeting(symbol: "A/67/PV.977", body: "GA", date: date)
    meeting.session = 67
    meeting.number = 977
    meeting.pages = 2
    var record = SpokenRecord(meeting: meeting)
    var chair = Intervention(id: "A/67/PV.977#1", number: 1, kind: .chair, speaker: "The President", page: 1)
    chair.paragraphs = [
      SpokenParagraph(id: "A/67/PV.977#1.1", number: 1, page: 1, text: "I open the debate.")
    ]
    var turn = Intervention(
      id: "A/67/PV.977#2", number: 2, kind: .statement, speaker: "Ms. Ottery (Brevonia)", page: 1)
    turn.state = "XAB"
    turn.person = "Ms. Ottery"
    turn.paragraphs = [
      SpokenParagraph(id: "A/67/PV.977#2.1", number: 1, page: 1, text: words),
      SpokenParagraph(id: "A/67/PV.977#2.2", number: 2, page: 2, text: "We thank you."),
    ]
    var behalf = OnBehalf(asPrinted: "Arlania and my own country", paragraph: "A/67/PV.977#2.1")
    behalf.states = ["XAA", "XAB"]
    turn.onBehalfOf = behalf
    record.interventions = [chair, turn]
    record.chairs = [
      ChairSpell(person: "Mr. Aldous (Arlania)", state: "XAA", page: 1, after: nil, asPrinted: nil)
    ]
    record.items = [
      AnnouncedItem(
        id: "A/67/PV.977/item/1", number: "9", isContinued: true, heading: ["Otters", "Draft resolution"],
        page: 1,
        after: nil)
    ]
    var vote = SpokenVote(id: "A/67/PV.977/vote/1", method: "recorded", page: 2, after: "A/67/PV.977#2.2")
    vote.about = "Draft resolution I, “Otters”"
    vote.part = .whole
    vote.inFavour = [
      VoterAsPrinted(printed: "Arlania", state: "XAA"), VoterAsPrinted(printed: "Atlantis", state: nil),
    ]
    vote.against = [VoterAsPrinted(printed: "Kingdom of Brevonia", state: "XAB")]
    vote.printed = PrintedTotals(inFavour: 2, against: 1)
    vote.intentions = [
      StatedIntention(
        voters: [VoterAsPrinted(printed: "Delmarre", state: "XAD")], intended: "abstain",
        asPrinted: "Delmarre …")
    ]
    record.votes = [vote]
    record.asides = [Aside(role: .direction, text: "It was so decided.", page: 2, after: "A/67/PV.977#2.2")]
    record.furniture = [Furniture(text: "A/67/PV.977", page: 2)]
    record.findings = [
      Finding(
        .notUnderstood, kind: "unknown-voter", place: "x, page 2", fragment: "Atlantis",
        meaning: "No such state.")
    ]
    return record
  }

  static func file(_ letter: Character) -> ImportedFile {
    ImportedFile(
      digest: String(repeating: letter, count: 64), name: "meeting.pdf", source: "verbatim-record",
      importedOn: "2026-11-23", rowsRead: 3, rollCalls: 1, ballots: 3, findings: 1)
  }

  @Test("what is written is what is read")
  func roundTrip() throws {
    let fictional = try FictionalRecord()
    let record = try Self.record()
    try fictional.store.save(record, file: Self.file("a"))
    #expect(try fictional.store.spokenRecord("A/67/PV.977") == record)
    #expect(try fictional.store.spokenMeetings().map(\.symbol) == ["A/67/PV.977"])
    #expect(try fictional.store.soundness().isEmpty)
  }

  @Test("a corrected file of the same meeting takes the place of the earlier one, and says so")
  func replaced() throws {
    let fictional = try FictionalRecord()
    try fictional.store.save(Self.record(), file: Self.file("a"))
    try fictional.store.save(Self.record(words: "Otters are well protected."), file: Self.file("b"))
    let held = try #require(try fictional.store.spokenRecord("A/67/PV.977"))
    #expect(held.interventions[1].paragraphs[0].text == "Otters are well protected.")
    #expect(held.findings.map(\.kind) == ["unknown-voter", "record-replaced"])
    #expect(try fictional.store.importedFiles().map(\.digest) == [Self.file("b").digest])
    #expect(try fictional.store.soundness().isEmpty)
  }

  @Test("the answer of a meeting has who spoke, for whom, the votes with lists and totals, and the findings")
  func answer() throws {
    let fictional = try FictionalRecord()
    try fictional.store.save(Self.record(), file: Self.file("a"))
    let shown = try #require(try Answers(fictional.store).show("a/67/pv.977"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(shown)) as? [String: Any])
    let meeting = try #require(json["meeting"] as? [String: Any])
    #expect(meeting["symbol"] as? String == "A/67/PV.977")
    #expect(meeting["body"] as? String == "GA")
    #expect(meeting["session"] as? Int == 67)
    #expect(meeting["date"] as? String == "2012-12-24")
    let turns = try #require(json["interventions"] as? [[String: Any]])
    #expect(turns.map { $0["id"] as? String } == ["A/67/PV.977#1", "A/67/PV.977#2"])
    for key in ["id", "kind", "speaker", "state", "onBehalfOf", "page", "text"] {
      #expect(turns.allSatisfy { $0.keys.contains(key) }, "\(key)")
    }
    #expect(turns[0]["state"] is NSNull)
    #expect(turns[1]["state"] as? String == "XAB")
    #expect(turns[1]["text"] as? String == "Otters are protected.\n\nWe thank you.")
    let vote = try #require((json["votes"] as? [[String: Any]])?.first)
    #expect(vote["inFavour"] as? [String] == ["XAA", "Atlantis"])
    #expect(vote["against"] as? [String] == ["XAB"])
    #expect(vote["abstaining"] as? [String] == [])
    let printed = try #require(vote["printed"] as? [String: Any])
    #expect(printed["inFavour"] as? Int == 2)
    #expect(printed["abstaining"] is NSNull)
    #expect((json["findings"] as? [Any])?.count == 1)
  }

  @Test("a meeting that the shipped tables know keeps what they say beside its record")
  func known() throws {
    let fictional = try FictionalRecord()
    let before = try #require(try Answers(fictional.store).meeting("A/67/PV.901"))
    #expect(before.interventions.isEmpty)
    #expect(before.spoken == nil)
    var record = try Self.record()
    record.meeting.symbol = "A/67/PV.901"
    try fictional.store.save(record, file: Self.file("c"))
    let after = try #require(try Answers(fictional.store).meeting("A/67/PV.901"))
    #expect(after.meeting == before.meeting)
    #expect(after.interventions.count == 2)
  }
}
