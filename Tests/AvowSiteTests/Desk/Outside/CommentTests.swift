import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Comments")
struct CommentTests {
  private static let words = ["name": "Wanda <Reed>", "text": "There were <b>more</b> boats."]
  private static let path = "/comment/notes/otters-at-breakfast"

  /// A desk whose record has a public note of the day on which its clock begins.
  private func desk(days: Int = 90) async throws -> SmallDesk {
    let small = try await SmallDesk()
    let day = try #require(PartialDate("2020-09-13"))
    try small.record.store.publish(
      PublishedNote(
        id: "otters-at-breakfast", date: day, title: "Otters", rule: .onTheRecord, meeting: nil,
        attendance: nil, present: [], passages: [], published: day))
    try small.record.store.publish(PublicSettings(desk: "https://desk.example.org", commentDays: days))
    return small
  }

  private func page(_ small: SmallDesk) async throws -> String {
    let site = try Site(atOnce: small.record.store)
    return try await SmallSite(record: small.record, site: site).get("/notes/otters-at-breakfast").text
  }

  private func followed(_ small: SmallDesk, _ code: String, _ more: [String: String] = [:]) async throws
    -> SmallDesk.Reply
  {
    try await small.sendOpen("/receipt", more.merging(["code": code]) { $1 })
  }

  @Test("a situation takes comments for ninety days after its latest public act")
  func situation() async throws {
    let small = try await desk()
    let store = small.record.store
    func closes() throws -> String? { try CommentedPage("/situations/harrow-valley", in: store)?.closes }
    _ = try OpenSituation(
      id: "harrow-valley", name: "Harrow Valley", states: ["XAA"], place: nil, opened: "2020-01-10",
      scope: "Herders", proposal: nil, by: nil
    ).run(in: store, today: "2020-01-10")
    #expect(try closes() == "2020-04-09")
    // An alert counts from the day on which it was issued here, not from the day that it is of.
    let alert = try IssueAlert(
      situation: "harrow-valley", level: .warning, reasons: ["citation Gazette: A weir was closed"],
      confidence: .medium, wouldChange: "An inquiry", by: "A. Analyst", proposal: nil, at: "2020-02-01"
    ).run(in: store, today: "2020-03-01")
    #expect(try closes() == "2020-05-30")
    var words = MeasureWords()
    (words.taker, words.what, words.date, words.pillar) = (
      "Arlania", "It opened the weir.", "2020-02-20", "1"
    )
    words.kind = try MeasureKinds.shipped().list.first?.id
    (words.evidence, words.against) = (["source Gazette, page 3"], ["alert \(alert.id)"])
    words.state = "XAA"
    let measure = try RecordMeasure(words, by: "A. Analyst").run(in: store, today: "2020-04-01")
    #expect(try closes() == "2020-06-30")
    _ = try AmendMeasure(measure: measure.id, reason: "Misread", by: "A. Analyst").withdraw(
      in: store, today: "2020-05-01")
    #expect(try closes() == "2020-07-30")
    // What is about another situation moves nothing.
    _ = try OpenSituation(
      id: "reed-lake", name: "Reed Lake", states: ["XAA"], place: nil, opened: "2020-06-01",
      scope: "Herons", proposal: nil, by: nil
    ).run(in: store, today: "2020-06-01")
    #expect(try closes() == "2020-07-30")
  }

  @Test("a comment appears only once it is approved, under the name that was given, escaped")
  func approval() async throws {
    let small = try await desk()
    #expect(try await page(small).contains("https://desk.example.org\(Self.path)"))
    let before = try small.record.store.version()
    let sent = try await small.sendOpen(Self.path, Self.words)
    #expect(sent.status == 200 && SmallDesk.code(sent).count == 24)
    #expect(try small.record.store.version() == before)
    #expect(try await !page(small).contains("Wanda"))
    let (mona, edo) = (try await small.signIn("mona"), try await small.signIn("edo"))
    #expect(try await small.ask("/comments/1", secret: edo).status == 403)
    #expect(try await small.send("/comments/1", ["do": "approve"], secret: edo).status == 403)
    #expect(try await small.ask("/comments", secret: mona).text.contains("Wanda &lt;Reed&gt;"))
    #expect(try await small.send("/comments/1", ["do": "approve"], secret: mona).status == 303)
    let text = try await page(small)
    #expect(
      text.contains("Wanda &lt;Reed&gt;, 13 September 2020") && text.contains("&lt;b&gt;more&lt;/b&gt;"))
    #expect(try await followed(small, SmallDesk.code(sent)).text.contains("It was approved and is public"))
    #expect(try await small.send("/comments/1", ["do": "approve"], secret: mona).status == 400)
    #expect(
      try await small.send("/comments/1", ["do": "refuse", "reason": "privacy"], secret: mona).status == 303)
    #expect(try await !page(small).contains("Wanda"))
    for name in ["record.sqlite", "record.sqlite-wal"] {
      let bytes = (try? Data(contentsOf: small.record.folder.appending(path: name))) ?? Data()
      #expect(bytes.firstRange(of: Data("Wanda".utf8)) == nil, "\(name)")
    }
    let details = try small.desk.store.audit(atMost: 50).map { $0.subject + $0.detail }
    #expect(!details.contains { $0.contains("Wanda") || $0.contains("boats") })
  }

  @Test("a number on a page is given once, so that a refusal never takes out another comment")
  func numbers() async throws {
    let small = try await desk()
    let editor = try #require(try small.desk.store.accounts().first { $0.name == "edo" })
    let moderator = try #require(try small.desk.store.accounts().first { $0.name == "mona" })
    let publish = Publish(small.desk, into: small.record.store)
    let content = DeskNote.Content(
      address: "herons", date: "2020-09-13", title: "Herons",
      passages: [NotePassage(kind: .other, text: "They stood.", speaker: "", isWithheld: false)])
    let note = try KeepNote(small.desk).run(content, rule: .onTheRecord, by: editor)
    try publish.run(note: note, by: editor)
    for text in ["First.", "Second."] {
      _ = try await small.sendOpen("/comment/notes/herons", ["name": "Wanda", "text": text])
    }
    func texts() throws -> [String] { try small.record.store.comments(on: "/notes/herons").map(\.text) }
    try publish.run(comment: 1, by: moderator)
    #expect(throws: CommentFault.approvedAlready) { try publish.run(comment: 1, by: moderator) }
    #expect(try texts() == ["First."])
    // What the record lost is put there again by the same button, under its number.
    try small.record.store.withdrawComment(on: "/notes/herons", number: 1)
    let mona = try await small.signIn("mona")
    #expect(try await small.ask("/comments/1", secret: mona).text.contains("Put it on its page"))
    #expect(try await small.send("/comments/1", ["do": "approve"], secret: mona).status == 303)
    #expect(try small.record.store.comments(on: "/notes/herons").map(\.number) == [1])
    #expect(try await !small.ask("/comments/1", secret: mona).text.contains("Put it on its page"))
    #expect(try small.desk.store.audit(atMost: 1).map(\.act) == ["publish comment again"])
    // Two clicks at the same time both pass the first look at the state.
    let act = Act("approve comment", of: "comment 1", by: moderator.id, at: small.desk.now)
    #expect(try small.desk.store.approve(comment: 1) { _ in act } == nil)
    try publish.withdraw(note: note, by: editor)
    #expect(try texts().isEmpty)
    #expect(throws: CommentFault.noPage("/notes/herons")) { try publish.run(comment: 2, by: moderator) }
    #expect(try small.desk.store.comment(2)?.state == .new)
    try publish.run(note: note, by: editor)
    try publish.run(comment: 2, by: moderator)
    #expect(try small.record.store.comments(on: "/notes/herons").map(\.number) == [2])
    try publish.refuse(comment: 1, .repeated, by: moderator)
    #expect(try texts() == ["Second."])
    try publish.run(comment: 1, by: moderator)
    #expect(try texts() == ["First.", "Second."] && small.desk.store.comment(1)?.publishedAs == 1)
    #expect(try CheckDesk.run(small.desk, small.record.store).problems.isEmpty)
    try small.record.store.withdrawComment(on: "/notes/herons", number: 1)
    #expect(
      try CheckDesk.run(small.desk, small.record.store).problems.map(\.place.description) == ["comment 1"])
  }

  @Test(
    "two moderators who decide at the same moment leave page and desk of one mind, erased words stay away")
  func together() async throws {
    let small = try await desk()
    let moderator = try #require(try small.desk.store.accounts().first { $0.name == "mona" })
    let publish = Publish(small.desk, into: small.record.store)
    let address = "/notes/otters-at-breakfast"
    for number in 1...30 {
      let content = Comment.Content(name: "Wanda", text: "Word \(number).")
      #expect(try small.desk.store.add(content, on: address, receipt: nil, day: "2020-09-13") == number)
      await withTaskGroup(of: Void.self) { group in
        group.addTask { try? publish.run(comment: number, by: moderator) }
        group.addTask {
          if number.isMultiple(of: 2) {
            try? publish.erase(comment: number, by: moderator)
          } else {
            try? publish.refuse(comment: number, .repeated, by: moderator)
          }
        }
      }
      let isApproved = try small.desk.store.comment(number)?.state == .approved
      let isPublic = try small.record.store.comments(on: address).contains { $0.text == "Word \(number)." }
      #expect(isPublic == isApproved)
      if number.isMultiple(of: 2) { #expect(!isPublic) }
    }
  }

  @Test("an erased comment leaves the record, its receipt and its words; its number is not given again")
  func erasure() async throws {
    let small = try await desk()
    let code = SmallDesk.code(try await small.sendOpen(Self.path, Self.words))
    _ = try await small.sendOpen(Self.path, Self.words.merging(["text": "Second."]) { $1 })
    let (mona, edo) = (try await small.signIn("mona"), try await small.signIn("edo"))
    _ = try await small.send("/comments/1", ["do": "approve"], secret: mona)
    #expect(try await page(small).contains("Wanda"))
    #expect(try await small.send("/comments/1", ["do": "erase"], secret: mona).status == 400)
    let sure = ["do": "erase", "sure": "yes"]
    #expect(try await small.send("/comments/1", sure, secret: edo).status == 403)
    #expect(try await small.send("/comments/1", sure, secret: mona).status == 303)
    #expect(try await !page(small).contains("Wanda"))
    #expect(try await followed(small, code).status == 404)
    let text = try await small.ask("/comments/1", secret: mona).text
    #expect(text.contains("It was erased.") && !text.contains("Wanda") && !text.contains("boats"))
    #expect(try await small.send("/comments/1", ["do": "approve"], secret: mona).status == 400)
    let refused = try await small.send("/comments/1", ["do": "refuse", "reason": "abuse"], secret: mona)
    #expect(refused.status == 400)
    _ = try await small.send("/comments/2", ["do": "approve"], secret: mona)
    #expect(try small.record.store.publishedComments().map(\.number) == [2])
    #expect(try small.desk.store.decisions(in: "2020-09") == [nil: 1])
    #expect(try small.desk.store.commentsInQueues()[.open] == 0)
    #expect(try CheckDesk.run(small.desk, small.record.store).problems.isEmpty)
  }

  @Test("with an article its comments leave the record and its file")
  func articleWithdrawn() async throws {
    let small = try await desk()
    let day = try #require(PartialDate("2020-09-13"))
    let store = small.record.store
    try store.publish(
      Article.Version(
        number: 1, title: "Herons", byLine: "Edo", language: "en", text: "They stood.", published: day,
        correction: nil, frozen: []),
      of: "herons", kind: .update)
    let path = "/comment/updates/herons"
    let code = SmallDesk.code(try await small.sendOpen(path, Self.words))
    _ = try await small.sendOpen(path, Self.words.merging(["text": "Second."]) { $1 })
    let mona = try await small.signIn("mona")
    #expect(try await small.send("/comments/1", ["do": "approve"], secret: mona).status == 303)
    #expect(try store.comments(on: "/updates/herons").count == 1)
    try store.withdraw(article: "herons", on: day, because: "it was wrong")
    #expect(try store.publishedComments().isEmpty)
    #expect(try await followed(small, code).text.contains("The page on which it stood was taken out"))
    let refused = try await small.send("/comments/2", ["do": "approve"], secret: mona)
    #expect(refused.status == 400 && refused.text.contains("is not public any more"))
    #expect(try store.publishedComments().isEmpty)
  }

  @Test("a refusal has a reason, and the writer may ask once for a second look")
  func appeal() async throws {
    let small = try await desk()
    let code = SmallDesk.code(try await small.sendOpen(Self.path, Self.words))
    #expect(try await followed(small, code, ["do": "appeal", "text": "Why?"]).status == 400)
    let mona = try await small.signIn("mona")
    #expect(try await small.send("/comments/1", ["do": "refuse"], secret: mona).status == 400)
    #expect(
      try await small.send("/comments/1", ["do": "refuse", "reason": "off-topic"], secret: mona).status == 303
    )
    #expect(try await followed(small, code).text.contains("It was refused: it is about something else."))
    #expect(try await followed(small, code, ["do": "appeal", "text": ""]).status == 400)
    #expect(
      try await followed(small, code, ["do": "appeal", "text": "It is not."]).text.contains(
        "second look is open"))
    #expect(try await small.ask("/comments/1", secret: mona).text.contains("It is not."))
    #expect(
      try await small.send("/comments/1", ["do": "refuse", "reason": "off-topic"], secret: mona).status == 303
    )
    let last = try await followed(small, code)
    #expect(last.text.contains("it stays so") && !last.text.contains("Ask for a second look"))
    #expect(try await followed(small, code, ["do": "appeal", "text": "Again."]).status == 400)
  }

  @Test("counts are public by an act of their own, once the month is over, and by reason")
  func counts() async throws {
    let small = try await desk()
    let mona = try await small.signIn("mona")
    for number in 1...3 {
      _ = try await small.sendOpen(Self.path, Self.words.merging(["text": "Boats \(number)."]) { $1 })
    }
    _ = try await small.send("/comments/1", ["do": "approve"], secret: mona)
    for number in 2...3 {
      _ = try await small.send("/comments/\(number)", ["do": "refuse", "reason": "abuse"], secret: mona)
    }
    #expect(try await small.send("/comments/counts", ["month": "2020-09"], secret: mona).status == 400)
    #expect(try small.record.store.commentCounts().isEmpty)
    small.wait(31 * 86_400)
    let later = try await small.signIn("mona")
    for wrong in ["2020", "2020-10", "x", "2020-09-01"] {
      #expect(try await small.send("/comments/counts", ["month": wrong], secret: later).status == 400)
    }
    #expect(try await small.send("/comments/counts", ["month": "2020-09"], secret: later).status == 303)
    let counts = try small.record.store.commentCounts()
    #expect(counts.first { $0.reason == nil }?.count == 1 && counts.first { $0.reason == .abuse }?.count == 2)
    #expect(counts.count == Comment.Reason.allCases.count + 1)
    #expect(try await small.ask("/comments/counts", secret: later).text.contains("Public as it stands."))
    let site = try SmallSite(record: small.record, site: Site(atOnce: small.record.store))
    #expect(try await site.get("/comments").text.contains("<th scope=\"row\">2020-09</th>"))
    #expect(
      try await site.get("/comments.csv").text.contains(
        "/notes/otters-at-breakfast,1,2020-09-13,Wanda <Reed>,Boats 1."))
  }

  @Test("comments close after so many days, and none are taken on a page that there is not")
  func closing() async throws {
    let small = try await desk(days: 1)
    let ticket = try await small.ticket(Self.path)
    #expect(!ticket.isEmpty)
    small.wait(2 * 86_400)
    #expect(try await small.ask(Self.path).text.contains("takes no comments any more"))
    let fresh = try await small.ticket("/submit")
    #expect(try await small.sendOpen(Self.path, Self.words, ticket: fresh).status == 410)
    for path in [
      "/comment/notes/herons", "/comment/states/XAA", "/comment/notes", "/comment/notes/a/b", "/comment/../x",
    ] {
      #expect(try await small.ask(path).status == 404, "\(path)")
    }
    let none = try await desk(days: 0)
    #expect(try await !page(none).contains("Write a comment"))
  }

  @Test("an organisation writes under its name, and is approved like any other")
  func organisation() async throws {
    let small = try await desk()
    let cleo = try await small.signIn("cleo")
    let path = "/comments/write/notes/otters-at-breakfast"
    #expect(try await small.ask(path, secret: small.signIn("mona")).status == 403)
    #expect(try await small.ask(path, secret: cleo).text.contains("The Otter Society"))
    #expect(try await small.send(path, ["text": ""], secret: cleo).status == 400)
    #expect(try await small.send(path, ["text": "We saw it too."], secret: cleo).status == 200)
    #expect(try await !page(small).contains("We saw it too."))
    let mona = try await small.signIn("mona")
    #expect(try await small.ask("/comments/1", secret: mona).text.contains("the account cleo"))
    _ = try await small.send("/comments/1", ["do": "approve"], secret: mona)
    let text = try await page(small)
    #expect(text.contains("We saw it too.") && text.contains("The Otter Society"))
  }
}
