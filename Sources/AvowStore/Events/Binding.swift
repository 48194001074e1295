import GRDB
import GRDBSQLite

/// Values for a statement, one after another.
final class Binding {
  private let statement: Statement
  private var place: Int32 = 0

  init(_ statement: Statement) { self.statement = statement }

  func number(_ value: Int64?) {
    place += 1
    if let value {
      sqlite3_bind_int64(statement.sqliteStatement, place, value)
    } else {
      sqlite3_bind_null(statement.sqliteStatement, place)
    }
  }

  func real(_ value: Double?) {
    place += 1
    if let value {
      sqlite3_bind_double(statement.sqliteStatement, place, value)
    } else {
      sqlite3_bind_null(statement.sqliteStatement, place)
    }
  }

  func text(_ value: String) {
    place += 1
    var value = value
    value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // The bytes are copied: −1 is SQLITE_TRANSIENT.
        _ = sqlite3_bind_text(
          statement.sqliteStatement, place, characters.baseAddress, Int32(characters.count),
          unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      }
    }
  }

  func step(_ database: Database) throws {
    defer { sqlite3_reset(statement.sqliteStatement) }
    guard sqlite3_step(statement.sqliteStatement) == SQLITE_DONE else {
      throw DatabaseError(message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
    }
  }
}
