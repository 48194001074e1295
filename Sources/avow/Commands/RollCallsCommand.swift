import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow rollcalls`
struct RollCallsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollcalls",
    abstract: "List imported roll calls, all or those that meet every condition given.",
    discussion: """
      A roll call that two sources have stands twice; the second names the first under "same as".

      EXAMPLES:
        avow rollcalls --year 2005 --csv > 2005.csv
        avow rollcalls --text "mercenaries" --order oldest
        avow rollcalls --margin-at-most 5 --order closest --limit 20
        avow rollcalls --session 75 --issue rtop --json
      """)

  enum Order: String, CaseIterable, ExpressibleByArgument { case newest, oldest, closest }

  enum Output: OutputWords {
    static let csv = "Print CSV: one row a roll call, a fixed header."
    static let json = "Print JSON: total, offset and items."
  }

  @OptionGroup var data: DataOption

  @Option(help: "The session, such as 75.") var session: String?
  @Option(help: "The calendar year of the vote.") var year: Int?
  @Option(help: "The body: GA, SC, …") var body: String?
  @Option(help: "An issue label, such as rtop; a wrong one names all.") var issue: String?
  @Option(help: "Words that title, description or symbol must contain.") var text: String?
  @Option(help: ArgumentHelp("Largest difference between yes and no, either way.", valueName: "votes"))
  var marginAtMost: Int?
  @Option(help: "Which come first.") var order = Order.newest
  @Option(help: "At most so many; 0 for all. 50 when a table is printed, all for --csv and --json.")
  var limit: Int?
  @Option(help: "Pass over so many first.") var offset = 0
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes 0 or more.") }
    if offset < 0 { throw ValidationError("--offset takes 0 or more.") }
    if let marginAtMost, marginAtMost < 0 { throw ValidationError("--margin-at-most takes 0 or more.") }
  }

  func run() async throws {
    let store = try data.open()
    if let issue {
      let known = try store.reference().issues.map(\.id)
      guard known.contains(issue) else { throw UnknownIssue(issue: issue, known: known) }
    }
    let found = try store.rollCalls(filter)
    if output.json {
      Terminal.write(try JSONAnswer.of(RollCallList(total: found.total, offset: offset, items: found.items)))
    } else if output.csv {
      Terminal.write(RollCallList.csv(found.items))
    } else {
      Terminal.write(RollCallList.table(found.items).text(width: Terminal.width))
    }
    try tell(found.items.count, of: found.total, store)
  }

  private var filter: RollCallFilter {
    var filter = RollCallFilter()
    filter.session = session
    filter.year = year
    filter.body = body
    filter.issue = issue
    filter.text = text
    filter.marginAtMost = marginAtMost
    filter.order = RollCallFilter.Order(rawValue: order.rawValue) ?? .newest
    filter.offset = offset
    filter.limit = limit == 0 ? nil : limit ?? (output.csv || output.json ? nil : 50)
    return filter
  }

  /// Says what a reader of the table cannot see: that there is more, or why there is nothing.
  private func tell(_ shown: Int, of total: Int, _ store: RecordStore) throws {
    if total == 0 {
      let none = try store.rollCalls(RollCallFilter()).total == 0
      Terminal.tell(
        none
          ? "No roll call has been imported yet: avow import FILE…, or avow fetch."
          : "No roll call meets these conditions.")
    } else if !output.csv, !output.json, shown < total {
      Terminal.tell(
        "\(NumberText.grouped(shown)) of \(NumberText.count(total, "roll call")); --limit 0 prints all.")
    }
  }
}

/// An issue label that the record does not know.
struct UnknownIssue: Error, CustomStringConvertible {
  let issue: String
  let known: [String]

  var description: String {
    "There is no issue “\(issue)”. Known: \(known.joined(separator: ", "))."
  }
}
