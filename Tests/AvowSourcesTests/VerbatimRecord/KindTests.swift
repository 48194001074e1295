import AvowRecord
import Testing

@testable import AvowSources

@Suite("Kinds of interventions")
struct KindTests {
  @Test("the words of the chair rule what follows, until a vote or other words")
  func kinds() throws {
    let record = try PrintedRecord([
      "**The President**: I give the floor to the representative of Brevonia to introduce draft resolution A/67/L.1.",
      "**Ms. Ottery** (Brevonia): I introduce it.",
      "**The President**: We have a list of speakers.", "**Mr. Quill** (Cordavia): We debate.",
      "**The President**: I shall now call on those who wish to speak in explanation of vote before the voting.",
      "**Ms. Dell** (Delmarre): We shall vote against.", "_A recorded vote was taken._", "_In favour_:",
      "»Arlania.",
      "_Against_:", "»Delmarre.", "_The draft resolution was adopted by 1 vote to 1._",
      "**The President**: I call on those who wish to explain their vote on the resolution just adopted.",
      "**Mr. Fenn** (Eskeland): We did not vote.",
      "**The President**: The representative of Cordavia has asked to speak on a point of order.",
      "**Mr. Quill** (Cordavia): I object.",
      "**The President**: I call on those representatives who wish to speak in exercise of the right of reply. "
        + "Statements are limited to 10 minutes.",
      "**Ms. Ottery** (Brevonia): I reply.", "**Mr. Quill** (Cordavia): I reply too.",
      "**Agenda item 9**", "**Lakes**", "**Ms. Ottery** (Brevonia): A new item.",
    ]).read()
    #expect(
      record.turns.map(\.kind) == [
        .introduction, .statement, .explanationBeforeVote, .explanationAfterVote, .pointOfOrder,
        .rightOfReply,
        .rightOfReply, .statement,
      ])
  }

  @Test("for whom somebody speaks: a group, a list read out, and never the group that another spoke for")
  func behalf() throws {
    let record = try PrintedRecord([
      "**Ms. Ottery** (Brevonia): I have the honour to speak on behalf of the Group of Friends of the Responsibility to Protect.",
      "**Mr. Quill** (Cordavia): I speak on behalf of Arlania, Delmarre and my own country, Cordavia.",
      "**Ms. Dell** (Delmarre): We align ourselves with the statement made on behalf of the European Union.",
      "**Mr. Fenn** (Eskeland): On behalf of my delegation, I thank you.",
    ]).read()
    #expect(record.turns[0].onBehalfOf?.groups == ["gof-r2p"])
    #expect(record.turns[1].onBehalfOf?.states == ["XAA", "XAC", "XAD"])
    #expect(record.turns[2].onBehalfOf == nil)
    #expect(record.turns[3].onBehalfOf == nil)
  }

  @Test("a president of the Council who speaks for a state makes a statement of its own")
  func national() throws {
    var printed = PrintedRecord([
      "**The President**: I shall now make a statement in my capacity as the representative of Arlania.",
      "Arlania is concerned.", "I now resume my functions as President of the Council.",
      "I call on Brevonia.",
      "**Ms. Ottery** (Brevonia): Thank you.",
    ])
    printed.symbol = "S/PV.9901"
    printed.head = ["United Nations", "Security Council", "Sixty-seventh year", "9901st meeting"]
    let record = try printed.read()
    #expect(record.interventions.map(\.kind) == [.chair, .statement, .chair, .statement])
    #expect(record.interventions[1].state == "XAA")
    #expect(record.interventions[1].text == "Arlania is concerned.")
  }

  @Test("civil society is civil society")
  func civilSociety() throws {
    let record = try PrintedRecord([
      "**Ms. Hope** (Global Centre for the Responsibility to Protect): We urge you."
    ]).read()
    #expect(record.turns.map(\.kind) == [.civilSociety])
  }
}
