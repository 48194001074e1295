public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps a new campaign; answers its number.
  public func add(_ content: Campaign.Content, by: Int, at: Moment) throws -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO campaign (content, made) VALUES (zeroblob(0), ?)", arguments: [at.seconds])
      let id = Int(database.lastInsertedRowID)
      try put(content, "campaign/\(id)/content", "UPDATE campaign SET content = ? WHERE id = ?", id, database)
      return (id, Act("make campaign", of: "campaign \(id)", by: by, at: at))
    }
  }

  public func change(campaign id: Int, to content: Campaign.Content, by: Int, at: Moment) throws {
    try write(Act("change campaign", of: "campaign \(id)", by: by, at: at)) { database in
      try put(content, "campaign/\(id)/content", "UPDATE campaign SET content = ? WHERE id = ?", id, database)
      guard database.changesCount == 1 else { throw DeskFault.noSuch("campaign", id) }
    }
  }

  public func setClosed(_ isClosed: Bool, campaign id: Int, by: Int, at: Moment) throws {
    try write(Act(isClosed ? "close campaign" : "open campaign again", of: "campaign \(id)", by: by, at: at))
    {
      database in
      try database.execute(
        sql: "UPDATE campaign SET closed = ? WHERE id = ?", arguments: [isClosed ? at.seconds : nil, id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("campaign", id) }
    }
  }

  /// All campaigns, the newest first.
  public func campaigns() throws -> [Campaign] {
    try pool.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM campaign ORDER BY id DESC").map { row in
        let id: Int = row["id"]
        return Campaign(
          id: id, content: try opened(row["content"], "campaign/\(id)/content"),
          made: Moment(row["made"] as Int), closed: (row["closed"] as Int?).map { Moment($0) })
      }
    }
  }

  /// Adds a state to a campaign; answers the number of the target.
  public func addTarget(_ state: StateID, to campaign: Int, owner: Int, by: Int, at: Moment) throws -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO campaign_target (campaign, state, owner) VALUES (?, zeroblob(0), ?)",
        arguments: [campaign, owner])
      let id = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "UPDATE campaign_target SET state = ? WHERE id = ?",
        arguments: [vault.seal(state, for: "campaign_target/\(id)/state"), id])
      return (
        id, Act("add target", of: "campaign \(campaign)", by: by, at: at, detail: "target \(id)")
      )
    }
  }

  public func setOwner(_ owner: Int, ofTarget id: Int, by: Int, at: Moment) throws {
    try write(
      Act("set owner of target", of: "campaign target \(id)", by: by, at: at, detail: "account \(owner)")
    ) {
      database in
      try database.execute(
        sql: "UPDATE campaign_target SET owner = ? WHERE id = ?", arguments: [owner, id])
      guard database.changesCount == 1 else { throw DeskFault.noSuch("campaign target", id) }
    }
  }

  /// The targets of a campaign, in the order in which they were added.
  public func targets(of campaign: Int) throws -> [CampaignTarget] {
    try pool.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM campaign_target WHERE campaign = ? ORDER BY id", arguments: [campaign]
      ).map { row in
        let id: Int = row["id"]
        return CampaignTarget(
          id: id, campaign: row["campaign"],
          state: try vault.open(row["state"], for: "campaign_target/\(id)/state"), owner: row["owner"])
      }
    }
  }

  /// Adds an ask, a position, a note or a step to a target.
  public func addEntry(
    _ kind: CampaignEntry.Kind, _ content: CampaignEntry.Content, day: String, account: Int, target: Int,
    by: Int, at: Moment
  ) throws -> Int {
    try write { database in
      try database.execute(
        sql:
          "INSERT INTO campaign_entry (target, kind, day, account, content) VALUES (?, ?, ?, ?, zeroblob(0))",
        arguments: [target, kind.rawValue, day, account])
      let id = Int(database.lastInsertedRowID)
      try put(
        content, "campaign_entry/\(id)/content", "UPDATE campaign_entry SET content = ? WHERE id = ?", id,
        database)
      return (
        id,
        Act("add \(kind.rawValue)", of: "campaign target \(target)", by: by, at: at, detail: "entry \(id)")
      )
    }
  }

  /// Replaces the words of an entry, and marks a step as taken or open again.
  public func changeEntry(
    _ id: Int, to content: CampaignEntry.Content, done: Moment?, by: Int, at: Moment
  ) throws {
    try write(Act("change entry of campaign", of: "campaign entry \(id)", by: by, at: at)) { database in
      try put(
        content, "campaign_entry/\(id)/content", "UPDATE campaign_entry SET content = ? WHERE id = ?", id,
        database)
      guard database.changesCount == 1 else { throw DeskFault.noSuch("campaign entry", id) }
      try database.execute(
        sql: "UPDATE campaign_entry SET done = ? WHERE id = ? AND kind = 'step'",
        arguments: [done?.seconds, id])
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
          content: try opened(row["content"], "campaign_entry/\(id)/content"),
          done: (row["done"] as Int?).map { Moment($0) })
      }
    }
  }

  private func put(
    _ content: some Encodable, _ place: String, _ sql: String, _ id: Int, _ database: Database
  ) throws {
    let text = String(decoding: try JSONEncoder().encode(content), as: UTF8.self)
    try database.execute(sql: sql, arguments: [vault.seal(text, for: place), id])
  }
}
