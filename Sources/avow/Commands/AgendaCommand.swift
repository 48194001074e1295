import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow agenda`
struct AgendaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Print the formal agenda: items, requests, votes, reports, and what was asked.",
    discussion: """
      Session by session: the item and how it came there, who asked for it and stood behind it, how it was decided, the \
      report that was delivered and the debate that took it up. Resolutions that were imported as PDF add what their \
      paragraphs ask, of whom, in their own words; what became of an ask is a list of dated events, imported from a plain \
      table (--template).

      The CSV has one row an ask.

      EXAMPLES:
        avow agenda
        avow agenda --session 75
        avow agenda --csv > asks.csv
        avow agenda --template > became-of-asks.csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV: one row an ask."
    static let json = "Print JSON."
  }

  @OptionGroup var data: DataOption

  @Option(help: "One session of the General Assembly, such as 75.") var session: Int?
  @Flag(help: "Print an empty table of what became of asks, and nothing else.") var template = false
  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    if template { return Terminal.write(ImportFile.templates["ask-events"] ?? "") }
    let answers = try Answers(data.open())
    let agenda = try answers.agenda().only(session)
    if output.json {
      Terminal.write(try JSONAnswer.of(agenda))
    } else if output.csv {
      Terminal.write(agenda.table)
    } else {
      Terminal.write(agenda.page(answers.reference, width: Terminal.width))
    }
    if agenda.sessions.isEmpty {
      Terminal.tell("The record has nothing of that session.")
    } else if agenda.sessions.allSatisfy({ $0.resolutions.isEmpty }) {
      Terminal.tell("No resolution was imported for it, so what was asked is not told: avow import FILE.pdf")
    }
  }
}
