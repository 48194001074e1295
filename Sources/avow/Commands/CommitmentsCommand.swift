import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow commitments [STATE|INSTRUMENT]`
struct CommitmentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commitments",
    abstract: "Print what states committed themselves to: treaties, codes, initiatives.",
    discussion: """
      Without a name it lists the instruments with the number of states on board; with the id of one, where each state \
      stands; with a state, where it stands with each. An instrument of which no list of states is held says so and has \
      no number. Status tables of treaties (hr_status_cat.csv) and plain tables (--template) are imported with \
      avow import.

      A date known to the year counts from its last day, what only a list shows from the date of the list; a standing \
      that this leaves open is marked.

      EXAMPLES:
        avow commitments
        avow commitments RWA --on 2010
        avow commitments CEDAW --group african --csv
        avow commitments --template > commitments.csv
      """)

  @OptionGroup var data: DataOption

  @Argument(
    help: ArgumentHelp("A state, or the id of an instrument such as CEDAW.", valueName: "state-or-instrument")
  )
  var name: String?
  @Option(help: ArgumentHelp("Where states stood at the end of a date.", valueName: "date")) var on: String?
  @Option(help: "Only the members of a group, such as african.") var group: String?
  @Flag(help: "Print an empty table to fill in, and nothing else.") var template = false
  @OptionGroup var output: OutputForm<PlainOutput>

  func validate() throws {
    if let on, PartialDate(on) == nil {
      throw ValidationError("--on takes a date such as 2010, 2010-05 or 2010-05-31, not “\(on)”.")
    }
  }

  func run() async throws {
    if template { return Terminal.write(CommitmentRows.template) }
    let answers = try Answers(data.open())
    if let group, !answers.reference.groups.contains(where: { $0.id == group }) {
      throw UnknownGroup(group: group, known: answers.reference.groups.map(\.id).sorted())
    }
    let date = on.flatMap { PartialDate($0) }
    guard let name else { return try register(answers, date) }
    if let one = try answers.instrument(name, on: date, group: group) { return try show(one, answers) }
    let id = try answers.state(name)
    guard let state = try answers.commitments(ofState: id, on: date) else { return }
    if output.json {
      Terminal.write(try JSONAnswer.of(state))
    } else if output.csv {
      Terminal.write(CommitmentRows.of(state, answers.reference))
    } else {
      Terminal.write(state.page(answers.reference, width: Terminal.width))
    }
  }

  private func register(_ answers: Answers, _ date: PartialDate?) throws {
    let items = try answers.instruments(on: date, group: group)
    if output.json {
      Terminal.write(try JSONAnswer.of(items.map(InstrumentSummary.init)))
    } else if output.csv {
      Terminal.write(CommitmentRows.register(items))
    } else {
      Terminal.write(InstrumentAnswer.page(of: items, width: Terminal.width))
    }
    let empty = items.filter { !$0.isHeld }.count
    if empty > 0 {
      Terminal.tell(
        "Of \(NumberText.count(empty, "instrument")) no list of states is held: avow import FILE…")
    }
  }

  private func show(_ one: InstrumentAnswer, _ answers: Answers) throws {
    if output.json {
      Terminal.write(try JSONAnswer.of(one))
    } else if output.csv {
      Terminal.write(CommitmentRows.standings(one, answers.reference))
    } else {
      Terminal.write(one.page(answers.reference, width: Terminal.width))
    }
  }
}
