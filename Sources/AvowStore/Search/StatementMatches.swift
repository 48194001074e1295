public import AvowRecord
import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// The statements that a search finds: places in the columns, ascending, and how well each matches.
public struct StatementMatches: Sendable {
  public let columns: StatementColumns
  public let places: [Int32]
  /// Sum of the weights of what was found (BM25, k1 = 1.2, b = 0.75); 0 throughout without words.
  public let scores: [Float]
}

/// The columns of the newest version that was searched.
final class SearchShelf: Sendable {
  private let shelf = Mutex<StatementColumns?>(nil)

  /// The columns of the version that a read sees; those who come while they are made wait for them.
  func columns(_ database: Database) throws -> StatementColumns {
    let version = try Int.fetchOne(database, sql: "SELECT version FROM edition") ?? 0
    return try shelf.withLock { held in
      if let held, held.version == version { return held }
      let columns = try StatementColumns(database)
      if (held?.version ?? .min) < columns.version { held = columns }
      return columns
    }
  }
}

extension RecordStore {
  /// The statements that a query finds; all of them without one.
  public func statements(matching query: SearchQuery?) throws -> StatementMatches {
    try pool.read { database in
      let columns = try searchShelf.columns(database)
      guard let query else {
        return StatementMatches(
          columns: columns, places: Array(0..<Int32(columns.count)),
          scores: Array(repeating: 0, count: columns.count))
      }
      let found = try SearchEvaluation(database, columns).scores(query)
      var places: [Int32] = []
      var scores: [Float] = []
      for (place, score) in found.enumerated() where score >= 0 {
        places.append(Int32(place))
        scores.append(score)
      }
      return StatementMatches(columns: columns, places: places, scores: scores)
    }
  }
}

/// Finds and weighs statements: one number a statement, below zero where it does not match.
struct SearchEvaluation {
  private let database: Database
  private let columns: StatementColumns
  private let forms: WordForms

  init(_ database: Database, _ columns: StatementColumns) throws {
    self.database = database
    self.columns = columns
    forms = try WordForms(database)
  }

  func scores(_ query: SearchQuery) throws -> [Float] {
    switch query {
    case .word(let word): return try stems(word)
    case .phrase(let words): return try phrase(SearchEvaluation.quoted(words))
    case .prefix(let start): return try phrase(SearchEvaluation.quoted([start]) + "*", weighs: false)
    case .near(let parts, let distance):
      return try phrase(
        "NEAR(" + parts.map(SearchEvaluation.quoted).joined(separator: " ") + ", \(distance))")
    case .all(let parts):
      return try combined(parts) { one, other in one < 0 || other < 0 ? -1 : one + other }
    case .any(let parts):
      return try combined(parts) { one, other in one < 0 ? other : other < 0 ? one : one + other }
    case .except(let kept, let left):
      return try combined([kept, left]) { one, other in other < 0 ? one : -1 }
    }
  }

  private func combined(_ parts: [SearchQuery], _ join: (Float, Float) -> Float) throws -> [Float] {
    guard let first = parts.first else { return Array(repeating: -1, count: columns.count) }
    var result = try scores(first)
    for part in parts.dropFirst() {
      let other = try scores(part)
      for index in result.indices { result[index] = join(result[index], other[index]) }
    }
    return result
  }

  /// Statements with a word in any of its forms; a word that the tokenizer parts must be there with all its parts.
  private func stems(_ word: String) throws -> [Float] {
    let stems = try forms.stems(word)
    guard let first = stems.first else { return Array(repeating: -1, count: columns.count) }
    var result = try scores(ofStem: first)
    for stem in stems.dropFirst() {
      let other = try scores(ofStem: stem)
      for index in result.indices {
        result[index] = result[index] < 0 || other[index] < 0 ? -1 : result[index] + other[index]
      }
    }
    return result
  }

  private func scores(ofStem stem: String) throws -> [Float] {
    let statement = try database.cachedStatement(
      sql: "SELECT statements FROM searched_stem WHERE stem = ? ORDER BY part")
    let parts = try Data.fetchAll(statement, arguments: [stem])
    var result = [Float](repeating: -1, count: columns.count)
    var found = 0
    for part in parts {
      StatementPairs.each(part) { row, count in
        let place = columns.place(ofRow: row)
        if place >= 0 {
          result[place] = Float(count)
          found += 1
        }
      }
    }
    let rarity = rarity(found)
    for index in result.indices where result[index] >= 0 {
      let length = Float(columns.words[index]) / columns.meanWords
      result[index] = rarity * result[index] * 2.2 / (result[index] + 1.2 * (0.25 + 0.75 * length))
    }
    return result
  }

  /// How much a word tells that so many statements have: above zero for every word, near it for those in all.
  private func rarity(_ found: Int) -> Float {
    Float(log(1 + (Double(columns.count - found) + 0.5) / (Double(found) + 0.5)))
  }

  /// Up to so many statements with a phrase are weighed one by one; more of them count alike.
  private static let weighed = 1500

  private func phrase(_ match: String, weighs: Bool = true) throws -> [Float] {
    var result = [Float](repeating: -1, count: columns.count)
    var found = 0
    try rows("SELECT rowid FROM searched_phrase WHERE searched_phrase MATCH ?", match) { row, _ in
      let place = columns.place(ofRow: row)
      if place >= 0 {
        result[place] = 0
        found += 1
      }
    }
    guard found > 0 else { return result }
    if weighs, found <= SearchEvaluation.weighed {
      try rows(
        "SELECT rowid, bm25(searched_phrase) FROM searched_phrase WHERE searched_phrase MATCH ?", match
      ) {
        row, score in
        let place = columns.place(ofRow: row)
        if place >= 0 { result[place] = Float(max(0, -score)) }
      }
    } else {
      let rarity = rarity(found)
      for index in result.indices where result[index] >= 0 { result[index] = rarity }
    }
    return result
  }

  /// Steps through a full-text query without making an object of each row.
  private func rows(_ sql: String, _ match: String, _ take: (Int64, Double) -> Void) throws {
    let statement = try database.cachedStatement(sql: sql)
    try statement.setArguments([match])
    let raw = statement.sqliteStatement
    let hasScore = sqlite3_column_count(raw) > 1
    defer { sqlite3_reset(raw) }
    while true {
      switch sqlite3_step(raw) {
      case SQLITE_ROW: take(sqlite3_column_int64(raw, 0), hasScore ? sqlite3_column_double(raw, 1) : 0)
      case SQLITE_DONE: return
      case let code:
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
      }
    }
  }

  /// Words as one phrase of the full-text index; letters and digits alone can stand between the marks.
  private static func quoted(_ words: [String]) -> String {
    "\"" + words.joined(separator: " ").filter { $0 != "\"" } + "\""
  }
}
