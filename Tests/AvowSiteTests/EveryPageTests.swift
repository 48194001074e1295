import AvowRecord
import AvowStore
import Foundation
import HTTPTypes
import Testing

@testable import AvowSite

@Suite("Every address answers")
struct EveryPageTests {
  @Test("as a page, as JSON and as a table", arguments: [true, false])
  func answers(withRollCalls: Bool) async throws {
    let small = try SmallSite(withRollCalls: withRollCalls)
    let places = try small.places()
    #expect(places.count > 40)
    for place in places {
      let page = try await small.get(place.href)
      #expect(page.status == 200, "\(place.href): \(page.text.prefix(300))")
      #expect(page.header("content-type") == "text/html; charset=utf-8")
      if place.hasJSON {
        let json = try await small.get(Address(place, .json).target)
        #expect(json.status == 200, "\(place.href)")
        #expect(json.header("content-type")?.hasPrefix("application/json") == true)
        #expect(
          (try? JSONSerialization.jsonObject(with: Data(json.text.utf8))) != nil,
          "\(place.href): \(json.text.prefix(200))")
      }
      if place.hasTable {
        let table = try await small.get(Address(place, .table).target)
        #expect(table.status == 200, "\(place.href)")
        let lines = table.text.split(separator: "\n")
        #expect(lines.first?.contains(",") == true)
      }
    }
  }

  @Test("each page has a language, a title, one h1 and its landmarks, and nothing that the policy forbids")
  func structure() async throws {
    let small = try SmallSite()
    for place in try small.places() {
      let text = try await small.get(place.href).text
      #expect(text.hasPrefix("<!doctype html>"), "\(place.href)")
      #expect(text.contains("<html lang=\"en\">"))
      #expect(text.contains("<title>") && !text.contains("<title></title>"))
      #expect(text.ranges(of: "<h1>").count == 1, "\(place.href)")
      #expect(text.ranges(of: "<main ").count == 1)
      for landmark in [
        "<header class=\"site\">", "<nav aria-label=\"Main\">", "<footer class=\"site\">", "role=\"search\"",
      ] {
        #expect(text.contains(landmark), "\(place.href) has no \(landmark)")
      }
      for forbidden in ["<script", " style=\"", "<style", " onclick=", "javascript:", "{{", "}}"] {
        #expect(!text.contains(forbidden), "\(place.href) holds \(forbidden)")
      }
      let identifiers = text.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(Set(identifiers).count == identifiers.count, "\(place.href) has an id twice")
    }
  }

  @Test("every link inside the site leads to an address that parses")
  func links() async throws {
    let small = try SmallSite()
    var targets: Set<String> = []
    for place in try small.places() {
      let text = try await small.get(place.href).text
      for match in text.matches(of: #/(?:href|action)="(\/[^"]*)"/#) { targets.insert(String(match.1)) }
    }
    #expect(targets.count > 60)
    for target in targets.sorted() {
      let bare = String(target.replacing("&amp;", with: "&").prefix { $0 != "#" })
      let reply = try await small.get(bare)
      #expect(reply.status == 200, "\(bare) answers \(reply.status)")
    }
  }

  @Test("without roll calls the pages say so and how to get them")
  func noRollCalls() async throws {
    let small = try SmallSite(withRollCalls: false)
    for target in ["/", "/rollcalls", "/states/XAA", "/agreement/XAA/XAB"] {
      let text = try await small.get(target).text
      #expect(text.contains("avow fetch") && text.contains("avow import"), "\(target)")
    }
    #expect(try await !SmallSite().get("/rollcalls").text.contains("avow fetch"))
  }

  @Test("what is not verified is marked wherever it stands")
  func chips() async throws {
    let small = try SmallSite()
    try small.correct("decision", "A/RES/67/946", "status", to: "unverified")
    for target in ["/decisions", "/decisions/A/RES/67/946", "/debates/OTTERS-2012"] {
      #expect(try await small.get(target).text.contains("chip-unverified"), "\(target)")
    }
  }

  @Test("where publications differ the sentence gives both numbers, and leads to the contradiction")
  func both() async throws {
    let text = try await SmallSite().get("/debates/OTTERS-2012").text
    let sentence = try #require(text.split(separator: "<div class=\"sentence\">").dropFirst().first)
    #expect(
      sentence.contains("<span class=\"value\">3</span>")
        && sentence.contains("<span class=\"value\">four</span>"))
    #expect(sentence.contains(" or <details") && sentence.contains("href=\"/contradictions/1\""))
  }

  @Test("a correction shows what was before, what is now and why")
  func corrections() async throws {
    let small = try SmallSite()
    try small.correct("state", "XAA", "short_name", to: "Arlanya")
    for target in ["/corrections", "/states/XAA"] {
      let text = try await small.get(target).text
      #expect(text.contains("<del>Arlania</del>") && text.contains("<ins>Arlanya</ins>"), "\(target)")
      #expect(text.contains("&lt;b&gt;misread&lt;/b&gt;") && text.contains("an editor"))
    }
  }
}
