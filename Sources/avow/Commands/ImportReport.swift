import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// What came of one file, as `avow import` prints it.
struct ImportReport: Encodable {
  enum Outcome: String, Encodable {
    case imported
    case alreadyKnown = "already known"
    case refused
    /// Read and checked on a copy; the record is as it was.
    case wouldBeImported = "would be imported"
  }

  struct Counts: Encodable {
    var rowsRead = 0
    var rollCalls = 0
    var ballots = 0
    var findings = 0
  }

  /// The reports of one run, and the sums of what was imported in it.
  struct All: Encodable {
    let files: [ImportReport]
    let totals: Counts

    init(_ files: [ImportReport]) {
      self.files = files
      totals = files.filter { $0.outcome == .imported || $0.outcome == .wouldBeImported }.reduce(
        into: Counts()
      ) { sum, report in
        sum.rowsRead += report.counts.rowsRead
        sum.rollCalls += report.counts.rollCalls
        sum.ballots += report.counts.ballots
        sum.findings += report.counts.findings
      }
    }
  }

  let file: String
  private(set) var outcome: Outcome
  /// Id of the kind of table; nil when the file was refused.
  var source: String?
  /// SHA-256 of the bytes; nil when the file was refused.
  var digest: String?
  /// What the file brought when it was imported; zeros when it was refused.
  var counts = Counts()
  var findings: [Finding] = []
  /// In a dry run, what would become of each row of a table of recommendations that is not left out.
  var rows: [ImportFile.Row]?
  /// Why the file was refused, or on which day it was imported before.
  var why: String?

  /// Runs an import and turns whatever comes of it into a report.
  static func of(_ url: URL, in store: RecordStore, _ run: () throws -> ImportFile.Outcome) -> ImportReport {
    let name = url.lastPathComponent
    do {
      guard FileManager.default.fileExists(atPath: url.path) else {
        return refused(name, why: "There is no file “\(url.path)”. Check the name and the folder.")
      }
      return of(name, try run(), in: store)
    } catch {
      return refused(name, why: ErrorSentence.of(error))
    }
  }

  /// The report of an import that ended well.
  static func of(_ name: String, _ outcome: ImportFile.Outcome, in store: RecordStore) -> ImportReport {
    do {
      switch outcome {
      case .imported(let file): return try ImportReport(file, .imported, store)
      case .alreadyKnown(let file):
        var report = try ImportReport(file, .alreadyKnown, store)
        report.why =
          "The same bytes were imported on \(file.importedOn) as “\(file.name)”; nothing was changed."
        return report
      }
    } catch {
      return refused(name, why: ErrorSentence.of(error))
    }
  }

  private init(_ file: ImportedFile, _ outcome: Outcome, _ store: RecordStore) throws {
    self.file = file.name
    self.outcome = outcome
    source = file.source
    digest = file.digest
    counts = Counts(
      rowsRead: file.rowsRead, rollCalls: file.rollCalls, ballots: file.ballots, findings: file.findings)
    findings = try store.findings(file: file.digest).items
  }

  private init(file: String, outcome: Outcome, why: String) {
    self.file = file
    self.outcome = outcome
    self.why = why
  }

  /// A file of which nothing was taken.
  static func refused(_ file: String, why: String) -> ImportReport {
    ImportReport(file: file, outcome: .refused, why: why)
  }

  /// The report for people: counts, then findings by kind, each kind with its first case.
  var text: String {
    var text = "\(file): \(outcome.rawValue)"
    if let why { text += "\n  \(why)" }
    if outcome == .refused { return text }
    text += "\n"
    guard outcome == .imported || outcome == .wouldBeImported else { return text }
    var brought = [(counts.rollCalls, "roll call"), (counts.ballots, "ballot")].filter { $0.0 > 0 }
    brought.append((counts.findings, "finding"))
    text += "  " + NumberText.count(counts.rowsRead, "row") + " read: "
    text += brought.map { NumberText.count($0.0, $0.1) }.joined(separator: ", ") + "\n"
    if outcome == .wouldBeImported { return text + rowByRow }
    let kinds = Dictionary(grouping: findings, by: \.kind).sorted { $0.key < $1.key }
    for (kind, cases) in kinds {
      guard let first = cases.first else { continue }
      text +=
        "  " + NumberText.count(cases.count, "finding") + " of kind \(kind), the first: \(first.place): "
      text += first.meaning + "\n"
    }
    if !kinds.isEmpty { text += "  All of a kind: avow check --findings \(kinds[0].key)\n" }
    return text
  }

  /// The same as it would be imported, for a dry run.
  func tried(rows: [ImportFile.Row]) -> ImportReport {
    var report = self
    if outcome == .imported {
      report.outcome = .wouldBeImported
      report.rows = rows
    }
    return report
  }

  /// What a dry run tells: each finding with its place, then how many rows would come to what, and the first of each.
  private var rowByRow: String {
    var text = ""
    for finding in findings {
      text +=
        "  \(finding.place): \(finding.kind)"
        + (finding.fragment.isEmpty ? "" : ", “\(finding.fragment.prefix(80))”") + ". \(finding.meaning)\n"
    }
    for (fate, rows) in Dictionary(grouping: rows ?? [], by: \.fate).sorted(by: {
      $0.key.rawValue < $1.key.rawValue
    }) {
      text += "  \(fate.rawValue): \(NumberText.count(rows.count, "recommendation"))\n"
      for row in rows.prefix(20) { text += "    line \(row.line): \(row.recommendation)\n" }
      if rows.count > 20 { text += "    and \(NumberText.grouped(rows.count - 20)) more; --json has all\n" }
    }
    return text + "  Nothing was written.\n"
  }
}
