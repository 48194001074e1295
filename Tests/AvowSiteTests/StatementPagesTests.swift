import AvowOperations
import AvowRecord
import FictionalRecord
import Testing

@testable import AvowSite

@Suite("Statements and the search for them")
struct StatementPagesTests {
  private static func site() throws -> SmallSite {
    let site = try SmallSite(withRollCalls: false)
    let file = FictionalRecord.fixture("SpeechCorpus/speeches.jsonl.xz")
    _ = try ImportFile(store: site.record.store, today: "2026-11-23").run(file)
    return site
  }

  @Test("a statement has its paragraphs with anchors, its form and its citation")
  func statement() async throws {
    let site = try StatementPagesTests.site()
    let page = try await site.get("/statements/UNGDC/67/XAB")
    #expect(page.status == 200)
    for part in ["id=\"p3\"", "The protection of otters", "made by researchers", "/statements/UNGDC/67/XAB.bib"] {
      #expect(page.text.contains(part), "\(part)")
    }
    let bibTeX = try await site.get("/statements/UNGDC/67/XAB.bib")
    #expect(bibTeX.status == 200 && bibTeX.text.hasPrefix("@misc{"))
    let csl = try await site.get("/statements/UNGDC/67/XAB.csl")
    #expect(csl.status == 200 && csl.text.contains("\"container-title\""))
    #expect(try await site.get("/statements/UNGDC/67/QQQ9").status == 404)
    #expect(try await site.get("/states/XAA.bib").status == 404)
  }

  @Test("a search shows hits with what was found marked, counts, and a feed")
  func search() async throws {
    let site = try StatementPagesTests.site()
    let page = try await site.get("/search?q=R2P")
    #expect(page.status == 200)
    for part in ["<mark>responsibility to protect</mark>", "2 of 6 statements", "/statements/UNGDC/67/XAA#p1"] {
      #expect(page.text.contains(part), "\(part)")
    }
    let feed = try await site.get("/search.atom?q=R2P")
    #expect(feed.header("content-type")?.contains("application/atom+xml") == true)
    #expect(feed.text.contains("<entry>") && feed.text.contains("urn:avow:statement:UNGDC/67#XAB"))
    let table = try await site.get("/search.csv?q=R2P")
    #expect(table.text.split(separator: "\n").count == 3)
    #expect(try await site.get("/search.json?q=R2P").text.contains("\"total\" : 2"))
  }

  @Test("a search that cannot be understood says how to mend it")
  func mend() async throws {
    let site = try StatementPagesTests.site()
    let page = try await site.get("/search?q=%22never%20again")
    #expect(page.status == 200 && page.text.contains("not closed"))
    let json = try await site.get("/search.json?q=%22never%20again")
    #expect(json.status == 400 && json.text.contains("not closed"))
  }

  @Test("a session of a corpus lists its statements and holds none of their words")
  func session() async throws {
    let site = try StatementPagesTests.site()
    let page = try await site.get("/meetings/UNGDC/67")
    #expect(page.status == 200)
    #expect(page.text.contains("/statements/UNGDC/67/XAA-2") && !page.text.contains("The protection of otters"))
    let state = try await site.get("/states/XAA")
    #expect(state.text.contains("2 statements"))
  }
}
