import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowSite

@Suite("Articles at the desk, in the browser")
struct DeskArticlesTests {
  static func fields(_ text: String, address: String = "otters", kind: String = "update") -> [String: String]
  {
    [
      "kind": kind, "issue": "", "title": "Otters \(text.prefix(40))", "by-line": text.prefix(40) + "",
      "address": address,
      "language": "en", "text": text,
    ]
  }

  @Test("an article goes from its author to the public page, and the preview shows what the page then shows")
  func way() async throws {
    let small = try await SmallDesk()
    let (edo, cleo) = (try await small.signIn("edo"), try await small.signIn("cleo"))
    let text = "# Reeds\n\nOtters met.\n\n{{record A/RES/67/946}}\n{{chart agenda live}}"
    let place = try #require(
      try await small.send("/articles/new", Self.fields(text), secret: cleo).header("location"))
    #expect(try await small.send(place + "/hand-in", [:], secret: cleo).status == 303)
    #expect(try await small.send(place, Self.fields("more"), secret: cleo).status == 400)
    #expect(
      try await small.send(place + "/review", ["version": "1", "do": "accept"], secret: cleo).status == 403)
    _ = try await small.send(
      place + "/review", ["version": "1", "do": "return", "remark": "Count <again>."], secret: edo)
    #expect(try await small.ask(place, secret: cleo).text.contains("Count &lt;again&gt;."))
    _ = try await small.send(place + "/hand-in", [:], secret: cleo)
    _ = try await small.send(place + "/review", ["version": "1", "do": "accept"], secret: edo)
    let preview = try await small.ask(place + "/preview", secret: edo).text
    #expect(try small.record.store.articles().isEmpty)
    #expect(
      try await small.send(place + "/review", ["version": "1", "do": "publish"], secret: edo).status == 303)
    let site = try SmallSite(record: small.record, site: Site(atOnce: small.record.store))
    let page = try await site.get("/updates/otters").text
    func article(_ text: String) -> Substring {
      let start = text.firstRange(of: "<article")?.lowerBound ?? text.startIndex
      return text[start..<(text.firstRange(of: "</article>")?.lowerBound ?? start)]
    }
    #expect(article(page).contains("<h2>Reeds</h2>") && article(page) == article(preview))
    #expect(!page.contains("again&gt;"))
    _ = try await small.send(
      place + "/review", ["version": "1", "do": "withdraw", "reason": "Wrong lake."], secret: edo)
    #expect(try small.record.store.withdrawnArticles().map(\.reason) == ["Wrong lake."])
  }

  @Test("a decision is on the version that was read: the preview names it, and a later one refuses it")
  func changedSince() async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    let place = try #require(
      try await small.send("/articles/new", Self.fields("weirs"), secret: edo).header("location"))
    #expect(
      try await small.ask(place + "/preview", secret: edo).text.contains("name=\"version\" value=\"1\""))
    _ = try await small.send(place, Self.fields("herons"), secret: edo)
    let late = try await small.send(place + "/review", ["version": "1", "do": "accept"], secret: edo)
    #expect(late.status == 400 && late.text.contains("changed since you read it"))
    #expect(try await small.send(place + "/review", ["do": "accept"], secret: edo).status == 400)
    #expect(try small.desk.store.articles().first?.state == .draft)
  }

  @Test("a contributor sees the own articles alone, others nothing")
  func roles() async throws {
    let small = try await SmallDesk()
    let (edo, cleo, ada) = (
      try await small.signIn("edo"), try await small.signIn("cleo"), try await small.signIn("ada")
    )
    let place = try #require(
      try await small.send("/articles/new", Self.fields("weirs"), secret: edo).header("location"))
    for path in [place, place + "/preview", place + "/versions/1"] {
      #expect(try await small.ask(path, secret: cleo).status == 404, "\(path)")
      #expect(try await small.ask(path, secret: ada).status == 403, "\(path)")
    }
    #expect(try await !small.ask("/articles", secret: cleo).text.contains("weirs"))
    #expect(try await small.send(place, Self.fields("x"), secret: cleo).status == 404)
    #expect(try await small.send(place + "/hand-in", [:], secret: cleo).status == 404)
    #expect(
      try await small.send("/articles/draft", ["from": "2012", "to": "2012"], secret: cleo).status == 403)
    #expect(try await small.send("/magazine/new", ["number": "1", "title": "x"], secret: cleo).status == 403)
  }

  @Test("hostile words stay words", arguments: DeskNotesTests.hostileWords)
  func hostile(text: String) async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    let place = try #require(
      try await small.send("/articles/new", Self.fields(text), secret: edo).header("location"))
    let words = try small.desk.store.articles().first?.content.text
    #expect(words == text)
    var pages: [String] = []
    for path in [place, place + "/preview", place + "/versions/1", "/articles"] {
      pages.append(try await small.ask(path, secret: edo).text)
    }
    for page in pages { #expect(!page.contains("<script") && !page.contains("<img"), "\(page)") }
  }

  @Test("an article with an unknown embed is shown with the sentence and cannot be published")
  func unknownEmbed() async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    let place = try #require(
      try await small.send("/articles/new", Self.fields("One.\n\n{{record A/RES/9/9}}"), secret: edo)
        .header("location"))
    _ = try await small.send(place + "/review", ["version": "1", "do": "accept"], secret: edo)
    let preview = try await small.ask(place + "/preview", secret: edo).text
    #expect(preview.contains("Line 3") && preview.contains("It cannot be published yet"))
    let refused = try await small.send(place + "/review", ["version": "1", "do": "publish"], secret: edo)
    #expect(refused.status == 400 && refused.text.contains("Line 3"))
    #expect(try small.record.store.articles().isEmpty)
  }

  @Test("a draft is made from the record, a period that cannot be read is a sentence")
  func draft() async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    for (from, until) in [("x", "2012"), ("2013", "2012"), ("1901", "1902")] {
      let reply = try await small.send("/articles/draft", ["from": from, "to": until], secret: edo)
      #expect(reply.status == 400 && reply.text.contains("role=\"alert\""))
    }
    let place = try #require(
      try await small.send("/articles/draft", ["from": "2012", "to": "2012"], secret: edo).header("location"))
    let preview = try await small.ask(place + "/preview", secret: edo).text
    #expect(preview.contains("href=\"/debates/OTTERS-2012\""))
  }

  @Test(
    "a scheduled article is published by the desk's chores at its time; an earlier version comes back on request"
  )
  func schedule() async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    let place = try #require(
      try await small.send("/articles/new", Self.fields("weirs"), secret: edo).header("location"))
    _ = try await small.send(place, Self.fields("herons"), secret: edo)
    #expect(try await small.ask(place + "/versions/1", secret: edo).text.contains("weirs"))
    _ = try await small.send(place + "/versions/1", [:], secret: edo)
    _ = try await small.send(place + "/review", ["version": "3", "do": "accept"], secret: edo)
    let late = try await small.send(
      place + "/review", ["version": "3", "do": "schedule", "at": "2020-09-13 12:00"], secret: edo)
    #expect(late.status == 400 && late.text.contains("still to come"))
    _ = try await small.send(
      place + "/review", ["version": "3", "do": "schedule", "at": "2020-09-13 12:40"], secret: edo)
    #expect(try await small.ask(place, secret: edo).text.contains("scheduled for 2020-09-13 12:40 UTC"))
    let chores = DeskChores(
      small.desk, record: small.record.store, door: small.site.responder.door, siteAddress: "")
    await chores.round { _ in }
    #expect(try small.record.store.articles().isEmpty)
    small.wait(1200)
    await chores.round { _ in }
    #expect(try small.record.store.article("otters")?.latest?.text == "weirs")
  }

  @Test("an issue is planned, called for, gathered, ordered and published")
  func magazine() async throws {
    let small = try await SmallDesk()
    let (edo, cleo) = (try await small.signIn("edo"), try await small.signIn("cleo"))
    let fields = [
      "number": "Number 1", "season": "Autumn", "title": "Reeds & <lakes>", "address": "2020-autumn",
      "call": "Write about *reeds*.", "open-until": "2020-12-01",
    ]
    let place = try #require(try await small.send("/magazine/new", fields, secret: edo).header("location"))
    _ = try await small.send(place + "/publish", ["do": "call"], secret: edo)
    let id = try #require(place.split(separator: "/").last)
    for name in ["one", "two"] {
      var article = Self.fields("About \(name).", address: name, kind: "contribution")
      article["issue"] = String(id)
      let written = try #require(
        try await small.send("/articles/new", article, secret: cleo).header("location"))
      _ = try await small.send(written + "/hand-in", [:], secret: cleo)
      _ = try await small.send(written + "/review", ["version": "1", "do": "accept"], secret: edo)
    }
    let numbers = try #require(try small.desk.store.issues().first).articles
    var order = fields
    order["place-\(numbers[0])"] = "2"
    order["place-\(numbers[1])"] = "1"
    _ = try await small.send(place, order, secret: edo)
    #expect(try await small.send(place + "/publish", ["do": "issue"], secret: edo).status == 303)
    #expect(try small.record.store.magazineIssue("2020-autumn")?.contents == ["two", "one"])
    #expect(try await small.ask(place, secret: cleo).text.contains("Write about"))
  }
}
