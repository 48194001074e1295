import AvowRecord
import Testing

@testable import AvowSources

@Suite("Speakers of a verbatim record")
struct SpeakerTests {
  @Test("a label gives person, state, language and office")
  func label() throws {
    let record = try PrintedRecord([
      "**The President**: I call on the representative of Brevonia.",
      "**Ms. Ottery** (Brevonia) (_spoke in French_): We thank you. "
        + String(repeating: "Otters matter to us. ", count: 30),
      "**Mr. Quill** (Cordavia), Rapporteur of the Third Committee: I present the report.",
    ]).read()
    #expect(record.turns.map(\.state) == ["XAB", "XAC"])
    #expect(record.turns[0].language == "French")
    #expect(record.turns[0].person == "Ms. Ottery")
    #expect(record.turns[1].capacity == "Rapporteur of the Third Committee")
    #expect(record.turns[1].kind == .introduction)
    #expect(record.turns.map(\.id) == ["A/67/PV.901#2", "A/67/PV.901#3"])
    #expect(record.findings.isEmpty)
  }

  @Test(
    "forms of address that are no Mr. or Ms. begin a turn",
    arguments: [
      "Sir John Reed", "Dame Ada Fell", "Baron Voss", "Sheikh Amal", "Prince Otto", "Nana Okan", "Dato Rah",
      "Archbishop Pell",
    ])
  func honorifics(name: String) throws {
    let record = try PrintedRecord(["**\(name)** (Delmarre): We agree."]).read()
    #expect(record.turns.map(\.state) == ["XAD"])
    #expect(record.turns.map(\.person) == [name])
  }

  @Test("an unknown name is a finding with page and fragment, and its text is kept")
  func unknown() throws {
    let record = try PrintedRecord(["**Mr. Nobody** (Atlantis): We are far away."]).read()
    let finding = try #require(record.findings.first { $0.kind == "unknown-speaker" })
    #expect(finding.fragment == "Mr. Nobody (Atlantis)")
    #expect(finding.place == "record.pdf, page 1")
    #expect(finding.about == "A/67/PV.901#1")
    #expect(record.turns.first?.text == "We are far away.")
  }

  @Test("a colon before the brackets does not cut the label")
  func colon() throws {
    let record = try PrintedRecord(["**Mr. Briar**: (Eskeland) (_spoke in Spanish_): We ask for the floor."])
      .read()
    #expect(record.turns.first?.state == "XAE")
    #expect(record.turns.first?.text == "We ask for the floor.")
  }

  @Test("a name that breaks over two lines and two styles is one label")
  func brokenLabel() throws {
    var printed = PrintedRecord([
      "**Mr. Long Winding Name of Many Words Indeed** (Kingdom of Brevonia) (_spoke in Arabic_): Peace."
    ])
    printed.wordsInLine = 3
    #expect(try printed.read().turns.map(\.state) == ["XAB"])
  }

  @Test("a head of state without a bracket is told from the words of the chair")
  func introduced() throws {
    let record = try PrintedRecord([
      "**The President**: The Assembly will hear an address by Mr. Rowan, President of the Republic of Arlania.",
      "**President Rowan**: I bring greetings.",
      "**The President**: I now give the floor to Ms. Thorne, Special Adviser on the Prevention of Storms.",
      "**Ms. Thorne**: Storms can be prevented.",
    ]).read()
    #expect(record.turns.map(\.state) == ["XAA", nil])
    #expect(record.turns.map(\.kind) == [.statement, .secretariat])
    #expect(record.turns[1].capacity == "Special Adviser on the Prevention of Storms")
  }

  @Test("observers and agencies are organisations, not states")
  func organisations() throws {
    let record = try PrintedRecord([
      "**Mr. Red** (International Committee of the Red Cross): We assist.",
      "**Ms. Blue** (European Union): We align.",
      "**The Secretary-General**: I report.",
    ]).read()
    #expect(record.turns.map(\.organisation) == ["icrc", "european-union", nil])
    #expect(record.turns.map(\.kind) == [.statement, .statement, .secretariat])
    #expect(record.findings.isEmpty)
  }

  @Test("capital letters and plain type make labels too, as records of 1976 to 1993 print them")
  func capitals() throws {
    let record = try PrintedRecord([
      "The PRESIDENT (interpretation from French): I call on Brevonia.",
      "Mr. OTTERY (Brevonia) (interpretation from Arabic): We thank the President: he is kind.",
      "He said: nothing.",
    ]).read()
    #expect(record.interventions.map(\.kind) == [.chair, .statement])
    #expect(record.turns.first?.language == "Arabic")
    #expect(record.turns.first?.paragraphs.count == 2)
  }

  @Test("a form of address in a speech begins no turn")
  func address() throws {
    let record = try PrintedRecord([
      "**Ms. Ottery** (Brevonia): I begin.", "Mr. President: you know us. Mr. Quill: you too.",
    ]).read()
    #expect(record.turns.count == 1)
  }

  @Test("the chair changes, and the words after it are those of the one in the chair")
  func chairs() throws {
    let record = try PrintedRecord([
      "**The President**: I open the debate.", "_Mr. Wick (Cordavia), Vice-President, took the Chair._",
      "**The Acting President**: I call on Eskeland.", "**Mr. Fenn** (Eskeland): Thank you.",
      "_The President returned to the Chair._", "**The President**: We go on.",
    ]).read()
    #expect(record.chairs.map(\.state) == ["XAA", "XAC", "XAA"])
    #expect(
      record.interventions.filter { $0.kind == .chair }.map(\.person) == [
        "Mr. Aldous (Arlania)", "Mr. Wick (Cordavia), Vice-President", "Mr. Aldous (Arlania)",
      ])
    #expect(record.interventions.filter { $0.kind == .chair }.allSatisfy { $0.state == nil })
    #expect(record.chairs[1].after == "A/67/PV.901#1.1")
  }
}
