import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow movement STATE`
struct MovementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "movement",
    abstract: "Print how a state moved: votes, statements, sponsorships and memberships on one line of time.",
    discussion: """
      \(Movement.rule)

      The CSV has the columns date,kind,what,evidence,shift,status, oldest first.

      EXAMPLES:
        avow movement RWA
        avow movement Brazil --csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV."
    static let json = "Print JSON, with all positions."
  }

  @OptionGroup var data: DataOption

  @Argument(help: "A state: three letters or a name in quotes.") var state: String
  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    let answers = try Answers(data.open())
    let id = try answers.state(state)
    guard let movement = try Movement.run(id, in: answers) else {
      throw StateRefused.unknown(state, near: [])
    }
    if output.json {
      Terminal.write(try JSONAnswer.of(movement))
    } else if output.csv {
      var writer = DelimitedWriter(header: ["date", "kind", "what", "evidence", "shift", "status"])
      for one in movement.entries {
        writer.append([
          one.date.description, one.kind.rawValue, one.what, one.evidence, one.isShift ? "1" : "0",
          one.status,
        ])
      }
      Terminal.write(writer.text)
    } else {
      Terminal.write(page(movement, name: answers.reference.name(of: id)))
    }
    if movement.run == nil {
      Terminal.tell(
        "No positions are in the record, so none stand in this list. Make them: avow estimate positions")
    }
  }

  private func page(_ movement: Movement, name: String) -> String {
    var page = TextPage(width: Terminal.width)
    page.title("How \(name) moved")
    var table = TextTable(["Date", "", "Kind", "What", "Evidence", "Status"])
    for one in movement.entries {
      table.append([
        one.date.description, one.isShift ? "shift" : "", one.kind.word, one.what, one.evidence, one.status,
      ])
    }
    page.table("Dated evidence, oldest first", table)
    page.list(
      "How to read it",
      [
        Movement.rule,
        "None held of: "
          + (Movement.Kind.allCases.filter { movement.counts[$0.rawValue] == 0 }.map(\.word).joined(
            separator: ", "))
          + ". Silence of the record is not silence of the state.",
      ])
    return page.text
  }
}
