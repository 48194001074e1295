import AvowRecord
import AvowSources
import Foundation
import Testing

@Suite("Reading tables of recommendations")
struct RecommendationReaderTests {
  private func read(_ url: URL) throws -> (source: String, table: RecommendationTable) {
    let source = try AllSources.source(for: url)
    guard case .recommendations(let table) = try source.read(url) else {
      Issue.record("\(url.lastPathComponent) is taken for \(source.id)")
      throw CancellationError()
    }
    return (source.id, table)
  }

  private func read(_ name: String, text: String) throws -> (source: String, table: RecommendationTable) {
    try Fixture.withFile(name, Array(text.utf8)) { try read($0) }
  }

  @Test("an export of UPR Info is told by its header, and every row with words becomes a row")
  func uprInfo() throws {
    let (source, table) = try read(Fixture.url("Recommendations/upr-info.csv"))
    #expect(source == "upr-info")
    #expect(table.rowsRead == 7)
    #expect(table.rows.map(\.line) == [2, 3, 4, 5, 6, 8])
    let first = try #require(table.rows.first)
    #expect(first.text == "Protect the otters of the northern lakes")
    #expect(first.issues == ["Otters", "Lakes"])
    #expect(first.answer == .accepted)
    #expect(first.date == PartialDate("2009-05"))
    #expect(table.rows[2].maker == "(Unknown)", "characters left over from a web page are read")
    #expect(table.rows[5].answer == nil)
    #expect(table.rows[5].answerAsPrinted == "Pending")
  }

  @Test("what a row does not tell becomes a finding with its line and column, and the row stays")
  func findings() throws {
    let (_, table) = try read(Fixture.url("Recommendations/upr-info.csv"))
    #expect(
      table.findings.map { "\($0.kind): \($0.place)" } == [
        "odd-session: upr-info.csv, line 6, column session",
        "unknown-action: upr-info.csv, line 6, column action",
        "unknown-answer: upr-info.csv, line 6, column response",
        "empty-recommendation: upr-info.csv, line 7, column text",
      ])
    #expect(table.findings[2].fragment == "Maybe")
  }

  @Test("the later layout of UPR Info is read alike")
  func laterLayout() throws {
    let (source, table) = try read(
      "later.csv",
      text: """
        State under Review,Recommending State,Recommendation,Response,Action,Issue,Session
        Arlania,Brevonia,Count the otters,Supported,5,Otters,30
        """)
    #expect(source == "upr-info-later")
    #expect(table.rows.map(\.answer) == [.accepted])
    #expect(table.rows.map(\.date) == [PartialDate("2018-05")])
  }

  @Test("an old export in Mac-Roman with bare returns is read, and said to be one")
  func macRoman() throws {
    let bytes =
      Array("To,From,Text,Response,Action,Issue,Session\rArlania,Brevonia,Prot".utf8) + [0x8E]
      + Array("ger les loutres,Accepted,5,Otters,5\r".utf8)
    let (_, table) = try Fixture.withFile("old.csv", bytes) { try read($0) }
    #expect(table.rows.map(\.text) == ["Protéger les loutres"])
    #expect(table.findings.map(\.kind) == ["mac-roman"])
  }

  @Test("the plain table gives one row a maker, and refuses a row whose date or answer it cannot read")
  func plain() throws {
    let (source, table) = try read(Fixture.url("Recommendations/recommendations.csv"))
    #expect(source == "recommendations")
    #expect(table.rows.map(\.maker) == ["Brevonia", "Cordavia", "League of Otters"])
    #expect(table.rows[0].issues == ["Lighthouses", "Keepers"])
    #expect(table.rows[0].paragraph == "12")
    #expect(table.findings.map(\.fragment) == ["2012-13-05", "perhaps"])
    #expect(table.findings.allSatisfy { $0.weight == .notUnderstood })
  }

  @Test("only the state addressed answers; an impossible date leaves the row out")
  func events() throws {
    let (source, table) = try read(
      "events.csv",
      text: """
        recommendation,status,date,voice,who,evidence,source,note
        UPR/5/XAA/XAB/00000000,done,2014,civil society,League of Otters,a photograph,its report,
        UPR/5/XAA/XAB/00000000,accepted,2014,civil society,League of Otters,,its report,
        UPR/5/XAA/XAB/00000000,noted,2014-02-30,state,,,its letter,
        UPR/5/XAA/XAB/00000000,finished,2014,state,,,its letter,
        """)
    #expect(source == "recommendation-events")
    #expect(table.events.map(\.event.kind) == [.done])
    #expect(
      table.findings.map(\.place) == [
        "events.csv, line 3, column voice", "events.csv, line 4, column date",
        "events.csv, line 5, column status",
      ])
  }

  @Test(
    "the real table has 30,261 recommendations, 22,423 of them accepted",
    .enabled(if: Fixture.shared != nil, "the large public data are not here (AVOW_SHARED)"))
  func real() throws {
    let shared = try #require(Fixture.shared)
    let (_, table) = try read(shared.appending(path: "data/upr/upr_info_recommendations_s01_s16.csv.gz"))
    #expect(table.rows.count == 30_261)
    #expect(table.rows.filter { $0.answer == .accepted }.count == 22_423)
    #expect(table.rows.filter { $0.answer == .noted }.count == 7_838)
    #expect(table.findings.isEmpty)
  }
}
