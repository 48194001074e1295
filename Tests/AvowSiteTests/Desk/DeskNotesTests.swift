import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Notes at the desk")
struct DeskNotesTests {
  static let hostileWords = [
    "<script>alert(1)</script>", "\"><img src=x>", "'; DROP TABLE note; --", "{{title}}",
  ]

  private static func fields(_ text: String, rule: Attribution) -> [String: String] {
    [
      "rule": rule.rawValue, "count": "2", "title": "Otters \(text)", "date": "2012-12-24",
      "address": "otters",
      "attendance": text, "attendees": "\(text)\nThe Heron League", "text-0": text, "kind-0": "reflection",
      "speaker-0": text, "text-1": "stays \(text)", "withheld-1": "yes", "speaker-1": "", "kind-1": "other",
      "remarks": text,
    ]
  }

  @Test("hostile words are stored as they are and escaped wherever they stand", arguments: hostileWords)
  func hostile(text: String) async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    let kept = try await small.send("/notes/new", Self.fields(text, rule: .onTheRecord), secret: edo)
    #expect(kept.status == 303)
    let place = try #require(kept.header("location"))
    #expect(try small.desk.store.notes().first?.content.remarks == text)
    #expect(try await small.send(place + "/publish", [:], secret: edo).status == 200)
    let site = try Site(atOnce: small.record.store)
    let publicSite = try SmallSite(record: small.record, site: site)
    var pages = [String]()
    for path in [place, place + "/publish", "/notes", "/"] {
      pages.append(try await small.ask(path, secret: edo).text)
    }
    for path in ["/notes", "/notes/otters", "/notes.json", "/notes.csv"] {
      let reply = try await publicSite.get(path)
      #expect(reply.status == 200)
      if path.hasSuffix("json") || path.hasSuffix("csv") { continue }
      pages.append(reply.text)
    }
    for page in pages { #expect(!page.contains("<script") && !page.contains("<img")) }
    #expect(try await !publicSite.get("/notes/otters").text.contains("stays"))
  }

  @Test("a long list comes by fifties; what is public under a looser rule is named on every page")
  func paging() async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    let editor = try #require(try small.desk.store.accounts().first { $0.name == "edo" })
    let keep = KeepNote(small.desk)
    func content(_ title: String) -> DeskNote.Content {
      .init(address: title.lowercased(), date: "2012-12-24", title: title)
    }
    let first = try keep.run(content("Otters"), rule: .onTheRecord, by: editor)
    try Publish(small.desk, into: small.record.store).run(note: first, by: editor)
    #expect(try await !small.ask("/notes", secret: edo).text.contains("to be published again"))
    try keep.run(content("Otters"), rule: .confidential, id: first, by: editor)
    for number in 1...50 { _ = try keep.run(content("Heron \(number)"), rule: .onTheRecord, by: editor) }
    let (one, two) = (
      try await small.ask("/notes", secret: edo).text, try await small.ask("/notes?page=2", secret: edo).text
    )
    #expect(one.contains("1 to 50 of 51") && one.contains("Heron 50") && !one.contains("Otters"))
    #expect(two.contains("51 to 51 of 51") && two.contains("Otters") && !two.contains("Heron"))
    for page in [one, two] {
      #expect(page.contains("to be published again: <a href=\"/notes/\(first)\">Note \(first)</a>"))
    }
    #expect(try await small.ask("/notes?page=3", secret: edo).status == 404)
    #expect(try await small.ask("/", secret: edo).text.contains("1 note is public under a looser rule"))
  }

  @Test("the preview shows what would be public and what would not, and publishes nothing")
  func preview() async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    var fields = Self.fields("reeds", rule: .notForAttribution)
    fields["attendance"] = "Two organisations, one of them The Heron League"
    let place = try #require(try await small.send("/notes/new", fields, secret: edo).header("location"))
    let text = try await small.ask(place + "/publish", secret: edo).text
    #expect(text.contains("Two organisations") && text.contains("2 names of who was there"))
    #expect(text.contains("the sentence on attendance holds “The Heron League”"))
    #expect(!text.contains("stays reeds"))
    #expect(try small.record.store.publishedNotes().isEmpty)
  }

  @Test("readers read, editors write, nobody else comes in")
  func roles() async throws {
    let small = try await SmallDesk()
    let (edo, cleo, ada) = (
      try await small.signIn("edo"), try await small.signIn("cleo"), try await small.signIn("ada")
    )
    let fields = Self.fields("reeds", rule: .confidential)
    let place = try #require(try await small.send("/notes/new", fields, secret: edo).header("location"))
    for secret in [cleo, ada] {
      for path in ["/notes", place, place + "/publish", "/notes/new"] {
        #expect(try await small.ask(path, secret: secret).status == 403, "\(path)")
        #expect(try await small.send(path, fields, secret: secret).status == 403, "\(path)")
      }
    }
    let id = try #require(try small.desk.store.accounts().first { $0.name == "cleo" }).id
    _ = try await small.send("/accounts/\(id)", ["do": "roles", "role": "reader"], secret: ada)
    #expect(try await small.ask(place, secret: cleo).text.contains("reeds"))
    #expect(try await small.send(place, fields, secret: cleo).status == 403)
  }

  @Test("two desks that differ only in what is withheld serve the same bytes at every address")
  func everyPage() async throws {
    for seed in UInt64(1)...2 {
      let pair = DeskPair(seed: seed)
      var all: [[String]] = []
      for entries in [pair.one, pair.other] {
        let small = try await SmallDesk()
        let edo = try #require(try small.desk.store.accounts().first { $0.name == "edo" })
        for entry in entries {
          let id = try KeepNote(small.desk).run(entry.content, rule: entry.rule, by: edo)
          if entry.isPublished { try Publish(small.desk, into: small.record.store).run(note: id, by: edo) }
        }
        for writing in all.isEmpty ? pair.oneWritings : pair.otherWritings {
          let id = try KeepArticle(small.desk).run(writing.content, kind: writing.kind, by: edo)
          guard case .published = writing.fate else { continue }
          try ReviewArticle(small.desk).accept(id, version: 1, by: edo)
          try Publish(small.desk, into: small.record.store).run(article: id, charts: SiteCharts(), by: edo)
        }
        let site = try SmallSite(record: small.record, site: Site(atOnce: small.record.store))
        var bytes: [String] = []
        func take(_ target: String) async throws {
          let reply = try await site.get(target)
          bytes.append("\(target) \(reply.status) \(reply.headers) \(reply.text)")
        }
        var places = try site.places()
        places += try small.record.store.publishedNotes().map { .note($0.id) }
        places += try small.record.store.articles().map { .article($0.id, version: nil) }
        for place in places {
          try await take(place.href)
          if place.hasJSON { try await take(Address(place, .json).target) }
          if place.hasTable { try await take(Address(place, .table).target) }
        }
        for address in pair.hidden {
          try await take("/notes/\(address)")
          try await take("/updates/\(address)")
        }
        try await take("/updates.atom")
        try await take("/updates.feed.json")
        for word in ["otter", "heron", "hidden", "lantern"] { try await take("/search?q=\(word)") }
        all.append(bytes)
      }
      #expect(all[0].count > 150)
      #expect(all[0] == all[1], "seed \(seed)")
    }
  }
}
