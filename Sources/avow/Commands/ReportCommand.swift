import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow report`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Generate a report from the record: what became of promises in a year.",
    discussion: """
      The report of a year tells, in sum and state by state, what was asked in it and how that was answered, what was \
      recorded as done in it and by whose account, what states bound themselves to, which alerts were issued, who was told, \
      who answered, acted or stayed silent; with method and gaps. Nothing is added by hand.

      EXAMPLES:
        avow report implementation --year 2012 --markdown
        avow report implementation --year 2012 --csv
      """,
    subcommands: [ImplementationCommand.self])

  @OptionGroup var data: DataOption
}

/// `avow report implementation --year Y`
struct ImplementationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "implementation",
    abstract: "Report what a year saw of promises, in sum and state by state.")

  @OptionGroup var data: DataOption
  @Option(help: "The year, such as 2012.") var year: Int
  @Flag(help: "Print Markdown, to publish.") var markdown = false
  @Flag(help: "Print CSV: one row a state.") var csv = false
  @Flag(help: "Print JSON, with the ids of all that was counted.") var json = false

  func validate() throws {
    if [markdown, csv, json].count(where: { $0 }) > 1 {
      throw ValidationError("Choose one of --markdown, --csv and --json.")
    }
    guard (1945...2100).contains(year) else {
      throw ValidationError("--year takes a year from 1945 to 2100.")
    }
  }

  func run() async throws {
    let report = try Answers(data.open()).implementation(of: year)
    if json {
      Terminal.write(try JSONAnswer.of(report))
    } else if csv {
      Terminal.write(report.csv)
    } else if markdown {
      Terminal.write(report.markdown)
    } else {
      Terminal.write(page(report))
    }
  }

  private func page(_ report: ImplementationReport) -> String {
    var page = TextPage(width: Terminal.width)
    page.title("Implementation in \(report.year)")
    page.paragraph(report.sentence)
    let numbers = [
      "Asked", "Accepted", "Noted", "Rejected", "Silent", "Prevention", "Own", "Others", "Contested",
      "Lapsed", "Told", "Answered", "Stayed silent", "Measures",
    ]
    var table = TextTable(["State"] + numbers + ["Commitments"], right: Set(numbers))
    for line in report.lines + [report.sum] {
      table.append(
        [line.name] + line.numbers.map(NumberText.grouped)
          + [line.state.isEmpty ? "\(line.commitments.count)" : line.commitments.joined(separator: ", ")])
    }
    page.table("State by state", table)
    if !report.response.lines.isEmpty {
      let numbers = ["Told", "Answered or acted", "Silent", "Measures"]
      var table = TextTable(["Who"] + numbers, right: Set(numbers))
      for line in report.response.lines {
        table.append(
          [line.party.name]
            + [line.told, line.answered, line.silent, line.measures].map { NumberText.grouped($0.count) })
      }
      page.table("Who was told, and what was done", table)
    }
    page.list("How it is counted", report.method)
    page.list("What it does not tell", report.gaps)
    return page.text
  }
}
