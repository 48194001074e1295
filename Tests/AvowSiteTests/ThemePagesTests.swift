import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Pages of themes and joint texts")
struct ThemePagesTests {
  /// A site on a fictional meeting whose words are filed under the fictional theme `otters`.
  static func site() throws -> SmallSite {
    let small = try SmallSite(withRollCalls: false)
    let day = try #require(PartialDate("2012-12-24"))
    var record = SpokenRecord(meeting: SpokenMeeting(symbol: "A/67/PV.977", body: "GA", date: day))
    var turn = Intervention(
      id: "A/67/PV.977#1", number: 1, kind: .statement, speaker: "Ms. Ottery (Brevonia)", page: 1)
    turn.state = "XAB"
    turn.paragraphs = [SpokenParagraph(id: "A/67/PV.977#1.1", number: 1, page: 1, text: "Otters & <lakes>.")]
    record.interventions = [turn]
    try small.record.store.save(
      record,
      file: ImportedFile(
        digest: String(repeating: "a", count: 64), name: "meeting.pdf", source: "verbatim-record",
        importedOn: "2026-11-23", rowsRead: 1, rollCalls: 0, ballots: 0, findings: 0))
    let vocabulary = ThemeVocabulary(
      version: "9", asOf: day,
      themes: [Theme(id: "otters", name: "Otters", description: "", source: "", asOf: day)],
      rules: [
        ThemeRule(
          id: "otters-1", theme: "otters", language: "en", kind: .tag, pattern: "otters lakes", note: nil,
          source: "", asOf: day)
      ], terms: [])
    _ = try TagThemes(store: small.record.store, vocabulary: vocabulary, today: "2026-11-25").run()
    return small
  }

  @Test("a theme shows its words under their paragraph, the state, the year and the share")
  func theme() async throws {
    let page = try await Self.site().get("/themes/otters")
    #expect(page.status == 200)
    #expect(page.text.contains("<q>Otters &amp; &lt;lakes</q>"))
    #expect(page.text.contains("A/67/PV.977#1.1") && page.text.contains("/states/XAB"))
    #expect(
      page.text.contains(
        "<td>verbatim record</td><td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">1.00</td>"))
    // The tags are not of the vocabulary that ships, and the page says so.
    #expect(page.text.contains("run avow tag"))
    #expect(page.text.contains("have not been measured against coders"))
    let table = try await Self.site().get("/themes/otters.csv")
    #expect(table.text.contains("otters,XAB,2012,verbatim record,1,1,1"))
  }

  @Test("the chart of years tells the highest share, and stands beside its table")
  func chart() {
    let years = [2009, 2010, 2012, 2013].map {
      ThemeAnswer.Year(
        year: $0, form: .corpus, interventions: $0 == 2012 ? 3 : 0, of: 6, share: $0 == 2012 ? 0.5 : 0,
        states: 2,
        tags: 4)
    }
    let chart = ThemeYearsChart(id: "y", theme: "Otters", form: .corpus, years: years).chart()
    #expect(chart.wide.contains("Highest in 2012: 3 of 6, a share of 0.50. Named in 1 of 4 years."))
    #expect(chart.wide.contains("2012: 3 of 6 (0.50)"))
    #expect(chart.table.rows.count == 4)
    let none = ThemeYearsChart(id: "y", theme: "Otters", form: .corpus, years: Array(years.prefix(2))).chart()
    #expect(none.wide.contains("Named in no year."))
  }

  @Test("the list of themes leads to each, and says when nothing is filed")
  func list() async throws {
    #expect(try await Self.site().get("/themes").text.contains("href=\"/themes/otters\""))
    let bare = try await SmallSite(withRollCalls: false).get("/themes").text
    #expect(bare.contains("Nothing has been filed"))
    #expect(try await SmallSite().get("/themes/none").status == 404)
  }

  @Test("joint texts say when nothing was compared, and refuse what they cannot use")
  func joint() async throws {
    let small = try SmallSite(withRollCalls: false)
    #expect(try await small.get("/joint").text.contains("avow joint --compare"))
    #expect(try await small.get("/joint.csv").text.hasPrefix("one,one_state"))
    #expect(try await small.get("/joint?year=9999").status == 400)
    #expect(try await small.get("/joint?own=perhaps").status == 400)
  }
}
