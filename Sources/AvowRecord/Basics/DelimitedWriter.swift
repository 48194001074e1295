/// Writes comma-separated text (RFC 4180, LF line ends); the same fields always make the same bytes.
public struct DelimitedWriter {
  public private(set) var text = ""
  private let columns: Int

  public init(header: [String]) {
    columns = header.count
    append(header)
  }

  /// Adds a row; nil is written as an empty field. A row must be as wide as the header.
  public mutating func append(_ fields: [String?]) {
    precondition(fields.count == columns, "a row is as wide as its header")
    for (index, field) in fields.enumerated() {
      if index > 0 { text.append(",") }
      if let field { text.append(DelimitedWriter.quoted(field)) }
    }
    text.append("\n")
  }

  /// A field with quotes where it needs them.
  public static func quoted(_ field: String) -> String {
    let needs = field.utf8.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }
    return needs ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
