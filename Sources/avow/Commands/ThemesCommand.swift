import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow themes`
struct ThemesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Show the vocabulary of themes, what was said under each, and how well its rules find it.",
    discussion: """
      avow tag files what was said. A share is a share of interventions that were read, by year and form of record; a \
      tag is words that fit a rule, not an opinion for or against.

      EXAMPLES:
        avow themes
        avow themes rtop
        avow themes rtop --json
        avow themes rtop --csv > rtop-by-state-and-year.csv
        avow themes --claims adjudicated --debate GA72-DEBATE-2018
        avow themes --evaluate
        avow themes --draw-sample coding --seed 60
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV: counts by theme, state, year and form."
    static let json = "Print JSON."
  }

  @OptionGroup var data: DataOption
  @Argument(help: ArgumentHelp("A theme, such as rtop; none for all.", valueName: "id")) var theme: String?
  @Option(
    help: "Count what rules find, or adjudicated claims of people only: rules, adjudicated.")
  var claims = Claims.rules
  @Option(help: "Adjudicated claims of one debate.") var debate: String?
  @Flag(help: "Measure the rules against the coded sample: precision, recall, agreement of the codings.")
  var evaluate = false
  @Option(
    help: ArgumentHelp(
      "Draw passages for coders into a folder: ids to keep, and texts to read.", valueName: "folder"))
  var drawSample: String?
  @Option(help: "Where the random numbers of the draw begin.") var seed: UInt64 = 1
  @OptionGroup var output: OutputForm<Output>
  @Flag(help: "Say nothing of the progress.") var quiet = false

  /// On what counts rest.
  enum Claims: String, ExpressibleByArgument, CaseIterable { case rules, adjudicated }

  func validate() throws {
    if claims == .adjudicated, evaluate || drawSample != nil {
      throw ValidationError("--claims adjudicated counts; --evaluate and --draw-sample are of the rules.")
    }
    if debate != nil, claims == .rules {
      throw ValidationError("--debate narrows adjudicated claims: add --claims adjudicated.")
    }
    if evaluate, output.csv { throw ValidationError("--evaluate has no CSV; choose --json.") }
    if evaluate, drawSample != nil { throw ValidationError("Choose --evaluate or --draw-sample, not both.") }
  }

  func run() async throws {
    let store = try data.open()
    if let drawSample { return try draw(store, to: URL(filePath: drawSample)) }
    if evaluate { return try measure(store) }
    let answers = try Answers(store)
    if claims == .adjudicated { return try adjudicated(answers) }
    if output.csv {
      var filter = ThemeTagFilter()
      filter.theme = try theme.map { try known($0, answers).id }
      Terminal.write(ThemeTables.counts(try store.themeCounts(filter, byState: true)))
    } else if let theme {
      let answer = try answers.theme(try known(theme, answers).id)
      Terminal.write(
        output.json ? try JSONAnswer.of(answer) : answer.map { $0.page(width: Terminal.width) } ?? "")
    } else {
      let answer = try answers.themes()
      Terminal.write(output.json ? try JSONAnswer.of(answer) : answer.page(width: Terminal.width))
    }
  }

  private func known(_ id: String, _ answers: Answers) throws -> Theme {
    guard let theme = answers.reference.themes.first(where: { $0.id == id }) else {
      throw NoSuchTheme(id: id)
    }
    return theme
  }

  private func adjudicated(_ answers: Answers) throws {
    if let debate, answers.debate(debate) == nil { throw NoSuchDebate(id: debate) }
    let code = try theme.map { ClaimCode.theme(try known($0, answers).id) }
    let answer = try answers.claims(ClaimFilter(code: code, debate: debate))
    if output.csv {
      Terminal.write(answer.countsTable)
    } else {
      Terminal.write(
        output.json
          ? try JSONAnswer.of(answer)
          : answer.page(nil, themes: answers.reference.themes, width: Terminal.width))
    }
  }

  private func draw(_ store: RecordStore, to folder: URL) throws {
    let line = ProgressLine("sample", quiet: quiet)
    let (drawn, total) = try DrawThemeSample.run(
      store, vocabulary: data.vocabulary(), seed: seed, to: folder, today: Today.text
    ) { line.show("reading", $0, of: $1, unit: "interventions") }
    line.end()
    Terminal.write(
      "\(NumberText.count(drawn, "passage")) of \(NumberText.grouped(total)) drawn into \(folder.path).\n")
  }

  private func measure(_ store: RecordStore) throws {
    let report = try EvaluateThemes.run(store, vocabulary: data.vocabulary(), coding: ThemeCoding.shipped())
    guard let report else { throw NothingToMeasure() }
    Terminal.write(output.json ? try JSONAnswer.of(report) : report.page(width: Terminal.width))
  }
}

/// A theme that is not in the vocabulary.
struct NoSuchTheme: Error, CustomStringConvertible {
  let id: String
  var description: String { "There is no theme “\(id)”. avow themes lists them." }
}

/// The record has none of the texts that were coded.
struct NothingToMeasure: Error, CustomStringConvertible {
  var description: String {
    "None of the coded passages is in this record. They are from the General Debate corpus: import it first."
  }
}
