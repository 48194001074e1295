public import Foundation
import GRDB

/// The public record: one SQLite file that may be handed to anyone.
///
/// Reading gives nouns with corrections applied; every write is one transaction. Many readers and one
/// writer may work at once, in this process and in others.
public final class RecordStore: Sendable {
  let pool: DatabasePool
  let searchShelf = SearchShelf()
  /// The folder that holds `record.sqlite`.
  public let folder: URL

  /// Opens the record in a folder, makes both where they are missing, and brings the schema up to date.
  ///
  /// Throws ``StoreFault`` when the folder cannot be used or the file is no record of ours.
  public init(folder: URL) throws {
    self.folder = folder
    let file = folder.appending(path: "record.sqlite")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreFault.folder(folder.path, "\(error.localizedDescription)")
    }
    do {
      pool = try StoreFile.open(
        file, label: "record", pragmas: "PRAGMA synchronous = NORMAL", migrator: RecordSchema.migrator())
    } catch let error as DatabaseError {
      throw StoreFault.notARecord(file.path, error.message ?? "\(error)")
    }
  }

  /// A number that grows with every committed change, for caches.
  public func version() throws -> Int {
    try pool.read { try Int.fetchOne($0, sql: "SELECT version FROM edition") ?? 0 }
  }

  /// The digest of the shipped tables that this record holds, or nil when it holds none yet.
  public func shippedDigest() throws -> String? {
    try pool.read { try String.fetchOne($0, sql: "SELECT shipped_digest FROM edition") }
  }

  /// The schema as SQL, in a stable order, for the checked-in dump.
  public func schema() throws -> String { try StoreFile.schema(pool) }

  /// One transaction that also moves the version on.
  func write<Value>(_ change: (Database) throws -> Value) throws -> Value {
    try pool.write { database in
      let value = try change(database)
      try database.execute(sql: "UPDATE edition SET version = version + 1")
      return value
    }
  }

  /// Writes the log into the file itself, so that a copy of `record.sqlite` alone is whole.
  public func settle() throws {
    _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }
}

/// What can be wrong with a store, in a sentence with what to do next.
public enum StoreFault: Error, CustomStringConvertible, Sendable {
  case folder(String, String)
  case notARecord(String, String)
  case unknownNoun(String, known: [String])
  case unknownField(String, noun: String, known: [String])
  case noSuchRecord(noun: String, record: String)
  case beforeDiffers(field: String, stored: String?, given: String)
  case unknownRollCalls(file: String, first: String, count: Int)
  case unknownState(String, voter: String)
  case nothingToCorrect(field: String, value: String)
  case busy
  case dangling([String])
  case valueDoesNotFit(field: String, value: String, why: String)

  public var description: String {
    switch self {
    case .folder(let path, let why):
      "The data folder \(path) cannot be used: \(why). Name another with --data."
    case .notARecord(let path, let why):
      "\(path) is not a record of Avow or is damaged: \(why). Move it aside; the sources can be imported again."
    case .unknownNoun(let noun, let known):
      "There is no kind of record “\(noun)”. Known: \(known.joined(separator: ", "))."
    case .unknownField(let field, let noun, let known):
      "A \(noun) has no field “\(field)”. It has: \(known.joined(separator: ", "))."
    case .noSuchRecord(let noun, let record):
      "There is no \(noun) “\(record)” in the record."
    case .beforeDiffers(let field, let stored, let given):
      "The record has “\(stored ?? "")” in \(field), not “\(given)”. Look again before correcting it."
    case .unknownRollCalls(let file, let first, let count):
      "\(file) holds ballots on \(count) roll calls that are not in the record (the first is \(first)), so their dates "
        + "are not known. Import the table of roll calls or resolutions first; nothing was changed."
    case .unknownState(let state, let voter):
      "The voter \(voter) stands for “\(state)”, which is no state of the authority files."
    case .valueDoesNotFit(let field, let value, let why):
      "“\(value)” does not fit in \(field): \(why). Nothing was changed."
    case .dangling(let references):
      "The shipped tables name records that are not there (\(references.joined(separator: "; "))); nothing was changed."
    case .nothingToCorrect(let field, let value):
      "The record reads “\(value)” in \(field) already; there is nothing to correct."
    case .busy:
      "Another import changed the record in the meantime. Nothing was written; run the command again."
    }
  }
}
