import Testing

@testable import avow

@Suite("Text for people")
struct TextTableTests {
  private let table: TextTable = {
    var table = TextTable(["State", "Votes", "Note"], right: ["Votes"])
    table.append(["Côte d’Ivoire", "12", "short"])
    table.append(["Peru", "1,231", "a note of many words that does not fit"])
    return table
  }()

  @Test("numbers stand to the right, rows on one line when there is no width")
  func unbounded() {
    #expect(
      table.text(width: nil) == """
        State          Votes  Note
        -------------  -----  --------------------------------------
        Côte d’Ivoire     12  short
        Peru           1,231  a note of many words that does not fit

        """)
  }

  @Test("the widest column is wrapped so that no line is longer than the width")
  func bounded() {
    let lines = table.text(width: 40).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines.count > 4)
    #expect(lines.joined(separator: " ").contains("1,231"))
  }

  @Test("a long word is cut in a table and whole in prose")
  func longWords() {
    #expect(TextTable.wrap("abcdefgh ij", to: 4) == ["abcd", "efgh", "ij"])
    #expect(TextTable.wrap("abcdefgh ij", to: 4, cutting: false) == ["abcdefgh", "ij"])
    #expect(TextTable.wrap("", to: 4) == [""])
  }

  @Test("numbers read the same everywhere")
  func numbers() {
    #expect(NumberText.grouped(1_231_100) == "1,231,100")
    #expect(NumberText.grouped(-1_000) == "-1,000")
    #expect(NumberText.grouped(999) == "999")
    #expect(NumberText.six(13.0 / 103) == "0.126214")
    #expect(NumberText.six(nil) == nil)
    #expect(NumberText.count(1, "finding") == "1 finding" && NumberText.count(0, "finding") == "0 findings")
    #expect(NumberText.interval(0.0753, 0.204) == "0.075–0.204" && NumberText.interval(nil, nil) == "–")
    #expect(NumberText.value(3) == "3" && NumberText.value(0.1262) == "0.126")
  }

  @Test("progress is a bar when the total is known, an amount when not")
  func progress() {
    #expect(ProgressLine.bar(50, of: 100, unit: "bytes") == "[############------------]  50 %")
    #expect(ProgressLine.bar(100, of: 100, unit: "bytes") == "[########################] 100 %")
    #expect(ProgressLine.bar(5_000, of: nil, unit: "bytes") == "5,000 bytes")
    #expect(ProgressLine.bar(7, of: 0, unit: "bytes") == "7 bytes")
  }
}
