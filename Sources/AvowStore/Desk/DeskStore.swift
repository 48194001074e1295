public import AvowRecord
public import Foundation
import GRDB

/// The desk: one SQLite file with accounts, drafts and everything that is not public. Public pages never receive it.
///
/// Every change is one transaction and takes an ``Act``, which becomes an entry of the audit log.
public final class DeskStore: Sendable {
  let pool: DatabasePool
  let vault: any DeskVault
  /// The folder that holds `desk.sqlite`.
  public let folder: URL

  /// Opens the desk in a folder, makes it where it is missing (readable by its owner only), and brings the schema up to date.
  ///
  /// Throws ``DeskFault`` when the file is no desk or was sealed with another key.
  public init(folder: URL, vault: any DeskVault) throws {
    self.folder = folder
    self.vault = vault
    let file = DeskStore.file(in: folder)
    if !FileManager.default.fileExists(atPath: file.path) {
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      guard
        FileManager.default.createFile(
          atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw DeskFault.cannotOpen(file.path, "the file cannot be made") }
    }
    do {
      // What was acknowledged outlives a loss of power, and what was deleted is overwritten.
      pool = try StoreFile.open(
        file, label: "desk", pragmas: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON",
        migrator: DeskSchema.migrator())
    } catch let error as DatabaseError {
      throw DeskFault.cannotOpen(file.path, error.message ?? "\(error)")
    }
    try proveKey()
  }

  public static func file(in folder: URL) -> URL { folder.appending(path: "desk.sqlite") }

  /// Throws ``DeskFault/wrongKey`` when the desk was sealed with another key.
  private func proveKey() throws {
    let place = "edition/1/key_proof"
    try pool.write { database in
      if let proof = try Data.fetchOne(database, sql: "SELECT key_proof FROM edition") {
        guard (try? vault.open(proof, for: place)) != nil else { throw DeskFault.wrongKey }
      } else {
        try database.execute(
          sql: "UPDATE edition SET key_proof = ?", arguments: [vault.seal("the key of this desk", for: place)]
        )
      }
    }
  }

  /// The schema as SQL, in a stable order, for the checked-in dump.
  public func schema() throws -> String { try StoreFile.schema(pool) }

  /// One transaction with its entry in the audit log.
  func write<Value>(_ act: Act, _ change: (Database) throws -> Value) throws -> Value {
    try pool.write { database in
      let value = try change(database)
      try record(act, in: database)
      return value
    }
  }

  /// One transaction in which the change itself says what it was, when that is known only afterwards; nil where nothing was
  /// changed.
  func write<Value>(_ change: (Database) throws -> (Value, Act?)) throws -> Value {
    try pool.write { database in
      let (value, act) = try change(database)
      if let act { try record(act, in: database) }
      return value
    }
  }

  /// Does something beside this file, such as a change of the public record, while nobody else writes at the desk, in this process
  /// or another. It must not ask this store for anything.
  ///
  /// - Parameter work: answers what it did; nil where nothing was to be done.
  public func alone(_ work: () throws -> Act?) throws {
    try write { _ in ((), try work()) }
  }
}
