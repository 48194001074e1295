import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("A submission behind a situation")
struct SubmissionSituationTests {
  private static let words = [
    "id": "harrow-valley", "name": "Harrow <Valley>", "states": "xaa", "place": "", "opened": "2020-09",
    "scope": "Herders along the river", "do": "keep", "acts": "0",
  ]

  /// A desk with a submission, and somebody who is moderator and editor.
  private func desk() async throws -> (SmallDesk, String) {
    let small = try await SmallDesk()
    try await MakeAccount(small.desk).run(
      name: "both", shown: "Both", organisation: nil, roles: [.moderator, .editor],
      password: SmallDesk.password)
    _ = try small.desk.store.add(
      Submission.Content(
        kind: .warning, text: "Boats gather at the weir.", place: "Reedmouth", sender: "Wanda"),
      files: [], receipt: nil, day: "2020-09-13")
    return (small, try await small.signIn("both"))
  }

  /// Every byte of the record's file.
  private func holds(_ small: SmallDesk, _ word: String) throws -> Bool {
    try small.record.store.settle()
    let bytes = try Data(contentsOf: small.record.folder.appending(path: "record.sqlite"))
    return bytes.firstRange(of: Data(word.utf8)) != nil
  }

  @Test("it opens one in the editor's words alone, and the link back is known at the desk only")
  func opens() async throws {
    let (small, both) = try await desk()
    #expect(try await small.ask("/submissions/1", secret: both).text.contains("href=\"/warnings/open/1\""))
    let form = try await small.ask("/warnings/open/1", secret: both).text
    #expect(
      form.contains("Submission 1 will stand behind it") && !form.contains("Reedmouth")
        && !form.contains("Boats"))
    let entries = try small.desk.store.auditCount()
    let shown = try await small.send("/warnings/open/1", Self.words.merging(["do": ""]) { $1 }, secret: both)
    #expect(shown.status == 200 && shown.text.contains("Harrow &lt;Valley&gt;"))
    #expect(try small.record.store.situations().isEmpty && small.desk.store.auditCount() == entries)
    let moved = try await small.send("/warnings/open/1", Self.words, secret: both)
    #expect(moved.status == 303 && moved.header("location") == "/warnings/situations/harrow-valley")
    let situation = try #require(try small.record.store.situation("harrow-valley"))
    #expect(situation.name == "Harrow <Valley>" && situation.states == ["XAA"] && situation.place == nil)
    for word in ["Boats", "weir", "Reedmouth", "Wanda", "submission 1"] {
      #expect(try !holds(small, word), "\(word)")
    }
    #expect(try small.desk.store.submission(1)?.situation == "harrow-valley")
    #expect(try small.desk.store.submissions(behind: "harrow-valley").map(\.id) == [1])
    let entry = try #require(try small.desk.store.audit(atMost: 1).first)
    #expect(
      entry.act == "open situation from submission" && entry.subject == "submission 1"
        && entry.detail == "situation harrow-valley")
    let page = try await small.ask("/submissions/1", secret: both).text
    #expect(page.contains("It stands behind the situation Harrow &lt;Valley&gt;."))
    let situationPage = try await small.ask("/warnings/situations/harrow-valley", secret: both).text
    #expect(situationPage.contains("Submission 1, received on 2020-09-13, new <a href=\"/submissions/1\""))
    let edo = try await small.signIn("edo")
    let edos = try await small.ask("/warnings/situations/harrow-valley", secret: edo).text
    #expect(edos.contains("Submission 1, received on") && !edos.contains("href=\"/submissions/1\""))
    #expect(!page.contains("Open a situation of its own"))
  }

  @Test("it joins one and leaves it again, which the record does not learn")
  func joins() async throws {
    let (small, both) = try await desk()
    _ = try await small.send("/warnings/open/1", Self.words, secret: both)
    _ = try small.desk.store.add(
      Submission.Content(text: "More boats."), files: [], receipt: nil, day: "2020-09-14")
    let version = try small.record.store.version()
    let mona = try await small.signIn("mona")
    let join = ["do": "join", "situation": "harrow-valley"]
    #expect(try await small.send("/submissions/2", join, secret: mona).status == 303)
    #expect(try small.desk.store.submissions(behind: "harrow-valley").map(\.id) == [1, 2])
    #expect(try small.desk.store.audit(atMost: 1).first?.act == "join submission to situation")
    let none = try await small.send("/submissions/2", ["do": "join", "situation": "nowhere"], secret: mona)
    #expect(none.status == 400 && none.text.contains("The record has no situation “nowhere”."))
    #expect(
      try await small.send("/submissions/2", ["do": "join", "situation": ""], secret: mona).status == 303)
    #expect(try small.desk.store.submissions(behind: "harrow-valley").map(\.id) == [1])
    #expect(try small.record.store.version() == version)
    // An erased submission stands behind nothing.
    #expect(
      try await small.send("/submissions/1", ["do": "erase", "sure": "yes"], secret: mona).status == 303)
    #expect(try small.desk.store.submissions(behind: "harrow-valley").isEmpty)
    // And is used for nothing any more, decided or not.
    let again = try await small.send(
      "/submissions/1", ["do": "join", "situation": "harrow-valley"], secret: mona)
    #expect(again.status == 400 && again.text.contains("This submission was erased"))
    let first = try #require(try small.desk.store.account(1))
    #expect(throws: SubmissionFault.erased) { try ReviewSubmission(small.desk, by: first).beginNote(1) }
  }

  @Test("what was refused gives rise to nothing")
  func refused() async throws {
    let (small, both) = try await desk()
    _ = try await small.send("/submissions/1", ["do": "decide", "reason": "known"], secret: both)
    let page = try await small.ask("/submissions/1", secret: both).text
    #expect(page.contains("It was refused, so that no situation can rest on it."))
    let reply = try await small.send("/warnings/open/1", Self.words, secret: both)
    #expect(reply.status == 400 && reply.text.contains("This submission was refused"))
    #expect(try small.record.store.situations().isEmpty)
  }

  @Test(
    "broken words come back with a sentence, and nothing is opened, linked or logged",
    arguments: [
      ("id", "Harrow Valley!", "is no word for a situation"), ("name", " ", "The name may not be empty."),
      ("states", "XAA\nQQQ", "QQQ"), ("states", "", "at least one state"),
      ("opened", "soon", "is no day"), ("scope", "", "The scope may not be empty."),
    ])
  func broken(field: String, value: String, sentence: String) async throws {
    let (small, both) = try await desk()
    let entries = try small.desk.store.auditCount()
    let reply = try await small.send(
      "/warnings/open/1", Self.words.merging([field: value]) { $1 }, secret: both)
    #expect(reply.status == 400 && reply.text.contains(sentence))
    #expect(field == "scope" || reply.text.contains("Herders along the river"))
    #expect(try small.record.store.situations().isEmpty && small.desk.store.auditCount() == entries)
    #expect(try small.desk.store.submission(1)?.situation == nil)
  }

  @Test("one that is held already is refused, and only editors open any")
  func roles() async throws {
    let (small, both) = try await desk()
    _ = try await small.send("/warnings/open/1", Self.words, secret: both)
    let again = try await small.send("/warnings/open/1", Self.words, secret: both)
    #expect(again.status == 400 && again.text.contains("has a situation harrow-valley already"))
    let (mona, edo) = (try await small.signIn("mona"), try await small.signIn("edo"))
    let other = Self.words.merging(["id": "reed-lake"]) { $1 }
    #expect(try await small.send("/warnings/open/1", other, secret: mona).status == 403)
    #expect(try await !small.ask("/submissions/1", secret: mona).text.contains("Open a situation of its own"))
    #expect(
      try await small.send("/submissions/1", ["do": "join", "situation": ""], secret: edo).status == 403)
    #expect(try await small.send("/warnings/open/9", other, secret: both).status == 404)
  }
}
