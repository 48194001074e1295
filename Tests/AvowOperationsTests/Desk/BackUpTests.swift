import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("Backup and restore")
struct BackUpTests {
  private let record: FictionalRecord
  private let desk: Desk
  private let editor: Account
  private let vault = KeyFile(bytes: [UInt8](repeating: 3, count: 32))

  init() throws {
    record = try FictionalRecord()
    desk = Desk(
      store: try DeskStore(folder: record.folder, vault: vault),
      passwords: try PasswordHasher(cost: .trifling), clock: { Moment(1_600_000_000) })
    editor = try desk.store.addAccount(
      name: "edo", shown: "Edo", organisation: nil, roles: [.editor], password: "x", by: nil, at: desk.now)
  }

  @Test("what was backed up while others wrote is restored whole")
  func round() async throws {
    let id = try KeepNote(desk).run(PublishTests.breakfast, rule: .notForAttribution, by: editor)
    try Publish(desk, into: record.store).run(note: id, by: editor)
    let folder = record.folder.appending(path: "backup")
    let (desk, editor) = (desk, editor)
    let writer = Task.detached {
      for _ in 0..<50 where !Task.isCancelled {
        try KeepNote(desk).run(PublishTests.breakfast, rule: .confidential, by: editor)
      }
    }
    let manifest = try BackUp.run(desk, record.store, to: folder)
    _ = try await writer.value
    #expect(manifest.files.count == 2)
    let elsewhere = record.folder.appending(path: "elsewhere")
    try Restore.run(folder, to: elsewhere, vault: vault, replacing: false)
    let (store, public_) = (
      try DeskStore(folder: elsewhere, vault: vault), try RecordStore(folder: elsewhere)
    )
    #expect(try store.note(id)?.content == PublishTests.breakfast)
    #expect(try public_.publishedNotes() == record.store.publishedNotes())
    #expect(try store.soundness().isEmpty && public_.soundness().isEmpty)
    #expect(throws: BackupFault.taken(folder.path)) { try BackUp.run(desk, record.store, to: folder) }
  }

  @Test("a backup that is damaged, or whose key is another, changes nothing")
  func damaged() throws {
    let folder = record.folder.appending(path: "backup")
    _ = try BackUp.run(desk, record.store, to: folder)
    let elsewhere = record.folder.appending(path: "elsewhere")
    #expect(throws: DeskFault.wrongKey) {
      try Restore.run(
        folder, to: elsewhere, vault: KeyFile(bytes: [UInt8](repeating: 4, count: 32)), replacing: false)
    }
    let handle = try FileHandle(forUpdating: folder.appending(path: "desk.sqlite"))
    try handle.seek(toOffset: 5000)
    try handle.write(contentsOf: Data("otters".utf8))
    try handle.close()
    #expect(throws: BackupFault.damaged(folder.path)) {
      try Restore.run(folder, to: elsewhere, vault: vault, replacing: false)
    }
    #expect(!FileManager.default.fileExists(atPath: elsewhere.appending(path: "desk.sqlite").path))
    #expect(throws: BackupFault.noBackup(elsewhere.path)) {
      try Restore.run(elsewhere, to: folder, vault: vault, replacing: true)
    }
  }

  @Test("what the folder holds is refused, or moved aside when that is said")
  func replacing() throws {
    let folder = record.folder.appending(path: "backup")
    _ = try BackUp.run(desk, record.store, to: folder)
    let elsewhere = record.folder.appending(path: "elsewhere")
    try Restore.run(folder, to: elsewhere, vault: vault, replacing: false)
    #expect(throws: BackupFault.self) {
      try Restore.run(folder, to: elsewhere, vault: vault, replacing: false)
    }
    try Restore.run(folder, to: elsewhere, vault: vault, replacing: true)
    #expect(
      FileManager.default.fileExists(atPath: elsewhere.appending(path: "desk.sqlite.before-restore").path))
  }

  @Test("a note that the desk has as public and the record does not hold is told")
  func check() throws {
    let id = try KeepNote(desk).run(PublishTests.breakfast, rule: .notForAttribution, by: editor)
    #expect(try CheckDesk.run(desk, record.store).problems.isEmpty)
    try desk.store.markPublished(
      id, as: "breakfast-2017-09-07", Act("publish note", of: "note \(id)", by: editor.id, at: desk.now))
    #expect(try CheckDesk.run(desk, record.store).problems.map(\.kind) == ["not-published"])
  }
}
