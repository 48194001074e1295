import AvowRecord
import Testing

@testable import AvowSources

@Suite("Pages of a verbatim record")
struct LayoutTests {
  private let speech = (1...400).map { "word\($0)" }.joined(separator: " ")

  @Test(
    "columns are read one after the other, and running headers and numbers are kept apart", arguments: [1, 2])
  func columns(count: Int) throws {
    var printed = PrintedRecord(["**Ms. Ottery** (Brevonia): " + speech])
    printed.columns = count
    printed.linesOnFirstPage = 14
    printed.linesOnPage = 9
    let record = try printed.read()
    #expect(record.turns.first?.text == speech)
    #expect(record.furniture.contains { $0.text.contains("12-99999") && $0.page == 3 })
    #expect(record.letters.share == 1)
  }

  @Test("the front page names the meeting")
  func front() throws {
    let meeting = try PrintedRecord(["**The President**: Welcome."]).read().meeting
    #expect(meeting.symbol == "A/67/PV.901")
    #expect(meeting.body == "GA")
    #expect(meeting.session == 67)
    #expect(meeting.sessionAsPrinted == "Sixty-seventh session")
    #expect(meeting.number == 901)
    #expect(meeting.date.description == "2012-12-24")
    #expect(meeting.time == "10 a.m.")
    #expect(meeting.place == "New York")
    #expect(meeting.president == "Mr. Aldous (Arlania)")
    #expect(meeting.opened == "The meeting was called to order at 10.05 a.m.")
    #expect(meeting.closed == "The meeting rose at 1 p.m.")
  }

  @Test(
    "a look-alike letter in the symbol is read as ours",
    arguments: ["\u{410}/67/PV.901", "A/67/\u{420}V.901", "A / 67 / PV. 901"])
  func lookAlike(symbol: String) throws {
    var printed = PrintedRecord(["**The President**: Welcome."])
    printed.symbol = symbol
    #expect(try printed.read().meeting.symbol == "A/67/PV.901")
  }

  @Test(
    "symbols of other kinds of meetings",
    arguments: [
      ("S/PV.6531 (Resumption 1)", "S/PV.6531 (Resumption 1)"), ("A/ES-10/PV.39", "A/ES-10/PV.39"),
      ("A/S-21/PV.1", "A/S-21/PV.1"),
      ("General AssemblyA/72/PV.100", "A/72/PV.100"), ("A/65/L.53", nil),
    ])
  func symbols(printed: String, symbol: String?) {
    #expect(FrontPage.symbol(in: printed) == symbol)
  }

  @Test("a hyphen at the end of a line is kept or taken out as the document writes the word elsewhere")
  func hyphens() {
    func line(_ text: String) -> PageLine {
      PageLine(
        page: 1, indent: 0, top: 0, height: 14, startsColumn: false,
        spans: [TextSpan(text: text, isBold: false, isItalic: false)])
    }
    func joined(_ one: String, _ next: String, elsewhere: String, scan: Bool = false) -> String {
      let hyphens = Hyphens(
        lines: [line(one), line(next), line(elsewhere), line("the end")], joinsByDefault: scan)
      var spans = line(one).spans
      hyphens.join(line(next).spans, to: &spans)
      return spans.map(\.text).joined()
    }
    #expect(joined("the peace-", "keeping force", elsewhere: "peacekeeping") == "the peacekeeping force")
    #expect(joined("twenty-", "one States", elsewhere: "") == "twenty-one States")
    #expect(joined("non-", "proliferation", elsewhere: "non-proliferation") == "non-proliferation")
    #expect(joined("the coun-", "cil met", elsewhere: "", scan: true) == "the council met")
    #expect(
      joined("decision-", "making", elsewhere: "a decision in the making", scan: true) == "decision-making")
    #expect(joined("Guinea-", "Bissau", elsewhere: "", scan: true) == "Guinea-Bissau")
  }

  @Test("gaps of justified lines beside a hyphen are closed; a dash between blanks stays where no real dash is printed")
  func gaps() {
    #expect(HyphenSpaces.closed("so -called long - standing pre- and post-war", both: true) == "so-called long-standing pre- and post-war")
    #expect(HyphenSpaces.closed("peace - at last", both: false) == "peace - at last")
  }

  @Test("ligatures, entities and soft hyphens are read as letters")
  func letters() {
    #expect(
      SpanText.cleaned(Array("e\u{FB00}ort &amp; \u{FB01}eld&#34;co\u{AD}op".utf8)) == "effort & field\"coop")
  }

  @Test("an item is announced with its number, its title and whether it goes on")
  func items() throws {
    let record = try PrintedRecord([
      "**Agenda item 14** (_continued_)", "**Integrated follow-up to the conference on otters**",
      "**The President**: We continue.", "**Agenda items 117 and 118**", "**Brooks**",
      "**The President**: Next.",
    ]).read()
    #expect(record.items.map(\.number) == ["14", "117 and 118"])
    #expect(record.items.map(\.isContinued) == [true, false])
    #expect(record.items.first?.heading == ["Integrated follow-up to the conference on otters"])
    #expect(record.interventions.map(\.item) == ["A/67/PV.901/item/1", "A/67/PV.901/item/2"])
  }

  @Test("a stage direction of no known form is a note, and stays at its place")
  func direction() throws {
    let record = try PrintedRecord([
      "**Ms. Ottery** (Brevonia): Hello.", "_An otter crossed the hall._", "It left.",
    ]).read()
    #expect(record.kinds == ["stage-direction"])
    #expect(record.asides.first { $0.text.contains("otter") }?.after == "A/67/PV.901#1.1")
    #expect(record.turns.first?.paragraphs.map(\.id) == ["A/67/PV.901#1.1", "A/67/PV.901#1.2"])
  }
}
