import AvowRecord
import Foundation
import GRDB

/// Makes statements findable: their words by stem with how often each has them, and their text for exact phrases.
///
/// Memory: the stems of the statements since the last part was written, ``mostBytes`` of pairs at most.
final class StatementIndexer {
  static let mostBytes = 64 << 20

  private let database: Database
  private let table: StemTable
  private var pairs: [[UInt8]] = []
  private var lastRow: [Int64] = []
  private var counts: [Int32] = []
  private var touched: [Int32] = []
  private var bytes = 0
  private var firstRow: Int64?

  init(_ database: Database) throws {
    self.database = database
    table = StemTable(try WordForms(database))
  }

  /// Adds a statement; one without words is no part of the search.
  func add(_ statement: Intervention) throws {
    try add(id: statement.id, text: StatementIndexer.text(statement.paragraphs.map(\.text)))
  }

  /// The paragraphs as one text, the same when a statement is added and when it is removed.
  static func text(_ paragraphs: [String]) -> String { paragraphs.joined(separator: "\n") }

  func add(id: String, text: String) throws {
    var text = text
    let words = try text.withUTF8(count)
    guard words > 0 else { return }
    try database.cachedStatement(sql: "INSERT INTO searched_statement (intervention, words) VALUES (?, ?)")
      .execute(arguments: [id, words])
    let row = database.lastInsertedRowID
    try database.cachedStatement(sql: "INSERT INTO searched_phrase (rowid, text) VALUES (?, ?)")
      .execute(arguments: [row, text])
    if firstRow == nil { firstRow = row }
    for stem in touched {
      let index = Int(stem)
      let before = bytes(of: index)
      StatementPairs.append(UInt64(row - lastRow[index]), to: &pairs[index])
      StatementPairs.append(UInt64(counts[index]), to: &pairs[index])
      lastRow[index] = row
      counts[index] = 0
      bytes += bytes(of: index) - before
    }
    touched.removeAll(keepingCapacity: true)
    if bytes > StatementIndexer.mostBytes { try flush() }
  }

  /// Writes what was gathered as a part.
  func flush() throws {
    guard let part = firstRow else { return }
    let insert = try database.cachedStatement(sql: "INSERT INTO searched_stem VALUES (?, ?, ?)")
    let order = table.stems.indices.filter { !pairs[$0].isEmpty }.sorted { table.stems[$0] < table.stems[$1] }
    for index in order {
      try insert.execute(arguments: [table.stems[index], part, Data(pairs[index])])
      pairs[index] = []
      lastRow[index] = 0
    }
    bytes = 0
    firstRow = nil
  }

  private func bytes(of index: Int) -> Int { pairs[index].count }

  /// Counts the stems of a text; returns the number of its words.
  private func count(_ text: UnsafeBufferPointer<UInt8>) throws -> Int {
    var words = 0
    try WordRuns.each(text) { range in
      let stems = try table.numbers(of: UnsafeBufferPointer(rebasing: text[range]))
      words += stems.count
      for stem in stems {
        let index = Int(stem)
        while index >= counts.count {
          counts.append(0)
          pairs.append([])
          lastRow.append(0)
        }
        if counts[index] == 0 { touched.append(stem) }
        counts[index] += 1
      }
    }
    return words
  }
}

extension Database {
  /// Makes statements findable that were written before there was a search by statement.
  func indexStatements() throws {
    let indexer = try StatementIndexer(self)
    let ids = try String.fetchAll(
      self,
      sql:
        "SELECT id FROM intervention WHERE id NOT IN (SELECT intervention FROM searched_statement) ORDER BY id"
    )
    for id in ids {
      try indexer.add(id: id, text: StatementIndexer.text(paragraphTexts(of: id)))
    }
    try indexer.flush()
  }

  /// Takes the statements of a meeting out of the search; call it before their paragraphs go.
  func removeFromSearch(meeting: String) throws {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT row, intervention FROM searched_statement
        WHERE intervention IN (SELECT id FROM intervention WHERE meeting = ?)
        """, arguments: [meeting])
    for row in rows {
      let number: Int64 = row["row"]
      let text = StatementIndexer.text(try paragraphTexts(of: row["intervention"]))
      try cachedStatement(
        sql: "INSERT INTO searched_phrase (searched_phrase, rowid, text) VALUES ('delete', ?, ?)"
      ).execute(arguments: [number, text])
      try cachedStatement(sql: "DELETE FROM searched_statement WHERE row = ?").execute(arguments: [number])
    }
  }

  private func paragraphTexts(of intervention: String) throws -> [String] {
    let statement = try cachedStatement(
      sql: "SELECT text FROM spoken_paragraph WHERE intervention = ? ORDER BY number")
    return try String.fetchAll(statement, arguments: [intervention])
  }
}
