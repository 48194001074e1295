import AvowRecord
import Foundation
import Testing

@testable import AvowSources

/// On records of the United Nations that are not part of the project. `expected/` holds the counts of another
/// parser; where ours differ, the comment says why.
@Suite("Real verbatim records")
struct RealRecordTests {
  static var folder: URL? {
    let folder = Fixture.shared?.appending(path: "data/verbatim")
    guard let folder, FileManager.default.fileExists(atPath: folder.path),
      HostileDocumentTests.hasReader
    else { return nil }
    return folder
  }

  private func record(_ name: String) throws -> SpokenRecord {
    try VerbatimRecordReader.shipped().read(FileBytes(try #require(Self.folder).appending(path: name)))
  }

  // The other parser has one turn of the president fewer under nearly every heading: A/65/PV.71, 95 for our 114
  // (item 27: 6 for 7, 61: 3 for 4, 105: 7 for 8); A/61/PV.107, 54 for 61 (item 11: 1 for 2, 15: 7 for 8);
  // S/PV.3756, 19 for 20. A/79/PV.29 has 43 in both. It misses the vote by show of hands in S/PV.3756 (13-1-1), and
  // dates A/61/PV.107 on 9 September 2007, where the front page has Thursday, 13 September 2007.
  @Test(
    "every speaker is told, every vote equals its totals, no letter is lost", .enabled(if: folder != nil),
    arguments: [
      ("A_65_PV.71.pdf", "A/65/PV.71", "2010-12-21", 114, 15),
      ("A_79_PV.29.pdf", "A/79/PV.29", "2024-10-29", 43, 1),
      ("A_61_PV.107.pdf", "A/61/PV.107", "2007-09-13", 61, 1),
      ("S_PV.3756.pdf", "S/PV.3756", "1997-03-21", 20, 1),
    ])
  func whole(file: String, symbol: String, date: String, turns: Int, votes: Int) throws {
    let record = try record(file)
    #expect(record.meeting.symbol == symbol)
    #expect(record.meeting.date.description == date)
    #expect(record.interventions.count == turns)
    #expect(record.votes.count == votes)
    #expect(record.turns.allSatisfy { $0.reason != nil })
    #expect(record.findings.filter { $0.weight != .note }.map(\.fragment) == [])
    for vote in record.votes {
      #expect(vote.inFavour.count == vote.printed.inFavour)
      #expect(vote.against.count == vote.printed.against)
      #expect(vote.abstaining.count == vote.printed.abstaining ?? 0)
    }
    #expect(record.letters.share > 0.999)
    #expect(record.letters.share < 1.001)
  }

  @Test("another program finds the same number of letters in the file", .enabled(if: folder != nil))
  func letters() throws {
    for name in ["A_65_PV.71.pdf", "A_79_PV.29.pdf", "A_61_PV.107.pdf", "S_PV.3756.pdf"] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["pdftotext", try #require(Self.folder).appending(path: name).path, "-"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let text = String(decoding: try #require(try pipe.fileHandleForReading.readToEnd()), as: UTF8.self)
      process.waitUntilExit()
      let share = Double(try record(name).letters.document) / Double(LetterAccount.count(text))
      #expect(abs(share - 1) < 0.001, "\(name): \(share)")
    }
  }

  @Test("kinds, chairs and groups of real meetings", .enabled(if: folder != nil))
  func kinds() throws {
    let rights = try record("A_61_PV.107.pdf")
    #expect(rights.chairs.map(\.state) == ["BHR", "NGA", "BHR", "IDN"])
    #expect(rights.turns[0].onBehalfOf?.groups == ["african"])
    let third = try record("A_65_PV.71.pdf")
    #expect(third.turns.first { $0.person == "Mr. Burniat" }?.onBehalfOf?.groups == ["eu"])
    #expect(
      third.turns.first { $0.person == "Mr. Burniat" }?.onBehalfOf?.aligned == [
        "ALB", "BIH", "GEO", "HRV", "MDA", "MKD", "MNE", "SRB", "UKR",
      ])
    #expect(third.votes[4].intentions.map(\.intended) == ["abstain"])
    let council = try record("S_PV.3756.pdf")
    #expect(council.turns.filter { $0.state == "ISR" }.map(\.kind) == [.statement])
    #expect(council.findings.map(\.kind) == ["text-corrected"])
  }

  @Test(
    "a scan in two languages keeps its text page by page and says that nobody was told apart",
    .enabled(if: folder != nil))
  func scan() throws {
    let record = try record("S_PV.492.pdf")
    #expect(record.meeting.symbol == "S/PV.492")
    #expect(record.meeting.origin == "scan")
    #expect(record.kinds == ["scan", "scan-not-attributed"])
    #expect(record.interventions.allSatisfy { $0.kind == .unattributed && $0.state == nil })
    #expect(record.votes.isEmpty)
    #expect(record.letters.share > 0.999)
  }
}
