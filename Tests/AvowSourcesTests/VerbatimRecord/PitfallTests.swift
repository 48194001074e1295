import AvowRecord
import Foundation
import Testing

@testable import AvowSources

/// What broke other readers of verbatim records, each line a test; all states are fictional.
@Suite("Pitfalls of verbatim records")
struct PitfallTests {
  private let vote = [
    "**The President**: We shall vote on draft resolution I.", "_A recorded vote was taken._", "_In favour_:",
    "»Arlania, Brevonia.", "_Against_:", "»Cordavia.", "_Abstaining_:", "»None.",
  ]

  @Test("totals that stand before what was voted on are read, and the subject follows them")
  func numbersFirst() throws {
    let record = try PrintedRecord(
      vote + [
        "_By 2 votes to 1, the proposal to include the item in the agenda was adopted_ (decision 67/501)."
      ]
    ).read()
    let vote = try #require(record.votes.first)
    #expect(vote.printed == PrintedTotals(inFavour: 2, against: 1))
    #expect(vote.about.hasPrefix("the proposal to include the item in the agenda"))
    #expect(vote.part == .motion)
    #expect(record.findings.isEmpty)
  }

  @Test("the Assembly decided by votes; “it was so decided” is no vote")
  func decided() throws {
    let result = try #require(
      VoteResult(
        "The General Assembly decided, by 2 votes to 1, with 3 abstentions, to keep the item.", body: "GA"))
    #expect(result.totals == PrintedTotals(inFavour: 2, against: 1, abstaining: 3))
    #expect(VoteResult("It was so decided.", body: "GA") == nil)
  }

  @Test("totals in brackets after a draft that failed to reach its majority")
  func failed() throws {
    let result = try #require(
      VoteResult(
        "The amendment, having failed to obtain a two-thirds majority, was not adopted (2 votes in favour, 3 against "
          + "and no abstentions).", body: "GA"))
    #expect(result.outcome == "rejected")
    #expect(result.subject == "The amendment")
    #expect(result.totals == PrintedTotals(inFavour: 2, against: 3, abstaining: 0))
  }

  @Test("one of several resolutions of a number keeps its letter")
  func letter() {
    #expect(VoteResult.resolution("adopted (resolution 67/65 A).", "GA") == "A/RES/67/65A")
    #expect(VoteResult.resolution("adopted (resolution 67/65).", "GA") == "A/RES/67/65")
    #expect(VoteResult.resolution("adopted (resolution ES-10/20).", "GA") == "A/RES/ES-10/20")
  }

  @Test("lists without an announcement, and labels without a colon, are a vote")
  func notAnnounced() throws {
    let record = try PrintedRecord([
      "**The President**: We vote.", "_In favour_", "»Arlania, Brevonia.", "_Against_", "»Cordavia.",
      "_Draft resolution I was adopted by 2 votes to 1._",
    ]).read()
    #expect(record.votes.first?.inFavour.map(\.state) == ["XAA", "XAB"])
    #expect(record.kinds == ["vote-not-announced"])
  }

  @Test("the word “abstentions.” alone in a line is no label of a list")
  func abstentions() {
    #expect(VoteText.list("abstentions.") == nil)
    #expect(VoteText.list("Abstaining")?.list == .abstaining)
  }

  @Test("an election by secret ballot and a drawing of lots are no votes")
  func election() throws {
    let record = try PrintedRecord([
      "**The President**: We shall elect.", "_A vote was taken by secret ballot._",
      "_At the invitation of the President, Mr. A (Arlania) and Ms. B (Brevonia) acted as tellers._",
      "_The meeting was suspended at 11 a.m. and resumed at 12 p.m._",
      "**The President**: The result is as follows:", "»_Number of ballot papers:_ 5",
      "»_Required majority:_ 3",
      "»_Cordavia_ 4", "_Having obtained the required majority, Cordavia was elected._",
      "_The President drew Delmarre from the box._",
    ]).read()
    #expect(record.votes.isEmpty)
    #expect(record.findings.isEmpty)
    #expect(record.meeting.opened == "The meeting was called to order at 10.05 a.m.")
    #expect(record.meeting.closed == "The meeting rose at 1 p.m.")
  }

  @Test("somebody who speaks on after the chair has changed is the same speaker")
  func speaksOn() throws {
    let record = try PrintedRecord([
      "**Ms. Ottery** (Brevonia): I begin.", "_Mr. Wick (Cordavia), Vice-President, took the Chair._",
      "I go on.",
    ]).read()
    #expect(record.turns.map(\.text) == ["I begin.\n\nI go on."])
  }

  @Test("a label with an office and no bracket gives the state of the office")
  func office() throws {
    let record = try PrintedRecord(["**Mr. Rowan**, President of the Republic of Arlania: I greet you."])
      .read()
    #expect(record.turns.map(\.state) == ["XAA"])
  }

  @Test("languages of interpreters and of delegations")
  func languages() throws {
    for (printed, language) in [
      ("spoke in Arabic; English interpretation provided by the delegation", "Arabic"),
      ("spoke in Portuguese; English text provided by the delegation", "Portuguese"),
      ("interpretation from Spanish", "Spanish"), ("translated from Russian", "Russian"),
    ] {
      let record = try PrintedRecord(["**Ms. Ottery** (Brevonia) (_\(printed)_): Peace."]).read()
      #expect(record.turns.first?.language == language)
      #expect(record.turns.first?.state == "XAB")
    }
  }

  @Test("a look-alike letter in the symbol is read as ours, and a resumption keeps its number")
  func symbols() {
    #expect(FrontPage.symbol(in: "\u{410}/67/\u{420}V.976") == "A/67/PV.976")
    #expect(FrontPage.symbol(in: "S/PV.9903 (Resumption 1)") == "S/PV.9903 (Resumption 1)")
    #expect(FrontPage.symbol(in: "General AssemblyA/ES-99/PV.39") == "A/ES-99/PV.39")
    #expect(FrontPage.symbol(in: "A/67/PV.976/Corr.1") == "A/67/PV.976/Corr.1")
  }

  @Test("a corrigendum is no meeting of its own: its text is kept about the record")
  func corrigendum() throws {
    var printed = PrintedRecord(["For otters read storms."])
    printed.paragraphs = ["**Corrigendum**", "For otters read storms."]
    printed.symbol = "A/67/PV.901/Corr.1"
    let record = try printed.read()
    #expect(record.meeting.about == "A/67/PV.901")
    #expect(record.kinds == ["corrigendum"])
    #expect(record.letters.share == 1)
  }

  @Test("a resolution that cites a record is refused as a resolution, a French record as French")
  func otherDocuments() throws {
    var resolution = PrintedRecord(["Recalling the debate on otters (see A/67/PV.901)."])
    resolution.symbol = "A/RES/67/946"
    var french = PrintedRecord(["Bonjour."])
    french.head = ["Nations Unies", "Assemblée générale", "Soixante-septième session"]
    let one = #expect(throws: PDFFault.self) { try resolution.read() }
    #expect(one?.description.contains("it looks like a resolution") == true)
    let other = #expect(throws: PDFFault.self) { try french.read() }
    #expect(other?.description.contains("is the French text") == true)
  }

  @Test("a list that reads None at the head of several columns is no running head")
  func noneAtTheTop() throws {
    var paragraphs: [String] = []
    for number in 1...6 {
      paragraphs += [
        "**The President**: We vote on draft resolution \(number).", "_A recorded vote was taken._",
        "_In favour_:", "»Arlania.", "_Against_:", "»None.", "_Abstaining_:", "»None.",
        "_Draft resolution \(number) was adopted by 1 vote to none._",
      ]
    }
    var printed = PrintedRecord(paragraphs)
    printed.linesOnFirstPage = 6
    printed.linesOnPage = 9
    let record = try printed.read()
    #expect(record.votes.count == 6)
    #expect(record.votes.allSatisfy { $0.inFavour.count == 1 && $0.against.isEmpty })
    #expect(record.findings.map(\.fragment) == [])
  }
}
