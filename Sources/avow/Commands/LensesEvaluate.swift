import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow lenses evaluate`
struct LensesEvaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the lenses against a coded sample: precision, recall, agreement of the codings.",
    discussion: """
      Phrases are mended by the development sample and measured by the test sample. Whoever mends them by the test \
      sample has no measure left.

      EXAMPLES:
        avow lenses evaluate
        avow lenses evaluate --sample development --differences gender
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Which sample: development or test.") var sample = "test"
  @Option(
    help: ArgumentHelp("List where phrases and codings of a lens differ, with the texts.", valueName: "id"))
  var differences: String?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let library = try data.lenses()
    let lens = try differences.map { try library.known($0).id }
    let coding = try LensCoding.shipped()
    guard coding.samples.contains(sample) else {
      throw LensRefused.noSuchSample(sample, known: coding.samples)
    }
    let store = try data.open()
    let report = try EvaluateLenses.run(store, library: library, coding: coding, sample: sample)
    guard let report else {
      throw coding.only(sample).codes.isEmpty ? LensRefused.notCoded(sample) : LensRefused.nothingHeld
    }
    if json { return Terminal.write(try JSONAnswer.of(report)) }
    guard let lens, let row = report.rows.first(where: { $0.lens == lens }) else {
      return Terminal.write(report.page(width: Terminal.width))
    }
    let texts = try store.recommendationTexts(of: row.differences.map(\.recommendation))
    Terminal.write(row.page(width: Terminal.width, texts: texts))
  }
}

/// Why lenses cannot be measured or compared.
enum LensRefused: Error, CustomStringConvertible {
  case noSuchSample(String, known: [String])
  case notCoded(String)
  case nothingHeld
  case noSuchEditions(lens: String, held: Int)

  var description: String {
    switch self {
    case .noSuchSample(let sample, let known):
      "There is no sample “\(sample)”. The samples are \(known.joined(separator: ", "))."
    case .notCoded(let sample):
      "The \(sample) sample was drawn and is not coded yet: lens-codes.csv has no code of it."
    case .nothingHeld:
      "None of the coded recommendations is in this record. They are from the tables of UPR Info for sessions 1 to 16: import these first."
    case .noSuchEditions(let lens, let held):
      held < 2
        ? "Only one edition of the lens “\(lens)” has read this record, so there is nothing to compare."
        : "This record was read by \(held) editions of the lens “\(lens)”: give two numbers from 1 to \(held), the earlier first."
    }
  }
}
