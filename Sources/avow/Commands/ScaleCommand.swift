import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow scale`
struct ScaleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scale",
    abstract: "Put texts on a line by their words, or tell them apart by their words.",
    discussion: """
      Texts come from three tables (--dfm, --features, --docs) or from what states said in the record, one text a state \
      (without these). A line of words is no position: where the texts are of states, its correlation with positions \
      from votes is printed beside it.

      EXAMPLES:
        avow scale wordfish --dfm n.csv --features features.csv --docs docs.csv
        avow scale keyness --target RWA --from 2009
        avow help scale wordscores
      """,
    subcommands: [WordfishCommand.self, WordscoresCommand.self, SemanticCommand.self, KeynessCommand.self])

  @OptionGroup var data: DataOption
}

/// `avow scale wordfish`
struct WordfishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordfish",
    abstract: "Fit Wordfish to counts of words in texts.",
    discussion: """
      The tables are counts (doc, feat, n, by number from 1; may be packed with gzip), the names of the features \
      (feature) and of the texts (doc). The line is what varies most in the words, which need not be a position; \
      its direction is such that the first text stands left of the last.

      The CSV has the columns doc,theta,se,alpha; with --words feature,beta,psi. The standard error is that of the \
      inverse Hessian of all parameters.

      EXAMPLES:
        avow scale wordfish --dfm counts.csv --features features.csv --docs docs.csv --csv
        avow scale wordfish --from 2009 --to 2011
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var texts: TextOption
  @OptionGroup var form: ScaleForm

  func run() async throws {
    let source = try texts.source(data)
    var scale = try ScaleTexts.wordfish(source)
    try texts.validate(&scale, source, data)
    try form.write(scale, documents: ["doc", "theta", "se", "alpha"], words: ["feature", "beta", "psi"])
    let ends = Set((scale.ends ?? []).map { String(format: "%.1f", $0) })
    Terminal.tell(
      "Log-posterior \(NumberText.three(scale.objective)), gradient "
        + "\(String(format: "%.1e", scale.gradient ?? 0)), after \(NumberText.count(scale.sweeps, "step")), "
        + "\(NumberText.three(scale.cpuSeconds)) s of processor time."
        + (ends.count > 1 ? " Other starts ended lower: there is more than one optimum." : ""))
  }
}

/// `avow scale wordscores`
struct WordscoresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordscores",
    abstract: "Score texts by their likeness to reference texts.",
    discussion: """
      --reference names a text and its score, as NAME=SCORE, twice or more. --rescale lbg spreads the raw scores to the \
      deviation of the reference scores, over all texts at hand; mv puts the two outermost reference texts at their own \
      scores. The standard error is scaled with the score.

      The CSV has the columns doc,fit,se; with --words feature,score.

      EXAMPLES:
        avow scale wordscores --dfm n.csv --features f.csv --docs d.csv --reference "A=-1" --reference "B=1" --csv
        avow scale wordscores --from 2009 --to 2009 --reference NLD=1 --reference CUB=-1
      """)

  enum Rescale: String, CaseIterable, ExpressibleByArgument { case none, lbg, mv }

  @OptionGroup var data: DataOption
  @OptionGroup var texts: TextOption
  @Option(help: ArgumentHelp("A reference text and its score; give it for each.", valueName: "name=score"))
  var reference: [String] = []
  @Option(help: "How raw scores are spread.") var rescale = Rescale.none
  @OptionGroup var form: ScaleForm

  func validate() throws {
    for one in reference where WordscoresCommand.pair(one) == nil {
      throw ValidationError("--reference takes a name, an equals sign and a number; “\(one)” is none.")
    }
    if reference.count < 2 { throw ValidationError("Give --reference at least twice.") }
  }

  private static func pair(_ text: String) -> (String, Double)? {
    guard let equals = text.lastIndex(of: "="), let score = Double(text[text.index(after: equals)...]),
      score.isFinite, equals > text.startIndex
    else { return nil }
    return (String(text[..<equals]), score)
  }

  func run() async throws {
    let source = try texts.source(data)
    let scores = Dictionary(reference.compactMap(WordscoresCommand.pair)) { first, _ in first }
    var scale = try ScaleTexts.wordscores(
      source, references: scores, rescaling: ScaleTexts.Rescaling(rawValue: rescale.rawValue) ?? .none)
    try texts.validate(&scale, source, data)
    try form.write(scale, documents: ["doc", "fit", "se"], words: ["feature", "score"])
  }
}

/// `avow scale semantic`
struct SemanticCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "semantic",
    abstract: "Scale texts between two sets of seed words.",
    discussion: """
      A text scores by how near its words are, in use, to the positive and to the negative seeds; the unit is the standard \
      deviation of the texts. An asterisk at the end of a seed stands for any ending.

      The CSV has the columns doc,score; with --words feature,polarity.

      EXAMPLES:
        avow scale semantic --from 2009 --positive "protect*,atrocit*" --negative "sovereign*,interference"
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var texts: TextOption
  @Option(help: ArgumentHelp("Seeds of the positive pole, with commas between.", valueName: "words"))
  var positive: String
  @Option(help: ArgumentHelp("Seeds of the negative pole, with commas between.", valueName: "words"))
  var negative: String
  @Option(help: "At most this many dimensions.") var dimensions = 100
  @Option(help: "Where the random start of the dimensions begins.") var seed: UInt64 = 1
  @OptionGroup var form: ScaleForm

  func validate() throws {
    if !(1...1000).contains(dimensions) { throw ValidationError("--dimensions takes 1 to 1000.") }
  }

  func run() async throws {
    func list(_ text: String) -> [String] {
      text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
    let source = try texts.source(data)
    var scale = try ScaleTexts.semantic(
      source, positive: list(positive), negative: list(negative), dimensions: dimensions, seed: seed)
    try texts.validate(&scale, source, data)
    try form.write(scale, documents: ["doc", "score"], words: ["feature", "polarity"])
    Terminal.tell(scale.label)
  }
}
