import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowSite

@Suite("Scorecards and briefs")
struct BriefPagesTests {
  private func filled() throws -> SmallSite {
    let small = try SmallSite()
    let outcome = try ImportFile(store: small.record.store, today: "2026-11-25").run(
      FictionalRecord.fixture("Recommendations/upr-info.csv"))
    guard case .imported = outcome else { throw CancellationError() }
    return small
  }

  private func asked(_ small: SmallSite) throws -> Recommendation {
    var filter = RecommendationFilter()
    filter.answer = .accepted
    return try #require(
      try small.record.store.recommendations(filter).items.first { $0.maker != nil && $0.addressee != nil })
  }

  @Test("the brief tells what was asked and answered, and leads from each number to its list")
  func brief() async throws {
    let small = try filled()
    let one = try asked(small)
    let id = try #require(one.addressee)
    let text = try await small.get("/states/\(id)/brief").text
    for heading in [
      "What it said", "How it voted on the promise", "What it promised",
      "What it was asked, and what it answered",
      "What became of it", "What it asked of others", "What this brief does not tell",
    ] { #expect(text.contains("<h2>\(heading)</h2>"), "\(heading)") }
    #expect(text.contains("/recommendations?"))
    #expect(text.contains("response=accepted"))
    #expect(text.contains("has no event after its answers"))
    #expect(try await small.get("/states/\(id)/brief.json").text.contains("\"askedTotal\""))
    #expect(try await small.get("/states/ZZZ/brief").status == 404)
  }

  @Test("an event after the answer stands in the brief with who says so")
  func became() async throws {
    let small = try filled()
    let one = try asked(small)
    let event = try small.record.file(
      "became.csv",
      RecommendationRows.template(events: true)
        + "\(one.id),action begun,2012-05-01,civil society,<i>Otter Watch</i>,a report,a report,\n")
    _ = try ImportFile(store: small.record.store, today: "2026-11-25").run(event)
    let text = try await small.get("/states/\(try #require(one.addressee))/brief").text
    #expect(text.contains("action begun, as &lt;i&gt;Otter Watch&lt;/i&gt; says"))
    #expect(text.contains("1 acted on, as somebody says"))
  }

  @Test("at most six states stand side by side, and one that is not there is refused")
  func scorecards() async throws {
    let small = try filled()
    let one = try asked(small)
    let both = "\(try #require(one.addressee)),\(try #require(one.maker))"
    let page = try await small.get("/scorecards?state=\(both)")
    #expect(page.status == 200 && page.text.contains("What was asked of it"))
    #expect(
      try await small.get("/scorecards.csv?state=\(both)").text.hasPrefix("state,side,heading,rule,count"))
    #expect(try await small.get("/scorecards").status == 200)
    #expect(try await small.get("/scorecards?state=ZZZ").status == 404)
    #expect(try await small.get("/scorecards?state=AAA,BBB,CCC,DDD,EEE,FFF,GGG").status == 400)
  }

  @Test("the report of a year adds up, and leads from what was received to its list")
  func implementation() async throws {
    let small = try filled()
    let one = try asked(small)
    let year = try #require(one.date?.year)
    let report = try Answers(small.record.store).implementation(of: year)
    #expect(report.sum.received == report.lines.map(\.received).reduce(0, +))
    #expect(report.sum.received > 0)
    #expect(report.markdown.hasPrefix("# Implementation in \(year)"))
    let page = try await small.get("/implementation/\(year)")
    #expect(page.status == 200 && page.text.contains("One row a state that was asked anything"))
    #expect(page.text.contains("session=\(one.session)"))
    #expect(try await small.get("/implementation/1950").text.contains("nothing dated in 1950"))
    #expect(try await small.get("/implementation/99999").status == 404)
  }
}
