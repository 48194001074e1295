import Foundation
import Testing

@testable import AvowSources

@Suite("Lines of a document in one column")
struct DocumentLinesTests {
  @Test("running heads, job numbers and pages are furniture, sentences with a symbol are not")
  func furniture() {
    for line in [
      "A/RES/73/6", "2/5 18-17962", "18-17962 3/5", "18-17962 (E) 021118", "*1817962*", "A/RES/73/6 4/5",
    ] {
      #expect(DocumentLines.isFurniture(line), "\(line)")
    }
    for line in [
      "Recalling its resolution A/RES/73/6", "1. Notes A/73/L.6", "26th plenary meeting", "of 2018",
    ] {
      #expect(!DocumentLines.isFurniture(line), "\(line)")
    }
  }

  @Test("a plain text keeps its lines, whether or not blank ones stand between them")
  func plain() throws {
    let text = "\u{FEFF}A/67/900\r\n\r\nReport of the Secretary-General\r\n1. One\r\n  two.\r\n"
    try Fixture.withFile("report.txt", Array(text.utf8)) { url in
      let lines = try DocumentLines(FileBytes(url)).lines
      #expect(lines == ["A/67/900", "Report of the Secretary-General", "1. One", "two."])
    }
  }

  @Test("a number that does not follow the last is text, and parts belong to their paragraph")
  func numbers() {
    let parts = NumberedParagraphs(
      [
        "Before", "1. One", "3. not three", "2. Two:", "(b) no first part", "(a) First;", "(b) Second.",
        "II. Head", "3. Three",
      ],
      headings: true)
    #expect(parts.before == ["Before"])
    #expect(parts.paragraphs.map(\.number) == ["1", "2", "2 (a)", "2 (b)", "3"])
    #expect(parts.paragraphs[0].text == "One 3. not three")
    #expect(parts.paragraphs[2].lead == "Two: (b) no first part")
    #expect(parts.paragraphs[4].heading == "II. Head")
  }
}
