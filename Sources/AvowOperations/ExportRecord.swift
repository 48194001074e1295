import AvowRecord
public import AvowStore
import Crypto
public import Foundation

/// Writes everything public into a folder: each table as CSV and as JSON, and a manifest of digests.
///
/// Tables are written as they are stored; corrections are a table of their own, so that both values can be seen. The
/// folder appears whole or not at all. The same record makes the same bytes.
public struct ExportRecord {
  /// One written file.
  public struct Entry: Sendable, Codable {
    public var name: String
    public var bytes: Int
    public var sha256: String
    public var rows: Int
  }

  /// What was written; `manifest.json` has the same.
  public struct Manifest: Sendable, Codable {
    public var about: String
    public var jsonShape: String
    public var files: [Entry]
  }

  /// Why nothing was written.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case folderTaken(String)

    public var description: String {
      switch self {
      case .folderTaken(let path):
        "\(path) exists and is not an earlier export of Avow. Name an empty or a new folder with --to."
      }
    }
  }

  public static func run(
    _ store: RecordStore, to folder: URL, progress: (_ table: String) -> Void = { _ in }
  ) throws -> Manifest {
    let files = FileManager.default
    let taken = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
    if files.fileExists(atPath: folder.path), !taken.isEmpty, !taken.contains("manifest.json") {
      throw Fault.folderTaken(folder.path)
    }
    let parent = folder.deletingLastPathComponent()
    try files.createDirectory(at: parent, withIntermediateDirectories: true)
    let work = parent.appending(path: ".\(folder.lastPathComponent).partial")
    try? files.removeItem(at: work)
    try files.createDirectory(at: work, withIntermediateDirectories: true)
    do {
      let manifest = try write(store, into: work, progress)
      try? files.removeItem(at: folder)
      try files.moveItem(at: work, to: folder)
      return manifest
    } catch {
      try? files.removeItem(at: work)
      throw error
    }
  }

  private static func write(
    _ store: RecordStore, into folder: URL, _ progress: (String) -> Void
  ) throws -> Manifest {
    var entries: [Entry] = []
    try store.eachTable { table, columns, rows in
      progress(table)
      let csv = try ExportedFile(folder.appending(path: table + ".csv"))
      let json = try ExportedFile(folder.appending(path: table + ".json"))
      try csv.write(columns.map(DelimitedWriter.quoted).joined(separator: ",") + "\n")
      try json.write(
        "{\"columns\":[" + columns.map(JSONText.quoted).joined(separator: ",") + "],\n\"data\":[")
      var count = 0
      try rows { row in
        try csv.write(row.map { $0.map(DelimitedWriter.quoted) ?? "" }.joined(separator: ",") + "\n")
        let values = row.map { $0.map(JSONText.quoted) ?? "null" }.joined(separator: ",")
        try json.write((count == 0 ? "\n[" : ",\n[") + values + "]")
        count += 1
      }
      try json.write("\n]}\n")
      entries.append(try csv.close(rows: count))
      entries.append(try json.close(rows: count))
    }
    let manifest = Manifest(
      about: "The public record of Avow: one CSV and one JSON file a table. Values are as stored; "
        + "correction.csv holds the corrections that Avow applies when it reads.",
      jsonShape: "columns: the column names; data: one list of texts (or null) a row, in the same order",
      files: entries.sorted { $0.name < $1.name })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(manifest).write(to: folder.appending(path: "manifest.json"))
    return manifest
  }
}

/// A file on its way out, with its digest.
private final class ExportedFile {
  private let url: URL
  private let handle: FileHandle
  private var hash = SHA256()
  private var buffer = Data()
  private var bytes = 0

  init(_ url: URL) throws {
    self.url = url
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
  }

  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 20 { try flush() }
  }

  func close(rows: Int) throws -> ExportRecord.Entry {
    try flush()
    try handle.close()
    let digest = Digest.hexadecimal(hash.finalize())
    return .init(name: url.lastPathComponent, bytes: bytes, sha256: digest, rows: rows)
  }

  private func flush() throws {
    hash.update(data: buffer)
    bytes += buffer.count
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
