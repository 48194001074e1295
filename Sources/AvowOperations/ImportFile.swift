public import AvowRecord
import AvowSources
public import AvowStore
import Crypto
public import Foundation

/// Brings a file into the record: known bytes stop at once, everything else is one transaction.
public struct ImportFile: Sendable {
  /// How far an import is.
  public enum Progress: Sendable {
    /// Bytes read, of how many.
    case reading(Int, of: Int?)
    /// Ballots written, of how many.
    case writing(Int, of: Int)
  }

  /// What came of a file.
  public enum Outcome: Sendable {
    case imported(ImportedFile)
    /// The same bytes were imported before; nothing was changed.
    case alreadyKnown(ImportedFile)
  }

  /// What became of one row of a table of recommendations.
  public struct Row: Sendable, Codable, Equatable {
    public enum Fate: String, Sendable, Codable {
      case new
      /// The record had it, and its answer.
      case held = "held already"
      /// The record had it with another answer, or with none.
      case answered = "held already, a new answer"
      /// An event of a recommendation that the record has.
      case event
    }

    public let line: Int
    public let fate: Fate
    /// The id of the recommendation.
    public let recommendation: String
  }

  public let store: RecordStore
  /// The day on which the import is made, as it will be shown.
  public let today: String

  /// The lenses that new recommendations are read with; nil for those that ship.
  public var lenses: LensLibrary?
  /// A folder of further tables for the readers of spoken records; nil for those that ship.
  public let further: URL?
  /// The states and meetings of the record, read once for all files of a run.
  private let known = KnownContext()
  /// What is said of lists of risks that their files do not tell.
  private var riskList = RiskListDetails()

  public init(store: RecordStore, today: String, further: URL? = nil) {
    self.store = store
    self.today = today
    self.further = further
  }

  /// Takes what is said of lists of risks that their files do not tell; nil for what is not said.
  public mutating func sayOfLists(
    publisher: String?, baseYear: Int?, window: ClosedRange<Int>?, issued: PartialDate?
  ) {
    riskList = RiskListDetails(publisher: publisher, baseYear: baseYear, window: window, issued: issued)
  }

  private func context(_ form: StatementForm?) throws -> SourceContext {
    var context = try known.context(store)
    context.further = further
    context.form = form
    context.riskList = riskList
    return context
  }

  private func readThroughLenses() throws {
    try ReadThroughLenses(store: store, library: lenses ?? LensLibrary.shipped(), today: today).run()
  }

  private func file(
    _ url: URL, _ digest: String, _ source: Source, _ records: [SpokenRecord]
  ) -> ImportedFile {
    let votes = records.flatMap(\.votes)
    return ImportedFile(
      digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
      rowsRead: records.flatMap(\.interventions).reduce(0) { $0 + max(1, $1.paragraphs.count) },
      rollCalls: votes.count,
      ballots: votes.reduce(0) { $0 + $1.inFavour.count + $1.against.count + $1.abstaining.count },
      findings: records.reduce(0) { $0 + $1.findings.count })
  }

  /// Imports one file.
  ///
  /// - Parameters:
  ///   - again: read a file whose bytes are known once more, for rows that found no roll call before.
  ///   - form: what is said of a statement or press release, by key, over what the form beside it says.
  ///   - rows: told what became of each row of a table of recommendations that was not left out; findings tell of the others.
  /// - Throws: `FileFault` and `SourceFault` for what is no such file, ``StoreFault`` for what the record refuses;
  ///   the record is then as it was.
  public func run(
    _ url: URL, again: Bool = false, form values: [String: String] = [:],
    progress: (Progress) -> Void = { _ in }, rows: ([Row]) -> Void = { _ in }
  ) throws -> Outcome {
    // Says in a sentence when it is a folder, is empty or cannot be opened.
    _ = try FileBytes(url)
    let digest = try Digest.ofFile(url)
    if !again, let known = try store.importedFile(digest: digest) { return .alreadyKnown(known) }
    let form = values.isEmpty ? nil : try StatementForm(values)
    let source = try AllSources.source(for: url, form: form)
    let needsContext = source.columns.isEmpty || ["speakers", "vetoes"].contains(source.id)
    let context = needsContext ? try context(form) : nil
    let read = try source.read(url, context: context) { progress(.reading($0, of: $1)) }
    switch read {
    case .rollCalls(let table):
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
        rowsRead: table.rowsRead, rollCalls: 0, ballots: 0, findings: 0)
      var preparation = try RollCallPreparation(table, file: file, store: store)
      let work = try preparation.run()
      try store.save(work) { progress(.writing($0, of: $1)) }
      return .imported(work.file)
    case .bridges(let table):
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
        rowsRead: table.rowsRead, rollCalls: 0, ballots: 0, findings: table.findings.count)
      try store.save(file, bridges: table.pairs, findings: table.findings)
      return .imported(file)
    case .recommendations(let table):
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
        rowsRead: table.rowsRead, rollCalls: 0, ballots: 0, findings: 0)
      var preparation = try RecommendationPreparation(table, file: file, store: store)
      let work = preparation.run()
      rows(preparation.rows)
      try store.save(work) { progress(.writing($0, of: $1)) }
      try readThroughLenses()
      return .imported(work.file)
    case .commitments(let table):
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
        rowsRead: table.rowsRead, rollCalls: 0, ballots: 0, findings: 0)
      let work = CommitmentPreparation.run(table, file: file, reference: try store.reference())
      try store.save(work)
      return .imported(work.file)
    case .vetoes(let table):
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
        rowsRead: table.rowsRead, rollCalls: 0, ballots: 0, findings: table.findings.count)
      try store.save(table, file: file)
      return .imported(file)
    case .document(let read):
      var file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
        rowsRead: read.document.paragraphs, rollCalls: 0, ballots: 0,
        findings: read.recommendations.findings.count)
      if read.document.kind == .report {
        var preparation = try RecommendationPreparation(read.recommendations, file: file, store: store)
        var work = preparation.run()
        work.document = read.document
        try store.save(work)
        try readThroughLenses()
        file = work.file
      } else {
        try store.save(read.document, file: file, findings: read.recommendations.findings)
      }
      return .imported(file)
    case .measures(let table):
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
        rowsRead: table.rowsRead, rollCalls: 0, ballots: 0, findings: 0)
      return .imported(try TakeMeasures.run(table, file: file, in: store, today: today))
    case .askEvents(let table):
      let known = Set(try store.readDocuments().flatMap(\.asks).map(\.id))
      let strangers = table.rows.filter { !known.contains($0.ask) }.map {
        Finding(
          .notUnderstood, kind: "unknown-ask", place: "\(url.lastPathComponent), line \($0.line), column ask",
          fragment: $0.ask,
          meaning:
            "No resolution that was read asks this; the event was left out. Ids stand in avow agenda --csv.")
      }
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
        rowsRead: table.rowsRead, rollCalls: 0, ballots: 0, findings: table.findings.count + strangers.count)
      try store.save(
        table.rows.filter { known.contains($0.ask) }.map { ($0.ask, $0.event) }, file: file,
        findings: table.findings + strangers)
      return .imported(file)
    case .spoken(let record):
      let file = file(url, digest, source, [record])
      try store.save(record, file: file)
      known.hear(of: record.meeting)
      return .imported(try store.importedFile(digest: digest) ?? file)
    case .meetings(let records):
      let file = file(url, digest, source, records)
      try store.save(file: file) { take in for record in records { try take(record) } }
      return .imported(try store.importedFile(digest: digest) ?? file)
    case .speeches(let corpus):
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today, rowsRead: 0,
        rollCalls: 0, ballots: 0, findings: 0)
      let reference = try store.reference()
      try store.save(file: file) { take in
        _ = try corpus.forEach(reference: reference, progress: { progress(.reading($0, of: $1)) }, take)
      }
      return .imported(try store.importedFile(digest: digest) ?? file)
    case .riskLists(let table):
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today,
        rowsRead: table.rowsRead, rollCalls: 0, ballots: 0, findings: table.findings.count)
      return .imported(try KeepLists.run(table, file: file, in: store))
    case .events(let stream):
      let file = ImportedFile(
        digest: digest, name: url.lastPathComponent, source: source.id, importedOn: today, rowsRead: 0,
        rollCalls: 0, ballots: 0, findings: 0)
      let reference = try store.reference()
      try store.save(file: file, eventsOf: stream.family) { take in
        let ending = try stream.forEach(
          reference: reference, progress: { progress(.reading($0, of: $1)) }, take)
        return (ending.rows, ending.findings)
      }
      return .imported(try store.importedFile(digest: digest) ?? file)
    }
  }

  /// Empty forms to fill in, by name: `statement`, `speakers`, `events`.
  public static var templates: [String: String] { AllSources.templates }

  /// Files in the order in which they can be imported, what others refer to first: roll calls before ballots and
  /// labels, recommendations before what became of them.
  ///
  /// Files that are of no known source keep their place at the end, where importing them says why.
  public static func inOrder(_ urls: [URL]) -> [URL] {
    let last = [
      "voeten-ballots", "unvotes-ballots", "unvotes-issues", "recommendation-events", "ask-events",
      "measures",
    ]
    func rank(_ url: URL) -> Int {
      guard let source = try? AllSources.source(for: url) else { return 2 }
      return last.contains(source.id) ? 1 : 0
    }
    return urls.enumerated().map { ($0.offset, rank($0.element), $0.element) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.2)
  }
}
