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
    /// What others wrote or changed since a visit, the latest change first; everything of others where there was none.
    public func news(since visit: CampaignVisit?, for account: Int) -> [CampaignEntry] {
      entries.filter { $0.changed > visit?.seen ?? 0 && $0.changedBy != account }.sorted {
        $0.changed > $1.changed
      }
    }
    /// The number of the last change of its entries; 0 without any.
    public var lastChange: Int { entries.map(\.changed).max() ?? 0 }
    /// Asks that are neither done nor refused.
    public var openAsks: [CampaignEntry] {
      entries(.ask).filter { $0.content.asked != .done && $0.content.asked != .refused }
    }
  }

  public let campaign: Campaign
  public let lines: [Line]

  /// The campaigns that concern an account, the newest first.
  public static func all(for account: Account, at desk: Desk) throws -> [CampaignStanding] {
    try desk.store.campaigns().map { try CampaignStanding($0, at: desk) }.filter { $0.concerns(account) }
  }

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
