import GRDB

/// The words of a run of bytes as the index knows them: without case and accents, and by their stem.
final class WordForms {
  private let exactTokenizer: any FTS5Tokenizer
  private let stemTokenizer: any FTS5Tokenizer

  init(_ database: Database) throws {
    exactTokenizer = try database.makeTokenizer(.unicode61(diacritics: .remove))
    stemTokenizer = try database.makeTokenizer(.porter(wrapping: .unicode61(diacritics: .remove)))
  }

  func exact(_ text: String) throws -> [String] {
    try exactTokenizer.tokenize(document: text).map(\.token)
  }

  func stems(_ text: String) throws -> [String] { try stemTokenizer.tokenize(document: text).map(\.token) }
}
