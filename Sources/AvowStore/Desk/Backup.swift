public import Foundation
import GRDB

extension DeskStore {
  /// Copies the desk into a new file while others work, as it stands at one moment.
  public func backUp(to file: URL) throws { try Backup.copy(pool, to: file) }
}

extension RecordStore {
  /// Copies the record into a new file while others work, as it stands at one moment.
  public func backUp(to file: URL) throws { try Backup.copy(pool, to: file) }
}

/// Copies of databases by SQLite's own means.
enum Backup {
  /// The new file can be read by its owner only, and is whole by itself: no log stands beside it.
  static func copy(_ pool: DatabasePool, to file: URL) throws {
    let path = file.path(percentEncoded: false)
    guard
      FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw DeskFault.cannotOpen(path, "the file cannot be made") }
    let queue = try DatabaseQueue(path: path)
    try pool.backup(to: queue)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
  }
}
