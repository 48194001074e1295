import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow lenses draw-sample FOLDER`
struct LensesDrawSample: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw-sample",
    abstract: "Draw recommendations for coders: ids and strata to keep, and texts to read.",
    discussion: """
      Writes lens-sample.csv, lens-strata.csv and to-read.tsv into a folder. Coders get the last one and the codebook, \
      and nothing else. A wording that several states recommended is drawn once.

      EXAMPLES:
        avow lenses draw-sample first --sample development --seed 1 --size 420
        avow lenses draw-sample second --sample test --seed 2 --without first/lens-sample.csv
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "The folder to write into; made when it is missing.") var folder: String
  @Option(help: "What the sample is for: development, or test.") var sample = "test"
  @Option(help: "Where the random numbers of the draw begin.") var seed: UInt64 = 1
  @Option(help: "Draw at most so many.") var size = 480
  @Option(help: ArgumentHelp("The lens that gets half of the sample.", valueName: "id"))
  var focus = "atrocity-prevention"
  @Option(help: ArgumentHelp("Draw none of an earlier sample.", valueName: "lens-sample.csv"))
  var without: [String] = []

  func validate() throws {
    if size < 1 { throw ValidationError("--size takes 1 or more.") }
  }

  func run() async throws {
    var verb = DrawLensSample(store: try data.open(), library: try data.lenses(), today: Today.text)
    verb.sample = sample
    verb.seed = seed
    verb.size = size
    verb.focus = focus
    for file in without {
      let table = try DelimitedTable(Data(contentsOf: URL(filePath: file)), name: file)
      verb.without.formUnion(try table.decoded(as: CodedRecommendation.self).map(\.recommendation))
    }
    let (drawn, total) = try verb.run(to: URL(filePath: folder))
    Terminal.write(
      "\(NumberText.count(drawn, "recommendation")) of \(NumberText.grouped(total)) wordings drawn into \(folder).\n"
    )
  }
}
