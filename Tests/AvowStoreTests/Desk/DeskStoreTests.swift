import AvowRecord
import AvowStore
import Foundation
import GoldenFiles
import Testing

/// A vault that hides nothing, so that the store can be tested without cryptography.
struct GlassVault: DeskVault {
  func digest(_ text: String) -> String {
    String(
      text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 },
      radix: 16)
  }
  func mark(_ text: String) -> String { digest("mark " + text) }
  func seal(_ text: String, for place: String) throws -> Data { Data("\(place)|\(text)".utf8) }
  func open(_ sealed: Data, for place: String) throws -> String {
    let text = String(decoding: sealed, as: UTF8.self)
    guard text.hasPrefix(place + "|") else { throw DeskFault.notSealedHere(place) }
    return String(text.dropFirst(place.count + 1))
  }
}

@Suite("The desk's file")
struct DeskStoreTests {
  private func store() throws -> DeskStore {
    try DeskStore(
      folder: FileManager.default.temporaryDirectory.appending(path: UUID().uuidString), vault: GlassVault())
  }

  @Test("the schema in use is the one that is checked in")
  func schema() throws {
    let store = try store()
    defer { try? FileManager.default.removeItem(at: store.folder) }
    try expectGolden(store.schema(), "desk-schema.sql")
  }

  @Test("only its owner may read it")
  func rights() throws {
    let store = try store()
    defer { try? FileManager.default.removeItem(at: store.folder) }
    for name in try FileManager.default.contentsOfDirectory(atPath: store.folder.path) {
      let rights = try FileManager.default.attributesOfItem(atPath: store.folder.appending(path: name).path)
      #expect((rights[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
    }
  }

  @Test("every change stands in the log, and the log holds")
  func log() throws {
    let store = try store()
    defer { try? FileManager.default.removeItem(at: store.folder) }
    let now = Moment(1_600_000_000)
    let account = try store.addAccount(
      name: "ada", shown: "Ada", organisation: "The Otter Society", roles: [.administrator, .editor],
      password: "x", by: nil, at: now)
    #expect(account.roles == [.administrator, .editor] && account.organisation?.name == "The Otter Society")
    #expect(throws: DeskFault.nameTaken("ada")) {
      try store.addAccount(
        name: "ada", shown: "A", organisation: nil, roles: [], password: "x", by: nil, at: now)
    }
    try store.note(Act("refuse sign-in", of: "unknown name", by: nil, at: now))
    #expect(try store.checkAudit() == 2)
    #expect(try store.audit().map(\.act) == ["refuse sign-in", "make account"])
  }
}
