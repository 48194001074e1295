import AvowOperations
import AvowRecord

/// A number of a debate on its page: value or range, rule, reasons, and the list by name.
struct CountedNumber: Sendable {
  let id: String
  let name: String
  let value: String
  let unit: String
  let sentence: String
  let excludes: String
  let version: String
  let asOf: String?
  let reasons: [String]
  let coverage: String
  let isCounted: Bool
  let table: DataTable?
  let listLabel: String

  init(_ number: DebateFiguresAnswer.Number, in answers: Answers) {
    id = number.rule.id
    name = number.rule.name
    value = number.text
    unit = number.least == nil ? "" : number.rule.unit
    sentence = number.rule.sentence
    excludes = number.rule.excludes
    version = number.rule.version
    asOf = number.asOf?.inWords
    reasons = number.reasons
    coverage = number.coverage
    isCounted = number.least != nil
    let certain = number.list.filter(\.certain).count
    let possible = number.list.count - certain
    listLabel = "\(certain) by name" + (possible == 0 ? "" : " and \(possible) possible")
    table =
      number.list.isEmpty
      ? nil
      : DataTable(
        "\(number.rule.name): what was counted",
        columns: ["Counted", "Certain", "How", "Interventions"],
        rows: number.list.map { line in
          [
            CountedNumber.cell(line.id, line.name, in: answers), .init(line.certain ? "yes" : "possible"),
            .init(line.ways.joined(separator: "; ")),
            // One link to the first; all are in the JSON of the page.
            .init(
              CountedNumber.short(line.interventions),
              href: line.interventions.first.map { SiteMap.statement($0).href }),
          ]
        })
  }

  private static func short(_ interventions: [String]) -> String {
    interventions.count > 3
      ? interventions.prefix(3).joined(separator: ", ") + " and \(interventions.count - 3) more"
      : interventions.joined(separator: ", ")
  }

  static func cell(_ id: String, _ name: String, in answers: Answers) -> DataTable.Cell {
    if answers.reference.state(id) != nil { return .init(name, href: SiteMap.state(id, with: []).href) }
    if id.contains("#") { return .init(name, href: SiteMap.statement(id).href) }
    return .init(name, href: answers.subject(id)?.place.href)
  }
}
