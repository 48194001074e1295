public import AvowRecord
import AvowStore

/// A campaign with its targets and what was noted of each.
public struct CampaignStanding: Sendable {
  public struct Line: Sendable {
    public let target: CampaignTarget
    /// The latest day first.
    public let entries: [CampaignEntry]

    public func entries(_ kind: CampaignEntry.Kind) -> [CampaignEntry] { entries.filter { $0.kind == kind } }
    /// The position that was heard last.
    public var heard: CampaignEntry? { entries(.position).first }
    /// Steps that are open, the one due first first.
    public var steps: [CampaignEntry] {
      entries(.step).filter { $0.done == nil }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }
    /// Asks that are neither done nor refused.
    public var openAsks: [CampaignEntry] {
      entries(.ask).filter { $0.content.asked != .done && $0.content.asked != .refused }
    }
  }

  public let campaign: Campaign
  public let lines: [Line]

  public init(_ campaign: Campaign, at desk: Desk) throws {
    self.campaign = campaign
    let entries = Dictionary(grouping: try desk.store.entries(ofCampaign: campaign.id), by: \.target)
    lines = try desk.store.targets(of: campaign.id).map { Line(target: $0, entries: entries[$0.id] ?? []) }
  }

  public func line(of state: StateID) -> Line? { lines.first { $0.target.state == state } }

  /// How many targets were last heard to mean to do each, and of how many nothing was heard.
  public var heard: [(heard: CampaignEntry.Heard?, states: Int)] {
    let last = lines.map { $0.heard?.content.heard }
    return CampaignEntry.Heard.allCases.map { one in (one, last.count { $0 == one }) }
      + [(nil, last.count { $0 == nil })]
  }

  /// Editors see every campaign; others those in which they answer for a target or are to take a step.
  public func concerns(_ account: Account) -> Bool {
    account.roles.contains(.editor)
      || (account.roles.contains(.contributor)
        && lines.contains { line in
          line.target.owner == account.id || line.entries(.step).contains { $0.account == account.id }
        })
  }
}
