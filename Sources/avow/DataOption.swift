import ArgumentParser
import AvowOperations
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
}
