import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Importing roll calls")
struct ImportFileTests {
  static let rollCalls = """
    rcid,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec,ident,resid
    1,1985,40,0,2,1,0,1985-12-03,R/40/901,0,0,LIGHTHOUSES,NA,0,0,0,0,0,1,0,1
    2,2012,67,1,3,1,0,2012-12-24,R/67/946,0,0,OTTERS,NA,0,0,0,1,0,0,0,2
    3,2012,67,0,2,2,0,2012-12-24,R/67/947,0,0,RESPONSIBILITY TO PROTECT,NA,0,0,0,1,0,0,0,3

    """
  static let ballots = """
    rcid,ccode,vote,source
    1,951,1,direct
    1,952,3,direct
    1,953,9,direct
    1,963,1,direct
    1,954,8,direct
    1,955,9,direct
    2,951,1,direct
    2,952,1,direct
    2,953,3,direct
    2,954,2,direct
    2,955,9,direct
    3,951,1,direct
    3,952,2,direct
    3,953,3,direct
    3,954,3,direct

    """

  private func imported(_ record: FictionalRecord, _ name: String, _ text: String, again: Bool = false) throws
    -> ImportedFile
  {
    let file = try record.file(name, text)
    switch try ImportFile(store: record.store, today: "2026-11-23").run(file, again: again) {
    case .imported(let file): return file
    case .alreadyKnown(let file):
      Issue.record("\(name) was known already")
      return file
    }
  }

  private func full() throws -> FictionalRecord {
    let record = try FictionalRecord()
    _ = try imported(record, "roll-calls.csv", Self.rollCalls)
    _ = try imported(record, "ballots.csv", Self.ballots)
    return record
  }

  @Test("roll calls and ballots come in, and totals that differ are findings with both sides")
  func comesIn() throws {
    let record = try full()
    let (items, total) = try record.store.rollCalls(RollCallFilter())
    #expect(total == 3)
    let otters = try #require(items.first { $0.id == "rcid:2" })
    #expect(otters.counted.yes == 2)
    #expect(otters.rollCall.printedYes == 3)
    #expect(otters.rollCall.resolution == "A/RES/67/946")
    let findings = try record.store.findings(kind: "totals-differ").items
    #expect(findings.map(\.about) == ["rcid:2", "rcid:3"])
    #expect(findings.first?.fragment == "stated 3-1-1, counted 2-1-1")
    #expect(try CheckRecord.run(record.store).clean)
  }

  @Test("a code means the state of its time, and the later state answers for what it continues")
  func continuation() throws {
    let record = try full()
    #expect(try record.store.ballots(ofRollCall: "rcid:1").first { $0.voter == "cow:952" }?.state == "XAX")
    #expect(try record.store.ballots(ofRollCall: "rcid:2").first { $0.voter == "cow:952" }?.state == "XAB")
    let answer = try #require(try Answers(record.store).agreement("XAA", "XAB"))
    #expect(answer.lineageOfOther == ["XAB", "XAX"])
    #expect(answer.years.map(\.year) == [1985, 2012])
    #expect(answer.years.map(\.exact) == [0, 0.5])
    #expect(answer.years.map(\.lijphart) == [0, 0.75])
  }

  @Test("of two codes of one seat the one in use is the ballot; absent and not a member stay apart")
  func seats() throws {
    let record = try full()
    let ballots = try record.store.ballots(ofRollCall: "rcid:1")
    #expect(ballots.filter { $0.state == "XAC" }.map(\.choice) == [.yes, .notMember])
    #expect(ballots.oneForEachState.first { $0.state == "XAC" }?.choice == .yes)
    #expect(ballots.first { $0.state == "XAD" }?.choice == .absent)
    #expect(ballots.first { $0.state == "XAE" }?.choice == .notMember)
    #expect(ballots.first { $0.state == "XAD" }?.original == "8")
  }

  @Test("the same bytes a second time change nothing and say so")
  func idempotent() throws {
    let record = try full()
    let version = try record.store.version()
    let outcome = try ImportFile(store: record.store, today: "2027-01-01").run(
      record.file("other-name.csv", Self.ballots))
    guard case .alreadyKnown(let file) = outcome else {
      Issue.record("imported twice")
      return
    }
    #expect(file.name == "ballots.csv")
    #expect(try record.store.version() == version)
  }

  @Test("other bytes with the same ballots add none; a ballot that differs is a finding and the first stays")
  func secondSource() throws {
    let record = try full()
    let changed = Self.ballots.replacing("2,951,1,direct", with: "2,951,3,direct")
    let file = try imported(record, "changed.csv", changed)
    #expect(file.ballots == 0)
    let finding = try #require(try record.store.findings(kind: "differs-from-earlier-source").items.first)
    #expect(finding.about == "rcid:2")
    #expect(finding.fragment == "cow:951: 3")
    #expect(try record.store.rollCall("rcid:2")?.counted.yes == 2)
  }

  @Test("ballots before their roll calls are refused with what to do, and nothing changes")
  func ballotsFirst() throws {
    let record = try FictionalRecord()
    let version = try record.store.version()
    let fault = #expect(throws: StoreFault.self) {
      try ImportFile(store: record.store, today: "2026-11-23").run(record.file("b.csv", Self.ballots))
    }
    #expect(fault?.description.contains("Import the table of roll calls") == true)
    #expect(try record.store.version() == version)
  }

  @Test("ballots of a roll call that is missing are a finding, and come in when it is there")
  func again() throws {
    let record = try FictionalRecord()
    let lines = Self.rollCalls.split(separator: "\n", omittingEmptySubsequences: false)
    _ = try imported(record, "some.csv", lines.filter { !$0.hasPrefix("3,") }.joined(separator: "\n"))
    _ = try imported(record, "ballots.csv", Self.ballots)
    #expect(try record.store.findings(kind: "unknown-roll-call").items.map(\.fragment) == ["rcid:3"])
    _ = try imported(record, "all.csv", Self.rollCalls)
    let file = try imported(record, "ballots.csv", Self.ballots, again: true)
    #expect(file.ballots == 4)
    #expect(try record.store.importedFile(digest: file.digest)?.ballots == 15)
    #expect(try record.store.findings(kind: "unknown-roll-call").total == 0)
    #expect(try CheckRecord.run(record.store).clean)
  }

  @Test("a voter that no authority file knows is a finding with its first line")
  func stranger() throws {
    let record = try FictionalRecord()
    _ = try imported(record, "roll-calls.csv", Self.rollCalls)
    _ = try imported(record, "ballots.csv", Self.ballots + "2,999,1,direct\n3,999,1,direct\n")
    let finding = try #require(try record.store.findings(kind: "unknown-voter").items.first)
    #expect(finding.place == "ballots.csv, line 17")
    #expect(finding.meaning.contains("2 rows"))
  }

  @Test("tables of roll calls are imported before those of ballots, whatever the order given")
  func order() throws {
    let record = try FictionalRecord()
    let ballots = try record.file("a.csv", Self.ballots)
    let rollCalls = try record.file("b.csv", Self.rollCalls)
    #expect(ImportFile.inOrder([ballots, rollCalls]) == [rollCalls, ballots])
  }

  @Test("the same vote from two sources is counted once")
  func sameVote() throws {
    let record = try full()
    let header =
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,"
      + "subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n"
    func row(_ state: String, _ vote: String) -> String {
      "77,\(state),x,\(vote),2012-12-24,67,A/RES/67/946,A/67/L.9,,A/67/PV.1000,Otters,,,,3,1,1,0,5,\n"
    }
    _ = try imported(
      record, "undl.csv", header + row("XAA", "Y") + row("XAB", "Y") + row("XAC", "N") + row("XAD", "A"))
    #expect(try record.store.rollCall("undl:77")?.rollCall.sameAs == "rcid:2")
    #expect(try Answers(record.store).agreement("XAA", "XAC")?.overall.sharedVotes == 3)
  }

  @Test("an export twice makes the same bytes, and refuses a folder that is not its own")
  func export() throws {
    let record = try full()
    let target = record.folder.appending(path: "out/export")
    let first = try ExportRecord.run(record.store, to: target)
    let second = try ExportRecord.run(record.store, to: target)
    #expect(first.files.map(\.sha256) == second.files.map(\.sha256))
    #expect(first.files.first { $0.name == "ballot.csv" }?.rows == 15)
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: target.appending(path: "roll_call.json")))
    #expect(((json as? [String: Any])?["data"] as? [Any])?.count == 3)
    let foreign = record.folder.appending(path: "foreign")
    try FileManager.default.createDirectory(at: foreign, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: foreign.appending(path: "letter.txt"))
    #expect(throws: ExportRecord.Fault.self) { try ExportRecord.run(record.store, to: foreign) }
    #expect(FileManager.default.fileExists(atPath: foreign.appending(path: "letter.txt").path))
  }

  @Test("a printed total of a roll call is corrected with its digits and refused with words")
  func correctedTotal() throws {
    let record = try full()
    let date = try #require(PartialDate("2026-11-23"))
    func correct(to value: String) throws {
      _ = try CorrectRecord.run(
        Correction(
          noun: "roll_call", record: "rcid:2", field: "printed_yes", before: nil, after: value,
          reason: "misread", source: "the record", date: date, who: "an editor"), in: record.store)
    }
    try correct(to: "2")
    #expect(try record.store.rollCall("rcid:2")?.rollCall.printedYes == 2)
    #expect(throws: StoreFault.self) { try correct(to: "two") }
    #expect(try record.store.rollCall("rcid:2")?.rollCall.printedYes == 2)
  }

  @Test("a corrected ballot moves counts and agreement")
  func correctedBallot() throws {
    let record = try full()
    let date = try #require(PartialDate("2026-11-23"))
    _ = try CorrectRecord.run(
      Correction(
        noun: "ballot", record: "rcid:2/XAD", field: "choice", before: nil, after: "yes", reason: "misread",
        source: "the record", date: date, who: "an editor"), in: record.store)
    #expect(try record.store.rollCall("rcid:2")?.counted.yes == 3)
    #expect(try record.store.rollCall("rcid:2")?.counted.abstain == 0)
    #expect(try Answers(record.store).rollCall("rcid:2")?.ballots.first { $0.state == "XAD" }?.choice == .yes)
    #expect(try Answers(record.store).agreement("XAA", "XAD")?.years.map(\.exact) == [0.5])
  }
}
