public import AvowRecord
public import Foundation

/// The record that ships with Avow: what was published about debates, dialogues and decisions.
public enum EmbeddedRecord {
  /// The tables, in the order in which a digest takes them.
  public static let files = [
    "agenda-items.csv", "contradictions.csv", "debates.csv", "decisions.csv", "documents.csv", "measures.csv",
    "meeting-notes.csv", "meetings.csv", "named-votes.csv", "published-figures.csv", "series.csv",
    "sponsors.csv", "spoke.csv", "topics.csv", "update-2017-12.csv",
  ]

  /// The folder of the tables.
  public static var folder: URL { Bundle.module.bundleURL.appending(path: "Data") }

  /// Reads the tables. Throws a ``FileFault`` when one is not there, and a ``DelimitedTable/Fault`` that
  /// quotes the row when one does not fit.
  public static func proceedings() throws -> Proceedings { try Proceedings(reading: data) }

  /// Each table with its bytes, sorted by name: what a digest of the embedded record is taken from.
  public static func digestInput() throws -> [(name: String, bytes: Data)] {
    try files.sorted().map { ($0, try data($0)) }
  }

  private static func data(_ name: String) throws -> Data {
    do {
      return try Data(contentsOf: folder.appending(path: name))
    } catch {
      throw FileFault.notThere(file: name)
    }
  }
}
