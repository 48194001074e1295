import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow events`
struct EventsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Count and list events of violence, each source apart.",
    discussion: """
      Events come from avow import: UCDP, ACLED, GDELT and tables of local organisations (avow import --template \
      events). Numbers of two sources are set side by side and never added. A source's best estimate stands between its \
      low and its high one; where few report, deaths are missed. GDELT counts reports, not events.

      EXAMPLES:
        avow events import GEDEvent_v25_1.csv ucdp_onesided_v25_1.csv
        avow events query --state RWA --from 1994 --to 1994 --by actor
        avow events links
      """,
    subcommands: [EventsImport.self, EventsQuery.self, EventsLinks.self])

  @OptionGroup var data: DataOption
}

/// `avow events import FILE…`: the same as `avow import`.
struct EventsImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring files of events into the record: the same as avow import.")

  @OptionGroup var command: ImportCommand

  func run() async throws { try await command.run() }
}

/// `avow events query`
struct EventsQuery: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Count events, or list them with --list.",
    discussion: """
      A row that a source gives for several states together is shown under those states together and added to none. An \
      event is counted in the month in which it begins. Of an event that two versions of a data set hold, the later counts.

      EXAMPLES:
        avow events query --state SYR --from 2013-01 --to 2013-12 --type one-sided --by month
        avow events query --state RWA --from 1994 --to 1994 --type one-sided --by actor
        avow events query --state SYR --from 2013-06 --list --csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV with a fixed header."
    static let json = "Print JSON."
  }

  @OptionGroup var data: DataOption

  @Option(help: "The state: three letters or a name.") var state: String?
  @Option(help: "A first-level region as the source prints it.") var region: String?
  @Option(help: "The first month or year, such as 2013-01.") var from: String?
  @Option(help: "The last month or year, which counts too.") var to: String?
  @Option(help: "A type, such as one-sided; may be given more than once.") var type: [String] = []
  @Option(help: "A source: ucdp-ged, ucdp-one-sided, ucdp-battle-deaths, acled, gdelt or local.") var source:
    String?
  @Option(help: "A version of a data set, also where a later one is held.") var version: String?
  @Option(help: "Words in the name of a side.") var actor: String?
  @Option(help: "month, year, region, type, actor or state; may be given more than once.") var by: [String] =
    []
  @Flag(help: "List the events themselves.") var list = false
  @Option(help: "List at most so many; 0 for all. 50 when a table is printed, all for --csv and --json.")
  var limit: Int?
  @Option(help: "Pass over so many first.") var offset = 0
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes 0 or more.") }
    if offset < 0 { throw ValidationError("--offset takes 0 or more.") }
    for word in type where EventType(rawValue: word) == nil {
      throw ValidationError("--type takes \(EventType.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    for word in by where EventGrouping(rawValue: word) == nil {
      throw ValidationError("--by takes \(EventGrouping.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if let source, EventFamily(rawValue: source) == nil {
      throw ValidationError("--source takes \(EventFamily.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    _ = try (month(from, "--from"), month(to, "--to"))
  }

  func run() async throws {
    let answers = try Answers(data.open())
    var filter = EventFilter()
    filter.state = try state.map { try answers.state($0) }
    filter.region = region
    filter.from = try month(from, "--from")
    filter.to = try month(to, "--to")
    filter.types = type.compactMap { EventType(rawValue: $0) }
    filter.family = source.flatMap { EventFamily(rawValue: $0) }
    filter.version = version
    filter.actor = actor
    if list {
      filter.offset = offset
      filter.limit = limit == 0 ? nil : limit ?? (output.csv || output.json ? nil : 50)
      return try EventList.write(answers.store, filter, csv: output.csv, json: output.json)
    }
    let totals = try answers.store.eventTotals(filter, by: Set(by.compactMap { EventGrouping(rawValue: $0) }))
    if output.json {
      Terminal.write(try JSONAnswer.of(totals))
    } else if output.csv {
      Terminal.write(EventList.csv(totals))
    } else {
      Terminal.write(EventList.table(totals).text(width: Terminal.width))
      if !totals.isEmpty {
        var page = TextPage(width: Terminal.width)
        page.list(
          "How it is counted",
          Answers.eventRules.map {
            "\($0.name) (\($0.id), version \($0.version)): \($0.sentence) Left out: \($0.excludes)"
          }
            + ["The same conditions with --list print the events behind each number."])
        Terminal.write(page.text)
      }
    }
    if totals.isEmpty {
      Terminal.tell(
        "The record holds no such events. What it holds: avow events query --by state; more: avow import.")
    }
  }

  private func month(_ text: String?, _ option: String) throws -> EventMonth? {
    guard let text else { return nil }
    guard let date = PartialDate(text), date.day == nil else {
      throw ValidationError("\(option) takes a month or a year, such as 2013-01 or 2013.")
    }
    return EventMonth(year: date.year, month: date.month)
  }
}

/// `avow events links`
struct EventsLinks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "List events of two sources that seem to be one, or take a link back.",
    discussion: """
      Linked are events of the same state, at most one day and ten kilometres apart, with an actor in common. Both stay in \
      the record; a link that is taken back stays with its reason.

      EXAMPLES:
        avow events links --json
        avow events links --undo acled:TST1 --with ucdp-ged:25.1:17 --reason "Two towns of one name."
      """)

  @OptionGroup var data: DataOption
  @Option(help: "One event of the link to take back.") var undo: String?
  @Option(help: "The other event of that link.") var with: String?
  @Option(help: "Why it is taken back.") var reason: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    let given = [undo, with, reason].compactMap { $0 }.filter { !$0.isEmpty }.count
    if given != 0, given != 3 { throw ValidationError("Give --undo, --with and --reason together.") }
  }

  func run() async throws {
    let store = try data.open()
    if let undo, let with, let reason {
      try store.setEventLink(undo, with, undone: reason)
      return Terminal.tell("The link is taken back; both events stay.")
    }
    let links = try store.eventLinks()
    if json { return Terminal.write(try JSONAnswer.of(links)) }
    var table = TextTable(["One", "Other", "Why", "Taken back"])
    for link in links { table.append([link.one, link.other, link.reason, link.undone ?? ""]) }
    Terminal.write(table.text(width: Terminal.width))
  }
}
