import AvowRecord
import Testing

@Suite("UN Digital Library tables")
struct UNDigitalLibraryTests {
  @Test("a vote of the General Assembly is told by its first row")
  func generalAssembly() throws {
    let table = try Fixture.read(Fixture.url("UNDigitalLibraryRollCalls/ga_voting.csv"))
    let first = try #require(table.rollCalls.first)
    #expect(
      first
        == RollCall(
          id: "undl:9900001", body: "GA", session: "78", date: try #require(PartialDate("2023-12-19")),
          symbolAsPrinted: "A/RES/78/901", resolution: "A/RES/78/901",
          title: "The responsibility to protect salt lakes : resolution / adopted",
          description: "Agenda: Lakes\nSubjects: LAKES|SALT", part: "whole", printedYes: 2, printedNo: 1,
          printedAbstain: 1, meeting: "A/78/PV.950", draft: "A/78/L.901", link: "https://example.org/9900001")
    )
    #expect(table.issues.map { "\($0.rollCall) \($0.issue)" } == ["undl:9900001 rtop"])
    #expect(
      table.ballots == [
        "undl:9900001, iso3:XAR, yes, Y, 2", "undl:9900001, iso3:XME, no, N, 3",
        "undl:9900001, iso3:XTO, abstain, A, 4",
        "undl:9900001, iso3:XVE, absent, X, 5", "undl:9900001, name:OLD TORVIK, yes, Y, 6",
      ])
  }

  @Test("rows that disagree, empty votes and unreadable dates are findings")
  func findings() throws {
    let table = try Fixture.read(Fixture.url("UNDigitalLibraryRollCalls/ga_voting.csv"))
    #expect(
      table.findingPlaces == [
        "row-totals-differ, ga_voting.csv, line 4, column total_yes",
        "vote-note, ga_voting.csv, line 5, column vote_note",
        "empty-vote, ga_voting.csv, line 7, column ms_vote",
        "unknown-code, ga_voting.csv, line 8, column ms_vote",
        "odd-date, ga_voting.csv, line 9, column date",
      ])
    #expect(table.findings.last?.meaning.contains("its 2 ballots were left out") == true)
    #expect(table.rollCalls.map(\.id) == ["undl:9900001", "undl:9900002"])
  }

  @Test("several resolutions in one vote stay as printed")
  func severalResolutions() throws {
    let table = try Fixture.read(Fixture.url("UNDigitalLibraryRollCalls/ga_voting.csv"))
    #expect(table.rollCalls[1].symbolAsPrinted == "A/RES/35/901[A]|A/RES/35/901[B]")
    #expect(table.rollCalls[1].resolution == nil)
    #expect(table.rollCalls[1].printedYes == nil)
  }

  @Test("the table of the Security Council has a body of its own and no session")
  func securityCouncil() throws {
    let table = try Fixture.read(Fixture.url("UNDigitalLibraryRollCalls/sc_voting.csv"))
    let vote = try #require(table.rollCalls.first)
    #expect(vote.body == "SC")
    #expect(vote.session == "none")
    #expect(vote.resolution == "S/RES/9973 (2011)")
    #expect(vote.title == "[on lighthouses]")
    #expect(table.ballotChoice.count == 2)
    #expect(table.findings.isEmpty)
  }
}
