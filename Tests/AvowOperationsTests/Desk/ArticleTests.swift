import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("Articles at the desk")
struct ArticleTests {
  private let small: SmallArticles
  private var desk: Desk { small.desk }

  init() throws { small = try SmallArticles() }

  @Test("versions are kept, the same words make none, and nothing of them can be read in the desk's file")
  func versions() throws {
    let id = try KeepArticle(desk).run(SmallArticles.content("Weirs."), kind: .update, by: small.contributor)
    try KeepArticle(desk).run(SmallArticles.content("Herons."), kind: .update, id: id, by: small.contributor)
    try KeepArticle(desk).run(SmallArticles.content("Herons."), kind: .update, id: id, by: small.contributor)
    #expect(try desk.store.edits(of: id).map(\.number) == [2, 1])
    #expect(try desk.store.article(id)?.content.text == "Herons.")
    try ReviewArticle(desk).handIn(id, by: small.contributor)
    try ReviewArticle(desk).giveBack(id, remark: "More lanterns.", by: small.editor)
    #expect(try desk.store.remarks(on: id).map(\.text) == ["More lanterns."])
    let bytes = small.bytesOfDesk()
    for word in ["Weirs", "Herons", "lanterns", "Otter Society"] {
      #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word)")
    }
    for entry in try desk.store.audit() {
      #expect(!entry.detail.contains("lantern") && !entry.subject.contains("Otter"))
    }
  }

  @Test("the way of an article: handed in, returned with a remark, handed in again, accepted, published")
  func way() throws {
    let review = ReviewArticle(desk)
    let id = try KeepArticle(desk).run(SmallArticles.content(), kind: .update, by: small.contributor)
    #expect(throws: ArticleFault.cannot("published", .draft)) {
      try small.publish.run(article: id, charts: NoCharts(), by: small.editor)
    }
    #expect(throws: ArticleFault.cannot("returned", .draft)) {
      try review.giveBack(id, remark: "x", by: small.editor)
    }
    try review.handIn(id, by: small.contributor)
    #expect(throws: ArticleFault.notOpen(.handedIn)) {
      try KeepArticle(desk).run(SmallArticles.content("x"), kind: .update, id: id, by: small.contributor)
    }
    #expect(throws: ArticleFault.noRemark) { try review.giveBack(id, remark: "", by: small.editor) }
    try review.giveBack(id, remark: "Count again.", by: small.editor)
    try KeepArticle(desk).run(
      SmallArticles.content("There were four otters."), kind: .update, id: id, by: small.contributor)
    try review.handIn(id, by: small.contributor)
    try small.accept(id)
    let article = try small.publish.run(article: id, charts: NoCharts(), by: small.editor)
    #expect(article.latest?.text == "There were four otters." && article.versions.count == 1)
    #expect(try desk.store.article(id)?.state == .published)
    #expect(try desk.store.audit().first?.act == "publish article")
    small.record.store.settleQuietly()
    let bytes = (try? Data(contentsOf: small.record.folder.appending(path: "record.sqlite"))) ?? Data()
    #expect(bytes.firstRange(of: Data("Count again".utf8)) == nil)
    #expect(bytes.firstRange(of: Data("three otters".utf8)) == nil)
  }

  @Test("what is not whole is refused in a sentence, and an unknown embed with line and fragment")
  func refused() throws {
    func fault(_ change: (inout DeskArticle.Content) -> Void) throws -> ArticleFault? {
      var content = SmallArticles.content(address: "reeds")
      change(&content)
      let id = try KeepArticle(desk).run(content, kind: .update, by: small.editor)
      try small.accept(id)
      do {
        try small.publish.run(article: id, charts: NoCharts(), by: small.editor)
        return nil
      } catch let fault as ArticleFault { return fault }
    }
    #expect(try fault { $0.title = "" } == .noTitle)
    #expect(try fault { $0.text = "" } == .noText)
    #expect(try fault { $0.address = "A/../b" } == .badAddress("A/../b"))
    #expect(try fault { $0.address = "2017-12" } == .addressTaken("2017-12"))
    #expect(try fault { $0.language = "en\" onload=\"x" } == .badLanguage("en\" onload=\"x"))
    let embeds = try #require(try fault { $0.text = "One.\n\n{{record A/RES/9/9}}\n{{figur x}}" })
    #expect(embeds.description.contains("Line 3, “{{record A/RES/9/9}}”: there is no record"))
    #expect(embeds.description.contains("Line 4, “{{figur x}}”: an embed begins with"))
    #expect(try small.record.store.articles().isEmpty)
    #expect(try fault { _ in } == nil)
    #expect(try fault { _ in } == .addressTaken("reeds"))
  }

  @Test("a correction needs a public note of its own, keeps the address and the version before")
  func correction() throws {
    let id = try small.published()
    var content = SmallArticles.content("There were four otters.", address: "elsewhere")
    try KeepArticle(desk).run(content, kind: .update, id: id, by: small.editor)
    #expect(try desk.store.article(id)?.content.address == "otters")
    #expect(throws: ArticleFault.noCorrection) {
      try small.publish.run(article: id, charts: NoCharts(), by: small.editor)
    }
    content.correction = "One otter was under water."
    try KeepArticle(desk).run(content, kind: .update, id: id, by: small.editor)
    let article = try small.publish.run(article: id, charts: NoCharts(), by: small.editor)
    #expect(article.versions.map(\.text) == ["There were three otters.", "There were four otters."])
    #expect(article.latest?.correction == "One otter was under water.")
    content.text = "There were five otters."
    try KeepArticle(desk).run(content, kind: .update, id: id, by: small.editor)
    #expect(throws: ArticleFault.noCorrection) {
      try small.publish.run(article: id, charts: NoCharts(), by: small.editor)
    }
  }

  @Test("withdrawal takes all versions out of the record and its file, and leaves address, day and reason")
  func withdrawal() throws {
    let id = try small.published()
    #expect(throws: ArticleFault.noReason) {
      try small.publish.withdraw(article: id, because: "", by: small.editor)
    }
    try small.publish.withdraw(article: id, because: "It was about beavers.", by: small.editor)
    #expect(try small.record.store.articles().isEmpty)
    #expect(try small.record.store.withdrawnArticles().map(\.reason) == ["It was about beavers."])
    #expect(try desk.store.article(id)?.state == .withdrawn)
    for name in ["record.sqlite", "record.sqlite-wal"] {
      let bytes = (try? Data(contentsOf: small.record.folder.appending(path: name))) ?? Data()
      #expect(bytes.firstRange(of: Data("three otters".utf8)) == nil, "\(name)")
    }
    try small.publish.run(article: id, charts: NoCharts(), by: small.editor)
    #expect(try small.record.store.withdrawnArticles().isEmpty)
  }

  @Test("what is scheduled is published at its time and not before, once")
  func schedule() throws {
    let id = try KeepArticle(desk).run(SmallArticles.content(), kind: .update, by: small.editor)
    let review = ReviewArticle(desk)
    try small.accept(id)
    for text in ["2020-09-13 12:26", "tomorrow", "2020-09-31 10:00", "2020-09-14 25:00", ""] {
      #expect(throws: ArticleFault.notAhead(text)) { try review.schedule(id, at: text, by: small.editor) }
    }
    try review.schedule(id, at: "2020-09-14 09:00", by: small.editor)
    let due = PublishDue(small.publish, charts: NoCharts())
    #expect(try due.run().isEmpty && small.record.store.articles().isEmpty)
    small.wait(73_979)
    #expect(desk.now.description == "2020-09-14T08:59:39Z")
    #expect(try due.run().isEmpty)
    small.wait(21)
    #expect(try due.run().map(\.address) == ["otters"])
    #expect(try small.record.store.article("otters")?.latest?.published.description == "2020-09-14")
    #expect(try due.run().isEmpty)
    #expect(try desk.store.article(id)?.state == .published)
  }

  @Test("what cannot be published at its time goes off the schedule, with the reason")
  func missedSchedule() throws {
    try small.published(SmallArticles.content(address: "taken"))
    let id = try KeepArticle(desk).run(
      SmallArticles.content(address: "taken"), kind: .update, by: small.editor)
    try small.accept(id)
    try ReviewArticle(desk).schedule(id, at: "2020-09-14T09:00", by: small.editor)
    small.wait(90_000)
    let outcome = try #require(try PublishDue(small.publish, charts: NoCharts()).run().first)
    #expect(outcome.address == nil && outcome.why?.contains("“taken” is taken already") == true)
    #expect(try desk.store.article(id)?.state == .accepted)
  }

  /// Fails as a broken disk would.
  private struct BrokenCharts: ChartTables {
    struct Fault: Error, CustomStringConvertible { let description = "the disk is wet" }
    let names = ["weirs"]

    func chart(_ name: String, subject: String?, id: String, from answers: Answers) throws -> DrawnChart? {
      throw Fault()
    }
  }

  @Test("an address that a withdrawn article keeps is taken, and what is due after a fault is published")
  func due() throws {
    try small.publish.withdraw(article: small.published(), because: "Beavers.", by: small.editor)
    let review = ReviewArticle(desk)
    var ids: [Int] = []
    for (minute, content) in [
      SmallArticles.content(), SmallArticles.content("{{chart weirs}}", address: "weirs"),
      SmallArticles.content(address: "reeds"),
    ].enumerated() {
      let id = try KeepArticle(desk).run(content, kind: .update, by: small.editor)
      try small.accept(id)
      if minute == 0 {
        #expect(throws: ArticleFault.addressTaken("otters")) {
          try small.publish.run(article: id, charts: NoCharts(), by: small.editor)
        }
      }
      try review.schedule(id, at: "2020-09-14 09:0\(minute)", by: small.editor)
      ids.append(id)
    }
    small.wait(90_000)
    let outcomes = try PublishDue(small.publish, charts: BrokenCharts()).run()
    #expect(outcomes.map(\.address) == [nil, nil, "reeds"])
    #expect(outcomes[0].why?.contains("“otters” is taken already") == true)
    #expect(outcomes[1].why == "the disk is wet")
    #expect(try ids.map { try desk.store.article($0)?.state } == [.accepted, .scheduled, .published])
  }

  @Test("what was changed since it was read is not accepted, scheduled or published")
  func changedSince() throws {
    let id = try KeepArticle(desk).run(SmallArticles.content(), kind: .update, by: small.contributor)
    try KeepArticle(desk).run(SmallArticles.content("Beavers."), kind: .update, id: id, by: small.contributor)
    let review = ReviewArticle(desk)
    #expect(throws: ArticleFault.changedSince) { try review.accept(id, version: 1, by: small.editor) }
    #expect(try desk.store.article(id)?.state == .draft)
    try review.accept(id, version: 2, by: small.editor)
    #expect(throws: ArticleFault.changedSince) {
      try review.schedule(id, version: 1, at: "2020-09-14 09:00", by: small.editor)
    }
    #expect(throws: ArticleFault.changedSince) {
      try small.publish.run(article: id, version: 1, charts: NoCharts(), by: small.editor)
    }
    #expect(try small.record.store.articles().isEmpty)
  }

  @Test("an author cannot change what was accepted between the look at it and the saving")
  func savedMeanwhile() throws {
    let id = try KeepArticle(desk).run(SmallArticles.content(), kind: .update, by: small.contributor)
    let small = small
    // The clock is read last before the words are saved: the editor accepts at that moment.
    let slow = Desk(
      store: desk.store, passwords: try PasswordHasher(cost: .trifling),
      clock: {
        try? small.accept(id)
        return small.desk.now
      })
    #expect(throws: ArticleFault.notOpen(.accepted)) {
      try KeepArticle(slow).run(SmallArticles.content("x"), kind: .update, id: id, by: small.contributor)
    }
    #expect(try desk.store.edits(of: id).count == 1)
  }

  @Test("an issue: call, contributions until its day, order, and all articles public as one")
  func issue() throws {
    let issue = try desk.store.add(
      DeskIssue.Content(
        address: "2020-autumn", number: "Number 1", season: "Autumn 2020", title: "Reeds", call: "Write.",
        openUntil: "2020-09-14"), by: small.editor.id, at: desk.now)
    try small.publish.run(callOf: issue, by: small.editor)
    #expect(try small.record.store.magazineIssue("2020-autumn")?.published == nil)
    #expect(throws: ArticleFault.empty) {
      try small.publish.run(issue: issue, charts: NoCharts(), by: small.editor)
    }
    func write(_ address: String) throws -> Int {
      try KeepArticle(desk).run(
        SmallArticles.content("About \(address).", address: address), kind: .contribution, issue: issue,
        by: small.contributor)
    }
    let (first, second, late) = (try write("first"), try write("second"), try write("late"))
    let review = ReviewArticle(desk)
    try review.handIn(first, by: small.contributor)
    try review.handIn(second, by: small.contributor)
    small.wait(2 * 86_400)
    #expect(throws: ArticleFault.closed("14 September 2020")) {
      try review.handIn(late, by: small.contributor)
    }
    try small.accept(first)
    #expect(throws: ArticleFault.self) {
      try small.publish.run(issue: issue, charts: NoCharts(), by: small.editor)
    }
    #expect(try small.record.store.articles().isEmpty)
    try small.accept(second)
    try KeepArticle(desk).run(
      SmallArticles.content("Later.", address: "late"), kind: .contribution, issue: nil, id: late,
      by: small.contributor)
    let held = try #require(try desk.store.issue(issue))
    try desk.store.change(
      issue: issue, to: held.content, order: [second, first], by: small.editor.id, at: desk.now)
    try small.publish.run(issue: issue, charts: NoCharts(), by: small.editor)
    let shown = try #require(try small.record.store.magazineIssue("2020-autumn"))
    #expect(throws: ArticleFault.isPublic) { try small.publish.run(callOf: issue, by: small.editor) }
    #expect(try small.record.store.magazineIssue("2020-autumn") == shown)
    #expect(shown.name == "Number 1, Autumn 2020: Reeds")
    #expect(try desk.store.issue(issue)?.name == shown.name)
    #expect(shown.contents == ["second", "first"] && shown.published?.description == "2020-09-15")
    #expect(try small.record.store.articles(.contribution).count == 2)
    #expect(try small.record.store.article("late") == nil)
  }
}

extension RecordStore {
  fileprivate func settleQuietly() { try? settle() }
}
