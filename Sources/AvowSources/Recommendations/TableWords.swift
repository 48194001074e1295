import AvowRecord
import Foundation

/// The fields of one row as text: UTF-8, or else the Mac-Roman that older exports were written in.
struct TableWords {
  let row: DelimitedText.Record
  let columns: DelimitedFile.Columns
  /// Set when a field was no UTF-8.
  private(set) var wasMacRoman = false

  init(_ row: DelimitedText.Record, _ columns: DelimitedFile.Columns) {
    self.row = row
    self.columns = columns
  }

  /// The field without blanks at its ends; empty where the table has no such column.
  mutating func text(_ column: String) -> String {
    guard let field = columns[column] else { return "" }
    if let text = row.text(field) { return TableWords.unescaped(text).trimmed }
    wasMacRoman = true
    return TableWords.unescaped(MacRoman.text(row[field])).trimmed
  }

  /// Nil for an empty field.
  mutating func some(_ column: String) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// `&#40;Unknown&#41;` as `(Unknown)`: numbered characters are left over from web pages.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("&#") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "&#") {
      result += rest[..<start.lowerBound]
      let digits = rest[start.upperBound...].prefix { $0.isASCII && $0.isNumber }
      let after = rest[start.upperBound...].dropFirst(digits.count)
      if after.first == ";", let code = UInt32(digits), let scalar = Unicode.Scalar(code), code >= 32 {
        result.unicodeScalars.append(scalar)
        rest = after.dropFirst()
      } else {
        result += "&#"
        rest = rest[start.upperBound...]
      }
    }
    return result + rest
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
