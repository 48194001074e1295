import AvowRecord
import Testing

@Suite("unvotes tables")
struct UnvotesTests {
  @Test("NA is Namibia, and a state without a code is known by its name")
  func ballots() throws {
    let table = try Fixture.read(Fixture.url("UnvotesRollCalls/un_votes.csv"))
    #expect(
      table.voters.map(\.id) == ["iso2:XA", "iso2:XM", "iso2:NA", "name:Old Arlania", "name:Old Merrow"])
    #expect(
      table.ballots == [
        "rcid:90001, iso2:XA, yes, yes, 2", "rcid:90001, iso2:XM, no, no, 3",
        "rcid:90001, iso2:NA, abstain, abstain, 4",
        "rcid:90001, name:Old Arlania, yes, yes, 5", "rcid:90001, name:Old Merrow, no, no, 6",
        "rcid:90002, iso2:XA, yes, yes, 7",
      ])
    #expect(
      table.findingPlaces == [
        "duplicate-ballot, un_votes.csv, line 8", "unknown-code, un_votes.csv, line 9, column vote",
      ])
  }

  @Test("roll calls have the ids of the Voeten tables, and no totals")
  func rollCalls() throws {
    let table = try Fixture.read(Fixture.url("UnvotesRollCalls/un_roll_calls.csv"))
    #expect(table.rollCalls.map(\.id) == ["rcid:90001"])
    #expect(table.rollCalls.first?.printedYes == nil)
    #expect(table.findings.isEmpty)
  }

  @Test("an issue is told by its label")
  func issues() throws {
    let table = try Fixture.read(Fixture.url("UnvotesRollCalls/un_roll_call_issues.csv"))
    #expect(table.issues.map { "\($0.rollCall) \($0.issue)" } == ["rcid:90001 hr", "rcid:90001 ec"])
    #expect(table.findings.map(\.kind) == ["duplicate-issue", "issue-differs", "unknown-issue"])
    #expect(table.rowsRead == 4)
  }
}
