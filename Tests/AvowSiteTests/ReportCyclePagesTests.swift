import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowSite

@Suite("Pages of commitments, the agenda and reports")
struct ReportCyclePagesTests {
  private func filled() throws -> SmallSite {
    let small = try SmallSite()
    let work = ImportFile(store: small.record.store, today: "2026-11-25")
    _ = try work.run(FictionalRecord.fixture("Documents/report.txt"))
    _ = try work.run(
      small.record.file(
        "statement.txt",
        "We will appoint a senior official for the otters of the northern lakes & <i>all</i> rivers."),
      form: ["state": "Arlania", "meeting": "A/67/PV.61", "date": "2012-12-20"])
    _ = try FindEchoes.run(
      "A/67/900", meeting: "A/67/PV.61", today: "2026-11-25", in: Answers(small.record.store))
    return small
  }

  @Test("a report shows its recommendations, and an echo as unconfirmed until it is judged")
  func report() async throws {
    let small = try filled()
    let before = try await small.get("/reports/A/67/900").text
    #expect(before.contains("Paragraph 5 (a)") && before.contains("href=\"/debates/OTTERS-2012\""))
    #expect(before.contains("unconfirmed: nobody has judged it"))
    let day = try #require(PartialDate("2026-11-25"))
    _ = try JudgeEcho.run(
      1, .init(isConfirmed: true, who: "<b>an editor</b>", date: day), in: Answers(small.record.store))
    let after = try await small.get("/reports/A/67/900").text
    #expect(after.contains("confirmed by &lt;b&gt;an editor&lt;/b&gt;, 25 November 2026"))
    #expect(!after.contains("nobody has judged it"))
    let list = try await small.get("/reports").text
    #expect(list.contains("/reports/A/67/900#recommendations"))
    let one = try #require(
      try small.record.store.recommendations(RecommendationFilter()).items.first { $0.kind == .report })
    #expect(try await small.get(SiteMap.recommendation(one.id).href).status == 200)
  }

  @Test("the agenda shows what a resolution asks, in its words, and silence as silence")
  func agenda() async throws {
    let small = try SmallSite()
    var document = ReadDocument(symbol: "A/RES/67/990", kind: .resolution, title: "Otters & lakes")
    document.session = 67
    document.date = PartialDate("2012-10-01")
    document.asks = [
      Ask(
        document: "A/RES/67/990", paragraph: "2", verb: "Requests", addressee: "the Secretary-General",
        text: "Requests the Secretary-General to report <soon>;")
    ]
    let file = ImportedFile(
      digest: String(repeating: "b", count: 64), name: "resolution.pdf", source: "resolution",
      importedOn: "2026-11-25", rowsRead: 1, rollCalls: 0, ballots: 0, findings: 0)
    try small.record.store.save(document, file: file, findings: [])
    let text = try await small.get("/agenda").text
    #expect(text.contains("Otters &amp; lakes") && text.contains("to report &lt;soon&gt;;"))
    #expect(text.contains("No event in the record: silence of the sources."))
    #expect(
      text.contains(
        "The next report on the topic is <a href=\"/documents/A/67/900\">A/67/900</a>, 1 November 2012."))
    #expect(try await small.get("/agenda.csv").text.contains("A/RES/67/990#2,A/RES/67/990"))
  }

  @Test("a count in the register leads to its list, on the date that was asked for")
  func commitments() async throws {
    let small = try SmallSite()
    let register = try await small.get("/commitments?on=1999").text
    #expect(register.contains("href=\"/commitments/OTTER-CONVENTION?on=1999#commitment-on-board\">2</a>"))
    #expect(register.contains("not held"))
    let before = try await small.get("/commitments/OTTER-CONVENTION?on=1999").text
    let after = try await small.get("/commitments/OTTER-CONVENTION?on=2004").text
    #expect(before.contains("Cordavia: On board") && after.contains("Cordavia: Withdrew"))
    #expect(before.contains("&lt;b&gt;gladly&lt;/b&gt;"))
    let state = try await small.get("/states/XAB").text
    #expect(state.contains("What it has committed itself to") && state.contains(">signed<"))
    for wrong in ["/commitments?on=someday", "/commitments?year=1999", "/vetoes?from=12"] {
      #expect(try await small.get(wrong).status == 400, "\(wrong)")
    }
    #expect(try await small.get("/commitments/OTTER-CONVENTION?group=nobody").status == 404)
  }
}
