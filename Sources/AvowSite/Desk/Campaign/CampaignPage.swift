import AvowOperations
import AvowRecord

/// A campaign: the states that it speaks with, what they were heard to mean beside what the model expects, and next steps.
struct CampaignPage: DeskPage {
  struct Line: Sendable {
    let name: String
    let href: String
    let owner: String
    let heard: String
    let expected: String
    let interval: String
    /// True when what was heard is not what the model finds likeliest.
    let differs: Bool
    let asks: String
    let due: String
    /// What others wrote or changed since the reader's last visit: “2 new”; nil for nothing.
    let news: String?
  }

  static let template = "campaign"
  let title: String
  let content: Campaign.Content
  let about: Link?
  let aboutWords: String?
  let isClosed: Bool
  let lines: [Line]
  let heard: [String]
  let expected: String
  /// The run that expects, on the public site.
  let run: Link?
  let owners: [CampaignStepsPage.Owner]
  let states: [Choices.Option]
  let people: [Choices.Option]
  let action: String
  let mayEdit: Bool
  let edit: String
  let closing: String
  let export: String
  let refusal: String?

  init(
    _ standing: CampaignStanding, for account: Account, people: [Account], visits: [Int: CampaignVisit],
    answers: Answers,
    sheet: WhipSheet?, site: String, today: String, refusal: String? = nil
  ) {
    let campaign = standing.campaign
    title = campaign.content.name
    content = campaign.content
    about =
      campaign.content.page.isEmpty || site.isEmpty
      ? nil : Link(text: "Its page on the public site", href: site + campaign.content.page)
    aboutWords = campaign.content.about.isEmpty ? nil : campaign.content.about
    isClosed = campaign.closed != nil
    let owners = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.shown) })
    lines = standing.lines.map { line in
      let vote = sheet?.lines.first { $0.expected.state == line.target.state }
      let heard = line.heard?.content.heard
      return Line(
        name: answers.reference.name(of: line.target.state),
        href: DeskMap.campaigns(.state(campaign.id, line.target.state)).path,
        owner: owners[line.target.owner] ?? "account \(line.target.owner)",
        heard: line.heard.map { "\($0.content.heard?.rawValue ?? ""), \($0.day)" } ?? "nothing yet",
        expected: vote.map { "\($0.likeliest), yes \(Share.text($0.expected.yes))" } ?? "—",
        interval: vote.map { Share.range($0.expected.yesLow, $0.expected.yesHigh) } ?? "—",
        differs: heard != nil && heard != .undecided && vote != nil
          && CampaignPage.word(heard) != vote?.likeliest,
        asks: line.openAsks.isEmpty ? "" : "\(line.openAsks.count) open", due: line.steps.first?.day ?? "",
        news: CampaignPage.news(line.news(since: visits[line.target.id], for: account.id)))
    }.sorted { $0.name < $1.name }
    heard = standing.heard.filter { $0.states > 0 }.map {
      "\($0.heard?.rawValue ?? "nothing heard"): \($0.states)"
    }
    expected =
      sheet.map {
        "Expected are the chances of run \($0.run.id) of \($0.run.madeOn), with 90 % intervals, from past votes; announced by nobody."
      } ?? "No expectation was reckoned yet: avow whip."
    run =
      site.isEmpty
      ? nil : sheet.map { Link(text: "Run \($0.run.id)", href: site + SiteMap.run($0.run.id).href) }
    self.owners = CampaignStepsPage.owners(
      [standing], people: owners, names: { answers.reference.name(of: $0) }, today: today, first: account.id)
    states = answers.reference.states.filter { $0.kind == .member }.map {
      Choices.Option(value: $0.id, label: $0.shortName, isChosen: false)
    }.sorted { $0.label < $1.label }
    self.people = CampaignPage.mayOwn(people).map {
      Choices.Option(value: "\($0.id)", label: $0.shown, isChosen: $0.id == account.id)
    }
    action = DeskMap.campaigns(.one(campaign.id)).path
    mayEdit = account.roles.contains(.editor)
    edit = DeskMap.campaigns(.edit(campaign.id)).path
    closing = DeskMap.campaigns(.closing(campaign.id)).path
    export = DeskMap.campaigns(.export(campaign.id)).path
    self.refusal = refusal
  }

  /// What was heard, in the model's words.
  static func word(_ heard: CampaignEntry.Heard?) -> String? {
    heard == .absent ? Choice.absent.word : heard?.rawValue
  }

  private static func news(_ news: [CampaignEntry]) -> String? {
    news.isEmpty ? nil : "\(news.count) new or changed"
  }

  static func mayOwn(_ people: [Account]) -> [Account] {
    people.filter(RunCampaign.mayTakeOn)
  }
}
