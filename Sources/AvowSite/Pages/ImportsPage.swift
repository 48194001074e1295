import AvowOperations
import AvowRecord
import AvowStore

/// The files that were imported.
struct ImportsPage: Page {
  static let template = "imports"
  let head: PageHead
  let files: [Line]
  let hasFiles: Bool

  struct Line: Sendable {
    let name: String
    let source: String
    let date: String
    let digest: String
    let rows: String
    let rollCalls: String
    let ballots: String
    let findings: String
  }

  static func load(from answers: Answers) throws -> ImportsPage {
    let files = try answers.store.importedFiles().map { file in
      Line(
        name: file.name, source: file.source, date: file.importedOn, digest: file.digest,
        rows: Number.text(file.rowsRead), rollCalls: Number.text(file.rollCalls),
        ballots: Number.text(file.ballots),
        findings: Number.text(file.findings))
    }
    return ImportsPage(
      head: PageHead(
        "Imports", "The files that this record was made from, by the digest of their bytes.", at: .imports),
      files: files, hasFiles: !files.isEmpty)
  }
}
