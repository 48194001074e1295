import ArgumentParser
import AvowOperations

/// `avow reconcile [MEETING]`
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Set votes and speakers of meetings beside what other sources tell of them.",
    discussion: """
      Votes read from verbatim records are compared state by state with the roll calls of imported tables, found by \
      resolution or day and by their lists. Who spoke is compared with tables of speakers, press releases and \
      statements handed in. Every difference is listed with both sources, and what matches nothing is said too. \
      Nothing is changed or stored.

      EXAMPLES:
        avow reconcile                     every meeting that was imported
        avow reconcile A/65/PV.71
        avow reconcile --csv > differences.csv

      Ends with 1 when the record holds nothing of the meeting.
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV: one row a difference, a fixed header."
    static let json = "Print JSON: counts, and all that was compared."
  }

  @OptionGroup var data: DataOption

  @Argument(help: "A meeting by id or symbol; words after a blank belong to it.")
  var meeting: [String] = []

  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    let answers = try Answers(data.open())
    let wanted = meeting.isEmpty ? nil : meeting.joined(separator: " ")
    guard let found = try answers.reconciliation(wanted.map(Answers.meetingID)) else {
      throw NothingShown(wanted: wanted ?? "", near: try answers.search(wanted ?? "", limit: 3))
    }
    if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else if output.csv {
      Terminal.write(found.table)
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
  }
}
