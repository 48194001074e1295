public import AvowRecord
public import Foundation

/// Reads counts of words in documents: triplets `doc, feat, n` by number from 1, with the names in two more tables.
public struct TermCountsReader {
  /// - Parameters:
  ///   - triplets: a table with the columns doc, feat and n.
  ///   - features: a table with the column feature, one row a feature in the order of its number.
  ///   - documents: a table with the column doc, one row a document in the order of its number.
  /// - Throws: ``FileFault``, ``SourceFault``, or a ``Fault`` that quotes the row.
  public static func read(triplets: URL, features: URL, documents: URL) throws -> TermCounts {
    let documents = try names(documents, column: "doc")
    let features = try names(features, column: "feature")
    var entries: [TermCounts.Entry] = []
    try rows(triplets, ["doc", "feat", "n"]) { row, fields, name in
      guard let document = row.integer(fields[0]), let feature = row.integer(fields[1]),
        let count = Double(row.shown(fields[2])), count >= 0, count.isFinite,
        documents.indices.contains(document - 1), features.indices.contains(feature - 1)
      else { throw Fault.row(file: name, line: row.line, fragment: row.shown) }
      entries.append(.init(document: document - 1, feature: feature - 1, count: count))
    }
    return TermCounts(documents: documents, features: features, entries: entries)
  }

  private static func names(_ url: URL, column: String) throws -> [String] {
    var names: [String] = []
    try rows(url, [column]) { row, fields, _ in names.append(row.shown(fields[0])) }
    return names
  }

  private static func rows(
    _ url: URL, _ wanted: [String], _ take: (DelimitedText.Record, [Int], String) throws -> Void
  ) throws {
    let file = try FileBytes(url)
    var findings = FindingList(file: file.name)
    var fields: [Int] = []
    _ = try DelimitedFile(bytes: file).read(progress: { _, _ in }, findings: &findings) { columns in
      fields = try wanted.map { name in
        guard let field = columns[name] else { throw Fault.column(file: file.name, name: name) }
        return field
      }
    } row: { row, _ in
      try take(row, fields, file.name)
    }
    if let finding = findings.closed().first {
      throw Fault.other(place: finding.place, meaning: finding.meaning)
    }
  }

  /// Why a table of counts cannot be read.
  public enum Fault: Error, Sendable, CustomStringConvertible {
    case column(file: String, name: String)
    case row(file: String, line: Int, fragment: String)
    case other(place: String, meaning: String)

    public var description: String {
      switch self {
      case .column(let file, let name): "“\(file)” has no column \(name)."
      case .row(let file, let line, let fragment):
        "“\(file)”, line \(line): “\(fragment)” is no document, feature and count that the other two tables know."
      case .other(let place, let meaning): "\(place): \(meaning)"
      }
    }
  }
}
