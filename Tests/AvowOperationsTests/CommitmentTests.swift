import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Commitments in the record")
struct CommitmentTests {
  private func imported(_ fictional: FictionalRecord, _ name: String) throws -> ImportedFile {
    let outcome = try ImportFile(store: fictional.store, today: "2026-11-25").run(
      FictionalRecord.fixture("Commitments/\(name)"))
    guard case .imported(let file) = outcome else {
      Issue.record("\(name) is said to be known")
      throw CancellationError()
    }
    return file
  }

  private func level(_ answer: InstrumentAnswer, _ state: StateID) -> String {
    let one = answer.standings.first { $0.state == state }
    return (one?.level.rawValue ?? "missing") + (one?.isOpen == true ? ", open" : "")
  }

  @Test("a status table tells the treaty by its name, and each quirk is a finding that keeps its row")
  func statusTable() throws {
    let fictional = try FictionalRecord()
    let file = try imported(fictional, "hr_status_otters.csv")
    #expect(file.source == "treaty-status" && file.rowsRead == 6)
    let findings = try fictional.store.findings(file: file.digest).items
    #expect(
      findings.map(\.kind).sorted() == [
        "status-contradicts-itself", "status-contradicts-itself", "unknown-state",
      ])
    #expect(
      findings.first { $0.kind == "unknown-state" }?.place == "hr_status_otters.csv, line 6, column state")
    let acts = try fictional.store.importedCommitments(instrument: "OTTER-CONVENTION")
    #expect(
      acts.map(\.id) == [
        "OTTER-CONVENTION/XAA/ratification-or-accession/1994", "OTTER-CONVENTION/XAB/signature/undated",
        "OTTER-CONVENTION/XAC/no-action/undated", "OTTER-CONVENTION/XAD/ratification-or-accession/1996",
        "OTTER-CONVENTION/XAD/withdrawal/2001", "OTTER-CONVENTION/XAE/ratification-or-accession/undated",
      ])
  }

  @Test("where a state stands depends on the date, and a year counts from its last day")
  func standing() throws {
    let fictional = try FictionalRecord()
    _ = try imported(fictional, "hr_status_otters.csv")
    let answers = try Answers(fictional.store)
    func on(_ date: String?) throws -> InstrumentAnswer {
      try #require(try answers.instrument("otter-convention", on: date.flatMap { PartialDate($0) }))
    }
    #expect(level(try on("1993"), "XAA") == "no act")
    #expect(level(try on("1994-06-30"), "XAA") == "no act, open")
    #expect(level(try on("1994"), "XAA") == "on board")
    #expect(level(try on("2000"), "XAD") == "on board")
    #expect(level(try on("2001-12-31"), "XAD") == "withdrew")
    #expect(level(try on("2000"), "XAB") == "no act, open", "a signature without a day")
    #expect(level(try on(nil), "XAB") == "signed")
    #expect(level(try on(nil), "XAC") == "no act")
    #expect(level(try on(nil), "XAE") == "on board")
    let counted = try #require(try on(nil).figure(CountingRules.statesOnBoard))
    #expect(counted.value == 2 && counted.list == ["XAA", "XAE"])
    #expect(try on(nil).figures.allSatisfy(\.isCountOfList))
  }

  @Test("the plain table takes what it understands and refuses the rest with row and column")
  func plainTable() throws {
    let fictional = try FictionalRecord()
    let file = try imported(fictional, "commitments.csv")
    let findings = try fictional.store.findings(file: file.digest).items
    #expect(
      findings.map { "\($0.kind): \($0.place)" }.sorted() == [
        "before-adoption: commitments.csv, line 9, column date",
        "duplicate: commitments.csv, line 5, column state",
        "unknown-instrument: commitments.csv, line 6, column instrument",
        "unreadable-field: commitments.csv, line 10, column source",
        "unreadable-field: commitments.csv, line 7, column act",
        "unreadable-field: commitments.csv, line 8, column date",
      ])
    let answers = try Answers(fictional.store)
    let cordavia = try #require(try answers.commitments(ofState: "XAC"))
    let line = try #require(cordavia.lines.first { $0.instrument.id == "OTTER-CONVENTION" })
    #expect(line.standing.level == .onBoard && line.standing.act?.act == .accession)
    #expect(line.acts.map(\.act) == [.accession, .reservation])
    let pledge = try #require(try answers.instrument("OTTER-PLEDGE", on: PartialDate("2011-05-31")))
    #expect(level(pledge, "XAB") == "no act, open", "a list shows it, and the list is of the day after")
    let again = try ImportFile(store: fictional.store, today: "2026-11-25").run(
      FictionalRecord.fixture("Commitments/commitments.csv"), again: true)
    guard case .imported = again else { throw CancellationError() }
    #expect(try answers.commitments(instrument: "OTTER-PLEDGE").count == 1)
  }

  @Test("members of a group stand behind its code; an instrument without a list has no number")
  func groups() throws {
    let fictional = try FictionalRecord()
    let answers = try Answers(fictional.store)
    let code = try #require(try answers.instrument("OTTER-CODE"))
    #expect(code.acts.map(\.id) == ["OTTER-CODE/XAC/endorsement/undated", "OTTER-CODE/XAA/endorsement/2010"])
    #expect(
      level(try #require(try answers.instrument("OTTER-CODE", on: PartialDate("2009"))), "XAA") == "no act")
    let pledge = try #require(try answers.instruments().first { $0.instrument.id == "OTTER-PLEDGE" })
    #expect(!pledge.isHeld)
    let csv = CommitmentRows.register(try answers.instruments())
    #expect(csv.contains("OTTER-PLEDGE,initiative,Pledge of the Lakes,,,,,,,,,No list of states is held."))
    let lakes = try #require(try answers.instrument("OTTER-CODE", group: "friends"))
    #expect(lakes.standings.map(\.state) == ["XAA", "XAC"])
  }
}
