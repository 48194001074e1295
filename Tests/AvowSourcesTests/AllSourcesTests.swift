import AvowRecord
import AvowSources
import Foundation
import Testing

@Suite("All sources")
struct AllSourcesTests {
  private func complaint(_ bytes: [UInt8]) throws -> String {
    try Fixture.withFile("table.csv", bytes) { url in
      let error = #expect(throws: (any Error).self) { try AllSources.source(for: url) }
      return error.map { "\($0)" } ?? ""
    }
  }

  @Test("ids of sources are distinct, and each is found by its id")
  func ids() {
    #expect(Set(AllSources.list.map(\.id)).count == AllSources.list.count)
    #expect(AllSources.list.allSatisfy { AllSources.source(id: $0.id)?.name == $0.name })
  }

  @Test(
    "a file is told by its header",
    arguments: [
      ("VoetenRollCalls/ballots.csv", "voeten-ballots"),
      ("VoetenRollCalls/roll-calls.csv", "voeten-roll-calls"),
      ("UnvotesRollCalls/un_votes.csv", "unvotes-ballots"),
      ("UnvotesRollCalls/un_roll_calls.csv", "unvotes-roll-calls"),
      ("UnvotesRollCalls/un_roll_call_issues.csv", "unvotes-issues"),
      ("UNDigitalLibraryRollCalls/ga_voting.csv", "undl-votes"),
      ("UNDigitalLibraryRollCalls/sc_voting.csv", "undl-votes"),
    ])
  func recognised(path: String, id: String) throws {
    #expect(try AllSources.source(for: Fixture.url(path)).id == id)
  }

  @Test("a web page saved as a table is named as one, with its first line")
  func page() throws {
    let error = #expect(throws: SourceFault.self) {
      try AllSources.source(for: Fixture.url("BrokenFiles/error-page.csv"))
    }
    #expect(
      error?.description
        == "“error-page.csv” is a web page, perhaps an error page that was saved as a table; it starts “<!DOCTYPE html>”. Fetch the table again from its home, and look at what arrives."
    )
  }

  @Test("a missing column is named, and the header quoted")
  func columnMissing() {
    let error = #expect(throws: SourceFault.self) {
      try AllSources.source(for: Fixture.url("BrokenFiles/no-vote-column.csv"))
    }
    #expect(
      error
        == .columnsMissing(
          file: "no-vote-column.csv", source: "UNGA voting data: ballots (Voeten)", missing: ["vote"],
          header: "rcid,ccode,source"))
  }

  @Test("a table with semicolons is told what to do")
  func semicolons() {
    let error = #expect(throws: SourceFault.self) {
      try AllSources.source(for: Fixture.url("BrokenFiles/semicolons.csv"))
    }
    #expect(error?.description.contains("a table separated by semicolons") == true)
  }

  @Test(
    "other kinds of files are named",
    arguments: [
      ("{\"votes\": []}", "JSON"),
      ("<?xml version=\"1.0\"?><votes/>", "XML"),
      ("PK\u{3}\u{4}xl", "a zip archive, a spreadsheet or a Word document"),
      ("BZh91AY", "packed with bzip2"),
      ("  \n<html>", "a web page"), ("RDX3\n", "a data file of R"),
    ])
  func otherKinds(start: String, kind: String) throws {
    #expect(try complaint(Array(start.utf8)).contains("is \(kind)"))
  }

  @Test("UTF-16, a header in Latin-1, a NUL byte and an unknown table are told apart")
  func encodings() throws {
    #expect(try complaint([0xFF, 0xFE, 0x72, 0x00]).contains("UTF-16"))
    #expect(try complaint(Array("rcid,c".utf8) + [0xF4, 10]).contains("is not UTF-8 text"))
    #expect(try complaint(Array("rcid,\0ccode\n".utf8)).contains("NUL"))
    let unknown = try complaint(Array("lake,depth\nMerrow,12\n".utf8))
    #expect(unknown.hasPrefix("“table.csv” is of no known source; it starts “lake,depth”."))
    #expect(try complaint([]).contains("is empty"))
  }

  @Test("a column of the source that stands twice is refused")
  func twice() throws {
    #expect(try complaint(Array("rcid,ccode,vote,Vote\n".utf8)).contains("stands twice"))
  }

  @Test("a line without end is refused after a mebibyte, however long the file is")
  func endlessLine() throws {
    let header = Array("rcid,ccode,vote\n".utf8)
    let bytes = header + [UInt8](repeating: UInt8(ascii: "1"), count: 3 << 20)
    try Fixture.withFile("endless.csv", bytes) { url in
      var read = 0
      let error = #expect(throws: SourceFault.self) {
        try AllSources.source(for: url).read(url) { done, _ in read = done }
      }
      #expect(error?.description.contains("line 2: a record is longer than 1048576 bytes") == true)
      #expect(read <= 2 << 20)
    }
  }

  @Test("a quote that is never closed ends the reading with its line")
  func openQuote() throws {
    let error = #expect(throws: SourceFault.self) {
      try Fixture.read(text: "rcid,ccode,vote\n1,951,1\n1,\"952,1\n")
    }
    #expect(error?.description.contains("line 3: a quote is opened and never closed") == true)
  }

  @Test("past a hundred thousand findings of one kind the rest are counted")
  func manyFindings() throws {
    let row = "1,951,5\n"
    let table = try Fixture.read(text: "rcid,ccode,vote\n" + String(repeating: row, count: 100_003))
    #expect(table.findings.count == 100_001)
    #expect(table.findings.last?.meaning == "3 more findings of the kind unknown-code are not listed.")
  }

  @Test("a table with thousands of voters is no table of states")
  func manyVoters() throws {
    let rows = (0..<2_001).map { "1,State \($0),,yes\n" }.joined()
    let error = #expect(throws: SourceFault.self) {
      try Fixture.read(text: "rcid,country,country_code,vote\n" + rows)
    }
    #expect(error?.description.contains("more than 2000 voters") == true)
  }

  @Test("hundreds of voters keep their ballots apart")
  func widening() throws {
    let rows = (0..<700).flatMap { ["1,State \($0),,yes\n", "2,State \($0),,no\n", "1,State \($0),,yes\n"] }
    let table = try Fixture.read(text: "rcid,country,country_code,vote\n" + rows.joined())
    #expect(table.ballotChoice.count == 1400)
    #expect(table.findings.count == 700)
    #expect(table.voters.count == 700)
  }

  @Test(
    "whatever is changed in a table, each row becomes a ballot or a finding, or the file is refused",
    arguments: 1...40)
  func damage(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for path in [
      "VoetenRollCalls/ballots.csv", "VoetenRollCalls/roll-calls.csv", "UnvotesRollCalls/un_votes.csv",
      "UNDigitalLibraryRollCalls/ga_voting.csv",
    ] {
      let sound = try Data(contentsOf: Fixture.url(path))
      var bytes = Array(sound)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let values: [UInt8] = [0, 10, 13, 34, 44, 45, 57, 0xC3, 0xFF, .random(in: 0...255, using: &random)]
        bytes[place] = values.randomElement(using: &random) ?? 0
      }
      try Fixture.withFile("table.csv", bytes) { url in
        do {
          let table = try Fixture.read(url)
          #expect(table.ballotChoice.count == table.ballotLine.count)
          if path.hasSuffix("ballots.csv") {
            #expect(table.ballotChoice.count + table.findings.count == table.rowsRead)
          }
        } catch let error as SourceFault {
          #expect(!error.description.isEmpty)
        }
      }
    }
  }
}
