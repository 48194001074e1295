import AvowOperations
import AvowRecord
import AvowSources
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Testing

@testable import AvowSite

@Suite("Feeds of updates")
struct UpdateFeedsTests {
  @Test("both feeds carry the articles with their words and their corrections")
  func feeds() async throws {
    let small = try SmallSite()
    let store = small.record.store
    try store.publish(
      try UpdatePagesTests.version("# A <b>\n\n{{record A/RES/67/946 live}}", title: "Otters & reeds"),
      of: "otters",
      kind: .update)
    #expect(
      try await UpdatePagesTests.fresh(small).get("/search?q=reeds").text.contains("href=\"/updates/otters\"")
    )
    let atom = try await UpdatePagesTests.fresh(small).get("/updates.atom")
    #expect(atom.header("content-type")?.hasPrefix("application/atom+xml") == true)
    #expect(
      atom.text.ranges(of: "<entry>").count == 1 && atom.text.contains("<title>Otters &amp; reeds</title>"))
    let feed = try await UpdatePagesTests.fresh(small).get("/updates.feed.json")
    #expect(feed.header("content-type")?.hasPrefix("application/feed+json") == true)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(feed.text.utf8)) as? [String: Any])
    #expect(object["version"] as? String == "https://jsonfeed.org/version/1.1")
    let items = try #require(object["items"] as? [[String: Any]])
    #expect(items.first?["title"] as? String == "Otters & reeds")
    let html = try #require(items.first?["content_html"] as? String)
    #expect(html.contains("<h2>A") && html.contains("/decisions/A/RES/67/946") && !html.contains("<b>"))
    #expect(try await UpdatePagesTests.fresh(small).get("/alerts.feed.json").status == 404)
    #expect(try await UpdatePagesTests.fresh(small).get("/updates").text.contains("/updates.feed.json"))
  }

  @Test("addresses in feeds are absolute: by the setting of the desk, else by the name that the reader used")
  func absolute() async throws {
    let small = try SmallSite()
    try small.record.store.publish(
      try UpdatePagesTests.version(
        "See [the lakes](/states) and [more](https://example.org/x).\n\n{{record A/RES/67/946 live}}"),
      of: "otters", kind: .update)
    func addresses(_ target: String, _ headers: HTTPFields = [:]) async throws -> [String] {
      let reply = try await UpdatePagesTests.fresh(small).get(target, headers: headers)
      #expect(reply.status == 200)
      let text = reply.text.replacing("\\/", with: "/").replacing("\\\"", with: "\"").replacing(
        "&quot;", with: "\"")
      return text.matches(of: #/(?:href="|url"\s*:\s*")([^"]+)"/#).map { String($0.1) }
    }
    let forms = [
      "/updates.feed.json", "/updates.atom", "/alerts.atom", "/measures.atom", "/search.atom?q=otters",
    ]
    for target in forms {
      let found = try await addresses(target)
      #expect(found.count >= 2, "\(target)")
      // Inside the contents of Atom they are read from xml:base.
      #expect(
        found.allSatisfy {
          $0.hasPrefix("http://localhost/") || $0.hasPrefix("https://example.org/")
            || target == "/updates.atom" && ["/states", "/decisions/A/RES/67/946"].contains($0)
        }, "\(target): \(found)")
    }
    #expect(
      try await UpdatePagesTests.fresh(small).get("/updates.atom").text.contains(
        "xml:base=\"http://localhost/\""))
    let proxied = try await addresses(
      "/updates.feed.json", [try #require(HTTPField.Name("x-forwarded-proto")): "https"])
    #expect(proxied.contains("https://localhost/updates.feed.json"))
    let own = try await UpdatePagesTests.fresh(small).get("/updates.atom")
    #expect(own.header("cache-control") == "private, no-cache")
    try small.record.store.publish(PublicSettings(site: "https://avow.example.org"))
    for target in forms {
      #expect(try await addresses(target).contains("https://avow.example.org" + target), "\(target)")
    }
  }
}
