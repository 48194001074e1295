import AvowRecord
import Foundation
import Testing

@testable import AvowSources

@Suite("Reading resolutions and reports")
struct DocumentTests {
  private func lines(_ name: String) throws -> [String] {
    try String(contentsOf: Fixture.url("Documents/\(name)"), encoding: .utf8).split(separator: "\n").map(
      String.init)
  }

  private func resolution() throws -> ReadDocumentFile {
    let lines = try lines("resolution.txt")
    return try ResolutionReader.read(
      lines, footnotes: 2, opening: lines.joined(separator: "\n"), file: "resolution.pdf")
  }

  @Test("the first page and the closing line of a resolution tell what it is")
  func head() throws {
    let document = try resolution().document
    #expect(document.symbol == "A/RES/67/990" && document.kind == .resolution)
    #expect(document.title == "Otters of the northern lakes")
    #expect(document.date == PartialDate("2012-10-26"))
    #expect(document.session == 67 && document.agendaItems == "9")
    #expect(document.otherSymbols == ["A/67/L.99", "A/67/L.99/Add.1"])
    #expect(document.meeting == "A/67/PV.26" && document.paragraphs == 4)
    #expect(try resolution().recommendations.findings.map(\.kind) == ["footnotes"])
  }

  @Test("paragraphs that ask are kept with verb and addressee; a year at the head of a line is text")
  func asks() throws {
    let asks = try resolution().document.asks
    #expect(
      asks.map(\.id) == [
        "A/RES/67/990#2", "A/RES/67/990#3", "A/RES/67/990#3(a)", "A/RES/67/990#3(b)", "A/RES/67/990#4",
      ])
    #expect(asks.map(\.verb) == ["Also requests", "Encourages", "Encourages", "Encourages", "Calls for"])
    #expect(
      asks.map(\.addressee) == [
        "the Secretary-General", "Member States", "Member States", "Member States", nil,
      ])
    #expect(asks[0].text.hasSuffix("northern lakes 1999. at its sixty-eighth session;"))
    #expect(asks[3].text.hasSuffix("to: Publish what they counted;"))
  }

  @Test("a report is told by its opening, and its recommendations by their sections")
  func report() throws {
    let url = Fixture.url("Documents/report.txt")
    let source = try AllSources.source(for: url)
    #expect(source.id == "report")
    guard case .document(let read) = try source.read(url) else { throw CancellationError() }
    #expect(read.document.symbol == "A/67/900" && read.document.otherSymbols == ["S/2012/900"])
    #expect(read.document.title == "The responsibility to protect otters")
    #expect(read.document.date == PartialDate("2012-11-01") && read.document.paragraphs == 6)
    let rows = read.recommendations.rows
    #expect(rows.map(\.paragraph) == ["4", "5 (a)", "5 (b)"])
    #expect(rows.map(\.addressee) == ["Member States", "the Security Council", "the Security Council"])
    #expect(rows.map(\.maker) == Array(repeating: "Secretary-General", count: 3))
    #expect(rows[1].text.hasPrefix("The Security Council should: Hear the keeper"))
    #expect(read.recommendations.findings.isEmpty)
  }

  @Test("a document without numbered paragraphs or without a symbol says so")
  func poor() throws {
    let empty = try ReportReader.read(
      ["A/67/901", "Report of the Secretary-General", "Nothing."], footnotes: 0, opening: "A/67/901",
      file: "poor.txt")
    #expect(empty.recommendations.findings.map(\.kind) == ["no-paragraphs", "no-date"])
    #expect(throws: PDFFault.self) {
      try ReportReader.read(["Report of the Secretary-General"], footnotes: 0, opening: "x", file: "poor.txt")
    }
  }

  @Test(
    "a real resolution keeps its day, its meeting and its numbered paragraphs",
    .enabled(if: Fixture.shared != nil, "the large public data are not here (AVOW_SHARED)"))
  func real() throws {
    let file = try #require(Fixture.shared).appending(path: "data/resolutions/A_RES_73_6-EN.pdf")
    guard case .document(let read) = try AllSources.source(for: file).read(file) else {
      throw CancellationError()
    }
    #expect(read.document.symbol == "A/RES/73/6" && read.document.date == PartialDate("2018-10-26"))
    #expect(read.document.meeting == "A/73/PV.26" && read.document.paragraphs == 14)
    #expect(read.document.asks.map(\.paragraph) == ["2", "4", "5", "10", "11", "13", "14"])
  }
}
