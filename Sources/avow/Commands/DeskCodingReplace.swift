import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow desk coding replace`
struct DeskCodingReplace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace",
    abstract: "Let another coder take the place of one who drops out.",
    discussion: """
      What was handed in counts, and then only paragraphs without a coding are given on. What was not handed in is kept \
      and not counted: its paragraphs are coded anew by somebody who sees none of it.

      EXAMPLES:
        avow desk coding replace otters --coder cleo --by fay
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The address of the project.") var project: String
  @Option(help: "The account of who drops out.") var coder: String
  @Option(help: "The account of who takes over.") var by: String

  func run() async throws {
    let desk = try options.open(data)
    let done = try ReplaceCoder(desk).run(
      DeskCodingCommand.project(project, at: desk), DeskCodingCommand.account(coder, at: desk),
      by: DeskCodingCommand.account(by, at: desk), editor: nil)
    Terminal.write(done + "\n")
  }
}
