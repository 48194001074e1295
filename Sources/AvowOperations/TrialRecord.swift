public import AvowStore
public import Foundation

/// A copy of a record that imports can be tried on; the record itself is only read. It lives in the folder for temporary
/// files until it is thrown away.
public struct TrialRecord: Sendable {
  public let store: RecordStore
  private let folder: URL

  /// - Parameter original: the folder of the record; it need not be there.
  public init(of original: URL, authority: AuthorityFiles? = nil) throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appending(path: "avow-trial-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      try RecordStore.copy(from: original, to: folder)
      store = try OpenRecord.run(folder, authority: authority)
    } catch {
      try? files.removeItem(at: folder)
      throw error
    }
  }

  /// Takes the copy away, with all that was tried.
  public func discard() { try? FileManager.default.removeItem(at: folder) }
}
