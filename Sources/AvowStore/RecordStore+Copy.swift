public import Foundation
import GRDB

extension RecordStore {
  /// Writes a whole copy of the record in one folder into another, whatever is being written meanwhile; the record is only
  /// read. Nothing is written where the folder holds no record.
  ///
  /// Throws ``StoreFault`` when the file is no record of ours or the copy has no room.
  public static func copy(from folder: URL, to other: URL) throws {
    let file = folder.appending(path: "record.sqlite")
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    do {
      let source = try DatabaseQueue(path: file.path, configuration: configuration)
      try source.backup(to: DatabaseQueue(path: other.appending(path: "record.sqlite").path))
    } catch let error as DatabaseError {
      throw StoreFault.notARecord(file.path, error.message ?? "\(error)")
    }
  }
}
