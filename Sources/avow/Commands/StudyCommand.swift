import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow study`
struct StudyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Try a method where the truth is known.",
    discussion: """
      EXAMPLES:
        avow study positions
      """,
    subcommands: [StudyPositionsCommand.self])

  @OptionGroup var data: DataOption
}

/// `avow study positions`
struct StudyPositionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "positions",
    abstract:
      "Draw votes from the model, estimate positions from them, and print how well they are recovered.",
    discussion: """
      Cases: with and without bridges, with few votes, with states absent at random and absent when a no would hurt. \
      Nothing of the record is read. The same seed gives the same table.

      EXAMPLES:
        avow study positions
        avow study positions --csv > Sources/AvowSite/Static/position-study.csv
        avow study positions --markdown > Docs/reference/position-study.md
      """)

  @OptionGroup var data: DataOption
  @Option(help: "How often each case is drawn anew.") var repetitions = 4
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1
  @Flag(help: "Print CSV.") var csv = false
  @Flag(help: "Print a page in Markdown.") var markdown = false

  func validate() throws {
    if repetitions < 1 { throw ValidationError("--repetitions takes a number from 1.") }
  }

  func run() async throws {
    let line = ProgressLine("study", quiet: false)
    let results = try StudyPositions.run(repetitions: repetitions, seed: seed) {
      line.show("cases", $0, of: $1, unit: "cases")
    }
    line.end()
    let columns = ["Case"] + StudyPositions.columns
    let rows = results.map { one in [one.name] + one.values.map { NumberText.three($0) } }
    if markdown {
      Terminal.write(
        """
        # Recovery of simulated positions

        Made by `avow study positions --markdown`: fifty states, five periods, each case drawn \(repetitions) times from \
        the model. Errors and widths are in standard deviations of all positions. Not edited by hand.

        | \(columns.joined(separator: " | ")) |
        |\(columns.map { _ in "---|" }.joined())
        \(rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))

        """)
    } else if csv {
      // The names of the cases hold commas; the table is read cell by cell.
      let lines = ([columns] + rows).map { $0.map { $0.replacing(",", with: ";") }.joined(separator: ",") }
      Terminal.write(lines.joined(separator: "\n") + "\n")
    } else {
      var table = TextTable(columns, right: Set(columns.dropFirst()))
      for row in rows { table.append(row) }
      Terminal.write(table.text(width: Terminal.width))
    }
  }
}
