public import AvowRecord
public import Foundation

/// Reads an assessment of a situation from a comma-separated table that anybody can fill in.
///
/// The columns that name the situation are read from the first row; each row is a piece of evidence, or a dissent. It
/// is read whole or not at all: a row that is not understood is a finding with its row and column, and then there is no
/// assessment.
public struct AssessmentTableReader {
  public static let columns = [
    "situation", "name", "states", "place", "opened", "scope", "assessed_on", "row", "factor", "indicator",
    "bearing", "date", "source", "by", "confidence", "form", "text",
  ]

  /// An empty table with one line that says what belongs where.
  public static let template =
    columns.joined(separator: ",") + "\n"
    + "small-word-for-addresses,Name,states as XXX YYY,part or empty,2026-01,whom and what it concerns,2026-01-31,"
    + "evidence or dissent,1 to 14,1.2 or empty,points to or speaks against,2026-01-15,where anybody can read it,"
    + "public name,low medium or high,quote or note,public record only: nobody who must be protected\n"

  /// Why a table is no assessment.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case columnsMissing(String, [String])

    public var description: String {
      switch self {
      case .columnsMissing(let name, let columns):
        "\(name): the columns \(columns.joined(separator: ", ")) are missing. avow assess --template prints them."
      }
    }
  }

  /// What was understood.
  public struct Reading: Sendable {
    /// Nil when a row was not understood.
    public let situation: Situation?
    public let assessment: Assessment?
    public let findings: [Finding]
  }

  /// - Parameter states: the ids of the states that the record knows.
  /// - Throws: when the text is no table, or lacks a column.
  public static func read(
    _ data: Data, name: String, framework: RiskFramework, states: Set<StateID>
  ) throws -> Reading {
    let table = try DelimitedTable(data, name: name)
    let missing = columns.filter { !table.header.contains($0) }
    guard missing.isEmpty else {
      throw Fault.columnsMissing(name, missing)
    }
    var reader = AssessmentTableReader(name: name, framework: framework)
    guard let first = table.rows.first else {
      reader.refuse(1, "row", "", "the table has no row")
      return Reading(situation: nil, assessment: nil, findings: reader.findings)
    }
    let situation = reader.situation(first, states)
    let day = reader.date(first, "assessed_on")
    var evidence: [Evidence] = []
    var dissent: [Dissent] = []
    for row in table.rows {
      switch row.fields["row"] {
      case "evidence": if let one = reader.evidence(row) { evidence.append(one) }
      case "dissent": if let one = reader.dissent(row) { dissent.append(one) }
      default: reader.refuse(row.line, "row", row.fields["row"] ?? "", "say evidence or dissent")
      }
    }
    guard reader.findings.isEmpty, let situation, let day else {
      return Reading(situation: nil, assessment: nil, findings: reader.findings)
    }
    return Reading(
      situation: situation,
      assessment: Assessment(
        situation: situation.id, number: 0, date: day, evidence: evidence, dissent: dissent),
      findings: [])
  }

  private let name: String
  private let framework: RiskFramework
  private var findings: [Finding] = []

  private init(name: String, framework: RiskFramework) {
    self.name = name
    self.framework = framework
  }

  private mutating func refuse(_ line: Int, _ column: String, _ fragment: String, _ why: String) {
    findings.append(
      Finding(
        .notUnderstood, kind: "assessment-field", place: "\(name), line \(line), column \(column)",
        fragment: fragment, meaning: "Nothing was kept: \(why)."))
  }

  private mutating func text(_ row: DelimitedTable.Row, _ column: String) -> String? {
    let value = row.fields[column] ?? ""
    if value.allSatisfy(\.isWhitespace) {
      refuse(row.line, column, value, "it may not be empty")
      return nil
    }
    return value
  }

  private mutating func date(_ row: DelimitedTable.Row, _ column: String) -> PartialDate? {
    let value = row.fields[column] ?? ""
    guard let date = PartialDate(value) else {
      refuse(row.line, column, value, "a date is written 2026, 2026-01 or 2026-01-31")
      return nil
    }
    return date
  }

  private mutating func word<Value: RawRepresentable & CaseIterable>(
    _ row: DelimitedTable.Row, _ column: String, _ type: Value.Type
  ) -> Value? where Value.RawValue == String {
    let text = row.fields[column] ?? ""
    guard let value = Value(rawValue: text) else {
      refuse(row.line, column, text, "say \(Value.allCases.map(\.rawValue).joined(separator: " or "))")
      return nil
    }
    return value
  }

  private mutating func situation(_ row: DelimitedTable.Row, _ known: Set<StateID>) -> Situation? {
    let id = row.fields["situation"] ?? ""
    if !Situation.isID(id) {
      refuse(row.line, "situation", id, "small letters, digits and hyphens, 2 to 60 of them")
    }
    let states = (row.fields["states"] ?? "").split(separator: " ").map(String.init)
    if states.isEmpty { refuse(row.line, "states", "", "name at least one state by its three letters") }
    for state in states where !known.contains(state) {
      refuse(row.line, "states", state, "no state of the record has this id")
    }
    let place = row.fields["place"] ?? ""
    guard let name = text(row, "name"), let opened = date(row, "opened"), let scope = text(row, "scope")
    else {
      return nil
    }
    return Situation(
      id: id, name: name, states: Set(states).sorted(), place: place.isEmpty ? nil : place, opened: opened,
      scope: scope)
  }

  private mutating func factor(_ row: DelimitedTable.Row) -> Int? {
    let value = row.fields["factor"] ?? ""
    guard let number = Int(value), framework.factor(number) != nil else {
      refuse(row.line, "factor", value, "the factors have the numbers 1 to 14")
      return nil
    }
    return number
  }

  private mutating func evidence(_ row: DelimitedTable.Row) -> Evidence? {
    let factor = factor(row)
    let indicator = row.fields["indicator"] ?? ""
    if !indicator.isEmpty, framework.indicator(indicator).map({ $0.factor != factor }) ?? true {
      refuse(row.line, "indicator", indicator, "this factor has no such indicator")
    }
    let bearing = word(row, "bearing", Evidence.Bearing.self)
    let date = date(row, "date")
    let source = text(row, "source")
    let assessor = text(row, "by")
    let confidence = word(row, "confidence", Confidence.self)
    let form = word(row, "form", Evidence.Form.self)
    let words = text(row, "text")
    guard let factor, let bearing, let date, let source, let assessor, let confidence, let form, let words
    else {
      return nil
    }
    return Evidence(
      factor: factor, indicator: indicator.isEmpty ? nil : indicator, bearing: bearing, date: date,
      source: source,
      assessor: assessor, confidence: confidence, form: form, text: words)
  }

  private mutating func dissent(_ row: DelimitedTable.Row) -> Dissent? {
    let whole = (row.fields["factor"] ?? "").isEmpty
    let factor = whole ? nil : factor(row)
    guard let date = date(row, "date"), let by = text(row, "by"), let words = text(row, "text"),
      whole || factor != nil
    else { return nil }
    return Dissent(factor: factor, date: date, by: by, text: words)
  }
}
