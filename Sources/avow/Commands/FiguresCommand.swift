import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow figures DEBATE`
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print what is counted of a debate, by each rule.",
    discussion: """
      Every counting rule with its number, how much of the debate is held, and what others published beside it. \
      A number that cannot be certain is a range, and says why. With two rules: the states that make the \
      difference, by name. A single meeting may be named by its symbol.

      EXAMPLES:
        avow figures GA72-DEBATE-2018
        avow figures A/65/PV.71 --json
        avow figures GA72-DEBATE-2018 --rule states-speaking
        avow figures A/65/PV.71 --rule states-speaking --against states-taking-the-floor
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "The id of a debate or dialogue, or the symbol of a meeting.") var debate: String
  @Option(help: "One rule, with its list by name.") var rule: String?
  @Option(help: "Another rule to compare it with.") var against: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if against != nil && rule == nil { throw ValidationError("--against needs --rule.") }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    guard let answer = try answers.figures(ofDebate: debate) else {
      throw NothingShown(wanted: debate, near: try answers.search(debate, limit: 3))
    }
    guard let rule else {
      Terminal.write(json ? try JSONAnswer.of(answer) : answer.page(width: Terminal.width))
      return
    }
    guard let against else {
      let all = answer.figures + answer.ordinals + answer.sinceTheFirst
      guard let number = all.first(where: { $0.rule.id == rule }) else {
        throw DebateFault.unknownRule(rule, known: all.map(\.rule.id))
      }
      Terminal.write(json ? try JSONAnswer.of(number) : number.page(width: Terminal.width))
      return
    }
    guard let comparison = try answers.compare(rule: rule, with: against, onDebate: debate) else { return }
    Terminal.write(json ? try JSONAnswer.of(comparison) : comparison.page(width: Terminal.width))
  }
}
