import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowSite

@Suite("Pages of recommendations that say the same")
struct LikenessPagesTests {
  private static let table = """
    kind,from,to,session,date,text,response,source
    UPR,Arlania,Brevonia,5,2009-05,Protect the river otters of the northern <b>lakes</b> and ponds,noted,a report
    UPR,Cordavia,Brevonia,18,2014-01,Protect the river otters of the northern <b>lakes</b>,accepted,a report
    UPR,Brevonia,Arlania,18,2014-01,Protect river otters of northern <b>lakes</b> and ponds,,a report
    UPR,Cordavia,Brevonia,18,2014-01,Close the lighthouses,,a report

    """

  private func filled() throws -> (SmallSite, [String]) {
    let small = try SmallSite()
    _ = try ImportFile(store: small.record.store, today: "2026-11-25").run(
      small.record.file("table.csv", LikenessPagesTests.table))
    let own = try small.record.store.recommendationsInTime().filter {
      $0.text.contains("river otters") || $0.text.contains("Close the lighthouses")
    }
    return (small, own.map(\.id))
  }

  @Test("before a comparison the page says how to make it; after it, what says the same, and from which run")
  func alike() async throws {
    let (small, ids) = try filled()
    let page = SiteMap.recommendation(ids[0]).href
    #expect(try await small.get(page).text.contains("avow recommendations --group"))
    _ = try GroupRecommendations(store: small.record.store, today: "2026-11-25").run()
    let number = try #require(try small.record.store.latestRun(ofMethod: "like-texts")).id
    let text = try await small.get(page).text
    #expect(text.contains("To the same state: one") && text.contains("To other states: one"))
    #expect(text.contains("northern &lt;b&gt;lakes&lt;/b&gt;") && !text.contains("<b>lakes"))
    #expect(text.contains("Found by <a href=\"/runs/\(number)\">run \(number)</a>"))
    #expect(text.contains("/methods/agreement#method-like-texts"))
    #expect(try await small.get("/methods/agreement").text.contains("id=\"method-like-texts\""))
    let run = try await small.get("/runs/\(number)").text
    #expect(run.contains("pairs compared in full") && !run.contains("Sweeps"))
    #expect(try await small.get("/positions").status == 200, "it is no run of positions")
    #expect(
      try await small.get(SiteMap.recommendation(ids[3]).href).text.contains("None was found by its words."))
  }

  @Test("the register lists a group and what was made again; the count leads to its list")
  func register() async throws {
    let (small, ids) = try filled()
    _ = try GroupRecommendations(store: small.record.store, today: "2026-11-25").run()
    let all = try await small.get("/recommendations").text
    #expect(all.contains("href=\"/recommendations?repeated=yes\""))
    let csv = try await small.get("/recommendations.csv?repeated=yes").text
    #expect(csv.split(separator: "\n").count == 2 && csv.contains(ids[1]))
    var filter = RecommendationFilter().onPage(1)
    filter.sameAs = ids[0]
    let group = try await small.get(SiteMap.recommendations(filter).href).text
    #expect(group.contains("Shown are") && group.contains("and those that say the same"))
    #expect(try await small.get("/recommendations?repeated=perhaps").status == 400)
    #expect(try await small.get("/recommendations?year=1800").status == 400)
    let ofYear = try await small.get("/recommendations.csv?year=2009").text
    #expect(ofYear.contains(ids[0]) && !ofYear.contains(ids[1]))
  }

  @Test("a decision of a person is told with name and day, escaped")
  func decision() async throws {
    let (small, ids) = try filled()
    let store = small.record.store
    _ = try GroupRecommendations(store: store, today: "2026-11-25").run()
    let day = try #require(PartialDate("2026-11-25"))
    try DecideLikeness.run(
      LikenessDecision(
        one: ids[0], other: ids[3], isSame: true, who: "<i>An editor</i>", date: day, note: "a & b"),
      in: Answers(store))
    let text = try await small.get(SiteMap.recommendation(ids[0]).href).text
    #expect(text.contains("&lt;i&gt;An editor&lt;/i&gt;, 25 November 2026. a &amp; b"))
    #expect(text.contains("by a person"))
  }

  @Test("what the state says and what others say stand in columns of their own")
  func accounts() async throws {
    let (small, ids) = try filled()
    _ = try ImportFile(store: small.record.store, today: "2026-11-25").run(
      small.record.file(
        "events.csv",
        """
        recommendation,status,date,voice,who,evidence,source,note
        \(ids[0]),done,2012,state,Brevonia,its report,a page,
        \(ids[0]),contested,2013,civil society,League of Otters,its letter,a page,
        """))
    let text = try await small.get(SiteMap.recommendation(ids[0]).href).text
    #expect(text.contains("<td><b>done</b>, Brevonia<br>"))
    #expect(text.contains("<td></td><td><b>contested</b>, League of Otters<br>"))
  }
}
