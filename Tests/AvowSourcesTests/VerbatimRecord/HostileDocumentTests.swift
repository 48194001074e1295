import AvowRecord
import Foundation
import Testing

@testable import AvowSources

@Suite("Documents that are no verbatim records")
struct HostileDocumentTests {
  /// Whether poppler's pdftohtml is on the search path.
  static let hasReader = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.fileExists(atPath: $0 + "/pdftohtml")
  }

  private func complaint(_ bytes: [UInt8]) throws -> String {
    try Fixture.withFile("document.pdf", bytes) { url in
      do {
        _ = try AllSources.source(for: url).read(url)
        return "nothing"
      } catch {
        return "\(error)"
      }
    }
  }

  /// A small PDF with one line of text on each page.
  static func pdf(_ lines: [String]) -> [UInt8] {
    var body = "%PDF-1.4\n"
    var offsets: [Int] = []
    func object(_ text: String) {
      offsets.append(body.utf8.count)
      body += "\(offsets.count) 0 obj\n\(text)\nendobj\n"
    }
    let kids = lines.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    object("<</Type/Catalog/Pages 2 0 R>>")
    object("<</Type/Pages/Count \(lines.count)/Kids[\(kids)]>>")
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for (index, line) in lines.enumerated() {
      object(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents \(5 + 2 * index) 0 R>>"
      )
      let stream = "BT /F 12 Tf 72 700 Td (\(line)) Tj ET"
      object("<</Length \(stream.utf8.count)>>stream\n\(stream)\nendstream")
    }
    let start = body.utf8.count
    body += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      body += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    body += "trailer<</Size \(offsets.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(body.utf8)
  }

  @Test("another document is named for what it looks like", .enabled(if: hasReader))
  func otherDocument() throws {
    let resolution = try complaint(Self.pdf(["Resolution adopted by the General Assembly 67/946"]))
    #expect(resolution.contains("no verbatim record: it looks like a resolution of the General Assembly"))
    #expect(
      try complaint(Self.pdf(["A recipe for soup"])).contains("its first page has no symbol of such a record")
    )
    #expect(try complaint(Self.pdf(["A/67/PV.901"])).contains("has no date of the meeting"))
  }

  @Test("a page without text is a scan, and says so", .enabled(if: hasReader))
  func noText() throws {
    #expect(try complaint(Self.pdf(["", ""])).contains("it is a scan"))
  }

  @Test("more pages than a record has are refused", .enabled(if: hasReader), .timeLimit(.minutes(1)))
  func manyPages() throws {
    #expect(
      try complaint(Self.pdf(Array(repeating: "A/67/PV.901", count: 10_000))).contains("more than 600 pages"))
  }

  @Test(
    "a file that breaks off, and one that is nothing but its first line", .enabled(if: hasReader),
    .timeLimit(.minutes(1)))
  func brokenOff() throws {
    let whole = Self.pdf(["Monday, 24 December 2012", "A/67/PV.901"])
    for length in [9, 60, whole.count / 2] {
      let said = try complaint(Array(whole.prefix(length)))
      #expect(said.hasPrefix("“document.pdf”"), "\(said)")
    }
    #expect(
      try complaint(Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0xFF, count: 100_000)).contains(
        "“document.pdf”"))
  }

  @Test(
    "whatever stands in the XML, reading it ends",
    arguments: ["", "<page", "<page number=\"1\"><text top=\"9", "<text>", "</text></b>&#x;&"])
  func brokenXML(xml: String) {
    let (pages, _) = PageTextParser.read(Array(xml.utf8))
    #expect(pages.count <= 1)
    #expect(throws: PDFFault.self) { try PrintedRecord.reader().read(xml: Array(xml.utf8), file: "x.pdf") }
  }
}
