import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow lenses`
struct LensesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lenses",
    abstract: "Show the lenses on recommendations, what each finds, and how well.",
    discussion: """
      EXAMPLES:
        avow lenses --draw-sample coding --sample test --seed 2 --size 480
      """)

  @OptionGroup var data: DataOption
  @Option(
    help: ArgumentHelp(
      "Draw recommendations for coders into a folder: ids and strata to keep, and texts to read.",
      valueName: "folder"))
  var drawSample: String?
  @Option(help: "What the sample is for: development, or test.") var sample = "test"
  @Option(help: "Where the random numbers of the draw begin.") var seed: UInt64 = 1
  @Option(help: "Draw at most so many.") var size = 480
  @Option(help: ArgumentHelp("Draw none of an earlier sample.", valueName: "lens-sample.csv"))
  var without: String?

  func run() async throws {
    let store = try data.open()
    if let drawSample { return try draw(store, to: URL(filePath: drawSample)) }
  }

  private func draw(_ store: RecordStore, to folder: URL) throws {
    var verb = DrawLensSample(store: store, library: try data.lenses(), today: Today.text)
    verb.sample = sample
    verb.seed = seed
    verb.size = size
    if let without {
      let table = try DelimitedTable(Data(contentsOf: URL(filePath: without)), name: without)
      verb.without = Set(try table.decoded(as: CodedRecommendation.self).map(\.recommendation))
    }
    let (drawn, total) = try verb.run(to: folder)
    Terminal.write(
      "\(NumberText.count(drawn, "recommendation")) of \(NumberText.grouped(total)) wordings drawn into \(folder.path).\n"
    )
  }
}
