import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Votes and speakers against other sources")
struct ReconciliationTests {
  private static let rollCalls = """
    rcid,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec,ident,resid
    9901,2012,67,0,2,1,0,2012-12-24,R/67/946,0,0,OTTERS,Otters,0,0,0,0,0,0,0,67946
    9902,2012,67,0,1,2,0,2012-12-24,R/67/947,0,0,NETS,Nets,0,0,0,0,0,0,0,67947

    """

  /// A record of the meeting with one vote on `resolution`: Arlania and Brevonia in favour, Cordavia against.
  private func record(_ resolution: String?) throws -> SpokenRecord {
    var record = try SpokenRecordTests.record()
    var vote = SpokenVote(id: "A/67/PV.977/vote/1", method: "recorded", page: 2, after: nil)
    vote.about = "Draft resolution I, “Otters”"
    vote.resolution = resolution
    vote.inFavour = [
      VoterAsPrinted(printed: "Arlania", state: "XAA"), VoterAsPrinted(printed: "Brevonia", state: "XAB"),
    ]
    vote.against = [VoterAsPrinted(printed: "Cordavia", state: "XAC")]
    vote.intentions = [
      StatedIntention(
        voters: [VoterAsPrinted(printed: "Cordavia", state: "XAC")], intended: "in favour", asPrinted: "…")
    ]
    record.votes = [vote]
    return record
  }

  private func ballots(_ rows: [(Int, StateID, Int)], in fictional: FictionalRecord) throws -> String {
    let codes = try fictional.store.reference().codes.filter { $0.scheme == "cow" }
    let lines = try rows.map { rcid, state, choice in
      "\(rcid),\(try #require(codes.first { $0.state == state }).code),\(choice),x"
    }
    return "rcid,ccode,vote,source\n" + lines.joined(separator: "\n") + "\n"
  }

  private func importTables(_ rows: [(Int, StateID, Int)], into fictional: FictionalRecord) throws {
    let work = ImportFile(store: fictional.store, today: "2026-11-23")
    _ = try work.run(fictional.file("roll-calls.csv", Self.rollCalls))
    _ = try work.run(fictional.file("ballots.csv", ballots(rows, in: fictional)))
  }

  @Test(
    "a vote is found by its resolution; every state that differs is told with both sources and what explains it"
  )
  func byResolution() throws {
    let fictional = try FictionalRecord()
    try fictional.store.save(record("A/RES/67/946"), file: SpokenRecordTests.file("a"))
    try importTables(
      [(9901, "XAA", 1), (9901, "XAB", 2), (9901, "XAC", 1), (9902, "XAA", 3), (9902, "XAB", 3)],
      into: fictional)
    let found = try #require(try Answers(fictional.store).reconciliation("A/67/PV.977"))
    let vote = try #require(found.meetings.first?.votes.first)
    // One of three is the same: too little to be sure, even with the resolution.
    #expect(vote.tables.isEmpty)
    #expect(vote.unmatched == "No roll call has this resolution with lists like these.")
    #expect(found.meetings.first?.rollCallsWithoutVote == ["rcid:9901", "rcid:9902"])
  }

  @Test("differences of a matched vote")
  func differences() throws {
    let fictional = try FictionalRecord()
    try fictional.store.save(record("A/RES/67/946"), file: SpokenRecordTests.file("a"))
    try importTables(
      [(9901, "XAA", 1), (9901, "XAB", 1), (9901, "XAC", 1), (9902, "XAA", 3)], into: fictional)
    let found = try #require(try Answers(fictional.store).reconciliation())
    let table = try #require(found.meetings.first?.votes.first?.tables.first)
    #expect(table.rollCall == "rcid:9901")
    #expect(table.matchedBy == "resolution and lists")
    #expect(table.agreed == 2)
    #expect(
      table.differences == [
        Difference(
          about: "A/67/PV.977/vote/1", state: "XAC", name: nil, source: "meeting.pdf", says: "against",
          otherSource: "rcid:9901", otherSays: "in favour",
          note: "The table has what the delegation said later that it had meant: in favour.")
      ])
    #expect(found.counts.votesMatched == 1)
    #expect(found.counts.votesEqual == 0)
    #expect(
      found.table.contains("A/67/PV.977,2012-12-24,A/67/PV.977/vote/1,XAC,,meeting.pdf,against,rcid:9901"))
  }

  @Test("a vote without a resolution is found by its day and lists; absent and not listed are the same")
  func byLists() throws {
    let fictional = try FictionalRecord()
    try fictional.store.save(record(nil), file: SpokenRecordTests.file("a"))
    try importTables(
      [(9901, "XAA", 1), (9901, "XAB", 1), (9901, "XAC", 3), (9901, "XAD", 8), (9902, "XAA", 3)],
      into: fictional)
    let found = try #require(try Answers(fictional.store).reconciliation())
    let table = try #require(found.meetings.first?.votes.first?.tables.first)
    #expect(table.rollCall == "rcid:9901")
    #expect(table.matchedBy == "day and lists")
    #expect(table.differences.isEmpty)
    #expect(found.counts.votesEqual == 1)
  }

  @Test("speakers of a record against a table of speakers; a statement handed in only for its own state")
  func speakers() throws {
    let fictional = try FictionalRecord()
    try fictional.store.save(record(nil), file: SpokenRecordTests.file("a"))
    let work = ImportFile(store: fictional.store, today: "2026-11-23")
    _ = try work.run(
      fictional.file(
        "speakers.csv",
        "meeting,order,speaker,state\nA/67/PV.977,1,Mr. Quill,XAC\nA/67/PV.977,2,Ms. Ottery,XAB\n"))
    _ = try work.run(
      fictional.file("words.txt", "Otters."), form: ["meeting": "A/67/PV.977", "state": "XAD"])
    let found = try #require(try Answers(fictional.store).reconciliation("A/67/PV.977"))
    let speakers = try #require(found.meetings.first).speakers
    #expect(speakers.map(\.symbol) == ["A/67/PV.977/speakers", "A/67/PV.977/statements/XAD"])
    #expect(speakers.map(\.agreed) == [1, 0])
    #expect(speakers[0].differences.map(\.state) == ["XAC"])
    #expect(speakers[1].differences.map(\.state) == ["XAD"])
    #expect(speakers[1].differences.first?.says == "does not speak")
  }

  @Test("a meeting without a record has its statements beside the table of speakers, and a page of its own")
  func withoutRecord() throws {
    let fictional = try FictionalRecord()
    let work = ImportFile(store: fictional.store, today: "2026-11-23")
    for file in [
      "SpeakersTables/speakers.csv", "FiledStatements/statement.txt", "PressReleases/ga-99901.html",
    ] {
      _ = try work.run(FictionalRecord.fixture(file))
    }
    let answers = try Answers(fictional.store)
    let meeting = try #require(try answers.meeting("OTTER-TALK-2012"))
    #expect(meeting.otherForms.map(\.meeting.form) == [.speakers, .filed])
    #expect(meeting.interventions.isEmpty)
    #expect(try answers.meeting("A/67/PV.901")?.otherForms.map(\.meeting.symbol).contains("GA/99901") == true)
    let found = try #require(try answers.reconciliation("OTTER-TALK-2012"))
    #expect(found.meetings.map(\.symbol) == ["OTTER-TALK-2012"])
    #expect(found.meetings.first?.speakers.map(\.symbol) == ["OTTER-TALK-2012/statements/XAB"])
    #expect(found.counts.differences == 0)
    #expect(try answers.reconciliation("OTTER-TALK-2099") == nil)
    #expect(try fictional.store.soundness().isEmpty)
  }

  @Test("nothing imported is said, not an empty list")
  func nothing() throws {
    let found = try #require(try Answers(FictionalRecord().store).reconciliation())
    #expect(found.sentence.hasPrefix("Nothing to set side by side"))
  }

  @Test("further rows of a folder teach the readers a name, without code")
  func further() throws {
    let fictional = try FictionalRecord()
    _ = try fictional.file("organisations.csv", "id,name,kind\notter-league,League of Otters,civil society\n")
    let table = try fictional.file(
      "speakers.csv", "meeting,order,speaker,organisation,date\nTALK,1,Ms. Fur,League of Otters,2012-12-24\n")
    _ = try ImportFile(store: fictional.store, today: "2026-11-23", further: fictional.folder).run(table)
    #expect(
      try fictional.store.spokenRecord("TALK/speakers")?.interventions.map(\.organisation) == ["otter-league"]
    )
    _ = try fictional.file("organisations.csv", "name,id\nx,y\n")
    #expect(throws: (any Error).self) {
      try ImportFile(store: fictional.store, today: "2026-11-23", further: fictional.folder).run(
        fictional.file("again.csv", "meeting,order,speaker,date\nTALK,1,Ms. Fur,2012-12-24\n"))
    }
  }
}
