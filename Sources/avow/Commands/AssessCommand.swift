import ArgumentParser
import AvowOperations
import AvowRecord
import AvowSite
import AvowStore
import Foundation

/// `avow assess`
struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Take an assessment of a situation by the fourteen risk factors, and show what changed.",
    discussion: """
      The factors are those of the United Nations Framework of Analysis for Atrocity Crimes (2014). Evidence is listed, \
      for and against, and never added up; dissent stands beside it. The record is public: names of assessors and all \
      evidence can be read by anyone, so enter nothing that could endanger a person.

      EXAMPLES:
        avow assess --template > valley.csv
        avow assess valley.csv --dry-run
        avow assess valley.csv
        avow assess --guided valley.csv
        avow assess --show harrow-valley
        avow assess --show harrow-valley/2 --pdf valley.pdf

      --guided asks factor by factor and writes the table after every answer; broken off, the same command goes on. \
      --pdf prints one assessment with Chromium.

      Ends with 1 when a row was not understood; nothing is then kept.
      """)

  @OptionGroup var data: DataOption

  @Argument(
    help: "The filled-in table, or the one that --guided writes.", completion: .file(extensions: ["csv"]))
  var file: String?
  @Flag(help: "Print an empty table.") var template = false
  @Flag(help: "Read and report only.") var dryRun = false
  @Flag(help: "Ask factor by factor and write the answers into the table.") var guided = false
  @Option(
    help: ArgumentHelp("Print a situation with its assessments, or one of them.", valueName: "situation"))
  var show: String?
  @Option(help: ArgumentHelp("Print the assessment into a file, with Chromium.", valueName: "file"))
  var pdf: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if [file != nil, template, show != nil].count(where: { $0 }) != 1 {
      throw ValidationError("Name a table, or choose --template or --show.")
    }
    if guided, file == nil { throw ValidationError("--guided writes into a table: name it.") }
    if guided, dryRun || json {
      throw ValidationError("--guided asks before it keeps anything: leave --dry-run and --json away.")
    }
    if pdf != nil, !(show?.contains("/") ?? false) {
      throw ValidationError("--pdf prints one assessment: --show harrow-valley/1.")
    }
  }

  func run() async throws {
    if template {
      Terminal.write(AssessSituation.template)
      return
    }
    let store = try data.open()
    if let show, show.contains("/") {
      guard let answer = try AssessmentAnswer(show, in: store) else {
        Terminal.tell("There is no assessment “\(show)”. avow situation list prints the situations.")
        throw ExitCode.failure
      }
      if let pdf {
        let file = URL(filePath: pdf)
        try await Site(store: store).print("/assessments/\(answer.assessment.id)", to: file)
        return Terminal.tell("Printed to \(file.path).")
      }
      Terminal.write(json ? try JSONAnswer.of(answer) : page(of: answer))
    } else if let show {
      guard let answer = try SituationAnswer(show, in: store) else {
        let known = try store.situations().map(\.id).joined(separator: ", ")
        Terminal.tell(
          "There is no situation “\(show)”. The record has: \(known.isEmpty ? "none yet" : known).")
        throw ExitCode.failure
      }
      Terminal.write(json ? try JSONAnswer.of(answer) : page(answer))
    } else if let file, guided {
      try guide(URL(filePath: file), in: store)
    } else if let file {
      let outcome = try AssessSituation.run(URL(filePath: file), dryRun: dryRun, in: store)
      if json { Terminal.write(try JSONAnswer.of(outcome)) }
      for finding in outcome.findings {
        Terminal.tell("\(finding.place): “\(finding.fragment)”. \(finding.meaning)")
      }
      guard let assessment = outcome.assessment else { throw ExitCode.failure }
      Terminal.tell(
        "\(NumberText.count(assessment.evidence.count, "row")) of evidence, \(assessment.dissent.count) of dissent; "
          + (outcome.isKept ? "kept as assessment \(assessment.id)." : "read only, nothing was kept."))
    }
  }

  /// One assessment, factor by factor, with the indicators.
  private func page(of answer: AssessmentAnswer) -> String {
    var page = TextPage(width: Terminal.width)
    page.title("\(answer.situation.name), assessment \(answer.assessment.number)")
    page.fields([
      ("assessed", answer.assessment.date.inWords),
      ("by", answer.assessment.assessors.joined(separator: ", ")),
    ])
    page.paragraph("Evidence is listed and never added up. A factor without evidence was not found absent.")
    for factor in answer.factors {
      var lines = factor.onTheWhole.map { $0.line("as a whole") }
      for one in factor.indicators {
        let mark = one.indicator.isGenderSpecific ? ", gender-specific" : ""
        lines += one.evidence.map { $0.line("\(one.indicator.id) \(one.indicator.wording)\(mark)") }
      }
      lines += factor.dissent.map { "Dissent of \($0.by), \($0.date.inWords): \($0.text)" }
      page.list("\(factor.factor.number) \(factor.factor.name)", lines)
    }
    page.list(
      "Dissent on the whole",
      answer.dissentOnTheWhole.map { "\($0.by), \($0.date.inWords): \($0.text)" })
    return page.text
  }

  private func page(_ answer: SituationAnswer) -> String {
    var page = TextPage(width: Terminal.width)
    page.title(answer.situation.name)
    page.fields([
      ("states", answer.situation.states.joined(separator: ", ")), ("place", answer.situation.place),
      ("opened", answer.situation.opened.inWords), ("scope", answer.situation.scope),
    ])
    for assessment in answer.assessments {
      page.heading("Assessment \(assessment.number), \(assessment.date.inWords)")
      page.paragraph("Evidence is listed and never added up. A factor without evidence was not found absent.")
      for factor in answer.factors {
        page.list(
          "\(factor.number) \(factor.name)",
          assessment.evidence.filter { $0.factor == factor.number }.map { one in
            "\(one.date.inWords), \(one.bearing.rawValue) it\(one.indicator.map { " (\($0))" } ?? ""), \(one.confidence.rawValue) "
              + "confidence, \(one.form.rawValue): \(one.text) [\(one.source); \(one.assessor)]"
          }
            + assessment.dissent.filter { $0.factor == factor.number }.map {
              "Dissent of \($0.by): \($0.text)"
            })
      }
      page.list(
        "Dissent on the whole",
        assessment.dissent.filter { $0.factor == nil }.map { "\($0.by), \($0.date.inWords): \($0.text)" })
    }
    for change in answer.changes {
      page.list(
        "From \(change.earlier) to \(change.later)",
        change.factors.map {
          "Factor \($0.factor): \($0.new.count) new, \($0.gone.count) no longer there, \($0.judgedOtherwise.count) judged "
            + "otherwise, \($0.kept) as before."
        })
    }
    return page.text
  }
}

extension Evidence {
  /// A line of a page for people.
  fileprivate func line(_ about: String) -> String {
    "\(date.inWords), \(bearing.rawValue) it (\(about)), \(confidence.rawValue) confidence, \(form.rawValue): \(text) "
      + "[\(source); \(assessor)]"
  }
}
