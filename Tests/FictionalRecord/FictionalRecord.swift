public import AvowRecord
public import AvowStore
public import Foundation

/// A record of fictional states for tests, in a folder that goes away with it.
public final class FictionalRecord: Sendable {
  public let store: RecordStore
  public let folder: URL

  public init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "fictional-\(UUID().uuidString)")
    store = try RecordStore(folder: folder)
    try store.replaceShipped(
      reference: FictionalRecord.reference(), proceedings: FictionalRecord.proceedings(),
      digest: String(repeating: "f", count: 64))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  public static func reference() throws -> ReferenceData {
    try ReferenceData { try Data(contentsOf: fixture("FictionalReference/\($0)")) }
  }

  public static func proceedings() throws -> Proceedings {
    try Proceedings { try Data(contentsOf: fixture("FictionalProceedings/\($0)")) }
  }

  /// A file of `Tests/Fixtures`.
  public static func fixture(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures").appending(path: path)
  }

  /// Writes a file into the folder of the record.
  public func file(_ name: String, _ text: String) throws -> URL {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url
  }
}
