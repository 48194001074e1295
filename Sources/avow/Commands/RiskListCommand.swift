import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow risk list`
struct RiskListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "A list of risks by rank, with intervals where the list has them.",
    discussion: """
      Without conditions: the newest base year that is kept, its longest window. --all names the lists that are kept.

      EXAMPLES:
        avow risk list
        avow risk list --edition 2021 --publisher early-warning-project --csv
        avow risk list --list early-warning-project/2022/2022-2023/1
      """)

  enum Output: OutputWords {
    static let csv = "Print all rows as CSV."
    static let json = "Print everything as JSON."
  }

  @OptionGroup var data: DataOption
  @Option(help: ArgumentHelp("The base year.", valueName: "year")) var edition: Int?
  @Option(help: ArgumentHelp("The publisher, as it stands in ids or by name.", valueName: "name"))
  var publisher: String?
  @Option(help: ArgumentHelp("States of one regional or other group.", valueName: "group")) var region:
    String?
  @Option(help: ArgumentHelp("One list by its id.", valueName: "id")) var list: String?
  @Flag(help: "Name the lists that are kept.") var all = false
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if all, output.csv || output.json { throw ValidationError("--all prints a table for people only.") }
  }

  func run() async throws {
    let answers = try Answers(try data.open())
    let found = try answers.watchList(
      WatchFilter(edition: edition, publisher: publisher.map(Forecast.slug), region: region, list: list))
    if all {
      Terminal.write(found.index(width: Terminal.width))
    } else if output.csv {
      Terminal.write(found.csv)
    } else if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
  }
}

/// `avow risk explain`
struct RiskExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What all lists say of a state, what makes up its risk, and what happened.",
    discussion: """
      EXAMPLES:
        avow risk explain RWA
        avow risk explain "Burkina Faso" --json
      """)

  enum Output: OutputWords {
    static let csv = "Print the history as CSV."
    static let json = "Print everything as JSON."
  }

  @OptionGroup var data: DataOption
  @Argument(help: "The state, by its three letters or its name.") var state: String
  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    let answers = try Answers(try data.open())
    guard let found = try answers.risk(of: try answers.state(state)) else { throw ExitCode.failure }
    if output.csv {
      Terminal.write(found.csv)
    } else if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
  }
}

/// `avow risk scoreboard`
struct RiskScoreboardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scoreboard",
    abstract: "Grade every list that is kept against what happened in its window.",
    discussion: """
      Outcomes come from avow risk outcomes. A list whose window is not over is not graded yet. Beside each list stand, for \
      the same states and with nothing known after its base year: the past share for every state; states with an onset \
      before against those with none; and the publisher's list before. Look at the number of events first: with one or two, \
      no score tells two lists apart.

      EXAMPLES:
        avow risk scoreboard
        avow risk scoreboard --csv
      """)

  enum Output: OutputWords {
    static let csv = "Print every list and baseline as CSV."
    static let json = "Print everything as JSON."
  }

  @OptionGroup var data: DataOption
  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    let found = try Answers(try data.open()).scoreboard()
    if output.csv {
      Terminal.write(found.csv)
    } else if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else {
      Terminal.write(found.page(width: Terminal.width))
    }
  }
}
