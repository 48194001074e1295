import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow desk campaign`
struct DeskCampaignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign",
    abstract: "Read campaigns, take one away, bring states and entries in, see which steps are due.",
    discussion: """
      Each of these acts as an account: it shows what the account would see at the desk, and nothing else. Showing one, \
      due steps, taking away and bringing in stand in the audit log with its name.

      EXAMPLES:
        avow desk campaign list --as edo
        avow desk campaign show 1 --as edo
        avow desk campaign due --as cleo
        avow desk campaign export 1 --as edo > campaign.csv
        avow desk campaign template > states.csv
        avow desk campaign add 1 states.csv --as edo
      """,
    subcommands: [
      DeskCampaignList.self, DeskCampaignShow.self, DeskCampaignDue.self, DeskCampaignExport.self,
      DeskCampaignTemplate.self, DeskCampaignAdd.self,
    ])

  @OptionGroup var data: DataOption
}

/// As whom a command of campaigns acts.
struct CampaignOptions: ParsableArguments {
  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption
  @Option(name: .customLong("as"), help: "The account that reads or writes.") var name: String

  /// The desk with the account; one that is closed or unknown is refused.
  func open() throws -> (desk: Desk, account: Account) {
    let desk = try options.open(data)
    let account = try DeskCodingCommand.account(name, at: desk)
    guard account.closed == nil else { throw ValidationError("The account “\(name)” is closed.") }
    return (desk, account)
  }

  /// A campaign by its number or name, as far as it concerns the account.
  static func campaign(_ wanted: String, _ account: Account, at desk: Desk) throws -> CampaignStanding {
    let all = try CampaignStanding.all(for: account, at: desk)
    let found = all.filter { "\($0.campaign.id)" == wanted || $0.campaign.content.name == wanted }
    guard let one = found.first, found.count == 1 else {
      throw ValidationError(
        found.isEmpty
          ? "No campaign “\(wanted)” concerns \(account.name). avow desk campaign list shows those that do."
          : "\(found.count) campaigns are named “\(wanted)”. Give the number of one.")
    }
    return one
  }
}

/// `avow desk campaign list`
struct DeskCampaignList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the campaigns that concern an account.",
    discussion: """
      EXAMPLES:
        avow desk campaign list --as edo
      """)

  @OptionGroup var campaign: CampaignOptions

  func run() async throws {
    let (desk, account) = try campaign.open()
    let all = try CampaignStanding.all(for: account, at: desk)
    guard !all.isEmpty else { return Terminal.write("No campaign concerns \(account.name).\n") }
    var table = TextTable(
      ["No.", "Campaign", "States", "Open steps", "New", "State"],
      right: ["No.", "States", "Open steps", "New"])
    for one in all {
      let visits = try desk.store.visits(ofCampaign: one.campaign.id, by: account.id)
      table.append([
        "\(one.campaign.id)", one.campaign.content.name, "\(one.lines.count)",
        "\(one.lines.reduce(0) { $0 + $1.steps.count })",
        "\(one.lines.reduce(0) { $0 + $1.news(since: visits[$1.target.id], for: account.id).count })",
        one.campaign.closed.map { "closed \($0.day)" } ?? "since \(one.campaign.made.day)",
      ])
    }
    Terminal.write(table.text(width: Terminal.width))
  }
}

/// `avow desk campaign due`
struct DeskCampaignDue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List open steps that are due, the one due first first.",
    discussion: """
      EXAMPLES:
        avow desk campaign due --as cleo
        avow desk campaign due --as edo --until 2018-06-30
      """)

  @OptionGroup var campaign: CampaignOptions
  @Option(help: "Due until this day; today unless given.") var until: String?

  func run() async throws {
    let (desk, account) = try campaign.open()
    var last = desk.now.day
    if let until {
      guard let day = PartialDate(until), day.isExact else { throw CampaignFault.noDay(until) }
      last = day.description
    }
    let names = try campaign.data.open().reference()
    let people = Dictionary(uniqueKeysWithValues: try desk.store.accounts().map { ($0.id, $0.name) })
    var table = TextTable(["Due", "Who", "State", "Step", "Campaign"])
    let due = try CampaignStanding.all(for: account, at: desk).filter { $0.campaign.closed == nil }.flatMap {
      one in one.lines.flatMap { line in line.steps.map { (one, line, $0) } }
    }.filter { $0.2.day <= last }.sorted { ($0.2.day, $0.2.id) < ($1.2.day, $1.2.id) }
    guard !due.isEmpty else { return Terminal.write("No step is due until \(last).\n") }
    try desk.store.note(
      Act("read due steps", of: "campaigns", by: account.id, at: desk.now, detail: "on the command line"))
    for (one, line, step) in due {
      table.append([
        step.day, people[step.account] ?? "\(step.account)", names.name(of: line.target.state),
        step.content.text, one.campaign.content.name,
      ])
    }
    Terminal.write(table.text(width: Terminal.width))
  }
}
