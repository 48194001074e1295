import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow panel`
struct PanelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panel",
    abstract: "Make a table of countries by year or month from events and indicator tables.",
    discussion: """
      A recipe says for each column which source it reads, with which lag, window, transform and fill. Missing stays missing \
      unless the recipe says otherwise, and a lag shorter than the delay of the source is refused. Tables that a recipe \
      names lie beside it. The result is read by avow risk fit.

      EXAMPLES:
        avow panel --template > recipe.json
        avow panel build recipe.json --csv panel.csv.gz
        avow panel explain recipe.json RWA 1995 battledeaths.log2
      """,
    subcommands: [PanelBuild.self, PanelExplain.self])

  @OptionGroup var data: DataOption
  @Flag(help: "Print a recipe to start from.") var template = false

  func run() async throws {
    guard template else { throw CleanExit.helpRequest(self) }
    Terminal.write(PanelRecipe.template)
  }
}

/// `avow panel build`
struct PanelBuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make a panel after its recipe, and keep the run with all digests.")

  @OptionGroup var data: DataOption
  @Argument(help: ArgumentHelp("The recipe, JSON.", valueName: "recipe")) var recipe: String
  @Option(help: ArgumentHelp("The file to write; packed where its name ends in .gz.", valueName: "file"))
  var csv: String?
  @Flag(help: "Print how the columns came out as JSON.") var json = false

  func run() async throws {
    let answers = try Answers(data.open())
    let panel = try BuildPanel(URL(filePath: recipe), in: answers)
    guard let csv else { return Terminal.write(json ? try JSONAnswer.of(panel.columns) : panel.csv) }
    let url = URL(filePath: csv)
    try panel.bytes(for: url).write(to: url, options: .atomic)
    let run = try panel.keep(today: Today.text)
    if json { return Terminal.write(try JSONAnswer.of(panel.columns)) }
    var table = TextTable(
      ["Column", "Cells", "Missing", "Rows left out", "Files"], right: ["Cells", "Missing", "Rows left out"])
    for column in panel.columns {
      table.append([
        column.column, NumberText.grouped(column.cells), NumberText.grouped(column.missing),
        NumberText.grouped(column.leftOut), column.files.map { String($0.prefix(12)) }.joined(separator: " "),
      ])
    }
    Terminal.write(table.text(width: Terminal.width))
    Terminal.write(
      "\n\(NumberText.grouped(panel.rows)) rows written to \(csv); run \(run.id) keeps the recipe and the digests.\n"
    )
  }
}

/// `avow panel explain`
struct PanelExplain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Print every source row behind one cell, and what was done with them.")

  @OptionGroup var data: DataOption
  @Argument(help: ArgumentHelp("The recipe, JSON.", valueName: "recipe")) var recipe: String
  @Argument(help: "The state: three letters or a name.") var state: String
  @Argument(help: "The year, or the month such as 2013-05.") var period: String
  @Argument(help: "The column of the recipe.") var column: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let answers = try Answers(data.open())
    let found = try BuildPanel(URL(filePath: recipe), in: answers).explain(
      try answers.state(state), period, column)
    if json { return Terminal.write(try JSONAnswer.of(found)) }
    var page = TextPage(width: Terminal.width)
    page.title("\(column) of \(found.state) in \(period): \(found.value.map { "\($0)" } ?? "missing")")
    page.list("How", found.steps + [found.sum.map { "Sum of the rows: \($0)." }].compactMap { $0 })
    Terminal.write(page.text)
    for (name, rows) in [("Row", found.rows), ("Shared with other states, not counted", found.shared)]
    where !rows.isEmpty {
      var table = TextTable([name, "Date", "Value", "File", "Line"], right: ["Value", "Line"])
      for row in rows {
        table.append([row.id, row.date, "\(row.value)", String(row.file.prefix(12)), String(row.line)])
      }
      Terminal.write("\n" + table.text(width: Terminal.width))
    }
  }
}
