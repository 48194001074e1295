import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("Publishing that was cut off")
struct TakeBackCutOffTests {
  let small: SmallArticles
  let takeBack: TakeBackCutOff
  private var desk: Desk { small.desk }

  init() throws {
    small = try SmallArticles()
    takeBack = TakeBackCutOff(small.desk, record: small.record.store)
  }

  private func act(_ verb: String) -> Act { Act(verb, of: "x 1", by: small.editor.id, at: desk.now) }

  private func note(_ address: String) throws -> Int {
    try KeepNote(desk).run(
      DeskNote.Content(address: address, date: "2012-12-24", title: "Otters"), rule: .onTheRecord, id: nil,
      by: small.editor)
  }

  @Test("a note that was marked and not written waits again, and can be published")
  func ofNote() async throws {
    let id = try note("otters-met")
    try desk.store.markPublished(id, as: "otters-met", act("publish note"))
    #expect(try CheckDesk.run(desk, small.record.store).problems.map(\.place) == ["note \(id)"])
    #expect(try await takeBack.run(lookingTwice: 0).count == 1)
    #expect(try desk.store.note(id)?.publishedAs == nil)
    #expect(try small.record.store.publishedNotes().isEmpty, "nothing becomes public by it")
    #expect(try CheckDesk.run(desk, small.record.store).problems.isEmpty)
    #expect(try desk.store.audit(atMost: 1).first?.act == "take back mark")
    try small.publish.run(note: id, by: small.editor)
    #expect(try await takeBack.run(lookingTwice: 0).isEmpty)
    #expect(try desk.store.note(id)?.publishedAs == "otters-met")
  }

  @Test("an article that was marked waits as accepted; one whose withdrawal was cut off is withdrawn")
  func ofArticles() async throws {
    let first = try KeepArticle(desk).run(
      SmallArticles.content(address: "reeds"), kind: .update, by: small.editor)
    try small.accept(first)
    try desk.store.move(article: first, to: .published, publishedAs: "reeds", act("publish article")) { _ in }
    let second = try small.published()
    try small.record.store.withdraw(
      article: "otters", on: #require(PartialDate("2020-09-13")), because: "Beavers.")
    #expect(try await takeBack.run(lookingTwice: 0).count == 2)
    #expect(try desk.store.article(first)?.state == .accepted)
    #expect(try desk.store.article(second)?.state == .withdrawn)
    try small.publish.run(article: first, charts: NoCharts(), by: small.editor)
    #expect(try small.record.store.article("reeds") != nil)
  }

  @Test("an issue that was marked is planned again, or called for where its call is public")
  func ofIssues() async throws {
    let content = DeskIssue.Content(
      address: "2012-winter", number: "Number 1", season: "Winter 2012", title: "Reeds", call: "Write.",
      openUntil: "")
    let id = try desk.store.add(content, by: small.editor.id, at: desk.now)
    try desk.store.move(issue: id, to: .call, publishedAs: "2012-winter", act("publish call"))
    _ = try await takeBack.run(lookingTwice: 0)
    #expect(try desk.store.issue(id)?.state == .planned && desk.store.issue(id)?.publishedAs == nil)
    try small.publish.run(callOf: id, by: small.editor)
    try desk.store.move(issue: id, to: .published, publishedAs: "2012-winter", act("publish issue"))
    _ = try await takeBack.run(lookingTwice: 0)
    #expect(try desk.store.issue(id)?.state == .call && desk.store.issue(id)?.publishedAs == "2012-winter")
  }

  @Test("an approved comment that is not on its page waits again and keeps its number")
  func ofComment() async throws {
    let day = try #require(PartialDate("2020-09-13"))
    try small.record.store.publish(
      PublishedNote(
        id: "otters", date: day, title: "Otters", rule: .onTheRecord, meeting: nil, attendance: nil,
        present: [],
        passages: [], published: day))
    let id = try desk.store.add(
      Comment.Content(name: "Wanda", text: "More boats."), on: "/notes/otters", receipt: nil,
      day: "2020-09-13")
    _ = try desk.store.approve(comment: id) { _ in act("approve comment") }
    _ = try await takeBack.run(lookingTwice: 0)
    #expect(try desk.store.comment(id)?.state == .new)
    try small.publish.run(comment: id, by: small.editor)
    #expect(try small.record.store.comments(on: "/notes/otters").map(\.number) == [1])
    #expect(try CheckDesk.run(desk, small.record.store).problems.isEmpty)
  }

  @Test(
    "a comment whose note was withdrawn waits again, and is nothing that was cut off when the note returns")
  func ofReturningNote() async throws {
    let note = try note("otters-met")
    try small.publish.run(note: note, by: small.editor)
    let id = try desk.store.add(
      Comment.Content(name: "Wanda", text: "More boats."), on: "/notes/otters-met", receipt: nil,
      day: "2020-09-13")
    try small.publish.run(comment: id, by: small.editor)
    try small.publish.withdraw(note: note, by: small.editor)
    #expect(try desk.store.comment(id)?.state == .new)
    try small.publish.run(note: note, by: small.editor)
    #expect(try await takeBack.run(lookingTwice: 0).isEmpty)
    #expect(try CheckDesk.run(desk, small.record.store).problems.isEmpty)
    try small.publish.run(comment: id, by: small.editor)
    #expect(try small.record.store.comments(on: "/notes/otters-met").count == 1)
  }

  @Test("a submission stands behind no situation whose opening was cut off")
  func ofSituation() async throws {
    let id = try desk.store.add(
      Submission.Content(kind: .warning, text: "Boats."), files: [], receipt: nil, day: "2020-09-13")
    try desk.store.connect(id, toSituation: "harrow-valley", act("open situation from submission"))
    #expect(try CheckDesk.run(desk, small.record.store).problems.map(\.place) == ["submission \(id)"])
    #expect(try await takeBack.run(lookingTwice: 0).count == 1)
    #expect(try desk.store.submission(id)?.situation == nil)
    #expect(try CheckDesk.run(desk, small.record.store).problems.isEmpty)
  }

  @Test("when more is missing than one end of a process can cut off, nothing is touched and it is said")
  func many() async throws {
    for number in 1...6 {
      let id = try note("otters-\(number)")
      try desk.store.markPublished(id, as: "otters-\(number)", act("publish note"))
    }
    let told = try await takeBack.run(lookingTwice: 0)
    #expect(told.count == 1 && told[0].contains("restore both from one backup"))
    #expect(try desk.store.notes().allSatisfy { $0.publishedAs != nil })
  }
}
