import ArgumentParser
import AvowOperations
import Foundation

/// `avow export --to FOLDER`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything public as CSV and JSON, with a manifest of digests.",
    discussion: """
      One CSV and one JSON file a table, and manifest.json with the size, the rows and the SHA-256 of each. The same \
      record makes the same bytes. The folder appears when it is whole; an earlier export in it is replaced, any \
      other content is left alone and refused.

      EXAMPLE:
        avow export --to avow-export
      """)

  @OptionGroup var data: DataOption

  @Option(
    help: ArgumentHelp("The folder to write; new, empty, or an earlier export.", valueName: "folder"),
    completion: .directory)
  var to: String

  @Flag(help: "Print the manifest as JSON.") var json = false
  @Flag(help: "Say nothing of the progress.") var quiet = false

  func run() async throws {
    let progress = ProgressLine("export", quiet: quiet || !Terminal.isErrors)
    var tables = 0
    let folder = URL(filePath: to, directoryHint: .isDirectory)
    let manifest = try ExportRecord.run(try data.open(), to: folder) { table in
      tables += 1
      progress.show(table, tables, of: nil, unit: "tables")
    }
    progress.end()
    if json {
      Terminal.write(try JSONAnswer.of(manifest))
    } else {
      var table = TextTable(["File", "Rows", "Bytes", "SHA-256"], right: ["Rows", "Bytes"])
      for file in manifest.files {
        table.append([
          file.name, NumberText.grouped(file.rows), NumberText.grouped(file.bytes),
          String(file.sha256.prefix(16)) + "…",
        ])
      }
      Terminal.write(table.text(width: Terminal.width))
      Terminal.write("\nWritten to \(to); whole digests are in manifest.json.\n")
    }
  }
}
