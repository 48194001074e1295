import AvowRecord
public import AvowStore
public import Foundation

/// Copies desk and record into a folder while both are in use, with a list of digests. The key file is not among them.
public struct BackUp {
  /// `backup.json`: what was copied, and when.
  public struct Manifest: Sendable, Codable {
    public var made: String
    public var files: [String: String]
  }

  static let names = ["record.sqlite", "desk.sqlite"]

  /// Throws ``BackupFault/taken(_:)`` when the folder holds something already. It appears whole or not at all.
  public static func run(_ desk: Desk, _ record: RecordStore, to folder: URL) throws -> Manifest {
    let files = FileManager.default
    guard ((try? files.contentsOfDirectory(atPath: folder.path)) ?? []).isEmpty else {
      throw BackupFault.taken(folder.path)
    }
    let work = folder.deletingLastPathComponent().appending(path: ".\(folder.lastPathComponent).partial")
    try? files.removeItem(at: work)
    try files.createDirectory(
      at: work, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    do {
      // The desk first: a note published in between is then in the record, and its desk does not know of it yet.
      try desk.store.backUp(to: work.appending(path: names[1]))
      try record.backUp(to: work.appending(path: names[0]))
      let manifest = Manifest(made: desk.now.description, files: try digests(of: work))
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try encoder.encode(manifest).write(to: work.appending(path: "backup.json"))
      try? files.removeItem(at: folder)
      try files.moveItem(at: work, to: folder)
      return manifest
    } catch {
      try? files.removeItem(at: work)
      throw error
    }
  }

  static func digests(of folder: URL) throws -> [String: String] {
    try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, Digest.of(try Data(contentsOf: folder.appending(path: name), options: .mappedIfSafe)))
      })
  }
}

/// Puts a backup into a data folder, after looking whether it is whole and opens with the key.
public struct Restore {
  /// - Parameters:
  ///   - vault: the key that the desk was sealed with when the backup was made.
  ///   - replacing: moves what the data folder holds aside, as `….before-restore`; else that is refused.
  ///
  /// Throws ``BackupFault``, ``DeskFault``. Nothing is changed unless the backup is sound.
  public static func run(_ backup: URL, to folder: URL, vault: any DeskVault, replacing: Bool) throws {
    let files = FileManager.default
    let list = backup.appending(path: "backup.json")
    guard let data = try? Data(contentsOf: list),
      let manifest = try? JSONDecoder().decode(BackUp.Manifest.self, from: data)
    else { throw BackupFault.noBackup(backup.path) }
    guard (try? BackUp.digests(of: backup)) == manifest.files else {
      throw BackupFault.damaged(backup.path)
    }
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let held = BackUp.names.filter { files.fileExists(atPath: folder.appending(path: $0).path) }
    guard held.isEmpty || replacing else { throw BackupFault.folderHolds(folder.path, held) }
    let work = folder.appending(path: ".restore.partial")
    try? files.removeItem(at: work)
    try files.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: work) }
    for name in BackUp.names {
      try files.copyItem(at: backup.appending(path: name), to: work.appending(path: name))
    }
    // Opened once where it is not in use: a wrong key or a broken log is told before anything is replaced.
    let problems = try DeskStore(folder: work, vault: vault).soundness()
    if let first = problems.first { throw BackupFault.unsound(first.meaning) }
    for name in held.flatMap({ [$0, $0 + "-wal", $0 + "-shm"] }) {
      let file = folder.appending(path: name)
      guard files.fileExists(atPath: file.path) else { continue }
      let aside = folder.appending(path: name + ".before-restore")
      try? files.removeItem(at: aside)
      try files.moveItem(at: file, to: aside)
    }
    for name in BackUp.names {
      try files.copyItem(at: backup.appending(path: name), to: folder.appending(path: name))
    }
  }
}

/// What can be wrong with a backup, in a sentence.
public enum BackupFault: Error, CustomStringConvertible, Equatable {
  case taken(String)
  case noBackup(String)
  case damaged(String)
  case unsound(String)
  case folderHolds(String, [String])

  public var description: String {
    switch self {
    case .taken(let path): "\(path) holds something already. Name a new folder for the backup."
    case .noBackup(let path): "\(path) is no backup of Avow: it has no backup.json that can be read."
    case .damaged(let path):
      "The backup \(path) is not as it was made: its digests differ. Nothing was changed; use another."
    case .unsound(let why): "The backup cannot be used: \(why) Nothing was changed."
    case .folderHolds(let path, let names):
      "\(path) holds \(names.joined(separator: " and ")) already. Stop the servers, then give --replace; what is there "
        + "is moved aside."
    }
  }
}
