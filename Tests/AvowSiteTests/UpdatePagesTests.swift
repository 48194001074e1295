import AvowOperations
import AvowRecord
import AvowSources
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowSite

@Suite("Updates and the magazine")
struct UpdatePagesTests {
  /// The site without what its reading room and its cache keep for a moment.
  static func fresh(_ small: SmallSite) throws -> SmallSite {
    try SmallSite(record: small.record, site: Site(atOnce: small.record.store))
  }

  static func version(
    _ text: String, title: String = "Otters", correction: String? = nil, frozen: [FrozenEmbed] = []
  )
    throws -> Article.Version
  {
    Article.Version(
      number: 1, title: title, byLine: "The Otter Society", language: "en", text: text,
      published: try #require(PartialDate("2012-12-27")), correction: correction, frozen: frozen)
  }

  @Test(
    "Markdown makes no script, no raw HTML, no picture and no link but to the web, a letter or the site",
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
      "[x](JaVaScRiPt:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
      "![x](https://example.org/a.png)",
      "![x](javascript:alert(1))", "<javascript:alert(1)>", "[x](//example.org)", "[x](vbscript:x)",
      "<div style=\"x\">y</div>", "a <b onclick=x>c</b>", "[x][1]\n\n[1]: javascript:alert(1)",
      "[x](&#106;avascript:alert(1))", "`<script>`",
    ])
  func safe(text: String) {
    let html = ArticleMarkdown.html(text)
    for word in [
      "<script", "<img", "href=\"j", "href=\"J", "href=\"data", "href=\"v", "href=\"//", "<div", "onclick=",
      "onerror=",
    ] {
      #expect(!html.contains(word), "\(html)")
    }
  }

  @Test(
    "no link stands in a link",
    arguments: [
      ("[![a](https://example.org/i)](https://example.org/u)", "https://example.org/u", "a"),
      ("![b [a](https://example.org/u)](https://example.org/i)", "https://example.org/i", "b a"),
      ("![![a](https://example.org/j)](https://example.org/i)", "https://example.org/i", "a"),
      ("[*![a](https://example.org/i)* b](https://example.org/u)", "https://example.org/u", "<em>a</em> b"),
    ])
  func linkInLink(text: String, url: String, words: String) {
    #expect(ArticleMarkdown.html(text) == "<p><a href=\"\(url)\">\(words)</a></p>\n")
  }

  @Test("a frozen chart that cannot be drawn today shows the rows that were kept")
  func chartGone() async throws {
    let small = try SmallSite()
    let value = EmbedValue(
      title: "How did the otters vote?", value: "", table: [["Otter", "Vote"], ["Holt", "yes <1>"]])
    try small.record.store.publish(
      try Self.version(
        "{{chart seats of=rcid:999}}",
        frozen: [FrozenEmbed(place: 1, source: "{{chart seats of=rcid:999}}", value: value)]),
      of: "otters", kind: .update)
    let page = try await Self.fresh(small).get("/updates/otters").text
    for words in [
      "How did the otters vote?", "yes &lt;1&gt;", "As it was on 27 December 2012. Today the record does not",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(!page.contains("Here stood"))
    #expect(try await Self.fresh(small).get("/updates.atom").text.contains("How did the otters vote?"))
  }

  @Test("in a preview without frozen values an embed says that it is frozen at publication")
  func notFrozenYet() throws {
    let answers = try Answers(SmallSite().record.store)
    let version = try Self.version("{{record A/RES/67/946}}\n{{record A/RES/67/946 live}}")
    let states = try ArticleSheet(version, from: answers, isPreview: true).parts.map {
      $0.record?.state ?? ""
    }
    #expect(states[0].hasPrefix("Frozen at publication") && states[1].hasPrefix("Live"))
  }

  @Test("the update of December 2017 shows the words of its notes, each where a draft leads to it")
  func notes() async throws {
    let page = try await SmallSite().get("/updates/2017-12").text
    #expect(page.contains("<blockquote id=\"note-1\">Otters have more room.</blockquote>"))
    #expect(SiteMap.address(of: RecordReference(.fact, "note-1")) == "/updates/2017-12#note-1")
    let shipped = try EmbeddedRecord.proceedings()
    for note in shipped.meetingNotes where note.meeting == nil {
      #expect(shipped.acceptanceFacts.contains { $0.heldIn.split(separator: " ").contains(note.id[...]) })
    }
  }

  @Test("Markdown keeps what an article needs, with headings below the title of the page")
  func kept() {
    let html = ArticleMarkdown.html(
      "# A\n\n*b* **c** [d](/updates) [e](https://example.org)\n\n- f\n\n> g\n\n![h](https://example.org/i.png)"
    )
    for word in [
      "<h2>A</h2>", "<em>b</em>", "<strong>c</strong>", "<a href=\"/updates\">d</a>",
      "<a href=\"https://example.org\">e</a>",
      "<li>f</li>", "<blockquote>", "<a href=\"https://example.org/i.png\">h</a>",
    ] {
      #expect(html.contains(word), "\(word) in \(html)")
    }
    #expect(ArticleMarkdown.html("###### z").contains("<h6>z</h6>"))
  }

  @Test(
    "a frozen figure keeps its value, rule and list, and what it would be today stands beside it when that differs"
  )
  func frozen() async throws {
    let small = try SmallSite()
    let text = ArticleText(
      "{{figure roll-call-in-favour of=rcid:2}}\n{{figure roll-call-against of=rcid:2 live}}")
    let read = ReadEmbed(try Answers(small.record.store), charts: SiteCharts())
    let frozen = try read.frozen(in: text)
    #expect(frozen.map(\.place) == [1])
    let value = try #require(frozen.first?.value)
    #expect(value.value == "2" && value.rule == "roll-call-in-favour" && value.list == ["XAA", "XAB"])
    let article = try Self.version(
      "{{figure roll-call-in-favour of=rcid:2}}\n{{figure roll-call-against of=rcid:2 live}}", frozen: frozen)
    try small.record.store.publish(article, of: "otters", kind: .update)
    let before = try await Self.fresh(small).get("/updates/otters").text
    #expect(before.contains("As it was on 27 December 2012; the record gives the same today."))
    #expect(
      before.contains("Live: as the record has it now.") && before.contains("roll-call-in-favour, version 1"))
    // The record is corrected afterwards: what was frozen stays.
    try small.correct("ballot", "rcid:2/XAB", "choice", to: "no")
    let after = try await Self.fresh(small).get("/updates/otters").text
    #expect(after.contains("As it was on 27 December 2012. Today the record gives: 1."))
    let kept = try small.record.store.article("otters")?.latest?.frozen.first?.value
    #expect(kept == value)
  }

  @Test("an embed that the record does not have is a sentence with its line, and what went missing says so")
  func unknown() async throws {
    let small = try SmallSite()
    let read = ReadEmbed(try Answers(small.record.store), charts: SiteCharts())
    let text = ArticleText(
      "{{figure no-such-rule of=rcid:2}}\n{{record A/RES/1/1}}\n{{chart pie}}\n{{chart seats}}\n{{figure x of=nowhere}}\n{{figure x}}\n{{chart agenda}}"
    )
    let faults = try read.faults(in: text)
    #expect(faults.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(faults[0].description.contains("roll-call-in-favour"))
    #expect(faults[2].description.contains("agenda, lanes, seats, speakers"))
    try small.record.store.publish(try Self.version("{{record A/RES/1/1}}"), of: "otters", kind: .update)
    let reply = try await Self.fresh(small).get("/updates/otters")
    #expect(reply.status == 200 && reply.text.contains("Here stood {{record A/RES/1/1}}"))
  }

  @Test("records and charts stand in an article with a link and a table")
  func recordsAndCharts() async throws {
    let small = try SmallSite()
    let text =
      "{{record A/RES/67/946}}\n{{record XAA}}\n{{record rcid:2 live}}\n{{record OTTERS-2012}}\n{{chart seats of=rcid:2}}\n{{chart agenda live}}\n{{chart seats of=rcid:2 live}}"
    let frozen = try ReadEmbed(Answers(small.record.store), charts: SiteCharts()).frozen(
      in: ArticleText(text))
    try small.record.store.publish(try Self.version(text, frozen: frozen), of: "otters", kind: .update)
    let page = try await Self.fresh(small).get("/updates/otters").text
    for word in [
      "href=\"/decisions/A/RES/67/946\"", "href=\"/states/XAA\"", "id=\"embed-5-question\"",
      "id=\"embed-7-question\"",
    ] {
      #expect(page.contains(word), "\(word)")
    }
    try small.correct("ballot", "rcid:2/XAB", "choice", to: "no")
    let after = try await Self.fresh(small).get("/updates/otters").text
    #expect(
      after.contains("As it was on 27 December 2012; the rows have changed since then.")
        && after.contains("As published on"))
  }

  @Test("a frozen chart keeps its picture, whatever the record learns later; a live one is drawn anew")
  func frozenPicture() async throws {
    let small = try SmallSite()
    let text = "{{chart seats of=rcid:2}}\n{{chart seats of=rcid:2 live}}"
    let frozen = try ReadEmbed(Answers(small.record.store), charts: SiteCharts()).frozen(
      in: ArticleText(text))
    try small.record.store.publish(try Self.version(text, frozen: frozen), of: "otters", kind: .update)
    func pictures() async throws -> [String] {
      try await Self.fresh(small).get("/updates/otters").text.matches(
        of: #/<svg .*?<\/svg>/#.dotMatchesNewlines()
      )
      .map { String($0.0) }.filter { $0.contains("id=\"embed-") }
    }
    let before = try await pictures()
    try small.correct("ballot", "rcid:2/XAB", "choice", to: "no")
    let after = try await pictures()
    let isKept = { (picture: String) in picture.contains("embed-1-") }
    #expect(before.filter(isKept).count == 2 && before.filter(isKept) == after.filter(isKept))
    #expect(before.count == 4 && before.filter { !isKept($0) } != after.filter { !isKept($0) })
    let page = try await Self.fresh(small).get("/updates/otters").text
    #expect(page.contains("The rows as the record has them today"))
  }

  @Test(
    "a picture that was kept is shown only when it holds what a drawing of ours may hold",
    arguments: [
      "<script>alert(1)</script>", "<svg onload=\"x\"></svg>", "<svg><a href=\"javascript:x\"></a></svg>",
      "<svg><image href=\"x\"/></svg>", "<svg><rect fill=\"url(https://example.org/x)\"/></svg>",
      "<svg><foreignObject/></svg>", "<svg style=\"x\"/>", "<svg class=\"x\"onload=\"y\"/>", "<!-- x -->",
      "<svg",
      "<svg class='x'/>", "</script>",
    ])
  func unsafePicture(svg: String) {
    #expect(!SafePicture.holds(svg))
    let drawing = ChartDrawing(reading: "", limits: "", legend: [], wide: svg, narrow: nil)
    #expect(Chart(drawing, id: "x", question: "", rows: DataTable("", columns: [], rows: [])) == nil)
  }

  @Test("every chart that may stand in an article passes as a picture of ours")
  func safePictures() throws {
    let answers = try Answers(SmallSite().record.store)
    for name in SiteCharts().names {
      let subject = name == "seats" ? "rcid:2" : nil
      guard let chart = try SiteCharts().drawn(name, of: subject, id: "embed-1", from: answers) else {
        Issue.record("\(name) draws nothing")
        continue
      }
      for picture in [chart.wide, chart.narrow ?? ""] + chart.legend.map(\.swatch) {
        #expect(SafePicture.holds(picture), "\(name)")
      }
    }
  }

  @Test("a correction is shown with its note, the earlier version stays readable, and no version is changed")
  func correction() async throws {
    let small = try SmallSite()
    let store = small.record.store
    try store.publish(try Self.version("There were three otters."), of: "otters", kind: .update)
    #expect(throws: (any Error).self) {
      try store.publish(try Self.version("There were four otters."), of: "otters", kind: .update)
    }
    try store.publish(
      try Self.version("There were four otters.", correction: "We had counted <three>."), of: "otters",
      kind: .update)
    try store.publish(
      try Self.version("There were four otters.", correction: "Again."), of: "otters", kind: .update)
    #expect(try store.article("otters")?.versions.map(\.number) == [1, 2])
    let page = try await Self.fresh(small).get("/updates/otters").text
    #expect(page.contains("four otters") && page.contains("We had counted &lt;three&gt;."))
    #expect(page.contains("/updates/otters/versions/1"))
    let before = try await Self.fresh(small).get("/updates/otters/versions/1").text
    #expect(before.contains("three otters") && before.contains("What stands now"))
    #expect(try await Self.fresh(small).get("/updates/otters/versions/3").status == 404)
    #expect(try await Self.fresh(small).get("/updates.csv").text.contains("We had counted"))
    try store.withdraw(
      article: "otters", on: try #require(PartialDate("2012-12-30")), because: "It was <wrong>.")
    #expect(try await Self.fresh(small).get("/updates/otters").status == 404)
    #expect(
      try await Self.fresh(small).get("/updates").text.contains(
        "otters, 30 December 2012: It was &lt;wrong&gt;."))
    let bytes = (try? Data(contentsOf: small.record.folder.appending(path: "record.sqlite"))) ?? Data()
    #expect(bytes.firstRange(of: Data("three otters".utf8)) == nil)
  }

  @Test("an issue is a call first, then shows its articles in their order")
  func issue() async throws {
    let small = try SmallSite()
    let store = small.record.store
    func issue(_ day: String?, _ contents: [String]) -> MagazineIssue {
      MagazineIssue(
        id: "2012-winter", number: "Number 1", season: "Winter 2012", title: "Reeds & <lakes>",
        call: "Write about *reeds*. <script>", openUntil: PartialDate("2012-11-30"),
        published: day.flatMap { PartialDate($0) }, contents: contents)
    }
    try store.publish(issue(nil, []))
    #expect(try await Self.fresh(small).get("/issues").text.contains("taken until 30 November 2012"))
    let call = try await Self.fresh(small).get("/issues/2012-winter").text
    #expect(call.contains("Call for contributions") && call.contains("<em>reeds</em>"))
    for id in ["second", "first"] {
      try store.publish(try Self.version("Text.", title: "The \(id)"), of: id, kind: .contribution)
    }
    try store.publish(issue("2012-12-27", ["first", "second"]))
    let page = try await Self.fresh(small).get("/issues/2012-winter").text
    let first = try #require(page.firstRange(of: "The first")),
      second = try #require(page.firstRange(of: "The second"))
    #expect(first.lowerBound < second.lowerBound && !page.contains("<script>"))
    #expect(try await Self.fresh(small).get("/updates/first").text.contains("/issues/2012-winter"))
    #expect(try await Self.fresh(small).get("/issues/none").status == 404)
  }
}
