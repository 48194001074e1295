import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// Where texts come from: three tables, or what states said in the record.
struct TextOption: ParsableArguments {
  @Option(help: ArgumentHelp("The table of counts.", valueName: "file")) var dfm: String?
  @Option(help: ArgumentHelp("The names of the features.", valueName: "file")) var features: String?
  @Option(help: ArgumentHelp("The names of the documents.", valueName: "file")) var docs: String?
  @Option(help: ArgumentHelp("Words spoken from this day, month or year on.", valueName: "date")) var from:
    String?
  @Option(help: ArgumentHelp("Words spoken until this day, month or year, which belongs.", valueName: "date"))
  var to: String?

  func validate() throws {
    let tables = [dfm, features, docs].compactMap { $0 }.count
    if tables != 0, tables != 3 {
      throw ValidationError(
        "--dfm, --features and --docs go together; leave all three out for what states said.")
    }
    if tables == 3, from != nil || to != nil {
      throw ValidationError("--from and --to are for what states said.")
    }
    for (name, value) in [("--from", from), ("--to", to)] {
      if let value, PartialDate(value) == nil {
        throw ValidationError("\(name) takes a date such as 2009, 2009-07 or 2009-07-23; “\(value)” is none.")
      }
    }
  }

  func source(_ data: DataOption) throws -> TextSource {
    if let dfm, let features, let docs {
      return try TextSource(
        triplets: URL(filePath: dfm), features: URL(filePath: features), documents: URL(filePath: docs))
    }
    return try TextSource(spokenFrom: from, until: to, in: data.open())
  }

  /// Holds a line of states against positions from votes.
  func validate(_ scale: inout ScaleTexts, _ source: TextSource, _ data: DataOption) throws {
    guard source.isOfStates else { return }
    let scores = Dictionary(
      scale.documents.compactMap { one in one.theta.map { (one.name, $0) } }
    ) { first, _ in first }
    scale.validation = try TextValidation.run(scores, until: to, in: data.open())
  }
}

/// In what form a scale is printed.
struct ScaleForm: ParsableArguments {
  @Flag(help: "Print the words instead of the documents.") var words = false
  @OptionGroup var output: OutputForm<PlainOutput>

  /// - Parameters:
  ///   - documents: the columns of texts, as many as are shown.
  ///   - names: the columns of words.
  func write(_ scale: ScaleTexts, documents: [String], words names: [String]) throws {
    if output.json { return Terminal.write(try JSONAnswer.of(scale)) }
    let header = words ? names : documents
    let rows: [(String, [Double?])] =
      words
      ? scale.words.map { ($0.name, [$0.beta, $0.psi]) }
      : scale.documents.map { ($0.name, [$0.theta, $0.standardError, $0.alpha]) }
    let cells = rows.map { name, numbers in
      [name] + numbers.prefix(header.count - 1).map { $0.map { String(format: "%.9f", $0) } ?? "" }
    }
    if output.csv {
      var writer = DelimitedWriter(header: header)
      for row in cells { writer.append(row) }
      Terminal.write(writer.text)
    } else {
      var table = TextTable(header, right: Set(header.dropFirst()))
      for row in cells { table.append(row) }
      Terminal.write(table.text(width: Terminal.width))
    }
    if let validation = scale.validation {
      Terminal.tell(
        "Held against votes: correlation \(validation.correlation.shown) with the positions of run \(validation.run) in "
          + "\(validation.period), \(NumberText.count(validation.states, "state")); by rank "
          + "\(NumberText.three(validation.rankCorrelation)).")
    }
  }
}
