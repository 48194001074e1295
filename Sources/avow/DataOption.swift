import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// The data folder, which every command takes before or after its name.
struct DataOption: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp("The folder that holds the record; made when it is missing.", valueName: "dir"),
    completion: .directory)
  var folder = "avow-data"

  var url: URL { URL(filePath: folder, directoryHint: .isDirectory) }

  /// The record in the folder. AVOW_AUTHORITY names a folder of further authority files.
  ///
  /// What is read through lenses is left as it is: imports and `avow tag` see to that, and `avow check` tells.
  func open() throws -> RecordStore {
    try OpenRecord.run(url, authority: AuthorityFiles(adding: DataOption.further))
  }

  /// The lenses, with those of the folder that AVOW_AUTHORITY names.
  func lenses() throws -> LensLibrary { try AuthorityFiles(adding: DataOption.further).lenses() }

  /// The folder that AVOW_AUTHORITY names.
  static var further: URL? {
    ProcessInfo.processInfo.environment["AVOW_AUTHORITY"].map { URL(filePath: $0) }
  }
}
