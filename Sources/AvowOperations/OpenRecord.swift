import AvowRecord
import AvowSources
public import AvowStore
public import Foundation

/// Opens the record in a folder and sees that it holds this edition of the shipped tables.
public struct OpenRecord {
  /// Answers the store; what was imported stays when a new edition of the shipped tables is loaded.
  public static func run(_ folder: URL) throws -> RecordStore {
    let store = try RecordStore(folder: folder)
    var shipped = Data()
    for (name, bytes) in try EmbeddedRecord.digestInput() + authorityFiles() {
      shipped.append(contentsOf: "\(name)\n\(bytes.count)\n".utf8)
      shipped.append(bytes)
    }
    let digest = Digest.of(shipped)
    guard try store.shippedDigest() != digest else { return store }
    try store.replaceShipped(
      reference: ReferenceData.shipped(), proceedings: EmbeddedRecord.proceedings(), digest: digest)
    return store
  }

  private static func authorityFiles() throws -> [(name: String, bytes: Data)] {
    let folder = ReferenceData.authorityFolder
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".csv") }
      .map { ($0, try Data(contentsOf: folder.appending(path: $0))) }
  }
}
