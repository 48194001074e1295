import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow desk campaign show`
struct DeskCampaignShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a campaign: its states, what was heard beside past votes, and all entries.",
    discussion: """
      EXAMPLES:
        avow desk campaign show 1 --as edo
        avow desk campaign show "Otters" --as cleo
      """)

  @OptionGroup var options: CampaignOptions
  @Argument(help: "The number or the name of a campaign.") var campaign: String

  func run() async throws {
    let (desk, account) = try options.open()
    let standing = try CampaignOptions.campaign(campaign, account, at: desk)
    let answers = try Answers(options.data.open())
    let sheet = try WhipSheet.latest(in: answers)
    try desk.store.note(
      Act(
        "read campaign", of: "campaign \(standing.campaign.id)", by: account.id, at: desk.now,
        detail: "on the command line"))
    let people = Dictionary(uniqueKeysWithValues: try desk.store.accounts().map { ($0.id, $0.name) })
    Terminal.write(
      standing.page(
        names: { answers.reference.name(of: $0) }, people: people, sheet: sheet, width: Terminal.width))
  }
}

/// `avow desk campaign export`
struct DeskCampaignExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print a campaign as CSV or Markdown; for editors only.",
    discussion: """
      It stands in the audit log, also when it is refused. What is printed is not encrypted: keep it as you would keep \
      the notes. The CSV has a row an entry: campaign, state, name, owner, likeliest, yes, yes_low, yes_high, run, kind, \
      day, account, status, rule, text, source, done.

      EXAMPLES:
        avow desk campaign export 1 --as edo > campaign.csv
        avow desk campaign export 1 --as edo --markdown > campaign.md
      """)

  @OptionGroup var options: CampaignOptions
  @Argument(help: "The number or the name of a campaign.") var campaign: String
  @Flag(help: "Print Markdown.") var markdown = false

  func run() async throws {
    let (desk, account) = try options.open()
    let standing = try CampaignOptions.campaign(campaign, account, at: desk)
    let answers = try Answers(options.data.open())
    Terminal.write(
      try ExportCampaign(desk).run(
        standing, as: markdown ? .markdown : .table, names: { answers.reference.name(of: $0) },
        expected: WhipSheet.latest(in: answers), by: account, way: "on the command line"))
  }
}

/// `avow desk campaign template`
struct DeskCampaignTemplate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print the header of a table of states and entries.",
    discussion: """
      state     code of three letters
      owner     account that answers for a state that is new; who brings it in, if empty
      kind      ask, position, note or step; empty for a state alone
      day       as 2018-06-25: when it was asked, heard or noted; of a step, when it is due
      account   of a step, who takes it; others are written by who brings them in
      status    of an ask planned, made, promised, done or refused; of a position yes, abstain, no, \
      "will be absent" or undecided
      rule      of a note, the rule under which it was taken
      text      the words
      source    of a position, from whom or where it was heard

      EXAMPLES:
        avow desk campaign template > states.csv
      """)

  @OptionGroup var data: DataOption

  func run() async throws { Terminal.write(CampaignTable.template) }
}

/// `avow desk campaign add`
struct DeskCampaignAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Bring a table of states and entries into a campaign.",
    discussion: """
      avow desk campaign template tells the columns; a table that was taken away can be brought in, too. All of it is \
      kept, or nothing: each row that is not understood is told with its line. Rows that the campaign holds already are \
      left out and counted.

      EXAMPLES:
        avow desk campaign add 1 states.csv --as edo
      """)

  @OptionGroup var options: CampaignOptions
  @Argument(help: "The number or the name of a campaign.") var campaign: String
  @Argument(help: "The table.", completion: .file()) var file: String

  func run() async throws {
    let (desk, account) = try options.open()
    let standing = try CampaignOptions.campaign(campaign, account, at: desk)
    let url = URL(filePath: file)
    let taken = try CampaignTable(desk).take(
      Data(contentsOf: url), name: url.lastPathComponent, into: standing,
      known: Set(options.data.open().reference().states.map(\.id)), by: account)
    Terminal.write(
      "\(NumberText.count(taken.targets, "new state")) and \(taken.entries) new \(taken.entries == 1 ? "entry" : "entries") kept"
        + (taken.repeated == 0 ? "" : "; \(taken.repeated) held already") + ".\n")
  }
}
