public import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow alert`
struct AlertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert",
    abstract: "Issue, update, withdraw, deliver and show alerts: warnings that a person answers for.",
    discussion: """
      A rule or a model only proposes. An alert is about a situation, has a level, reasons with their evidence, a \
      confidence and what would change the judgement, and the name of the person who issues it. It is public and is never \
      changed: an update or a withdrawal is a new dated act, and what stood before stays visible.

      A reason is written KIND EVIDENCE: WORDS, where KIND is signal (a kept proposal), assessment, forecast (a run), event, \
      or citation (anything that anybody can read).

      EXAMPLES:
        avow alert issue --situation harrow-valley --level warning \\
          --reason "assessment harrow-valley/1: Commanders were removed" \\
          --confidence medium --would-change "An inquiry" --by "A. Analyst"
        avow alert update harrow-valley/2026-02-03/1 --level emergency \\
          --note "Killings were confirmed" --by "A. Analyst"
        avow alert withdraw harrow-valley/2026-02-03/1 \\
          --note "The report was false" --by "A. Analyst"
        avow alert deliver harrow-valley/2026-02-03/1 --office Arlania --kind state \\
          --channel hand --by "A. Analyst"
        avow alert answer harrow-valley/2026-02-03/1#1 --words "We will look" \\
          --source "Letter, on file" --by "A. Analyst"
        avow alert list --state RWA --csv
        avow alert show harrow-valley/2026-02-03/1
      """,
    subcommands: [
      AlertIssue.self, AlertUpdate.self, AlertWithdraw.self, AlertList.self, AlertShow.self,
      AlertDeliver.self, AlertReceipt.self, AlertReply.self,
    ])

  @OptionGroup var data: DataOption
}

/// `avow alert issue`
struct AlertIssue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Issue an alert about a situation.",
    discussion: AlertLevel.allCases.map { "\($0.rawValue): \($0.sentence)" }.joined(separator: "\n\n"))

  @OptionGroup var data: DataOption
  @Option(help: "The situation: avow situation list.") var situation: String
  @Option(help: ArgumentHelp("watch, warning or emergency.", valueName: "level")) var level: AlertLevel
  @Option(help: ArgumentHelp("KIND EVIDENCE: WORDS; may be given several times.", valueName: "reason"))
  var reason: [String]
  @Option(help: ArgumentHelp("low, medium or high.", valueName: "word")) var confidence: Confidence
  @Option(help: ArgumentHelp("What would change the judgement.", valueName: "words")) var wouldChange: String
  @Option(help: ArgumentHelp("The person who issues it; the name is public.", valueName: "name"))
  var by: String
  @Option(help: ArgumentHelp("A kept proposal that it takes up.", valueName: "id")) var proposal: String?
  @Option(help: ArgumentHelp("The day; today when not given.", valueName: "day")) var at: String?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let store = try data.open()
    let alert = try IssueAlert(
      situation: situation, level: level, reasons: reason, confidence: confidence, wouldChange: wouldChange,
      by: by, proposal: proposal, at: at
    ).run(in: store, today: Today.text)
    try alert.tell(json, in: store)
  }
}

/// `avow alert update`
struct AlertUpdate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Add a dated act that changes what an alert says; what is not given stays.")

  @OptionGroup var data: DataOption
  @Argument(help: "The id of the alert.") var alert: String
  @Option(help: ArgumentHelp("watch, warning or emergency.", valueName: "level")) var level: AlertLevel?
  @Option(help: ArgumentHelp("All reasons from now on, each as KIND EVIDENCE: WORDS.", valueName: "reason"))
  var reason: [String] = []
  @Option(help: ArgumentHelp("low, medium or high.", valueName: "word")) var confidence: Confidence?
  @Option(help: ArgumentHelp("What would change the judgement.", valueName: "words"))
  var wouldChange: String?
  @Option(help: ArgumentHelp("Why it is updated.", valueName: "words")) var note: String
  @Option(help: ArgumentHelp("The person; the name is public.", valueName: "name")) var by: String
  @Option(help: ArgumentHelp("The day; today when not given.", valueName: "day")) var at: String?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let store = try data.open()
    var act = AmendAlert(alert: alert, note: note, by: by, at: at)
    act.level = level
    act.reasons = reason
    act.confidence = confidence
    act.wouldChange = wouldChange
    try act.update(in: store, today: Today.text).tell(json, in: store)
  }
}

/// `avow alert withdraw`
struct AlertWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw an alert, with the reason; it stays visible as withdrawn.")

  @OptionGroup var data: DataOption
  @Argument(help: "The id of the alert.") var alert: String
  @Option(help: ArgumentHelp("Why it is withdrawn.", valueName: "words")) var note: String
  @Option(help: ArgumentHelp("The person; the name is public.", valueName: "name")) var by: String
  @Option(help: ArgumentHelp("The day; today when not given.", valueName: "day")) var at: String?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let store = try data.open()
    try AmendAlert(alert: alert, note: note, by: by, at: at).withdraw(in: store, today: Today.text)
      .tell(json, in: store)
  }
}

/// `avow alert list`
struct AlertList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print alerts, those issued last first; withdrawn ones too.",
    discussion: """
      The CSV has the columns alert, situation, states, status, issued, issued_by, issued_recorded, level, confidence, latest_act, \
      latest_date, latest_by, would_change, note and reasons.
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Only those about a situation.") var situation: String?
  @Option(help: "Only those that concern a state.") var state: String?
  @Flag(help: "Leave out those that were withdrawn.") var standing = false
  @OptionGroup var output: OutputForm<PlainOutput>

  func run() async throws {
    let store = try data.open()
    let id = try state.map { try Answers(store).state($0) }
    let found = try AlertAnswer.all(situation: situation, state: id, standingOnly: standing, in: store)
    if output.json { return Terminal.write(try JSONAnswer.of(found)) }
    if output.csv { return Terminal.write(AlertAnswer.csv(found)) }
    if found.isEmpty { return Terminal.tell("No alert is in the record.") }
    var table = TextTable(["Alert", "States", "Level", "Status", "By", "Confidence"])
    for one in found {
      table.append([
        one.id, one.situation.states.joined(separator: " "), one.alert.latest.level.rawValue, one.status,
        one.alert.latest.by, one.alert.latest.confidence.rawValue,
      ])
    }
    Terminal.write(table.text(width: Terminal.width))
  }
}

/// `avow alert show`
struct AlertShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an alert with all its acts, who was told, and what was done.")

  @OptionGroup var data: DataOption
  @Argument(help: "The id of the alert.") var alert: String
  @OptionGroup var output: OutputForm<PlainOutput>

  func run() async throws {
    guard let answer = try AlertAnswer(alert, in: data.open()) else { throw WarningFault.noAlert(alert) }
    Terminal.write(
      output.json
        ? try JSONAnswer.of(answer)
        : output.csv ? AlertAnswer.csv([answer]) : answer.page(width: Terminal.width))
  }
}

extension AlertLevel: ExpressibleByArgument {}
extension Confidence: ExpressibleByArgument {}

extension Alert {
  /// Tells that it was kept, or prints it as JSON.
  fileprivate func tell(_ json: Bool, in store: RecordStore) throws {
    if json, let answer = try AlertAnswer(id, in: store) { Terminal.write(try JSONAnswer.of(answer)) }
    Terminal.tell("\(latest.level.name) \(latest.kind.rawValue) by \(latest.by), kept as alert \(id).")
  }
}
