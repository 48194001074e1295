import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow search WORDS`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search every statement for words, and count who used them and when.",
    discussion: """
      Finds statements that have all the words, each with its best paragraph. A word finds its other forms (protect: \
      protects, protected, protection); words in quotation marks are found exactly as they stand. Short forms and \
      earlier names of states are looked for as well (R2P, RtoP, responsibility to protect; Burma, Myanmar); in \
      quotation marks they are not.

        genocide "ethnic cleansing"        both
        famine OR drought                  either
        sovereignty NOT intervention       the first without the second; also -intervention
        protec*                            words that start so
        "mass atrocities"~5                near each other; also NEAR(state sovereignty, 5)
        (famine OR drought) Sahel          brackets

      EXAMPLES:
        avow search "responsibility to protect" --from 2005 --to 2005
        avow search R2P --form "corpus of speeches" --counts
        avow search '"never again" -war' --state RWA --order oldest --json
        avow search --state RWA --csv > statements.csv

      Ends with 1 when the words cannot be understood; the message says how to mend them.
      """)

  enum Order: String, CaseIterable, ExpressibleByArgument { case relevance, newest, oldest }

  enum Output: OutputWords {
    static let csv = "Print CSV: one row a statement, without text; with --counts one row a count."
    static let json = "Print JSON: total, items with their passages, and counts."
  }

  @OptionGroup var data: DataOption

  @Argument(help: "What to look for; none lists all statements that meet the conditions.")
  var words: [String] = []

  @Option(help: "A state by its code or name; may be given more than once.") var state: [String] = []
  @Option(help: "The id of a group that the state was in at the date.") var group: [String] = []
  @Option(help: "The first year.") var from: Int?
  @Option(help: "The last year.") var to: Int?
  @Option(help: "A body: GA, SC.") var body: [String] = []
  @Option(help: "The id of a debate.") var debate: [String] = []
  @Option(help: "The symbol of a meeting.") var meeting: [String] = []
  @Option(help: "A form: verbatim record, press release, filed statements, corpus of speeches.") var form:
    [String] = []
  @Option(help: "A kind, such as statement or right of reply.") var kind: [String] = []
  @Option(help: "The id of a theme under which avow tag filed it.") var theme: [String] = []
  @Option(help: "A person, exactly as the source has the name.") var speaker: String?
  @Option(help: "Which come first.") var order = Order.relevance
  @Option(help: "At most so many; 0 for all, with --csv.") var limit: Int?
  @Option(help: "Pass over so many first.") var offset = 0
  @Flag(
    help:
      "Print how many statements there are by year, state, group, form, kind and theme, not the statements.")
  var counts = false
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes 0 or more.") }
    if offset < 0 { throw ValidationError("--offset takes 0 or more.") }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    let filter = try filter(answers)
    let found = try answers.statements(filter, withPassages: !output.csv && !counts)
    if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else if output.csv {
      Terminal.write(counts ? found.countsTable : found.table)
    } else {
      Terminal.write(counts ? found.countsPage(width: Terminal.width) : found.page(width: Terminal.width))
    }
    if found.searched == 0 {
      Terminal.tell("No statement has been imported yet: avow import FILE…")
    } else if found.total == 0 {
      Terminal.tell("No statement is found. Take a condition away, or use fewer words.")
    }
  }

  private func filter(_ answers: Answers) throws -> StatementFilter {
    var filter = StatementFilter(words: words.joined(separator: " "))
    filter.states = try state.map { try answers.state($0) }
    filter.groups = try group.map { wanted in
      guard let group = answers.reference.groups.first(where: { $0.id.lowercased() == wanted.lowercased() })
      else {
        throw UnknownCondition(option: "group", value: wanted, known: answers.reference.groups.map(\.id))
      }
      return group.id
    }
    filter.forms = try form.map { wanted in
      guard
        let form = RecordForm.allCases.first(where: { $0.rawValue == wanted || $0.rawValue.hasPrefix(wanted) }
        )
      else {
        throw UnknownCondition(option: "form", value: wanted, known: RecordForm.allCases.map(\.rawValue))
      }
      return form
    }
    filter.kinds = try kind.map { wanted in
      guard let kind = Intervention.Kind(rawValue: wanted) else {
        throw UnknownCondition(
          option: "kind", value: wanted, known: Intervention.Kind.allCases.map(\.rawValue))
      }
      return kind
    }
    filter.from = from
    filter.until = to
    filter.bodies = body.map { $0.uppercased() }
    filter.debates = debate
    filter.meetings = meeting.map { Symbol($0)?.text ?? $0 }
    filter.themes = try theme.map { wanted in
      let known = answers.reference.themes.map(\.id)
      guard known.contains(wanted) else {
        throw UnknownCondition(option: "theme", value: wanted, known: known)
      }
      return wanted
    }
    filter.speaker = speaker
    filter.order = StatementFilter.Order(rawValue: order.rawValue) ?? .relevance
    filter.offset = offset
    filter.limit =
      limit.map { $0 == 0 ? (output.csv ? Int.max - offset : 1000) : output.csv ? $0 : min($0, 1000) }
      ?? (output.csv ? Int.max - offset : 10)
    if counts { filter.limit = 0 }
    return filter
  }
}

/// A condition whose value the record does not know.
struct UnknownCondition: Error, CustomStringConvertible {
  let option: String
  let value: String
  let known: [String]

  var description: String { "There is no \(option) “\(value)”. Known: \(known.joined(separator: ", "))." }
}
