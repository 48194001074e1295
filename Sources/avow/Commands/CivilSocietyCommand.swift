import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow civil-society`
struct CivilSocietyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "civil-society",
    abstract: "Print how much room civil society had.",
    discussion: """
      For each debate and dialogue: how many civil-society organisations were given the floor, with how many words, \
      in which place of the order, and what others published. What is not held is said to be not held.

      EXAMPLES:
        avow civil-society
        avow civil-society --json
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let answer = try Answers(data.open()).civilSociety()
    Terminal.write(json ? try JSONAnswer.of(answer) : answer.page(width: Terminal.width))
  }
}
