public import AvowRecord
public import AvowSources
import AvowStore
public import Foundation

/// Brings a case of another system, such as GlobaLeaks, into the queue of submissions. The sender follows it there.
public struct ImportCase {
  let desk: Desk
  let cleaner: CleanFile

  public init(_ desk: Desk, cleaner: CleanFile = CleanFile()) {
    self.desk = desk
    self.cleaner = cleaner
  }

  public struct Imported: Sendable {
    public let number: Int
    /// What became of each file, and what was left out, in words.
    public let words: [String]
  }

  /// Reads the export and takes it in. Throws ``CaseFault`` for a file that is none.
  public func run(file: URL, by account: Account? = nil) async throws -> Imported {
    try await run(CaseExport(file), named: file.lastPathComponent, by: account)
  }

  /// - Parameter name: of the file, for where it came from.
  public func run(_ export: CaseExport, named name: String, by account: Account? = nil) async throws
    -> Imported
  {
    let sent = export.files.map { CleanFile.Sent(name: $0.name, bytes: Data($0.bytes)) }
    let cleaned = try await SendSubmission.clean(sent, cleaner, desk.store)
    let text = export.text.isEmpty ? "The report is in the file report.pdf." : export.text
    let now = desk.now
    let content = Submission.Content(
      kind: .other, protection: .anonymous, text: text, source: "GlobaLeaks, \(SendSubmission.name(name))")
    let number = try desk.store.add(content, files: cleaned.kept, receipt: nil, day: now.day) { id in
      Act("import case", of: "submission \(id)", by: account?.id, at: now)
    }
    return Imported(number: number, words: cleaned.words + export.leftOut.map { "Left out: \($0)." })
  }
}
