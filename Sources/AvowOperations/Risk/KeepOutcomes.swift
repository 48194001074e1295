public import AvowRecord
import AvowSources
public import AvowStore
public import Foundation

/// Takes what happened from a panel of states and years.
///
/// Only a column that tells of one year is taken: `mk_onset` (the year of the row), `anymk.start.1` (the next). Columns of
/// two years together, such as `mk_onset_1or2`, read 0 in the last years of a panel, where nothing is known yet; they are
/// refused.
public struct KeepOutcomes: Sendable, Codable {
  public let source: OutcomeSource
  /// False when the same column of the same bytes was kept before.
  public let isNew: Bool
  public let rows: Int
  public let states: Int
  public let onsets: Int
  public let findings: [Finding]

  /// Columns that are known, with the years by which they lead.
  public static let known: [(column: String, lead: Int)] = [
    ("mk_onset", 0), ("anymk.start", 0), ("mk_onset_1", 1), ("anymk.start.1", 1),
  ]

  /// - Parameters:
  ///   - column: the column of the outcome; nil for the first that is known.
  ///   - lead: by how many years it tells of later years; nil for what is known of the column, else 0.
  public static func run(
    _ url: URL, column: String? = nil, lead: Int? = nil, target: String = RiskTarget.massKilling.id,
    in store: RecordStore, today: String
  ) throws -> KeepOutcomes {
    let file = url.lastPathComponent
    let (column, usual) = try chosen(url, column, file)
    let lead = lead ?? usual
    let table = try NumberTableReader.read(url, numbers: ["year", column])
    guard let name = ListedStates.column(ListedStates.nameColumns, in: table.labels) else {
      throw RiskFault.noNames(file: file, known: ListedStates.nameColumns)
    }
    let code = ListedStates.column(ListedStates.codeColumns, in: table.labels)
    let names = table.texts[table.labels.firstIndex(of: name) ?? 0]
    let codes = code.flatMap { table.labels.firstIndex(of: $0) }.map { table.texts[$0] }
    let listed = ListedStates(reference: try store.reference())
    var findings: [Finding] = []
    var doubts: [String: Int] = [:]
    var twice: Set<String> = []
    var found: [StateID: [Int: Bool]] = [:]
    for row in 0..<table.rows {
      let year = table.columns[0][row]
      guard year.rounded() == year, (1500...2200).contains(year) else {
        throw RiskFault.noYear(file: file, line: table.lines[row], field: "\(year)")
      }
      let value = table.columns[1][row]
      if value.isNaN { continue }
      guard value == 0 || value == 1 else {
        throw RiskFault.outcome(file: file, line: table.lines[row], column: column, value: value)
      }
      let (state, doubt) = listed.state(name: names[row], code: codes?[row] ?? "", year: Int(year))
      if let doubt {
        doubts[names[row], default: 0] += 1
        if doubts[names[row]] == 1 {
          findings.append(
            Finding(
              doubt.weight, kind: doubt.kind, place: "\(file), line \(table.lines[row])",
              fragment: names[row],
              meaning: doubt.meaning.replacing("is kept under its printed name", with: "tells no outcome")))
        }
      }
      guard let state else { continue }
      let told = Int(year) + lead
      if found[state]?[told] != nil, twice.insert(names[row]).inserted {
        findings.append(
          Finding(
            .note, kind: "two-rows-one-state", place: "\(file), line \(table.lines[row])",
            fragment: names[row],
            meaning:
              "\(state) has an earlier row for \(told), as it may have for other years; an onset in either counts.",
            about: state))
      }
      found[state, default: [:]][told] = (found[state]?[told] ?? false) || value == 1
    }
    let onsets = found.sorted { $0.key < $1.key }.flatMap { state, years in
      years.sorted { $0.key < $1.key }.map { Onset(state: state, year: $0.key, hasBegun: $0.value) }
    }
    guard let first = onsets.map(\.year).min(), let last = onsets.map(\.year).max() else {
      throw RiskFault.noOutcome(file: file)
    }
    let kept = try store.save(
      OutcomeSource(
        target: target, name: file, column: column, lead: lead, firstYear: first, lastYear: last,
        keptOn: today,
        digest: try Digest.ofFile(url)), onsets: onsets)
    return KeepOutcomes(
      source: kept.source, isNew: kept.isNew, rows: table.rows, states: found.count,
      onsets: onsets.count { $0.hasBegun }, findings: findings)
  }

  private static func chosen(_ url: URL, _ asked: String?, _ file: String) throws -> (String, Int) {
    if let asked {
      if asked.lowercased().contains(#/1or2|window|2year/#) { throw KeepOutcomesFault.severalYears(asked) }
      return (asked, known.first { $0.column == asked }?.lead ?? 0)
    }
    let header = try NumberTableReader.header(url)
    guard let one = known.first(where: { header.contains($0.column) }) else {
      throw RiskFault.noOutcomeColumn(file: file, known: known.map(\.column))
    }
    return one
  }
}

/// Why a column is not taken as an outcome.
public enum KeepOutcomesFault: Error, Equatable, Sendable, CustomStringConvertible {
  case severalYears(String)

  public var description: String {
    switch self {
    case .severalYears(let column):
      "The column \(column) tells of two years together, and reads 0 in the last years of a panel, where the outcome is not known "
        + "yet. Take the column of one year: \(KeepOutcomes.known.map(\.column).joined(separator: ", "))."
    }
  }
}
