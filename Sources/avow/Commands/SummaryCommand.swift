import ArgumentParser
import AvowOperations
import AvowSite

/// `avow summary DEBATE`
struct SummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Write the summary of a debate, from the record.",
    discussion: """
      What a secretariat would publish after a debate: who spoke, on whose behalf, from which regions, for the first \
      time; joint statements, decisions, the order of speakers, and what others published beside it. Each number is a \
      link to its rule and list. A single meeting may be named by its symbol.

      EXAMPLES:
        avow summary GA72-DEBATE-2018
        avow summary A/61/PV.107 --html > summary.html
        avow summary A/61/PV.107 --json
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "The id of a debate or dialogue, or the symbol of a meeting.") var debate: String
  @Flag(help: "Write Markdown, which is what is written when nothing is said.") var markdown = false
  @Flag(help: "Write a page in HTML.") var html = false
  @Flag(help: "Print JSON.") var json = false
  @Option(
    help: ArgumentHelp("The address at which the record is served, for the links.", valueName: "address"))
  var site = "http://127.0.0.1:8080"

  func validate() throws {
    if [markdown, html, json].filter(\.self).count > 1 {
      throw ValidationError("Choose one of --markdown, --html and --json.")
    }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    guard let summary = try answers.summary(ofDebate: debate) else {
      throw NothingShown(wanted: debate, near: try answers.search(debate, limit: 3))
    }
    let address = site.hasSuffix("/") ? String(site.dropLast()) : site
    if json {
      Terminal.write(try JSONAnswer.of(summary))
    } else if html {
      Terminal.write(SummaryText.html(summary, in: answers, site: address))
    } else {
      Terminal.write(SummaryText.markdown(summary, in: answers, site: address))
    }
  }
}
