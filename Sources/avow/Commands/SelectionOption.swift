import ArgumentParser
import AvowRecord
import AvowStore

/// Which roll calls a command takes.
struct SelectionOption: ParsableArguments {
  @Option(help: "Only roll calls with this issue label, such as hr.") var issue: String?
  @Option(help: ArgumentHelp("Only roll calls from this day, month or year on.", valueName: "date")) var from:
    String?
  @Option(
    help: ArgumentHelp("Only roll calls until this day, month or year, which belongs.", valueName: "date"))
  var to: String?

  func validate() throws {
    for (name, value) in [("--from", from), ("--to", to)] {
      if let value, PartialDate(value) == nil {
        throw ValidationError("\(name) takes a date such as 2009, 2009-07 or 2009-07-23; “\(value)” is none.")
      }
    }
    if let from = from.flatMap(PartialDate.init), let to = to.flatMap(PartialDate.init),
      from.firstDay > to.lastDay
    {
      throw ValidationError("--from lies after --to; no roll call is between them.")
    }
  }

  /// True when nothing was chosen.
  var isEmpty: Bool { issue == nil && from == nil && to == nil }

  /// - Parameter body: nil for roll calls of every body.
  func selection(body: String? = "GA", in reference: ReferenceData) throws -> RollCallSelection {
    if let issue {
      let known = reference.issues.map(\.id)
      guard known.contains(issue) else { throw UnknownIssue(issue: issue, known: known) }
    }
    return RollCallSelection(issue: issue, from: from, until: to, body: body)
  }
}
