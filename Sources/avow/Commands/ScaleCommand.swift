import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow scale`
struct ScaleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scale",
    abstract: "Put texts on a line by their words.",
    subcommands: [WordfishCommand.self])
}

/// `avow scale wordfish`
struct WordfishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordfish",
    abstract: "Fit Wordfish to counts of words in documents.",
    discussion: """
      Takes three tables: counts (doc, feat, n, by number from 1; may be packed with gzip), the names of the features \
      (feature) and of the documents (doc). The line is what varies most in the words, which need not be a position; \
      its direction is such that the first document stands left of the last.

      The CSV has the columns doc,theta,se,alpha; with --words feature,beta,psi.

      EXAMPLES:
        avow scale wordfish --dfm counts.csv --features features.csv --docs docs.csv --csv
      """)

  @OptionGroup var data: DataOption
  @Option(help: ArgumentHelp("The table of counts.", valueName: "file")) var dfm: String
  @Option(help: ArgumentHelp("The names of the features.", valueName: "file")) var features: String
  @Option(help: ArgumentHelp("The names of the documents.", valueName: "file")) var docs: String
  @Flag(help: "Print the words instead of the documents.") var words = false
  @Flag(help: "Print CSV.") var csv = false
  @Flag(help: "Print JSON, with the log-posterior.") var json = false

  func validate() throws {
    if csv, json { throw ValidationError("Choose --csv or --json, not both.") }
  }

  func run() async throws {
    let scale = try ScaleTexts.wordfish(
      triplets: URL(filePath: dfm), features: URL(filePath: features), documents: URL(filePath: docs))
    let header = words ? ["feature", "beta", "psi"] : ["doc", "theta", "se", "alpha"]
    let rows =
      words
      ? scale.words.map { [$0.name, $0.beta, $0.psi] as [Any] }
      : scale.documents.map { [$0.name, $0.theta, $0.standardError, $0.alpha] as [Any] }
    let cells = rows.map { row in
      row.map { cell in (cell as? Double).map { String(format: "%.9f", $0) } ?? "\(cell)" }
    }
    if json {
      Terminal.write(try JSONAnswer.of(scale))
    } else if csv {
      var writer = DelimitedWriter(header: header)
      for row in cells { writer.append(row) }
      Terminal.write(writer.text)
    } else {
      var table = TextTable(header, right: Set(header.dropFirst()))
      for row in cells { table.append(row) }
      Terminal.write(table.text(width: Terminal.width))
    }
    Terminal.tell(
      "Log-posterior \(NumberText.three(scale.objective)) after \(NumberText.count(scale.sweeps, "sweep")), "
        + "\(NumberText.three(scale.cpuSeconds)) s of processor time.")
  }
}
