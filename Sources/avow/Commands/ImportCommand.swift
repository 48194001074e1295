import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow import FILE…`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring votes, verbatim records, statements and recommendations into the record.",
    discussion: """
      Reads the tables of E. Voeten (plain or gzip), of the package unvotes, and the voting data of the UN \
      Digital Library; the kind is told from the header, not from the name. Tables of roll calls are taken before \
      tables of ballots, in whatever order they are named.

      Verbatim records (A/65/PV.71, S/PV.3756) are read from their PDF files, with pdftohtml of poppler-utils. A \
      corrected file of a meeting takes the place of the earlier one.

      A press release (press.un.org) is read from the page as a browser saves it; a statement that a delegation \
      handed in from PDF, DOCX or text, with a form beside it or the options below; a table of speakers from CSV. \
      None of them is the record, and each is shown under its own form. --template prints an empty form.

      Resolutions (PDF) and reports of the Secretary-General (PDF or text) are told by their first page: what they ask \
      and recommend is kept with its paragraph. Status tables of treaties, vetoes, chronologies and the plain tables of \
      Avow are told by their headers.

      Lists of risks by state (the Early Warning Project) are told by columns such as risk_in_2020_21. A list that is kept is \
      never changed; one that differs becomes a new vintage beside it.

      Corpora of speeches (the General Debate) are read from JSON lines, plain or packed with gzip or xz.

      Each file is one transaction: it is in the record whole or not at all, also when the machine stops. A file \
      whose bytes are known is named and passed over. --dry-run tries any file on a copy of the record first. What a file contradicts or leaves unclear becomes a finding \
      with its place; nothing is skipped in silence.

      EXAMPLES:
        avow import resolutions_1946_2020.csv.gz votes_1946_2020.csv.gz
        avow import voting.csv --json
        avow import A_65_PV.71.pdf            a verbatim record
        avow import --template statement > statement.docx.form
        avow import statement.docx --meeting IID-2014 --state RWA
        avow import ga12031.html --meeting A/72/PV.99
        avow import --template speakers > speakers.csv
        avow import --template recommendations > ours.csv
        avow import ours.csv --dry-run        what would come of it, row by row
        avow import ungdc_speeches.jsonl.xz   a corpus of speeches
        avow import base2021-run-2022-09-30.csv   a list of risks
        avow import list.csv --publisher "An institute" --window 2025-2026 --base-year 2024

      Ends with 1 when a file was refused; the other files are imported all the same.
      """)

  @OptionGroup var data: DataOption

  @Argument(
    help: "The files: tables and corpora, plain or packed with gzip or xz, PDF, DOCX, text and web pages.",
    completion: .file(extensions: ["csv", "gz", "tab", "pdf", "docx", "txt", "html", "jsonl", "xz"]))
  var files: [String] = []

  @OptionGroup(title: "What is said of a statement or press release") var form: StatementOptions

  @OptionGroup(title: "What is said of a list of risks") var riskList: RiskListOptions

  @Option(
    help: ArgumentHelp(
      "Print an empty form and end: statement, speakers, recommendations, recommendation-events, commitments, ask-events, measures, events.",
      valueName: "kind"))
  var template: String?

  @Flag(help: "Print counts and all findings as JSON.")
  var json = false

  @Flag(help: "Read files whose bytes are known once more, for rows that found no roll call before.")
  var again = false

  @Flag(help: "Read and check on a copy, tell row by row what would come of it, and write nothing.")
  var dryRun = false

  @Flag(help: "Say nothing of the progress.")
  var quiet = false

  func validate() throws {
    if let template, ImportFile.templates[template] == nil {
      throw ValidationError(
        "There is a template for \(ImportFile.templates.keys.sorted().joined(separator: ", ")), none for “\(template)”."
      )
    }
    if dryRun, again { throw ValidationError("--again goes with an import, not with a dry run.") }
    if template == nil, files.isEmpty { throw ValidationError("Name the files to import.") }
  }

  func run() async throws {
    if let template = template.flatMap({ ImportFile.templates[$0] }) {
      Terminal.write(template)
      return
    }
    let trial =
      dryRun ? try TrialRecord(of: data.url, authority: AuthorityFiles(adding: DataOption.further)) : nil
    defer { trial?.discard() }
    let store = try trial?.store ?? data.open()
    var work = ImportFile(store: store, today: Today.text, further: DataOption.further)
    work.lenses = try data.lenses()
    work.sayOfLists(
      publisher: riskList.publisher, baseYear: riskList.baseYear, window: riskList.window?.years,
      issued: riskList.issued?.date)
    var reports: [ImportReport] = []
    for url in ImportFile.inOrder(files.map { URL(filePath: $0) }) {
      let progress = ProgressLine(url.lastPathComponent, quiet: quiet)
      var rows: [ImportFile.Row] = []
      var report = ImportReport.of(url, in: store) {
        try work.run(
          url, again: again, form: form.values, progress: { progress.show($0) }, rows: { rows = $0 })
      }
      progress.end()
      if dryRun { report = report.tried(rows: rows) }
      if report.outcome == .refused {
        Terminal.tell(report.text)
      } else if !json {
        Terminal.write(report.text)
      }
      reports.append(report)
    }
    if json { Terminal.write(try JSONAnswer.of(ImportReport.All(reports))) }
    if reports.contains(where: { $0.outcome == .refused }) { throw ExitCode.failure }
  }
}
