import Foundation

/// An answer as JSON: sorted keys, indented, dates in ISO 8601, so that equal answers are equal bytes.
enum JSONAnswer {
  static func text(_ answer: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return String(decoding: try encoder.encode(answer), as: UTF8.self) + "\n"
  }
}
