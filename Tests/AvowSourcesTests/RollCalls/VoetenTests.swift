import AvowRecord
import Testing

@Suite("Voeten tables")
struct VoetenTests {
  @Test("ballots are read in any order of columns, and what is doubtful is a finding")
  func ballots() throws {
    let table = try Fixture.read(Fixture.url("VoetenRollCalls/ballots.csv"))
    #expect(
      table.ballots == [
        "rcid:90001, cow:951, yes, 1, 2", "rcid:90001, cow:952, abstain, 2, 3",
        "rcid:90001, cow:953, no, 3, 4",
        "rcid:90001, cow:954, absent, 8, 5", "rcid:90001, cow:955, not a member, 9, 6",
        "rcid:90002, cow:951, yes, 1, 7",
      ])
    #expect(
      table.findingPlaces == [
        "unknown-code, ballots.csv, line 8, column vote", "unknown-code, ballots.csv, line 9, column vote",
        "duplicate-ballot, ballots.csv, line 10", "duplicate-ballot, ballots.csv, line 11",
        "unreadable-field, ballots.csv, line 12, column ccode", "row-width, ballots.csv, line 13",
        "unreadable-field, ballots.csv, line 14, column rcid",
      ])
    #expect(table.findings.map(\.weight)[2...3] == [.note, .disagreement])
    #expect(table.rowsRead == 13)
    #expect(table.rollCalls.isEmpty)
  }

  @Test("every row is a ballot or a finding")
  func nothingIsLost() throws {
    let table = try Fixture.read(Fixture.url("VoetenRollCalls/ballots.csv"))
    #expect(table.ballotChoice.count + table.findings.count == table.rowsRead)
  }

  @Test("CRLF line ends, a byte-order mark and quotes change nothing")
  func dialects() throws {
    let plain = try Fixture.read(text: "rcid,ccode,vote\n1,951,1\n1,952,3\n")
    let other = try Fixture.read(text: "\u{FEFF}\"RCID\",ccode ,vote\r\n\"1\",951,1\r\n1,\"952\",\"3\"\r\n")
    #expect(plain.ballots == other.ballots)
    #expect(plain.ballots.count == 2)
  }

  @Test("a roll call is told in full")
  func rollCall() throws {
    let table = try Fixture.read(Fixture.url("VoetenRollCalls/roll-calls.csv"))
    let first = try #require(table.rollCalls.first)
    #expect(
      first
        == RollCall(
          id: "rcid:90001", body: "GA", session: "67", date: try #require(PartialDate("2012-12-24")),
          symbolAsPrinted: "R/67/946", resolution: "A/RES/67/946", title: "SALT LAKES",
          description:
            "To adopt a draft on the \"salt lakes\" of Arlania,\nand on the responsibility to protect them.",
          part: "whole", important: true, printedYes: 3, printedNo: 1, printedAbstain: 1))
    #expect(table.issues.map(\.issue) == ["hr", "ec", "rtop"])
    #expect(table.issues.allSatisfy { $0.rollCall == "rcid:90001" })
  }

  @Test("titles, parts and resolutions follow their rules")
  func rules() throws {
    let table = try Fixture.read(Fixture.url("VoetenRollCalls/roll-calls.csv"))
    #expect(table.rollCalls.map(\.id).count == 8)
    #expect(
      table.rollCalls.map(\.part) == [
        "whole", "amendment", "paragraph", "unknown", "unknown", "whole", "whole", "whole",
      ])
    #expect(
      table.rollCalls.map(\.resolution) == [
        "A/RES/67/946", "A/RES/67/951C", nil, "A/RES/42/900A", "A/RES/74/969", nil, nil, "A/RES/ES-10/914",
      ])
    #expect(
      table.rollCalls[1].title
        == "The President: I now put to the vote the amendment of the Republic of Arlania to the draft …")
    #expect(table.rollCalls[3].title == "R/42/900/A")
    #expect(table.rollCalls[3].date == PartialDate("1987"))
    #expect(table.rollCalls[1].printedAbstain == nil)
  }

  @Test("odd dates, codes and doubles are findings")
  func findings() throws {
    let table = try Fixture.read(Fixture.url("VoetenRollCalls/roll-calls.csv"))
    #expect(
      table.findings.map { "\($0.kind) \($0.about ?? "")" } == [
        "odd-date rcid:90002", "odd-date rcid:90004", "odd-date rcid:90005", "odd-date rcid:90006",
        "odd-date rcid:90007",
        "odd-symbol rcid:90008", "unknown-code rcid:90008", "duplicate-roll-call rcid:90001",
        "odd-date rcid:90009",
      ])
    #expect(table.findings[4].meaning.contains("the roll call was left out"))
    #expect(table.findings[3].meaning == "Session 22 opened in 1967 and ran into 1968; the date is kept.")
  }

  @Test("text in Latin-1 is a finding and stays readable")
  func latin1() throws {
    let header = "rcid,session,date,unres,amend,para,short,descr\n"
    let row = Array("1,67,2012-12-24,R/67/946,0,0,C".utf8) + [0xF4] + Array("te,x\n".utf8)
    let table = try Fixture.withFile("table.csv", Array(header.utf8) + row) { try Fixture.read($0) }
    #expect(table.rollCalls.map(\.title) == ["C\u{FFFD}te"])
    #expect(table.findingPlaces == ["not-utf-8, table.csv, line 2, column short"])
  }
}
