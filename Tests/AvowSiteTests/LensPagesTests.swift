import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Pages of lenses")
struct LensPagesTests {
  static func site() throws -> SmallSite {
    let small = try SmallSite(withRollCalls: false)
    _ = try ImportFile(store: small.record.store, today: "2026-11-23").run(
      small.record.file("reviews.csv", SmallSite.reviews))
    return small
  }

  @Test("the list leads to each lens, and says when nothing was imported")
  func list() async throws {
    let page = try await Self.site().get("/lenses").text
    #expect(page.contains("href=\"/lenses/atrocity-prevention\""))
    #expect(page.contains("href=\"/recommendations?lens=gender\""))
    let bare = try await SmallSite(withRollCalls: false).get("/lenses")
    #expect(bare.status == 200 && bare.text.contains("No table of recommendations was imported yet"))
    #expect(try await Self.site().get("/lenses.csv").text.hasPrefix("lens,version,found,held"))
  }

  @Test("a lens shows its counts, each leading to the register, its chart beside a table, and its phrases")
  func lens() async throws {
    let page = try await Self.site().get("/lenses/atrocity-prevention").text
    #expect(
      page.contains("<span class=\"value\">2</span>") && page.contains("<span class=\"value\">4</span>"))
    for rule in [
      "recommendations-of-lens", "recommendations", "states-asked-of-lens", "states-asking-of-lens",
    ] {
      #expect(page.contains("href=\"/rules#\(rule)\""), "\(rule)")
    }
    #expect(page.contains("/recommendations?response=none&amp;lens=atrocity-prevention"))
    #expect(page.contains("/recommendations?session=5&amp;lens=atrocity-prevention"))
    #expect(page.contains("Highest in session 5: 2 of 3"))
    #expect(page.contains("phrase=atrocity-prevention-11"))
    #expect(page.contains("codings by people are wanted"))
    #expect(try await Self.site().get("/lenses/atrocity-prevention.csv").text.contains(",session,5,2,3"))
    #expect(try await Self.site().get("/lenses/atrocity-prevention.json").text.contains("\"isCurrent\""))
    #expect(try await Self.site().get("/lenses/otters").status == 404)
  }

  @Test("the register narrows by lens and by phrase, and counts what each lens sees")
  func register() async throws {
    let page = try await Self.site().get("/recommendations?lens=atrocity-prevention").text
    #expect(page.contains("<option value=\"atrocity-prevention\" selected>Atrocity prevention (2)</option>"))
    #expect(page.contains("Read with <a href=\"/lenses\">lenses</a>"))
    let phrase = try await Self.site().get("/recommendations?phrase=atrocity-prevention-67").text
    #expect(phrase.contains("<span class=\"value\">1</span>") && phrase.contains("name=\"phrase\""))
    #expect(try await Self.site().get("/recommendations?lens=otters").text.contains("meets all of these"))
  }

  @Test("a recommendation marks the words that a lens finds, escaped, with the phrase and its version")
  func recommendation() async throws {
    let small = try Self.site()
    var filter = RecommendationFilter()
    filter.text = "<b>"
    let one = try #require(try small.record.store.recommendations(filter).items.first)
    let page = try await small.get(SiteMap.recommendation(one.id).href).text
    #expect(page.contains("Ratify the <mark>Rome Statute</mark> and end <mark>impunity</mark> &lt;b&gt;now"))
    #expect(page.contains("atrocity-prevention-67") && page.contains("href=\"/lenses/accountability\""))
    #expect(page.contains("version "))
  }

  @Test("marks of several lenses join, and what no longer fits is not marked")
  func marks() {
    func reading(_ start: Int, _ quote: String) -> LensReading {
      LensReading(
        lens: "otters", version: "1", phrase: "otters-1", pattern: nil, quote: quote, start: start,
        length: quote.unicodeScalars.count)
    }
    func marked(_ readings: LensReading...) -> String {
      RecommendationPage.markedText("Let é otters swim", readings)
    }
    #expect(marked() == "Let é otters swim")
    #expect(marked(reading(6, "otters")) == "Let é <mark>otters</mark> swim")
    #expect(marked(reading(6, "otters swim"), reading(4, "é otters")) == "Let <mark>é otters swim</mark>")
    #expect(marked(reading(0, "Let"), reading(13, "swim")) == "<mark>Let</mark> é otters <mark>swim</mark>")
    #expect(marked(reading(6, "seals"), reading(90, "otters")) == "Let é otters swim")
  }

  @Test(
    "what a new version changed is told by phrase with its list, and an edition that is not there is refused")
  func changes() async throws {
    let small = try Self.site()
    let none = try await small.get("/lenses/gender/changes")
    #expect(none.status == 200 && none.text.contains("nothing to compare"))
    #expect(try await small.get("/lenses/gender/changes.csv").text.hasPrefix("lens,earlier,later,change"))
    let store = small.record.store
    let run = try #require(try store.lensRuns().first { $0.lens == "gender" })
    try store.save(
      [
        LensRun(
          lens: "gender", version: "0", digest: String(repeating: "0", count: 64), madeOn: "2026-11-24",
          read: 4, found: 0, spans: 0, through: run.through)
      ], [], editions: [], replacing: ["gender": run.through])
    _ = try ReadThroughLenses(store: store, library: LensLibrary.shipped(), today: "2026-11-25").run()
    let page = try await small.get("/lenses/gender/changes").text
    #expect(page.contains("1 were gained and 0 lost by changed phrases"))
    #expect(page.contains("Gained: 1") && page.contains("Ask the women of the lakes"))
    #expect(try await small.get("/lenses/gender").text.contains("/lenses/gender/changes"))
    #expect(try await small.get("/lenses/gender/changes?earlier=7").status == 404)
    #expect(try await small.get("/lenses/gender/changes?earlier=x").status == 400)
    #expect(try await small.get("/lenses/otters/changes").status == 404)
    #expect(try await small.get("/lenses/gender/changes.csv?earlier=1&later=3").status == 200)
  }

  @Test("states at risk that were not asked stand first, each number with its list")
  func notAsked() async throws {
    let small = try Self.site()
    let page = try await small.get("/lenses/gender/not-asked?cycle=1&state=XAA,XAB").text
    #expect(page.contains("of 2 reviews of states at risk saw no recommendation"))
    #expect(page.contains("Reviews of states at risk without a recommendation of this lens"))
    #expect(page.contains("/recommendations?to=XAA&amp;session=5&amp;lens=gender"))
    #expect(page.contains("A list that the reader gave"))
    #expect(try await small.get("/lenses/gender/not-asked").text.contains("No events of one-sided violence"))
    #expect(try await small.get("/lenses/gender/not-asked.csv").text.hasPrefix("lens,state,session"))
    #expect(try await small.get("/lenses/gender/not-asked?state=QQQ").status == 404)
    #expect(try await small.get("/lenses/gender/not-asked?cycle=9").status == 400)
    #expect(try await small.get("/lenses/gender/not-asked?deaths=0").status == 400)
    #expect(try await small.get("/lenses/otters/not-asked").status == 404)
  }

  @Test("a theme leads to the lenses that stand for the same term of the thesaurus")
  func ofTheme() throws {
    let terms = try LensLibrary.shipped().terms.filter { $0.scheme == "UNBIS" }.compactMap(\.code)
    let shared = try ThemeVocabulary.shipped().terms.filter { terms.contains($0.code) }
    #expect(!shared.isEmpty)
  }
}
