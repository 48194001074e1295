public import AvowRecord
public import Foundation

/// Reads any comma-separated table, plain or gzip, of which some columns are numbers.
///
/// An empty field, `NA`, `NaN` and `null` stand for a missing value; `TRUE` and `FALSE` for 1 and 0. A field that is
/// neither, an infinite number, a row of another width and a column that is not there are faults: a model must not be fitted
/// to a table that was read in part.
public enum NumberTableReader {
  /// - Parameters:
  ///   - numbers: the columns to read as numbers, by their exact names.
  ///   - labels: the columns to keep as text; nil for all others.
  /// - Throws: ``FileFault``, ``SourceFault``, or a ``Fault`` that quotes line, column and field.
  public static func read(_ url: URL, numbers: [String], labels: [String]? = nil) throws -> NumberTable {
    let file = try FileBytes(url)
    var findings = FindingList(file: file.name)
    var fields: [Int] = []
    var others: [(name: String, field: Int)] = []
    var columns = [[Double]](repeating: [], count: numbers.count)
    var texts: [[String]] = []
    var lines: [Int] = []
    _ = try DelimitedFile(bytes: file).read(progress: { _, _ in }, findings: &findings) { header in
      func place(_ name: String) throws -> Int {
        let places = header.names.indices.filter { header.names[$0] == name }
        guard let place = places.first else {
          throw Fault.column(file: file.name, name: name, header: header.names)
        }
        guard places.count == 1 else { throw Fault.twice(file: file.name, name: name) }
        return place
      }
      fields = try numbers.map(place)
      let taken = Set(fields)
      others =
        try labels?.map { ($0, try place($0)) }
        ?? header.names.indices.filter { !taken.contains($0) }.map { (header.names[$0], $0) }
      texts = others.map { _ in [] }
    } row: { row, _ in
      for (place, field) in fields.enumerated() {
        guard let value = number(row.shown(field)) else {
          throw Fault.field(
            file: file.name, line: row.line, column: numbers[place], fragment: row.shown(field))
        }
        columns[place].append(value)
      }
      for (place, other) in others.enumerated() { texts[place].append(row.shown(other.field)) }
      lines.append(row.line)
    }
    if let finding = findings.closed().first {
      throw Fault.row(place: finding.place, fragment: finding.fragment, meaning: finding.meaning)
    }
    guard !lines.isEmpty else { throw Fault.empty(file: file.name) }
    return NumberTable(
      file: file.name, names: numbers, columns: columns, labels: others.map(\.name), texts: texts,
      lines: lines)
  }

  /// The names of the columns of a table.
  public static func header(_ url: URL) throws -> [String] { try Opening(FileBytes(url)).header() }

  /// The number of a field; NaN where it says that there is none, nil where it is neither.
  static func number(_ field: String) -> Double? {
    let text = field.trimmingCharacters(in: .whitespaces)
    switch text {
    case "", "NA", "NaN", "nan", "null", "NULL": return .nan
    case "TRUE", "true", "True": return 1
    case "FALSE", "false", "False": return 0
    default:
      guard let value = Double(text), value.isFinite else { return nil }
      return value
    }
  }

  /// Why a table cannot be taken.
  public enum Fault: Error, Sendable, CustomStringConvertible {
    case column(file: String, name: String, header: [String])
    case twice(file: String, name: String)
    case field(file: String, line: Int, column: String, fragment: String)
    case row(place: String, fragment: String, meaning: String)
    case empty(file: String)

    public var description: String {
      switch self {
      case .column(let file, let name, let header):
        "“\(file)” has no column “\(name)”. Its columns are \(header.prefix(60).joined(separator: ", "))"
          + (header.count > 60 ? " and \(header.count - 60) more." : ".")
      case .twice(let file, let name): "“\(file)” has two columns “\(name)”: it is not clear which is meant."
      case .field(let file, let line, let column, let fragment):
        "“\(file)”, line \(line), column \(column): “\(fragment)” is no number. A missing value is written NA or left empty."
      case .row(let place, let fragment, let meaning): "\(place): “\(fragment)”. \(meaning)"
      case .empty(let file): "“\(file)” has a header and no rows."
      }
    }
  }
}
