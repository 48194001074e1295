import AvowRecord
import Foundation
import Testing

@testable import AvowSources

@Suite("Statements that delegations handed in")
struct FiledStatementTests {
  private func read(_ url: URL, form: StatementForm? = nil) throws -> SpokenRecord {
    var context = try Fixture.fictionalContext()
    context.form = form
    return try FiledStatementReader(context: context).read(FileBytes(url))
  }

  private func complaint(_ name: String, _ bytes: [UInt8], form: String?) throws -> String {
    try Fixture.withFile(name, bytes) { url in
      if let form { try form.write(toFile: url.path + ".form", atomically: true, encoding: .utf8) }
      let error = #expect(throws: StatementFault.self) { try read(url) }
      return error.map { "\($0)" } ?? ""
    }
  }

  @Test("a text with a form beside it")
  func text() throws {
    let url = Fixture.url("FiledStatements/statement.txt")
    #expect(try AllSources.source(for: url).id == "filed-statement")
    let record = try read(url)
    #expect(record.meeting.symbol == "OTTER-TALK-2012/statements/XAB")
    #expect(record.meeting.form == .filed)
    #expect(record.meeting.about == "OTTER-TALK-2012")
    let turn = try #require(record.interventions.first)
    #expect(turn.state == "XAB")
    #expect(turn.person == "Ms. Ottery")
    #expect(turn.capacity == "Permanent Representative")
    #expect(
      turn.paragraphs.map(\.text) == [
        "Mr. President,",
        "I have the honour to speak on behalf of the Group of Friends of Otters and of my own country.",
        "Otters are protected. We thank you.",
      ])
    #expect(turn.onBehalfOf?.states == ["XAB"])
    #expect(record.letters.share == 1)
  }

  @Test("a Word document, deleted text left out, and for whom by the form")
  func document() throws {
    let record = try read(Fixture.url("FiledStatements/statement.docx"))
    let turn = try #require(record.interventions.first)
    #expect(record.meeting.symbol == "OTTER-TALK-2012/statements/XAC-2")
    #expect(turn.paragraphs.map(\.text) == ["Mr. President,", "Otters & rivers belong together."])
    #expect(turn.onBehalfOf?.groups == ["eu"])
    #expect(turn.onBehalfOf?.states == ["XAD"])
  }

  @Test("a PDF document, with options in place of a form", .enabled(if: HostileDocumentTests.hasReader))
  func pdf() throws {
    var form = StatementForm()
    form.meeting = "OTTER-TALK-2012"
    form.organisation = "International Committee of the Red Cross"
    form.date = "2012-12-24"
    try Fixture.withFile("words.pdf", HostileDocumentTests.pdf(["Otters are protected by us."])) { url in
      #expect(try AllSources.source(for: url, form: form).id == "filed-statement")
      let record = try read(url, form: form)
      #expect(record.interventions.first?.organisation == "icrc")
      #expect(record.interventions.first?.text == "Otters are protected by us.")
    }
  }

  @Test("what the record knows of the meeting stands in for the date")
  func knownMeeting() throws {
    var context = try Fixture.fictionalContext()
    context.meetings["OTTER-TALK-2013"] = .init(
      date: try #require(PartialDate("2013-12-24")), body: "GA")
    var form = StatementForm()
    form.meeting = "OTTER-TALK-2013"
    form.state = "XAA"
    context.form = form
    try Fixture.withFile("words.txt", Array("Otters.".utf8)) { url in
      let meeting = try FiledStatementReader(context: context).read(FileBytes(url)).meeting
      #expect(meeting.date.description == "2013-12-24")
      #expect(meeting.body == "GA")
    }
  }

  @Test("what is missing or wrong is said, with what to do")
  func refused() throws {
    let good = "meeting: OTTER-TALK-2012\nstate: XAB\ndate: 2012-12-24\n"
    let words = Array("Otters.".utf8)
    #expect(try complaint("a.txt", words, form: nil).contains("nothing says of whom it is"))
    #expect(try complaint("a.txt", words, form: "state: XAB").contains("nothing says at which meeting"))
    #expect(
      try complaint("a.txt", words, form: "meeting: M\ndate: 2012-12-24").contains(
        "nothing says of which state"))
    #expect(
      try complaint("a.txt", words, form: "meeting: M\nstate: XAB").contains("does not know the meeting “M”"))
    #expect(
      try complaint("a.txt", words, form: "colour: red").contains("line 1 is not understood: “colour: red”"))
    #expect(
      try complaint("a.txt", words, form: "meeting: M\nstate: Atlantis\ndate: 2012-12-24")
        .contains("“Atlantis” is no state"))
    #expect(
      try complaint("a.txt", words, form: "meeting: M\nstate: XAB\ndate: soon").contains("“soon” is no date"))
    #expect(try complaint("a.txt", [0, 1, 2], form: good).contains("is not UTF-8 text"))
    #expect(try complaint("a.txt", Array(" \n \n".utf8), form: good).contains("has no words"))
  }

  @Test("broken, locked and bloated archives end in a sentence")
  func archives() throws {
    let good = "meeting: OTTER-TALK-2012\nstate: XAB\ndate: 2012-12-24\n"
    let whole = [UInt8](try Data(contentsOf: Fixture.url("FiledStatements/statement.docx")))
    #expect(
      try complaint("a.docx", Array(whole.prefix(200)), form: good).contains("list of contents is missing"))
    #expect(try complaint("a.docx", Array("PK\u{3}\u{4}".utf8), form: good).contains("it breaks off"))
    // The announced length of a member is a lie, or beyond what a document holds.
    func claims(_ length: [UInt8]) -> [UInt8] {
      var bytes = whole
      for at in bytes.indices.dropLast(46)
      where bytes[at...].starts(with: [0x50, 0x4B, 1, 2]) && bytes[at + 46] == UInt8(ascii: "w") {
        bytes.replaceSubrange((at + 24)..<(at + 28), with: length)
      }
      return bytes
    }
    #expect(try complaint("a.docx", claims([9, 0, 0, 0]), form: good).contains("is damaged"))
    #expect(
      try complaint("a.docx", claims([0xFF, 0xFF, 0xFF, 0x7F]), form: good)
        .contains("would unpack to more than a document holds"))
    var flipped = whole
    flipped[120] ^= 0xFF
    flipped[160] ^= 0xFF
    flipped[300] ^= 0xFF
    #expect(!(try complaint("a.docx", flipped, form: good)).isEmpty)
  }

  @Test("the template is a form that reads back")
  func template() throws {
    let form = try StatementForm(reading: StatementForm.template, file: "template")
    #expect(form.meeting == "IID-2014")
    #expect(form.speaker == nil)
  }
}
