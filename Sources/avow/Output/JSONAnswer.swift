import Foundation

/// The one form in which commands print JSON: keys sorted, in camel case, indented; the same each time.
enum JSONAnswer {
  /// The text of a value, with a line end.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
