import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow desk coding`
struct DeskCodingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coding",
    abstract: "Draw paragraphs for coders, see how far they are, carry codings out and in.",
    discussion: """
      Nothing of this tells what a coder chose before all coders of the paragraph have handed in, but to the coder.

      EXAMPLES:
        avow desk coding draw otters --name "Otters" --codebook book.md --theme rtop --coder cleo --coder dora
        avow desk coding status otters
        avow desk coding export otters --coder cleo > cleo.csv
        avow desk coding import otters cleo.csv --coder cleo
        avow desk coding replace otters --coder cleo --by fay
      """,
    subcommands: [
      DeskCodingDraw.self, DeskCodingStatus.self, DeskCodingExport.self, DeskCodingImport.self,
      DeskCodingReplace.self,
    ])

  @OptionGroup var data: DataOption

  /// The project with an address.
  static func project(_ address: String, at desk: Desk) throws -> CodingProject {
    guard let found = try desk.store.codingProjects().first(where: { $0.address == address }) else {
      let known = try desk.store.codingProjects().map(\.address).sorted().joined(separator: ", ")
      throw ValidationError(
        "There is no coding project “\(address)”. \(known.isEmpty ? "There is none yet." : "There are: \(known).")"
      )
    }
    return found
  }

  static func account(_ name: String, at desk: Desk) throws -> Account {
    guard let found = try desk.store.accounts().first(where: { $0.name == name }) else {
      throw ValidationError("There is no account “\(name)”.")
    }
    return found
  }
}

/// `avow desk coding draw`
struct DeskCodingDraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Make a coding project of paragraphs drawn with a seed.",
    discussion: """
      The chair's words, press releases and paragraphs of fewer than twelve words are left out. Each paragraph is given \
      to two of the coders.

      EXAMPLES:
        avow desk coding draw rtop-2018 --name "R2P in 2018" --codebook book.md --theme rtop --debate GA72-DEBATE-2018 \
      --coder cleo --coder dora --count 100 --seed 5
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The address of its public page: lower-case letters, digits, hyphens.") var address: String
  @Option(help: "Its name.") var name: String
  @Option(help: "The file with the codebook.", completion: .file()) var codebook: String
  @Option(name: .customLong("theme"), help: "A theme to code; may be given again.") var themes: [String] = []
  @Option(help: "Towards what a stance is asked.") var stance: String?
  @Option(name: .customLong("coder"), help: "The account of a coder; two or more.") var coders: [String] = []
  @Option(help: "Draw from one debate.") var debate: String?
  @Option(help: "Draw from one meeting.") var meeting: String?
  @Option(help: "Draw from paragraphs that hold these words.") var holding: String?
  @Option(help: "How many paragraphs.") var count = 60
  @Option(help: "Where the random numbers of the draw begin.") var seed: UInt64 = 1

  func run() async throws {
    let (desk, record) = (try options.open(data), try data.open())
    var plan = MakeCodingProject.Plan()
    plan.address = address
    plan.name = name
    plan.codebook = try String(contentsOf: URL(filePath: codebook), encoding: .utf8)
    plan.themes = themes
    plan.stanceOn = stance ?? ""
    let source = DrawParagraphs.Source(debate: debate, meeting: meeting, holding: holding)
    let (drawn, of) = try DrawParagraphs.run(record, from: source, count: count, seed: seed)
    _ = try MakeCodingProject(desk).run(
      plan, drawn: drawn, of: of, from: source.words, seed: seed,
      coders: coders.map { try DeskCodingCommand.account($0, at: desk) },
      vocabulary: record.reference().themes.map(\.id), by: nil)
    Terminal.write(
      "\(NumberText.count(drawn.count, "paragraph")) of \(NumberText.grouped(of)) drawn for \(address).\n")
  }
}

/// `avow desk coding status`
struct DeskCodingStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how far coding projects have come, and how far coders agree once they have handed in.",
    discussion: """
      EXAMPLES:
        avow desk coding status
        avow desk coding status otters
        avow desk coding status otters --csv
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The address of a project; none for all.") var project: String?
  @Flag(help: "Print the agreement of the coders as CSV.") var csv = false

  func validate() throws {
    if csv, project == nil { throw ValidationError("--csv needs a project.") }
  }

  func run() async throws {
    let (desk, record) = (try options.open(data), try data.open())
    let projects =
      try project.map { [try DeskCodingCommand.project($0, at: desk)] } ?? desk.store.codingProjects()
    let statuses = try projects.map { try CodingStatus($0, at: desk) }
    if csv { return Terminal.write(AgreementText.csv(statuses[0].agreement)) }
    guard !statuses.isEmpty else { return Terminal.write("There is no coding project yet.\n") }
    let accounts = Dictionary(uniqueKeysWithValues: try desk.store.accounts().map { ($0.id, $0.name) })
    let names = Dictionary(try record.reference().themes.map { ($0.id, $0.name) }) { first, _ in first }
    for status in statuses {
      var page = TextPage(width: Terminal.width)
      page.title("\(status.project.address): \(status.project.name)")
      page.paragraph(
        "\(NumberText.count(status.lines.count, "paragraph")), \(status.open) to be decided or decided, \(status.decided) decided."
      )
      var table = TextTable(["Coder", "Coded", "Of", "Handed in"], right: ["Coded", "Of"])
      for one in status.coders {
        table.append([
          accounts[one.account] ?? "\(one.account)", "\(one.coded)", "\(one.assigned)",
          one.handedIn?.day ?? (one.left == nil ? "no" : "left, not counted"),
        ])
      }
      page.table("Coders", table)
      if status.open > 0 {
        page.table("Agreement of the coders", AgreementText.table(status.agreement, names))
        page.list(
          "Between whom",
          status.between.map { group in
            group.coders.map { accounts[$0] ?? "\($0)" }.joined(separator: ", ")
              + ": \(NumberText.count(group.paragraphs, "paragraph"))"
          })
      }
      page.table(
        "The record has moved on",
        try CodedParagraphs.findings(status.coded(withDecisions: true), in: record).table)
      Terminal.write(page.text)
    }
  }
}

/// `avow desk coding export`
struct DeskCodingExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the paragraphs of one coder as CSV, with what the coder said of them so far.",
    discussion: """
      Give it to that coder alone. One row a claim: place, paragraph, digest, text, code, words, occurrence, remark.

      EXAMPLES:
        avow desk coding export otters --coder cleo > cleo.csv
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The address of the project.") var project: String
  @Option(help: "The account of the coder.") var coder: String

  func run() async throws {
    let desk = try options.open(data)
    let found = try DeskCodingCommand.project(project, at: desk)
    let account = try DeskCodingCommand.account(coder, at: desk)
    let text = try CodingFile(desk).export(found, of: account)
    try desk.store.note(
      Act(
        "export codings", of: "coding project \(found.id)", by: nil, at: desk.now,
        detail: "of account \(account.id)"))
    Terminal.write(text)
  }
}

/// `avow desk coding import`
struct DeskCodingImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take back the table of one coder.",
    discussion: """
      Nothing is kept when a row is not understood; each such row is told with its line. What was coded of these \
      paragraphs before is replaced.

      EXAMPLES:
        avow desk coding import otters cleo.csv --coder cleo
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The address of the project.") var project: String
  @Argument(help: "The table.", completion: .file()) var file: String
  @Option(help: "The account of the coder.") var coder: String

  func run() async throws {
    let desk = try options.open(data)
    let url = URL(filePath: file)
    let count = try CodingFile(desk).take(
      Data(contentsOf: url), name: url.lastPathComponent,
      project: DeskCodingCommand.project(project, at: desk),
      of: DeskCodingCommand.account(coder, at: desk), by: nil)
    Terminal.write("\(NumberText.count(count, "paragraph")) kept as coded by \(coder).\n")
  }
}
