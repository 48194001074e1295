import ArgumentParser
import AvowOperations
import AvowRecord
import AvowSite
import Foundation

/// `avow brief STATE`
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Print where a state has stood.",
    discussion: """
      Names and memberships in time, how the state voted on each decision on the responsibility to protect, what it \
      sponsored and said as far as the record knows, and how often it agreed with other states. --pdf prints two pages to \
      take to a meeting: said, voted, promised, asked of others, asked of it, and what became of it; it needs Chromium.

      EXAMPLES:
        avow brief RWA
        avow brief "Costa Rica" --with GTM,PAN
        avow brief RWA --json
        avow brief RWA --pdf rwanda.pdf
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "The state: three letters (RWA) or a name in quotes, present or past.")
  var state: String

  @Option(
    help: ArgumentHelp(
      "States to compare with, separated by commas; the permanent members of the Council when not given.",
      valueName: "states"))
  var with: String?

  @Flag(help: "Print the whole brief as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp("Print the two pages of the brief into a file, with Chromium.", valueName: "file"))
  var pdf: String?

  func run() async throws {
    let answers = try Answers(data.open())
    let id = try answers.state(state)
    if let pdf {
      let file = URL(filePath: pdf)
      try await Site(store: answers.store).print("/states/\(id)/brief", to: file)
      Terminal.tell("Printed to \(file.path).")
      return
    }
    let companions = try with.map { list in
      try list.split(separator: ",").map { try answers.state(String($0)) }
    }
    guard let brief = try answers.brief(id, with: companions ?? Answers.usualCompanions) else {
      throw StateRefused.unknown(state, near: [])
    }
    Terminal.write(json ? try JSONAnswer.of(brief) : brief.page(width: Terminal.width))
  }
}
