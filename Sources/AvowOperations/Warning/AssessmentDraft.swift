import AvowRecord
import AvowSources
public import Foundation

/// An assessment on its way: the table that `avow assess` takes, with rows that may still be incomplete.
public struct AssessmentDraft: Hashable, Sendable {
  /// The columns that name the situation and the day, by their names.
  public var head: [String: String] = [:]
  /// Evidence and dissent, by column; what is missing or empty was not answered yet.
  public var rows: [[String: String]] = []

  static let headColumns = ["situation", "name", "states", "place", "opened", "scope", "assessed_on"]

  public init() {}

  /// Reads what was entered before.
  ///
  /// - Throws: when the text is no table, or lacks a column of assessments.
  public init(_ data: Data, name: String) throws {
    let table = try DelimitedTable(data, name: name)
    let missing = AssessmentTableReader.columns.filter { !table.header.contains($0) }
    guard missing.isEmpty else { throw AssessmentTableReader.Fault.columnsMissing(name, missing) }
    for column in AssessmentDraft.headColumns {
      if let value = table.rows.first?.fields[column], !value.isEmpty { head[column] = value }
    }
    for row in table.rows where row.fields["row"]?.isEmpty == false {
      rows.append(row.fields.filter { !$0.value.isEmpty && !AssessmentDraft.headColumns.contains($0.key) })
    }
  }

  /// The table; without evidence it has one row that names the situation alone, so that nothing entered is lost.
  public var csv: String {
    var writer = DelimitedWriter(header: AssessmentTableReader.columns)
    for row in rows.isEmpty ? [[:]] : rows {
      writer.append(AssessmentTableReader.columns.map { head[$0] ?? row[$0] ?? "" })
    }
    return writer.text
  }

  /// Columns that a row of evidence or of dissent must have, in the order in which they are asked for.
  static func needed(_ row: [String: String]) -> [String] {
    row["row"] == "dissent"
      ? ["date", "by", "text"] : ["bearing", "date", "source", "by", "confidence", "form", "text"]
  }

  /// Places in ``rows`` of those that are not complete.
  var incomplete: [Int] {
    rows.indices.filter { place in
      AssessmentDraft.needed(rows[place]).contains { rows[place][$0] == nil }
    }
  }
}
