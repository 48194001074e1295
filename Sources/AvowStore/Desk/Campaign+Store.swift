public import AvowRecord
import GRDB

extension DeskStore {
  /// Keeps a new campaign; answers its number.
  public func add(_ content: Campaign.Content, by: Int, at: Moment) throws -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO campaign (content, made) VALUES (zeroblob(0), ?)", arguments: [at.seconds])
      let id = Int(database.lastInsertedRowID)
      try seal(content, of: "campaign", id, database)
      return (id, Act("make campaign", of: "campaign \(id)", by: by, at: at))
    }
  }

  public func change(campaign id: Int, to content: Campaign.Content, by: Int, at: Moment) throws {
    try write(Act("change campaign", of: "campaign \(id)", by: by, at: at)) { database in
      guard try seal(content, of: "campaign", id, database) else { throw DeskFault.noSuch("campaign", id) }
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
          id: id, content: try unsealed(row["content"], for: "campaign/\(id)/content"),
          made: Moment(row["made"] as Int), closed: (row["closed"] as Int?).map { Moment($0) })
      }
    }
  }

  /// Adds a state to a campaign; answers the number of the target.
  public func addTarget(_ state: StateID, to campaign: Int, owner: Int, by: Int, at: Moment) throws -> Int {
    try write { database in
      let id = try insertTarget(state, to: campaign, owner: owner, in: database)
      return (
        id, Act("add target", of: "campaign \(campaign)", by: by, at: at, detail: "target \(id)")
      )
    }
  }

  func insertTarget(_ state: StateID, to campaign: Int, owner: Int, in database: Database) throws -> Int {
    try database.execute(
      sql: "INSERT INTO campaign_target (campaign, state, owner) VALUES (?, zeroblob(0), ?)",
      arguments: [campaign, owner])
    let id = Int(database.lastInsertedRowID)
    try database.execute(
      sql: "UPDATE campaign_target SET state = ? WHERE id = ?",
      arguments: [vault.seal(state, for: "campaign_target/\(id)/state"), id])
    return id
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
    try pool.read { try targets(of: campaign, in: $0) }
  }

  func targets(of campaign: Int, in database: Database) throws -> [CampaignTarget] {
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
