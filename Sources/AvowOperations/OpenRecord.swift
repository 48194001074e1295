import AvowRecord
import AvowSources
public import AvowStore
public import Foundation

/// Opens the record in a folder and sees that it holds this edition of the shipped tables.
public struct OpenRecord {
  /// Answers the store; what was imported stays when a new edition of the shipped tables is loaded.
  ///
  /// - Parameter authority: the authority files, with further ones where the user names a folder of them.
  public static func run(_ folder: URL, authority: AuthorityFiles? = nil) throws -> RecordStore {
    let authority = try authority ?? AuthorityFiles()
    let store = try RecordStore(folder: folder)
    var shipped = Data()
    for (name, bytes) in try EmbeddedRecord.digestInput() + authority.all() {
      shipped.append(contentsOf: "\(name)\n\(bytes.count)\n".utf8)
      shipped.append(bytes)
    }
    let digest = Digest.of(shipped)
    guard try store.shippedDigest() != digest else { return store }
    try store.replaceShipped(
      reference: authority.reference(), proceedings: EmbeddedRecord.proceedings(), digest: digest)
    return store
  }
}
