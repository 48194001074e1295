import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow situation`
struct SituationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "situation",
    abstract: "Open situations that are watched, and show each in one column of time.",
    discussion: """
      A situation is opened by hand, from a proposal of a rule, or by its first assessment. It is public and never changed.

      EXAMPLES:
        avow situation open harrow-valley --name "Harrow Valley" --states XAA \\
          --opened 2026-01 --scope "Herders along the river"
        avow situation open north --name North --scope "Villages" --by "A. Analyst" \\
          --proposal new-actor/ucdp-ged/XAA/2018-03-05
        avow situation list --csv
        avow situation show harrow-valley
      """,
    subcommands: [SituationOpen.self, SituationList.self, SituationShow.self])

  @OptionGroup var data: DataOption
}

/// `avow situation open`
struct SituationOpen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "Open a situation.")

  @OptionGroup var data: DataOption
  @Argument(help: "A short word for addresses: harrow-valley.") var situation: String
  @Option(help: "What it is called.") var name: String
  @Option(help: "The states concerned, separated by commas; those of the proposal when not given.")
  var states: String?
  @Option(help: "Which part of them; the whole when not given.") var place: String?
  @Option(help: "Since when it is watched; today when not given.") var opened: String?
  @Option(help: "Whom and what it concerns, in a sentence.") var scope: String
  @Option(help: ArgumentHelp("A kept proposal that gives rise to it.", valueName: "id")) var proposal: String?
  @Option(help: ArgumentHelp("Who takes the proposal up; the name is public.", valueName: "name"))
  var by: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if proposal != nil, by == nil {
      throw ValidationError("A person takes up a proposal: name one with --by.")
    }
  }

  func run() async throws {
    let store = try data.open()
    let answers = try Answers(store)
    let ids = try (states ?? "").split(separator: ",").map { try answers.state(String($0)) }
    let situation = try OpenSituation(
      id: situation, name: name, states: ids, place: place, opened: opened, scope: scope, proposal: proposal,
      by: by
    ).run(in: store, today: Today.text)
    if json { Terminal.write(try JSONAnswer.of(situation)) }
    Terminal.tell("Situation \(situation.id) is open, \(situation.states.joined(separator: ", ")).")
  }
}

/// `avow situation list`
struct SituationList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the situations.",
    discussion: """
      The CSV has the columns situation, name, states, place, opened, scope, assessments, latest_assessment, alerts and \
      standing_alerts.
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Only those that concern a state.") var state: String?
  @OptionGroup var output: OutputForm<PlainOutput>

  func run() async throws {
    let store = try data.open()
    let lines = try SituationLine.all(of: try state.map { try Answers(store).state($0) }, in: store)
    if output.json { return Terminal.write(try JSONAnswer.of(lines)) }
    if output.csv { return Terminal.write(SituationLine.csv(lines)) }
    if lines.isEmpty { return Terminal.tell("No situation is in the record.") }
    var table = TextTable(
      ["Situation", "States", "Opened", "Assessments", "Alerts that stand"], right: ["Assessments"])
    for one in lines {
      table.append([
        one.situation.id, one.situation.states.joined(separator: " "), one.situation.opened.description,
        "\(one.assessments)", one.standing.map(\.id).joined(separator: " "),
      ])
    }
    Terminal.write(table.text(width: Terminal.width))
  }
}

/// `avow situation show`
struct SituationShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a situation in one column of time, from events and signals to alerts and measures.")

  @OptionGroup var data: DataOption
  @Argument(help: "The situation.") var situation: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let store = try data.open()
    guard let answer = try SituationAnswer(situation, in: store) else {
      throw WarningFault.noSituation(situation, known: try store.situations().map(\.id))
    }
    if json { return Terminal.write(try JSONAnswer.of(answer)) }
    var page = TextPage(width: Terminal.width)
    page.title(answer.situation.name)
    page.fields([
      ("states", answer.situation.states.joined(separator: ", ")), ("place", answer.situation.place),
      ("opened", answer.situation.opened.inWords), ("scope", answer.situation.scope),
    ])
    page.list(
      "In time",
      answer.timeline.map {
        "\($0.date) \($0.kind.rawValue), \($0.states.joined(separator: " ")): \($0.words)"
      })
    page.heading("How events are counted")
    page.paragraph(SituationAnswer.eventRule)
    Terminal.write(page.text)
  }
}
