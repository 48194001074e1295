import AvowRecord
import GRDB

extension Database {
  /// Keeps a finding of a file.
  func write(_ finding: Finding, file: String) throws {
    let statement = try cachedStatement(
      sql:
        "INSERT INTO finding (file, weight, kind, place, fragment, meaning, about) VALUES (?, ?, ?, ?, ?, ?, ?)"
    )
    try statement.execute(arguments: [
      file, finding.weight.rawValue, finding.kind, finding.place, finding.fragment, finding.meaning,
      finding.about,
    ])
  }
}
