import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow measure`
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Enter, correct, withdraw and show measures: what states and bodies did.",
    discussion: """
      A measure says who took it, what it was in one sentence, when, under which pillar, of which kind, on which evidence, \
      and what it answers to: alerts, recommendations or a situation. It is public and never changed: a correction or a \
      withdrawal is a new act with its reason, and what stood before stays visible. A measure dated before the alert that it \
      names is kept, and told as no answer to it.

      Evidence is written KIND TEXT, where KIND is source (a title with page, or an address), document, meeting or \
      roll-call (an id that the record holds); --evidence may be given several times. Many measures at once: avow import, with the table of --template measures.

      EXAMPLES:
        avow measure add --taker Arlania --what "It sent a mission to the valley." \\
          --on 2026-02-20 --pillar one --kind fact-finding \\
          --evidence "source Arlanian Gazette, page 3" \\
          --against "alert harrow-valley/2026-02-03/1" --by "A. Analyst"
        avow measure correct XAA/2026-02-20/1 --on 2026-02-21 \\
          --reason "The gazette printed another day" --by "A. Analyst"
        avow measure withdraw XAA/2026-02-20/1 --reason "It was not sent" --by "A. Analyst"
        avow measure list --taker XAA --csv
        avow measure show XAA/2026-02-20/1
      """,
    subcommands: [
      MeasureAdd.self, MeasureCorrect.self, MeasureWithdraw.self, MeasureList.self, MeasureShow.self,
    ])

  @OptionGroup var data: DataOption
}

/// What is said of a measure, all of which may be left out where something stands already.
struct MeasureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who took it: a state, a body, or an office by its name.", valueName: "name"))
  var taker: String?
  @Option(help: "Which state the taker is, where the name does not tell.") var state: String?
  @Option(help: "Which body of the record the taker is.") var body: String?
  @Option(help: ArgumentHelp("What was done, in one sentence.", valueName: "words")) var what: String?
  @Option(help: ArgumentHelp("The date: 2026-02-20, 2026-02 or 2026.", valueName: "date")) var on: String?
  @Option(help: ArgumentHelp("one, two or three.", valueName: "number")) var pillar: String?
  @Option(help: ArgumentHelp("A kind of the list, such as visit or sanctions.", valueName: "kind"))
  var kind: String?
  @Option(
    help: ArgumentHelp(
      "KIND TEXT, as in \"source Gazette, page 3\"; may be given several times.", valueName: "evidence"))
  var evidence: [String] = []
  @Option(
    help: ArgumentHelp(
      "alert ID, recommendation ID or situation ID; may be given several times.", valueName: "target"))
  var against: [String] = []

  var words: MeasureWords {
    var words = MeasureWords()
    words.taker = taker
    words.state = state
    words.body = body
    words.what = what
    words.date = on
    words.pillar = pillar
    words.kind = kind
    words.evidence = evidence
    words.against = against
    return words
  }
}

/// `avow measure add`
struct MeasureAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Enter a measure that somebody took.",
    discussion:
      "The kinds are those of measure-kinds.csv; a kind that is not in it is answered with the list.")

  @OptionGroup var data: DataOption
  @OptionGroup var options: MeasureOptions
  @Option(help: ArgumentHelp("The person who enters it; the name is public.", valueName: "name"))
  var by: String
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    let needed: [(String, String?)] = [
      ("--taker", options.taker ?? options.state ?? options.body), ("--what", options.what),
      ("--on", options.on), ("--pillar", options.pillar), ("--kind", options.kind),
      ("--evidence", options.evidence.first), ("--against", options.against.first),
    ]
    let missing = needed.filter { $0.1 == nil }.map(\.0)
    guard missing.isEmpty else {
      throw ValidationError("A measure needs \(missing.joined(separator: ", ")) too.")
    }
  }

  func run() async throws {
    let store = try data.open()
    try RecordMeasure(options.words, by: by).run(in: store, today: Today.text).tell(json, in: store)
  }
}

/// `avow measure correct`
struct MeasureCorrect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct a measure, with the reason; what stood before stays visible.")

  @OptionGroup var data: DataOption
  @Argument(help: "The id of the measure.") var measure: String
  @OptionGroup var options: MeasureOptions
  @Option(help: ArgumentHelp("Why it is corrected.", valueName: "words")) var reason: String
  @Option(help: ArgumentHelp("The person; the name is public.", valueName: "name")) var by: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let store = try data.open()
    try AmendMeasure(measure: measure, reason: reason, by: by).correct(
      options.words, in: store, today: Today.text
    ).tell(json, in: store)
  }
}

/// `avow measure withdraw`
struct MeasureWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw a measure, with the reason; it stays visible as withdrawn.")

  @OptionGroup var data: DataOption
  @Argument(help: "The id of the measure.") var measure: String
  @Option(help: ArgumentHelp("Why it is withdrawn.", valueName: "words")) var reason: String
  @Option(help: ArgumentHelp("The person; the name is public.", valueName: "name")) var by: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let store = try data.open()
    try AmendMeasure(measure: measure, reason: reason, by: by).withdraw(in: store, today: Today.text)
      .tell(json, in: store)
  }
}

/// `avow measure list`
struct MeasureList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print measures, the latest first; withdrawn ones too.",
    discussion: """
      The CSV has the columns measure, status, taker, state, body, what, date, pillar, kind, evidence, against, \
      days_since_alerts, entered_by, entered_on and reason.
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Only those that a state, a body or an office took.") var taker: String?
  @Option(help: "Only those that answer to an alert.") var alert: String?
  @Option(help: "Only those about a situation or one of its alerts.") var situation: String?
  @Option(help: "Only those of a kind.") var kind: String?
  @Flag(help: "Leave out those that were withdrawn.") var standing = false
  @OptionGroup var output: OutputForm<PlainOutput>

  func run() async throws {
    let answers = try Answers(data.open())
    let party = try taker.map { try answers.knownParty($0) }
    let found = try MeasureAnswer.all(
      party: party?.key, alert: alert, situation: situation, kind: kind, standingOnly: standing,
      in: answers.store)
    if output.json { return Terminal.write(try JSONAnswer.of(found)) }
    if output.csv { return Terminal.write(MeasureAnswer.csv(found)) }
    if found.isEmpty { return Terminal.tell("The record holds no such measure.") }
    var table = TextTable(["Measure", "Who", "What", "Kind", "Status", "Days since alerts"])
    for one in found {
      table.append([
        one.id, one.measure.content.taker.name, one.measure.content.what, one.kind, one.status,
        one.since.map(\.inWords).joined(separator: "; "),
      ])
    }
    Terminal.write(table.text(width: Terminal.width))
  }
}

/// `avow measure show`
struct MeasureShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a measure with its days and all its corrections.")

  @OptionGroup var data: DataOption
  @Argument(help: "The id of the measure.") var measure: String
  @OptionGroup var output: OutputForm<PlainOutput>

  func run() async throws {
    guard let answer = try MeasureAnswer(measure, in: data.open()) else {
      throw ResponseFault.noMeasure(measure)
    }
    Terminal.write(
      output.json
        ? try JSONAnswer.of(answer)
        : output.csv ? MeasureAnswer.csv([answer]) : answer.page(width: Terminal.width))
  }
}

extension Measure {
  /// Tells that it was kept, or prints it as JSON.
  fileprivate func tell(_ json: Bool, in store: RecordStore) throws {
    guard let answer = try MeasureAnswer(id, in: store) else { return }
    if json { Terminal.write(try JSONAnswer.of(answer)) }
    Terminal.tell("\(latest.kind.rawValue.capitalized) by \(latest.by), kept as measure \(id).")
    for one in answer.since where one.elapsed.order == .before {
      Terminal.tell(
        "It is dated before the alert \(one.alert) of \(one.issued.inWords): it is no answer to it and is counted apart."
      )
    }
  }
}
