import AvowOperations
import AvowRecord

/// The campaigns that concern whoever is signed in.
struct CampaignListPage: DeskPage {
  struct Line: Sendable {
    let name: String
    let href: String
    let aim: String
    let targets: Int
    let steps: Int
    let state: String
  }

  static let template = "campaign-list"
  let title = "Campaigns"
  let lines: [Line]
  let mayMake: Bool

  init(_ all: [CampaignStanding], mayMake: Bool) {
    self.mayMake = mayMake
    lines = all.map { one in
      Line(
        name: one.campaign.content.name, href: DeskMap.campaigns(.one(one.campaign.id)).path,
        aim: one.campaign.content.aim, targets: one.lines.count,
        steps: one.lines.reduce(0) { $0 + $1.steps.count },
        state: one.campaign.closed.map { "closed \($0.day)" } ?? "since \(one.campaign.made.day)")
    }
  }
}

/// A campaign as a form.
struct CampaignFormPage: DeskPage {
  static let template = "campaign-form"
  let title: String
  let content: Campaign.Content
  let action: String
  let back: String
  let refusal: String?

  init(_ content: Campaign.Content = .init(), id: Int? = nil, refusal: String? = nil) {
    title = id == nil ? "New campaign" : "Change the campaign"
    self.content = content
    action = DeskMap.campaigns(id.map { .edit($0) } ?? .new).path
    back = DeskMap.campaigns(id.map { .one($0) } ?? .list).path
    self.refusal = refusal
  }

  static func read(_ form: DeskForm) throws(DeskFailure) -> Campaign.Content {
    Campaign.Content(
      name: try form.text("name", atMost: 200), aim: try form.text("aim", atMost: 2000),
      about: try form.text("about", atMost: 500), page: try form.text("page", atMost: 200))
  }
}

/// Next steps by who is to take them and when.
struct CampaignStepsPage: DeskPage {
  struct Line: Sendable {
    let due: String
    let isLate: Bool
    let text: String
    let state: String
    let href: String
    let campaign: String
  }

  struct Owner: Sendable {
    let name: String
    let lines: [Line]
  }

  static let template = "campaign-steps"
  let title = "Next steps"
  let owners: [Owner]

  /// - Parameter today: as `2018-06-25`.
  init(
    _ all: [CampaignStanding], people: [Int: String], names: (StateID) -> String, today: String, own: Int
  ) {
    owners = CampaignStepsPage.owners(all, people: people, names: names, today: today, first: own)
  }

  /// The owner named first, then the others by name; each by the day that is due first.
  static func owners(
    _ all: [CampaignStanding], people: [Int: String], names: (StateID) -> String, today: String, first: Int
  ) -> [Owner] {
    var lines: [Int: [(String, Int, Line)]] = [:]
    for standing in all where standing.campaign.closed == nil {
      for line in standing.lines {
        for step in line.steps {
          let state = line.target.state
          lines[step.account, default: []].append(
            (
              step.day, step.id,
              Line(
                due: step.day, isLate: step.day < today, text: step.content.text, state: names(state),
                href: DeskMap.campaigns(.state(standing.campaign.id, state)).path,
                campaign: standing.campaign.content.name)
            ))
        }
      }
    }
    return lines.map { account, lines in
      (
        account,
        Owner(
          name: people[account] ?? "account \(account)",
          lines: lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2))
      )
    }.sorted { one, other in
      (one.0 == first ? 0 : 1, one.1.name, one.0) < (other.0 == first ? 0 : 1, other.1.name, other.0)
    }.map(\.1)
  }
}
