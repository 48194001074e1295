import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

/// The first case: the breakfast of 7 September 2017, fifteen organisations, not for attribution. The organisations of
/// this test are made up; those that were there are named nowhere.
@Suite("Publishing a note")
struct PublishTests {
  private let record: FictionalRecord
  private let desk: Desk
  private let editor: Account

  init() throws {
    record = try FictionalRecord()
    let store = try DeskStore(
      folder: record.folder.appending(path: "desk"),
      vault: KeyFile(bytes: [UInt8](repeating: 9, count: 32)))
    desk = Desk(
      store: store, passwords: try PasswordHasher(cost: .trifling), clock: { Moment(1_600_000_000) })
    editor = try store.addAccount(
      name: "edo", shown: "Edo", organisation: nil, roles: [.editor], password: "x", by: nil, at: desk.now)
  }

  static let breakfast = DeskNote.Content(
    address: "breakfast-2017-09-07", date: "2017-09-07",
    title: "Breakfast meeting on the responsibility to protect",
    attendance: "Fifteen civil-society organisations from all regions took part.",
    attendees: (1...15).map { "The Heron League \($0)" },
    passages: [
      NotePassage(
        kind: .reflection, text: "A changed procedure gives civil society more room.",
        speaker: "The Heron League 3"),
      NotePassage(
        kind: .reflection, text: "The kitchen was cold.", speaker: "The Heron League 4", isWithheld: true),
      NotePassage(
        kind: .recommendation, text: "Attend to related themes, such as a gender lens.",
        speaker: "The Heron League 5"),
    ], remarks: "Thank The Heron League 6 for the room.")

  @Test("what was said crosses; who said it, who was there and what is withheld does not")
  func breakfast() throws {
    let id = try KeepNote(desk).run(Self.breakfast, rule: .notForAttribution, by: editor)
    let publication = try Publish(desk, into: record.store).run(note: id, by: editor)
    let note = try #require(publication.published)
    #expect(note.passages.map(\.number) == [1, 2] && note.present.isEmpty)
    #expect(note.attendance == "Fifteen civil-society organisations from all regions took part.")
    #expect(
      publication.dropped == [
        "1 withheld passage", "2 names of speakers", "15 names of who was there", "the remarks of the desk",
      ])
    try record.store.settle()
    for name in ["record.sqlite", "record.sqlite-wal"] {
      let file = record.folder.appending(path: name)
      let bytes = (try? Data(contentsOf: file)) ?? Data()
      for word in ["Heron League", "kitchen", "Thank"] {
        #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
    let entry = try #require(try desk.store.audit().first)
    #expect(entry.act == "publish note" && entry.account == editor.id)
    #expect(entry.detail.contains("15 names") && !entry.detail.contains("Heron"))
  }

  @Test("in the desk's own file nothing of a note can be read")
  func sealed() throws {
    let id = try KeepNote(desk).run(Self.breakfast, rule: .notForAttribution, by: editor)
    #expect(try desk.store.note(id)?.content == Self.breakfast)
    for name in ["desk.sqlite", "desk.sqlite-wal"] {
      let bytes = (try? Data(contentsOf: desk.store.folder.appending(path: name))) ?? Data()
      for word in ["Heron", "kitchen", "breakfast", "procedure"] {
        #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
  }

  @Test("what was published by mistake is taken out of the record and of its file")
  func withdrawal() throws {
    let id = try KeepNote(desk).run(Self.breakfast, rule: .onTheRecord, by: editor)
    let publish = Publish(desk, into: record.store)
    try publish.run(note: id, by: editor)
    #expect(try record.store.publishedNotes().first?.present.count == 15)
    try publish.withdraw(note: id, by: editor)
    #expect(try record.store.publishedNotes().isEmpty)
    #expect(try record.store.withdrawnNotes().map(\.id) == ["breakfast-2017-09-07"])
    #expect(try desk.store.note(id)?.publishedAs == nil)
    #expect(try desk.store.audit().first?.act == "withdraw note")
    for name in ["record.sqlite", "record.sqlite-wal"] {
      let bytes = (try? Data(contentsOf: record.folder.appending(path: name))) ?? Data()
      #expect(bytes.firstRange(of: Data("Heron League".utf8)) == nil, "\(name)")
    }
    #expect(throws: DeskFault.self) { try publish.withdraw(note: id, by: editor) }
    try publish.run(note: id, by: editor)
    #expect(try record.store.withdrawnNotes().isEmpty)
  }

  @Test("what an article froze of a note goes with it, and of another note stays")
  func withdrawalFromArticles() throws {
    let publish = Publish(desk, into: record.store)
    let id = try KeepNote(desk).run(Self.breakfast, rule: .onTheRecord, by: editor)
    try publish.run(note: id, by: editor)
    func frozen(_ place: Int, _ note: String) -> FrozenEmbed {
      FrozenEmbed(
        place: place, source: "{{record \(note)}}",
        value: EmbedValue(
          title: "Kitchen talk \(place)", value: "x", reference: RecordReference(.note, note)))
    }
    try record.store.publish(
      Article.Version(
        number: 1, title: "Otters", byLine: "", language: nil, text: "Text.",
        published: try #require(PartialDate("2020-09-13")), correction: nil,
        frozen: [frozen(1, "breakfast-2017-09-07"), frozen(2, "another")]), of: "otters", kind: .update)
    try publish.withdraw(note: id, by: editor)
    #expect(try record.store.article("otters")?.latest?.frozen.map(\.place) == [2])
    for name in ["record.sqlite", "record.sqlite-wal"] {
      let bytes = (try? Data(contentsOf: record.folder.appending(path: name))) ?? Data()
      #expect(bytes.firstRange(of: Data("Kitchen talk 1".utf8)) == nil, "\(name)")
    }
  }

  @Test("a confidential note leaves no trace, and the log says that it was refused")
  func confidential() throws {
    let version = try record.store.version()
    let id = try KeepNote(desk).run(Self.breakfast, rule: .confidential, by: editor)
    let publication = try Publish(desk, into: record.store).run(note: id, by: editor)
    #expect(publication.published == nil)
    #expect(try record.store.version() == version && record.store.publishedNotes().isEmpty)
    #expect(try desk.store.audit().first?.act == "refuse to publish note")
  }

  @Test("a name of who was there that stands in the public text is told to the editor")
  func warnings() throws {
    var content = Self.breakfast
    content.passages[0].text = "the heron league 3 said that there is more room."
    let note = DeskNote(
      id: 1, rule: .notForAttribution, content: content, made: desk.now, changed: desk.now)
    #expect(Publish.warnings(of: note) == ["passage 1 holds “The Heron League 3”"])
    #expect(
      Publish.warnings(
        of: DeskNote(id: 1, rule: .onTheRecord, content: content, made: desk.now, changed: desk.now)
      ).isEmpty)
  }

  @Test("a note that is not whole is refused in words", arguments: ["", "Breakfast", "a/../b"])
  func address(text: String) throws {
    var content = Self.breakfast
    content.address = text
    let id = try KeepNote(desk).run(content, rule: .onTheRecord, by: editor)
    #expect(throws: PublishFault.badAddress(text)) {
      try Publish(desk, into: record.store).run(note: id, by: editor)
    }
  }
}
