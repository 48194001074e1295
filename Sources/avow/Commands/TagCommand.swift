import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow tag`
struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "File what was said under the themes, and recommendations under the lenses.",
    discussion: """
      Run it after an import. Only what has not been read is read; when the vocabulary has changed, everything is. \
      avow themes shows the themes, their rules and what was found. Recommendations are read through the lenses when they \
      are imported; a lens that has changed since then reads them here.

      EXAMPLES:
        avow tag
        avow tag --json
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Print JSON: the run, its cost, tags by theme.") var json = false
  @Flag(help: "Say nothing of the progress.") var quiet = false

  func run() async throws {
    let store = try data.open()
    let line = ProgressLine("themes", quiet: quiet)
    let report = try TagThemes(store: store, vocabulary: data.vocabulary(), today: Today.text).run {
      line.show("reading", $0, of: $1, unit: "interventions")
    }
    line.end()
    let lenses = try ReadThroughLenses(store: store, library: data.lenses(), today: Today.text).run()
    if json {
      Terminal.write(try JSONAnswer.of(report))
      return
    }
    for run in lenses {
      Terminal.write(
        "Lens \(run.lens), version \(run.version): found in \(NumberText.count(run.found, "recommendation")) of "
          + "\(NumberText.grouped(run.read)) read.\n")
    }
    guard let run = report.run else {
      Terminal.write("Everything in the record is filed by vocabulary \(report.vocabularyVersion) already.\n")
      return
    }
    if report.hasReplaced { Terminal.write("The vocabulary has changed: all tags were made anew.\n") }
    Terminal.write(
      "Run \(run.id), vocabulary \(run.vocabularyVersion): \(NumberText.count(run.tags, "tag")) in "
        + "\(NumberText.count(run.interventions, "intervention")) of \(NumberText.count(run.words, "word")), "
        + "\(NumberText.three(run.wallSeconds)) seconds.\n")
  }
}

extension DataOption {
  /// The vocabulary, with the rows of further authority files where AVOW_AUTHORITY names a folder.
  func vocabulary() throws -> ThemeVocabulary {
    let further = ProcessInfo.processInfo.environment["AVOW_AUTHORITY"].map { URL(filePath: $0) }
    return try AuthorityFiles(adding: further).vocabulary()
  }
}
