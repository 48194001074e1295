import AvowRecord
import Testing

@testable import AvowSources

/// How records were printed before 1994; states and words are fictional.
@Suite("Verbatim records of 1946 to 1993")
struct OlderLayoutTests {
  @Test("1993: numbers before bold italic labels, directions in bold italics, headings in capitals")
  func boldItalics() throws {
    let record = try PrintedRecord([
      "**ITEM 1 OF THE PROVISIONAL AGENDA**", "**OPENING OF THE SESSION**",
      "1. **_The TEMPORARY PRESIDENT_**: I declare open the session.", "2. I invite you to stand.",
      "**_The members observed a minute of silent prayer or meditation._**",
      "3. **_Mr. OTTERY_** (Brevonia) (_interpretation from French_): We thank you.",
      "**_It was so decided._**",
    ]).read()
    #expect(record.interventions.map(\.kind) == [.chair, .statement])
    #expect(record.interventions[0].paragraphs.count == 2)
    #expect(record.turns.first?.state == "XAB")
    #expect(record.turns.first?.person == "Mr. OTTERY")
    #expect(record.items.map(\.number) == ["1"])
    #expect(record.asides.filter { $0.role == .direction }.count == 4)
    #expect(record.findings.isEmpty)
  }

  @Test("1976 to 1992: one column, no bold, the speaker's name at the head of each page")
  func typescript() throws {
    var printed = PrintedRecord([
      "AGENDA ITEM 9 (continued)", "GENERAL DEBATE", "The PRESIDENT: I call on Brevonia.",
      "Mr. OTTERY (Brevonia) (interpretation from French): "
        + String(repeating: "Otters matter. ", count: 80),
      "The PRESIDENT: The Assembly will hear an address by Mr. ROWAN, President of the Republic of Arlania.",
      "President ROWAN: I bring greetings.", "The PRESIDENT: We vote. A recorded vote has been requested.",
      "A recorded vote was taken.", "In favour: Arlania, Brevonia, Kingdom of Brevonia", "Against: Cordavia",
      "Abstaining: None", "The draft resolution was adopted by 3 votes to 1 (resolution 67/5).",
    ])
    printed.columns = 1
    printed.paragraphs[0] = "The meeting was called to order at 10.20 a.m."
    printed.paragraphs[printed.paragraphs.count - 1] = "The meeting rose at 1.05 p.m."
    let record = try printed.read()
    #expect(record.items.map(\.number) == ["9"])
    #expect(record.turns.map(\.state) == ["XAB", "XAA"])
    #expect(record.turns[0].language == "French")
    #expect(record.votes.first?.printed == PrintedTotals(inFavour: 3, against: 1))
    #expect(record.votes.first?.inFavour.count == 3)
  }

  @Test("the name at the head of a page is furniture, not part of the speech")
  func runningName() {
    #expect(PageFurniture.isRunningName("(Mr. Quill, Cordavia)"))
    #expect(PageFurniture.isRunningName("(The President)"))
    #expect(!PageFurniture.isRunningName("(Mr. Quill had said so)"))
    #expect(!PageFurniture.isRunningName("(see annex)"))
  }

  @Test("1946 to 1975: a roll call says who votes first; there is no line of the opening")
  func rollCall() throws {
    var printed = PrintedRecord([
      "1. The PRESIDENT: I open the meeting.",
      "2. Mr. OTTERY (Brevonia) (translated from Russian): We agree.",
      "A vote was taken by roll call.",
      "Delmarre, having been drawn by lot by the President, was called upon to vote first.",
      "In favour: Arlania, Brevonia.", "Against: Delmarre.", "Abstaining: Eskeland.",
      "The draft resolution was adopted by 2 votes to 1, with 1 abstention.",
    ])
    printed.paragraphs.removeFirst()
    printed.paragraphs.removeLast()
    let record = try printed.read()
    #expect(record.votes.map(\.method) == ["roll call"])
    #expect(record.votes.first?.printed == PrintedTotals(inFavour: 2, against: 1, abstaining: 1))
    #expect(record.turns.map(\.state) == ["XAB"])
    #expect(record.findings.allSatisfy { $0.weight == .note })
  }

  @Test("no symbol is printed: body, session and number of the meeting make it, and a finding says so")
  func derived() throws {
    var printed = PrintedRecord(["1. The PRESIDENT: I open the meeting."])
    printed.symbol = ""
    printed.head = ["GENERAL ASSEMBLY", "TWENTY-SIXTH SESSION", "Official Records", "1976th PLENARY MEETING"]
    let record = try printed.read()
    #expect(record.meeting.symbol == "A/PV.1976")
    #expect(record.meeting.session == 26)
    #expect(record.kinds.contains("symbol-derived"))
  }

  @Test("the day of distribution is not the day of the meeting; a year that is not printed is the session's")
  func days() throws {
    var printed = PrintedRecord(["**The President**: I open."])
    printed.head = ["United Nations", "General Assembly", "5 October 2012", "Sixty-seventh session"]
    #expect(try printed.read().meeting.date.description == "2012-12-24")
    printed.head = ["United Nations", "General Assembly", "Sixty-seventh session"]
    printed.date = "Monday, 24 December, 10 a.m."
    let record = try printed.read()
    #expect(record.meeting.date.description == "2012-12-24")
    #expect(record.kinds.contains("date-completed"))
  }

  @Test("the head of the first page has no columns, even where no line runs across")
  func head() throws {
    var printed = PrintedRecord(["**The President**: I open.", "**Ms. Ottery** (Brevonia): We agree."])
    printed.president = "Mr. Aldous (Arlania)"
    let record = try printed.read()
    #expect(!record.interventions.contains { $0.text.contains("A/67/PV.901") })
  }
}
