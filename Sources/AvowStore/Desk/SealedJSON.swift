import Foundation
import GRDB

extension DeskStore {
  /// A value as JSON, sealed for its place: `note/12/content`. It opens nowhere else.
  func sealed(_ value: some Encodable, for place: String) throws -> Data {
    try vault.seal(String(decoding: JSONEncoder().encode(value), as: UTF8.self), for: place)
  }

  /// The value that was sealed for a place.
  func unsealed<Value: Decodable>(_ data: Data, for place: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(vault.open(data, for: place).utf8))
  }

  /// Seals a value into a row that was inserted before, so that its number is known.
  ///
  /// - Returns: false when there is no such row.
  @discardableResult
  func seal(
    _ value: some Encodable, into column: String = "content", of table: String, _ id: Int,
    _ database: Database
  )
    throws -> Bool
  {
    try database.execute(
      sql: "UPDATE \(table) SET \(column) = ? WHERE id = ?",
      arguments: [sealed(value, for: "\(table)/\(id)/\(column)"), id])
    return database.changesCount == 1
  }
}
