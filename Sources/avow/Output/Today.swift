import Foundation

/// The only clock of the command line: the day on which something is recorded.
enum Today {
  /// The present day in Coordinated Universal Time, as `2026-11-23`.
  static var text: String { Date().formatted(.iso8601.year().month().day()) }
}
