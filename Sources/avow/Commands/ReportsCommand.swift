import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow reports [SYMBOL]`
struct ReportsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports",
    abstract: "Print the report cycle: recommendations, the debate on them, and their echoes.",
    discussion: """
      Without a symbol it lists the Secretary-General's reports; with one, its recommendations as extracted from the \
      imported file, what became of them, and which statements echo them.

      An echo is a run of at least seven words, four of them no set phrase, that a statement of the debate shares with a \
      recommendation. It is unconfirmed until a person confirms or rejects it with --who; every judgement is kept, and \
      the name is public.

      EXAMPLES:
        avow reports
        avow reports A/72/884 --find-echoes
        avow reports --confirm 12 --who "A. Analyst"
        avow reports --reject 13 --who "A. Analyst" --note "A set phrase"
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "The symbol of a report, such as A/72/884.") var symbol: String?
  @Flag(help: "Compare its recommendations with what was said about it.") var findEchoes = false
  @Option(help: ArgumentHelp("Compare with this meeting alone.", valueName: "symbol")) var meeting: String?
  @Option(help: ArgumentHelp("The number of an echo that is one.", valueName: "echo")) var confirm: Int?
  @Option(help: ArgumentHelp("The number of an echo that is none.", valueName: "echo")) var reject: Int?
  @Option(help: "Who judges the echo; the name is public.") var who: String?
  @Option(help: "Why, in a sentence.") var note: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if confirm != nil, reject != nil { throw ValidationError("Choose --confirm or --reject, not both.") }
    if confirm ?? reject != nil, who == nil { throw ValidationError("Say with --who who judges the echo.") }
    if findEchoes, symbol == nil {
      throw ValidationError("Name the report whose recommendations are compared.")
    }
    if meeting != nil, !findEchoes { throw ValidationError("--meeting goes with --find-echoes.") }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    if let echo = confirm ?? reject { return try judge(echo, answers) }
    guard let symbol else { return try list(answers) }
    let known = Symbol(symbol)?.text ?? symbol
    if findEchoes {
      let outcome = try FindEchoes.run(
        known, meeting: meeting.map { Symbol($0)?.text ?? $0 }, today: Today.text, in: answers)
      if json { return Terminal.write(try JSONAnswer.of(outcome)) }
      return Terminal.write(
        "\(outcome.found == 1 ? "1 echo" : "\(outcome.found) echoes") of "
          + "\(NumberText.count(outcome.recommendations, "recommendation")) in "
          + "\(NumberText.count(outcome.statements, "statement")), \(outcome.new) of them new. None is confirmed until "
          + "a person says so: --confirm, --reject. Kept as run \(outcome.run).\n")
    }
    guard let report = try answers.report(known) else { throw UnknownReport(symbol: symbol) }
    Terminal.write(
      json ? try JSONAnswer.of(report) : report.page(answers.reference, width: Terminal.width))
  }

  private func list(_ answers: Answers) throws {
    let reports = try answers.reports()
    if json { return Terminal.write(try JSONAnswer.of(reports)) }
    var table = TextTable(
      ["Report", "Date", "Title", "Taken up by", "Recommendations", "Echoes"],
      right: ["Recommendations", "Echoes"])
    for one in reports {
      table.append([
        one.symbol + (one.document.map { $0.status == "verified" ? "" : " (\($0.status))" } ?? ""),
        one.date?.description ?? "", one.title, one.debates.map(\.id).joined(separator: ", "),
        one.read == nil && one.lines.isEmpty ? "not read" : "\(one.lines.count)",
        "\(one.lines.flatMap(\.echoes).count)",
      ])
    }
    Terminal.write(table.text(width: Terminal.width))
  }

  private func judge(_ id: Int, _ answers: Answers) throws {
    guard let today = PartialDate(Today.text) else { return }
    let echo = try JudgeEcho.run(
      id, .init(isConfirmed: confirm != nil, who: who ?? "", date: today, note: note), in: answers)
    if json { return Terminal.write(try JSONAnswer.of(echo)) }
    Terminal.write(
      "Echo \(echo.id) of \(echo.recommendation) in \(echo.intervention) is now "
        + "\(echo.isConfirmed == true ? "confirmed" : "rejected") by \(who ?? ""), \(today.inWords).\n")
  }
}

/// A report that the record does not know.
struct UnknownReport: Error, CustomStringConvertible {
  let symbol: String
  var description: String {
    "There is no report “\(symbol)” in the record. avow reports lists those that there are; avow import FILE reads one."
  }
}
