import AvowAnalysis
import AvowRecord
import Foundation
import Testing

@Suite("The summary of a debate")
struct DebateSummaryTests {
  static func debates() throws -> [Debate] {
    let end = "verified,,invented for the tests,2026-11-23"
    let text = """
      id,kind,title,body,session,from,until,report,agenda_item,number_of_meetings_known,status,note,source,as_of
      OTTERS-2010,formal debate,Debate on otters 2010,GA,65,2010-12-20,,,,,\(end)
      OTTERS-2011,formal debate,Debate on otters 2011,GA,66,2011-12-20,,,,,\(end)
      OTTERS-2012,formal debate,Debate on otters 2012,GA,67,2012-12-20,,,,,\(end)

      """
    return try DelimitedTable(Data(text.utf8), name: "debates.csv").decoded(as: Debate.self)
  }

  static func summary(
    _ turns: [Intervention], before: [[Intervention]] = [], themes: [ThemeMention] = [], missing: Int = 0
  ) throws -> DebateSummary {
    let debates = try debates()
    let earlier = try zip(debates, before).map { (debate: $0, record: try LakeWorld.debate($1)) }
    return DebateSummary(
      SummaryInput(
        record: try LakeWorld.debate(turns, missing: missing), debate: debates[2], report: nil,
        reference: try LakeWorld.reference(), ordinals: [], earlier: earlier, votes: [], actions: [],
        published: [],
        themes: themes))
  }

  static func text(_ summary: DebateSummary, _ section: String) -> String {
    summary.sections.filter { $0.id == section }.flatMap(\.paragraphs).map { $0.map(\.text).joined() }
      .joined(separator: " ")
  }

  @Test("who spoke for the first time, who fell silent, and with what that was compared")
  func firstAndSilent() throws {
    let summary = try Self.summary(
      [LakeWorld.turn(1, "XAB"), LakeWorld.turn(2, "XAC")],
      before: [[LakeWorld.turn(1, "XAA")], [LakeWorld.turn(1, "XAB"), LakeWorld.turn(2, "XAD")]])
    let said = Self.text(summary, "first-and-silent")
    #expect(said.contains("For the first time in the debates whose records are held: State XAC."))
    #expect(said.contains("Spoke in Debate on otters 2011 and not here: State XAD."))
    #expect(said.contains("Compared with 2 earlier debates."))
  }

  @Test("without an earlier record, and with a meeting missing, it says what cannot be told")
  func limits() throws {
    let none = try Self.summary([LakeWorld.turn(1, "XAB")], before: [[]])
    #expect(Self.text(none, "first-and-silent").contains("no verbatim record of an earlier debate is held"))
    let partial = try Self.summary(
      [LakeWorld.turn(1, "XAB")], before: [[LakeWorld.turn(1, "XAB")]], missing: 1)
    #expect(Self.text(partial, "first-and-silent").contains("Some meetings are missing"))
    #expect(Self.text(partial, "in-brief").contains("At least 1 Member State spoke"))
  }

  @Test("regions have their members, speakers, and those only spoken for")
  func regions() throws {
    let summary = try Self.summary([
      LakeWorld.turn(1, "XAA", behalf: "State XAB", states: ["XAB"]),
      LakeWorld.turn(2, "XAG", behalf: "the shore", groups: ["shore"]),
    ])
    let north = try #require(summary.regions.first { $0.id == "north" })
    #expect(north.members == 4 && north.speaking == ["XAA"] && north.onlySpokenFor == ["XAB"])
    #expect(north.perhapsSpokenFor == ["XAD"])
    let south = try #require(summary.regions.first { $0.id == "south" })
    #expect(south.speaking == ["XAG"] && south.perhapsSpokenFor == ["XAE"])
    #expect(summary.ways.map(\.states) == [2, 1, 2])
  }

  @Test("words about each theme come with the states behind them, those of other turns left out")
  func themes() throws {
    func mention(_ theme: String, _ turn: Int, _ state: StateID, _ words: String) -> ThemeMention {
      let id = "A/67/PV.901#\(turn)"
      return ThemeMention(
        theme: theme, name: "The \(theme)", intervention: id, paragraph: id + ".1", state: state, quote: words
      )
    }
    let turns = [
      LakeWorld.turn(1, "XAA"), LakeWorld.turn(2, "XAB"), LakeWorld.turn(3, "XAC", .rightOfReply),
    ]
    let summary = try Self.summary(
      turns,
      themes: [
        mention("weirs", 1, "XAA", "weirs and dams"), mention("fish", 1, "XAA", "fish"),
        mention("fish", 2, "XAB", "eels"), mention("fish", 3, "XAC", "pike"),
      ])
    let table = try #require(summary.sections.first { $0.id == "themes" }?.table)
    #expect(table.rows.map { $0.map(\.text) }.first == ["The fish", "2", "State XAA, State XAB", "“fish”"])
    #expect(table.rows.count == 2)
    #expect(try !Self.summary(turns).sections.contains { $0.id == "themes" })
  }

  @Test("the same record makes the same text")
  func deterministic() throws {
    let turns = [
      LakeWorld.turn(1, "XAA", behalf: "north and shore", groups: ["north", "shore"]),
      LakeWorld.turn(2, "XAB"),
    ]
    #expect(try Self.summary(turns) == Self.summary(turns))
  }
}
