import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow accountability`
struct AccountabilityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accountability",
    abstract: "Show who was told of alerts, who answered, acted or stayed silent.",
    discussion: """
      Silence is named by a rule: so many days after somebody was told of an alert, the record holds neither an answer nor a \
      measure of theirs. Beside it stands what a silent state had avowed by the day of the alert. It is silence of the \
      record: what was not recorded is not counted.

      The CSV has one row for each alert and each party that was told of it.

      EXAMPLES:
        avow accountability
        avow accountability --state XAA
        avow accountability --body SC --on 2026-06-30 --after 60
        avow accountability --csv > silence.csv
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Only a state.") var state: String?
  @Option(help: "Only a body, or an office by its name.") var body: String?
  @Option(
    help: ArgumentHelp(
      "The day of which to tell; the last on which anything was entered when not given.", valueName: "day"))
  var on: String?
  @Option(help: ArgumentHelp("The days allowed for an answer.", valueName: "days"))
  var after = AccountabilityAnswer.usualDays
  @OptionGroup var output: OutputForm<PlainOutput>

  func validate() throws {
    if state != nil, body != nil { throw ValidationError("Choose --state or --body, not both.") }
    guard (0...AccountabilityAnswer.mostDays).contains(after) else {
      throw ValidationError("--after takes 0 to \(AccountabilityAnswer.mostDays) days.")
    }
    if let on, PartialDate(on)?.isExact != true {
      throw ValidationError("“\(on)” is no day. Write it as 2026-01-31.")
    }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    let party = try state.map { try answers.state($0) } ?? body.map { try answers.knownParty($0).key }
    let answer = try answers.accountability(on: on.flatMap { PartialDate($0) }, after: after, only: party)
    if output.json { return Terminal.write(try JSONAnswer.of(answer)) }
    if output.csv { return Terminal.write(answer.csv) }
    Terminal.write(answer.page(width: Terminal.width))
  }
}

extension Answers {
  /// A state, or a party that was told or acted; else a fault that says how to find one.
  func knownParty(_ text: String) throws -> Party {
    if case .one(let id) = findState(text) { return Party(name: reference.name(of: id), state: id) }
    guard let party = try party(withKey: text) else { throw ResponseFault.noParty(text) }
    return party
  }
}
