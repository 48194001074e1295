public import Foundation

import AvowRecord

/// Positions that somebody hands in as comma-separated text: a state, a session or year, a mean.
public struct PointTable {
  public let points: [(state: String, period: Int, mean: Double)]
  /// `session` or `year`: the name of the column.
  public let unit: String

  /// - Throws: a sentence that names the line when the file is no such table.
  public init(_ file: URL) throws {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw PointTableFault(
        place: file.lastPathComponent, what: "cannot be read as text", mend: "Check its name.")
    }
    var lines = text.split(whereSeparator: \.isNewline).map { PointTable.cells(String($0)) }
    guard !lines.isEmpty else {
      throw PointTableFault(
        place: file.lastPathComponent, what: "is empty", mend: "Give a table with a header.")
    }
    let header = lines.removeFirst().map { $0.lowercased() }
    func column(_ names: [String]) -> Int? { names.compactMap { header.firstIndex(of: $0) }.first }
    guard let state = column(["state", "iso3c", "ccode", "cow"]), let mean = column(["mean", "idealpoint"]),
      let period = column(["session", "year", "period"])
    else {
      throw PointTableFault(
        place: file.lastPathComponent, what: "lacks a column",
        mend: "The header needs state, session or year, and mean.")
    }
    unit = header[period] == "year" ? "year" : "session"
    var points: [(state: String, period: Int, mean: Double)] = []
    for (number, cells) in lines.enumerated() {
      guard cells.count > max(state, mean, period), let when = Double(cells[period]), when == when.rounded(),
        abs(when) < 1e6, let value = Double(cells[mean]), value.isFinite
      else {
        throw PointTableFault(
          place: "\(file.lastPathComponent), line \(number + 2)",
          what: "is not understood: “\(cells.joined(separator: ",").prefix(60))”",
          mend: "A period is a whole number and a mean a number.")
      }
      points.append((cells[state], Int(when), value))
    }
    self.points = points
  }

  /// The cells of a line; quotation marks may hold a comma.
  private static func cells(_ line: String) -> [String] {
    var (cells, quoted) = ([""], false)
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

struct PointTableFault: Error, CustomStringConvertible {
  let place: String
  let what: String
  let mend: String
  var description: String { "\(place) \(what). \(mend)" }
}
