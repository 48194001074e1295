import AvowRecord
import Testing

@testable import AvowSite

@Suite("Text of the record is never markup")
struct InjectionTests {
  @Test("a name, a title and a note with markup are shown as they are written")
  func escaped() async throws {
    let small = try SmallSite()
    let attack = "<script>alert(1)</script>\" onmouseover=\"x' {{title}} {{{title}}}"
    try small.correct("state", "XAA", "short_name", to: attack)
    try small.correct("debate", "OTTERS-2012", "note", to: attack)
    try small.correct("decision", "A/RES/67/946", "title", to: attack)
    try small.correct("document", "A/67/900", "title", to: attack)
    for place in try small.places() {
      let text = try await small.get(place.href).text
      #expect(!text.contains("<script"), "\(place.href)")
      #expect(!text.contains("\" onmouseover"), "\(place.href)")
    }
    let state = try await small.get("/states/XAA").text
    #expect(state.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&quot;x&#39; {{title}}"))
  }

  @Test(
    "what a reader types comes back escaped", arguments: ["<svg/onload=alert(1)>", "\"><b>", "' onfocus='x"])
  func typed(words: String) async throws {
    let small = try SmallSite()
    for place: SiteMap in [
      .search(words), .findings(FindingsFilter(about: words)), .debate(words), .group(words),
    ] {
      let text = try await small.get(place.href).text
      #expect(!text.contains(words), "\(place.href)")
    }
  }

  @Test("sources are linked only when they are web addresses")
  func sources() {
    let sources = Sources("https://example.org/a ; javascript:alert(1) ; UN Digital Library; box 4")
    #expect(sources?.items.map(\.href) == ["https://example.org/a", nil, nil])
    #expect(sources?.label == "3 sources")
    #expect(Sources("") == nil && Sources(nil) == nil)
  }

  @Test("the writer of markup escapes text and attributes")
  func writer() {
    var markup = Markup()
    markup.element("a", ["href": "\"<&>'", "title": nil], text: "<&\"'>")
    #expect(markup.text == "<a href=\"&quot;&lt;&amp;&gt;&#39;\">&lt;&amp;&quot;&#39;&gt;</a>")
  }
}
