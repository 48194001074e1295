public import Foundation

/// A small comma-separated table held whole: a header and rows of named text fields.
///
/// For authority files and the embedded record; large data are streamed through ``DelimitedText``.
public struct DelimitedTable: Sendable {
  /// A row with the line it starts on.
  public struct Row: Sendable {
    public let line: Int
    public let fields: [String: String]
  }

  /// What keeps a table from being one, in a sentence that quotes the place.
  public struct Fault: Error, CustomStringConvertible, Sendable {
    public let description: String
  }

  public let name: String
  public let header: [String]
  public let rows: [Row]

  /// Reads a table; each row must have as many fields as the header, and be UTF-8.
  public init(_ data: Data, name: String) throws {
    var header: [String] = []
    var rows: [Row] = []
    var reader = DelimitedText()
    let take: (DelimitedText.Record) throws -> Void = { record in
      let fields = try (0..<record.count).map { field in
        guard let text = record.text(field) else {
          throw Fault(
            description: "\(name), line \(record.line): “\(record.shown(field))” is not UTF-8 text")
        }
        return text
      }
      if header.isEmpty {
        header = fields
        guard Set(header).count == header.count else {
          throw Fault(description: "\(name): a column name stands twice in the header: \(header)")
        }
      } else {
        guard fields.count == header.count else {
          throw Fault(
            description:
              "\(name), line \(record.line): \(fields.count) fields where the header has \(header.count): “\(record.shown)”"
          )
        }
        rows.append(
          Row(line: record.line, fields: Dictionary(uniqueKeysWithValues: zip(header, fields))))
      }
    }
    do {
      try data.withUnsafeBytes { try reader.feed($0, take) }
      try reader.finish(take)
    } catch let fault as DelimitedText.Fault {
      throw Fault(description: "\(name), \(fault)")
    }
    self.name = name
    self.header = header
    self.rows = rows
  }

  /// The rows as nouns whose property names are the column names in camel case; an empty field is nil.
  ///
  /// Throws a ``Fault`` that quotes file, line, column and field for the first row that is none.
  public func decoded<Noun: Decodable>(as noun: Noun.Type) throws -> [Noun] {
    try rows.map { row in
      do {
        return try Noun(from: RowDecoder(fields: row.fields))
      } catch let error as DecodingError {
        throw Fault(description: "\(name), line \(row.line): \(RowDecoder.explain(error, row.fields))")
      }
    }
  }
}
