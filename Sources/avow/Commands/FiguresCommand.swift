import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow figures DEBATE`
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print what is counted of a debate, by each rule.",
    discussion: """
      Every counting rule with its number, how much of the debate is held, and what others published beside it. \
      A number that cannot be certain is a range, and says why. With two rules: the states that make the \
      difference, by name. A single meeting may be named by its symbol.

      Of a debate or meeting that people coded, themes and stances are counted twice: by adjudicated claims only, and by words \
      alone. --claims counts the claims of one project.

      EXAMPLES:
        avow figures GA72-DEBATE-2018
        avow figures A/65/PV.71 --json
        avow figures GA72-DEBATE-2018 --rule states-speaking
        avow figures A/65/PV.71 --rule states-speaking --against states-taking-the-floor
        avow figures GA72-DEBATE-2018 --claims otters-2018 --csv
        avow figures A/65/PV.71 --claims otters-2018
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "The id of a debate or dialogue, or the symbol of a meeting.") var debate: String
  @Option(help: "One rule, with its list by name.") var rule: String?
  @Option(help: "Another rule to compare it with.") var against: String?
  @Option(help: "Themes and stances by the adjudicated claims of one published coding.") var claims: String?
  @OptionGroup var output: OutputForm<PlainOutput>

  func validate() throws {
    if output.csv, rule != nil {
      throw ValidationError("One rule is not printed as CSV: leave out --rule or --csv.")
    }
    if claims != nil, rule != nil { throw ValidationError("Choose --claims or --rule, not both.") }
    if against != nil && rule == nil { throw ValidationError("--against needs --rule.") }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    guard
      let answer = try answers.figures(
        ofDebate: debate, withClaims: claims == nil && rule == nil && !output.csv)
    else {
      throw NothingShown(wanted: debate, near: try answers.search(debate, limit: 3))
    }
    if let claims { return try write(claims, of: answer, answers) }
    guard let rule else {
      if output.csv { return Terminal.write(answer.csv) }
      Terminal.write(output.json ? try JSONAnswer.of(answer) : answer.page(width: Terminal.width))
      return
    }
    guard let against else {
      let all = answer.figures + answer.ordinals + answer.sinceTheFirst
      guard let number = all.first(where: { $0.rule.id == rule }) else {
        throw DebateFault.unknownRule(rule, known: all.map(\.rule.id))
      }
      Terminal.write(output.json ? try JSONAnswer.of(number) : number.page(width: Terminal.width))
      return
    }
    guard let comparison = try answers.compare(rule: rule, with: against, onDebate: debate) else { return }
    Terminal.write(output.json ? try JSONAnswer.of(comparison) : comparison.page(width: Terminal.width))
  }

  /// By the claims of one project.
  private func write(_ claims: String, of answer: DebateFiguresAnswer, _ answers: Answers) throws {
    guard let coding = try answers.store.publishedCoding(claims) else { throw NoSuchCoding(id: claims) }
    guard let claimed = try answers.claimedFigures(of: answer.id, coding: coding.id) else {
      throw NothingCoded(coding: coding.name, debate: answer.title)
    }
    if output.csv { return Terminal.write(claimed.csv) }
    Terminal.write(output.json ? try JSONAnswer.of(claimed) : claimed.page(width: Terminal.width))
  }
}

/// A project that coded no paragraph of what was asked for.
struct NothingCoded: Error, CustomStringConvertible {
  let coding: String
  let debate: String
  var description: String {
    "No paragraph of “\(debate)” was coded in “\(coding)” and stands in the record as it was coded. avow coding shows of which "
      + "debates paragraphs were coded."
  }
}
