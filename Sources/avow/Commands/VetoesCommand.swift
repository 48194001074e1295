import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow vetoes`
struct VetoesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vetoes",
    abstract: "List vetoed drafts, who had promised restraint, and who spoke of it.",
    discussion: """
      Vetoed drafts come from an imported table, dated events from an imported chronology, the members of the Council \
      and the promises of restraint (the ACT Code of Conduct, the initiative of France and Mexico) from the record as \
      far as lists are held. What was said is linked where the record of the meeting was imported; --restraint lists \
      who spoke of veto restraint, meeting by meeting, as filed by avow tag.

      EXAMPLES:
        avow vetoes --state RUS --from 2011
        avow vetoes --dated --csv > vetoes.csv
        avow vetoes --restraint
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV: one row a draft."
    static let json = "Print JSON, with both lists."
  }

  @OptionGroup var data: DataOption

  @Option(help: "The member that cast the veto: three letters or a name.") var state: String?
  @Option(help: "The situation, as the table calls it.") var situation: String?
  @Option(help: "From this year on.") var from: Int?
  @Option(help: "Until this year.") var until: Int?
  @Flag(help: "Only drafts to which an event of the chronology belongs.") var dated = false
  @Flag(help: "Who spoke of veto restraint, meeting by meeting.") var restraint = false
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if output.csv, restraint {
      throw ValidationError("--restraint is printed as a page or, with both lists, as --json.")
    }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    var filter = VetoFilter()
    filter.state = try state.map { try answers.state($0) }
    filter.situation = situation
    (filter.from, filter.until, filter.isDatedOnly) = (from, until, dated)
    let found = try answers.vetoes(filter)
    if output.json { return Terminal.write(try JSONAnswer.of(found)) }
    if output.csv { return Terminal.write(found.table) }
    if restraint {
      Terminal.write(restraintPage(found, answers.reference))
    } else {
      var table = TextTable(["Draft", "Date", "Situation", "Vetoed by", "Pledged", "Events", "Meeting"])
      for line in found.lines {
        table.append([
          line.draft.id, line.draft.date.description, line.draft.situation,
          line.draft.casters.map { $0.state ?? $0.asPrinted }.joined(separator: " "),
          line.council.isEmpty ? "not held" : "\(line.restrained.count) of \(line.council.count)",
          line.events.map(\.label).joined(separator: "; "),
          line.draft.meeting + (line.meetingIsHeld ? "" : " (not imported)"),
        ])
      }
      Terminal.write(table.text(width: Terminal.width))
    }
    if found.isEmpty {
      Terminal.tell("No table of vetoes has been imported yet: avow import FILE…")
    } else if !restraint {
      Terminal.tell(NumberText.count(found.lines.count, "vetoed draft") + ".")
    }
  }

  private func restraintPage(_ found: VetoAnswer, _ reference: ReferenceData) -> String {
    var page = TextPage(width: Terminal.width)
    page.title("Who spoke of restraint in the use of the veto")
    if found.restraint.isEmpty {
      page.paragraph(
        "No imported meeting has a statement filed under veto restraint: avow import FILE…, avow tag.")
    }
    for meeting in found.restraint {
      page.list(
        "\(meeting.meeting), \(meeting.date.inWords)",
        meeting.said.map { tag in
          "\(tag.state.map { reference.name(of: $0, on: tag.date) } ?? tag.speaker): “\(tag.quote)” "
            + "(\(tag.intervention))"
        })
    }
    return page.text
  }
}
