import AvowRecord
import AvowStore
import Foundation
import Testing

@testable import AvowOperations

@Suite("What is sealed, and the log")
struct VaultTests {
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }
  }

  private static let now = Moment(1_600_000_000)

  private static func desk(_ folder: URL, key: UInt8 = 7) throws -> Desk {
    Desk(
      store: try DeskStore(folder: folder, vault: KeyFile(bytes: [UInt8](repeating: key, count: 32))),
      passwords: try PasswordHasher(cost: .trifling), clock: { now })
  }

  private static func run(_ sql: String, _ folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.executescript(sys.argv[2]); d.commit()",
      folder.appending(path: "desk.sqlite").path, sql,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("what is sealed opens in its place and nowhere else, and with its key alone")
  func places() throws {
    let key = KeyFile(bytes: [UInt8](repeating: 1, count: 32))
    let sealed = try key.seal("otters", for: "note/1/content")
    #expect(try key.open(sealed, for: "note/1/content") == "otters")
    #expect(throws: DeskFault.notSealedHere("note/2/content")) { try key.open(sealed, for: "note/2/content") }
    #expect(throws: DeskFault.self) {
      try KeyFile(bytes: [UInt8](repeating: 2, count: 32)).open(sealed, for: "note/1/content")
    }
    var changed = sealed
    changed[changed.count - 1] ^= 1
    #expect(throws: DeskFault.self) { try key.open(changed, for: "note/1/content") }
    #expect(try key.seal("otters", for: "note/1/content") != sealed)
  }

  @Test("a key file is for its owner alone")
  func keyFile() throws {
    let folder = try Folder()
    let file = folder.url.appending(path: "desk.key")
    #expect(throws: KeyFault.missing(file.path)) { try KeyFile(file) }
    let key = try KeyFile(file, makingIt: true)
    let sealed = try key.seal("x", for: "p")
    #expect(try KeyFile(file).open(sealed, for: "p") == "x")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    #expect(throws: KeyFault.open(file.path)) { try KeyFile(file) }
  }

  @Test("a desk does not open with another key")
  func wrongKey() throws {
    let folder = try Folder()
    _ = try Self.desk(folder.url)
    #expect(throws: DeskFault.wrongKey) { try Self.desk(folder.url, key: 8) }
  }

  @Test("every column of bytes is sealed, and in the list of the new key")
  func columns() throws {
    let folder = try Folder()
    #expect(try Self.desk(folder.url).store.byteColumns() == DeskStore.sealedColumns)
  }

  @Test("under a new key everything opens, under the old one nothing")
  func rotation() async throws {
    let folder = try Folder()
    let file = folder.url.appending(path: "desk.key")
    let desk = Desk(
      store: try DeskStore(folder: folder.url, vault: KeyFile(file, makingIt: true)),
      passwords: try PasswordHasher(cost: .trifling), clock: { Self.now })
    let ada = try await MakeAccount(desk).run(
      name: "ada", shown: "Ada", roles: [.editor], password: "a lighthouse on the lake")
    let id = try KeepNote(desk).run(PublishTests.breakfast, rule: .confidential, by: ada)
    let (values, old) = try RotateKey.run(desk, file: file)
    #expect(values == 3)
    let again = try DeskStore(folder: folder.url, vault: KeyFile(file))
    #expect(try again.note(id)?.content == PublishTests.breakfast)
    #expect(try again.soundness().isEmpty)
    #expect(throws: DeskFault.wrongKey) { try DeskStore(folder: folder.url, vault: KeyFile(old)) }
  }

  @Test(
    "a log that another hand touched does not hold",
    arguments: [
      "DROP TRIGGER audit_is_not_changed; UPDATE audit SET detail = 'x' WHERE number = 2",
      "DROP TRIGGER audit_is_not_cut; DELETE FROM audit WHERE number = 2",
      "DROP TRIGGER audit_is_not_cut; DELETE FROM audit WHERE number = 4",
      "INSERT INTO audit VALUES (5, 1, 1, 'sign in', 'account 1', '', 'abc')",
    ])
  func log(sql: String) throws {
    let folder = try Folder()
    let desk = try Self.desk(folder.url)
    for number in 1...4 { try desk.store.note(Act("try", of: "door \(number)", by: nil, at: Self.now)) }
    #expect(try desk.store.checkAudit() == 4)
    try Self.run(sql, folder.url)
    #expect(throws: DeskFault.self) { try desk.store.checkAudit() }
    #expect(try desk.store.soundness().first?.kind == "audit-log")
  }

  @Test("through the store's own door the log cannot be changed")
  func triggers() throws {
    let folder = try Folder()
    let desk = try Self.desk(folder.url)
    try desk.store.note(Act("try", of: "door", by: nil, at: Self.now))
    for sql in ["UPDATE audit SET act = 'x'", "DELETE FROM audit"] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [
        "python3", "-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute(sys.argv[2])",
        folder.url.appending(path: "desk.sqlite").path, sql,
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus != 0, "\(sql)")
    }
  }

  @Test("passwords are stored as Argon2id writes them, and fit only themselves")
  func passwords() async throws {
    let hasher = try PasswordHasher(cost: .trifling)
    let stored = try await hasher.hash("a lighthouse on the lake")
    #expect(stored.hasPrefix("$argon2id$v=19$m=64,t=1,p=1$"))
    #expect(try await hasher.fits("a lighthouse on the lake", stored))
    #expect(try await !hasher.fits("a lighthouse on the lakes", stored))
    #expect(try await !hasher.fits("nobody", nil))
    let standard = try await PasswordHasher().hash("a lighthouse on the lake")
    #expect(standard.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
  }
}
