public import AvowRecord
import GRDB

/// What is written of a target: a kind, its words, its day, and whose it is.
public struct NewCampaignEntry: Hashable, Sendable {
  public let kind: CampaignEntry.Kind
  public let content: CampaignEntry.Content
  public let day: String
  /// Who is to take a step; of other kinds, who writes it.
  public let account: Int

  public init(_ kind: CampaignEntry.Kind, _ content: CampaignEntry.Content, day: String, account: Int) {
    self.kind = kind
    self.content = content
    self.day = day
    self.account = account
  }
}

extension DeskStore {
  /// Adds an ask, a position, a note or a step to a target; answers its number.
  @discardableResult
  public func addEntry(_ entry: NewCampaignEntry, to target: Int, by: Int, at: Moment) throws -> Int {
    try write { database in
      let id = try insert(entry, to: target, by: by, in: database)
      return (
        id,
        Act(
          "add \(entry.kind.rawValue)", of: "campaign target \(target)", by: by, at: at,
          detail: "entry \(id)")
      )
    }
  }

  /// Adds many states and entries at once, or none of them.
  ///
  /// - Parameters:
  ///   - targets: states that are new in the campaign, with who answers for them.
  ///   - entries: by the state, which is in the campaign or among `targets`.
  public func add(
    targets: [(state: StateID, owner: Int)], entries: [(state: StateID, entry: NewCampaignEntry)],
    to campaign: Int, by: Int, at: Moment
  ) throws {
    try write(
      Act(
        "bring in targets and entries", of: "campaign \(campaign)", by: by, at: at,
        detail: "\(targets.count.of("target", "targets")), \(entries.count.of("entry", "entries"))")
    ) { database in
      var known = Dictionary(
        try self.targets(of: campaign, in: database).map { ($0.state, $0.id) },
        uniquingKeysWith: { first, _ in first })
      for (state, owner) in targets where known[state] == nil {
        known[state] = try insertTarget(state, to: campaign, owner: owner, in: database)
      }
      for (state, entry) in entries {
        guard let target = known[state] else { throw DeskFault.noSuch("target of the campaign", campaign) }
        _ = try insert(entry, to: target, by: by, in: database)
      }
    }
  }

  private func insert(_ entry: NewCampaignEntry, to target: Int, by: Int, in database: Database) throws -> Int
  {
    let change = try nextChange(database)
    try database.execute(
      sql: """
        INSERT INTO campaign_entry (target, kind, day, account, content, written, changed, changed_by)
        VALUES (?, ?, ?, ?, zeroblob(0), ?, ?, ?)
        """, arguments: [target, entry.kind.rawValue, entry.day, entry.account, change, change, by])
    let id = Int(database.lastInsertedRowID)
    try seal(entry.content, of: "campaign_entry", id, database)
    return id
  }

  private func nextChange(_ database: Database) throws -> Int {
    1 + (try Int.fetchOne(database, sql: "SELECT max(changed) FROM campaign_entry") ?? 0)
  }

  /// Replaces the words of an entry, and marks a step as taken or open again.
  public func changeEntry(
    _ id: Int, to content: CampaignEntry.Content, done: Moment?, by: Int, at: Moment
  ) throws {
    try write(Act("change entry of campaign", of: "campaign entry \(id)", by: by, at: at)) { database in
      guard try seal(content, of: "campaign_entry", id, database) else {
        throw DeskFault.noSuch("campaign entry", id)
      }
      try database.execute(
        sql: """
          UPDATE campaign_entry SET done = CASE kind WHEN 'step' THEN ? END, changed = ?, changed_by = ? WHERE id = ?
          """, arguments: [done?.seconds, nextChange(database), by, id])
    }
  }

  /// The entries of a campaign, the latest day first.
  public func entries(ofCampaign campaign: Int) throws -> [CampaignEntry] {
    try pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT campaign_entry.* FROM campaign_entry JOIN campaign_target ON campaign_target.id = target
          WHERE campaign = ? ORDER BY day DESC, campaign_entry.id DESC
          """, arguments: [campaign]
      ).map { row in
        let id: Int = row["id"]
        return CampaignEntry(
          id: id, target: row["target"], kind: CampaignEntry.Kind(rawValue: row["kind"]) ?? .note,
          day: row["day"], account: row["account"],
          content: try unsealed(row["content"], for: "campaign_entry/\(id)/content"),
          done: (row["done"] as Int?).map { Moment($0) }, written: row["written"], changed: row["changed"],
          changedBy: row["changed_by"])
      }
    }
  }

  /// When an account last looked at each target of a campaign, by the target's number; none where it never did.
  public func visits(ofCampaign campaign: Int, by account: Int) throws -> [Int: CampaignVisit] {
    try pool.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT campaign_visit.* FROM campaign_visit JOIN campaign_target ON campaign_target.id = target
          WHERE campaign = ? AND account = ?
          """, arguments: [campaign, account])
      return Dictionary(
        uniqueKeysWithValues: rows.map {
          ($0["target"], CampaignVisit(at: Moment($0["at"] as Int), seen: $0["seen"]))
        })
    }
  }

  /// Remembers that an account looks at a target. It is no act: nothing that others see is changed by it.
  ///
  /// - Parameter seen: the number of the last change that the page shows.
  public func setVisit(of account: Int, to target: Int, seen: Int, at: Moment) throws {
    try pool.write { database in
      try database.execute(
        sql: """
          INSERT INTO campaign_visit (target, account, at, seen) VALUES (?, ?, ?, ?)
          ON CONFLICT (target, account) DO UPDATE SET at = excluded.at, seen = max(campaign_visit.seen, excluded.seen)
          """, arguments: [target, account, at.seconds, seen])
    }
  }
}
