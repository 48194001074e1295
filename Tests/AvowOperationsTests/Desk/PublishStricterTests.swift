import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("A note under a stricter rule than it is public under")
struct PublishStricterTests {
  private let record: FictionalRecord
  private let desk: Desk
  private let editor: Account
  private let publish: Publish

  init() throws {
    record = try FictionalRecord()
    let store = try DeskStore(
      folder: record.folder.appending(path: "desk"), vault: KeyFile(bytes: [UInt8](repeating: 9, count: 32)))
    desk = Desk(
      store: store, passwords: try PasswordHasher(cost: .trifling), clock: { Moment(1_600_000_000) })
    editor = try store.addAccount(
      name: "edo", shown: "Edo", organisation: nil, roles: [.editor], password: "x", by: nil, at: desk.now)
    publish = Publish(desk, into: record.store)
  }

  private static let content = DeskNote.Content(
    address: "lake-meeting", date: "2020-09-07", title: "At the lake", attendees: ["Wanda Reed", "Olm"],
    passages: [
      NotePassage(kind: .reflection, text: "The weir is old.", speaker: "Wanda Reed"),
      NotePassage(kind: .reflection, text: "The boats are few.", speaker: "Tarn Oar"),
    ])

  /// A note that is public on the record, with two comments on it of which one names a speaker.
  private func published() throws -> Int {
    let id = try KeepNote(desk).run(Self.content, rule: .onTheRecord, by: editor)
    #expect(try publish.run(note: id, by: editor).withdrawn.isEmpty)
    for text in ["So said TARN OAR herself.", "The weir is old indeed."] {
      let comment = try desk.store.add(
        Comment.Content(name: "A reader", text: text), on: "/notes/lake-meeting",
        receipt: ReceiptCode.make(.system), day: desk.now.day)
      try publish.run(comment: comment, by: editor)
    }
    return id
  }

  private func holds(_ word: String) -> Bool {
    ["record.sqlite", "record.sqlite-wal"].contains { name in
      let bytes = (try? Data(contentsOf: record.folder.appending(path: name))) ?? Data()
      return bytes.firstRange(of: Data(word.utf8)) != nil
    }
  }

  @Test("publishing again takes names out of the record and its file, and comments that hold them")
  func names() throws {
    let id = try published()
    #expect(holds("Wanda Reed") && holds("TARN OAR"))
    try KeepNote(desk).run(Self.content, rule: .notForAttribution, id: id, by: editor)
    #expect(try publish.looserInPublic().map(\.id) == [id])
    #expect(try CheckDesk.run(desk, record.store).problems.map(\.kind) == ["looser-in-public"])
    let told = try publish.withdrawal(of: #require(try desk.store.note(id)))
    #expect(
      told.words == ["3 names of who spoke or was there", "1 comment that holds such a name"]
        && told.remaining == 1)
    // The preview changes nothing.
    #expect(try record.store.publishedNote("lake-meeting")?.present.count == 2)
    let done = try publish.run(note: id, by: editor)
    #expect(done.withdrawn == told.words && done.published?.revision == 2)
    let note = try #require(try record.store.publishedNote("lake-meeting"))
    #expect(note.rule == .notForAttribution && note.present.isEmpty)
    #expect(note.passages.map(\.text) == ["The weir is old.", "The boats are few."])
    #expect(note.passages.allSatisfy { $0.speaker == nil })
    #expect(try record.store.comments(on: "/notes/lake-meeting").map(\.number) == [2])
    let refused = try #require(try desk.store.comment(1))
    #expect(refused.state == .refused && refused.reason == .privacy)
    for word in ["Wanda Reed", "Tarn Oar", "TARN OAR"] { #expect(!holds(word), "\(word)") }
    let entry = try #require(try desk.store.audit(atMost: 9).first { $0.act == "publish note" })
    #expect(entry.detail.contains("taken out: 3 names") && !entry.detail.contains("Wanda"))
    #expect(try publish.looserInPublic().isEmpty && CheckDesk.run(desk, record.store).problems.isEmpty)
    #expect(try publish.run(note: id, by: editor).withdrawn.isEmpty)
  }

  @Test("one that became confidential is withdrawn, whatever its words are by then")
  func confidential() throws {
    let id = try published()
    var content = Self.content
    (content.title, content.passages) = ("", [])
    try KeepNote(desk).run(content, rule: .confidential, id: id, by: editor)
    let told = try publish.withdrawal(of: #require(try desk.store.note(id))).words
    #expect(told == ["the whole note, which is confidential now", "2 comments on it"])
    let done = try publish.run(note: id, by: editor)
    #expect(done.published == nil && done.withdrawn == told)
    #expect(try record.store.publishedNotes().isEmpty && record.store.publishedComments().isEmpty)
    #expect(try record.store.withdrawnNotes().map(\.id) == ["lake-meeting"])
    #expect(try desk.store.note(id)?.publishedAs == nil && desk.store.audit().first?.act == "withdraw note")
    for word in ["Wanda Reed", "The weir is old"] { #expect(!holds(word), "\(word)") }
    // Once more there is nothing to take out, and it is refused as ever.
    #expect(try publish.run(note: id, by: editor).withdrawn.isEmpty)
    #expect(try desk.store.audit().first?.act == "refuse to publish note")
  }

  @Test("a passage that is to stay at the desk by now leaves the record and its file")
  func passage() throws {
    let id = try published()
    var content = Self.content
    content.passages[0].isWithheld = true
    try KeepNote(desk).run(content, rule: .onTheRecord, id: id, by: editor)
    #expect(try publish.looserInPublic().isEmpty)
    #expect(try publish.run(note: id, by: editor).withdrawn == ["1 passage as it stands there"])
    #expect(try record.store.publishedNote("lake-meeting")?.passages.map(\.text) == ["The boats are few."])
    #expect(!holds("The weir is old."))
  }

  @Test("a looser rule takes nothing out")
  func looser() throws {
    let id = try KeepNote(desk).run(Self.content, rule: .notForAttribution, by: editor)
    try publish.run(note: id, by: editor)
    try KeepNote(desk).run(Self.content, rule: .onTheRecord, id: id, by: editor)
    #expect(try publish.looserInPublic().isEmpty)
    #expect(try publish.run(note: id, by: editor).withdrawn.isEmpty)
    #expect(try record.store.publishedNote("lake-meeting")?.present == ["Wanda Reed", "Olm"])
  }
}
