public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Makes an account; its password is given as Argon2 wrote it.
  ///
  /// Throws ``DeskFault/nameTaken(_:)`` when another account has the name.
  public func addAccount(
    name: String, shown: String, organisation: String?, roles: Set<Role>, password: String, by: Int?,
    at: Moment
  ) throws -> Account {
    try write { database in
      let account = try insertAccount(
        name: name, shown: shown, organisation: organisation, roles: roles, password: password, at: at,
        in: database)
      let listed = roles.map(\.rawValue).sorted().joined(separator: " ")
      return (account, Act("make account", of: "account \(account.id)", by: by, at: at, detail: listed))
    }
  }

  func insertAccount(
    name: String, shown: String, organisation: String?, roles: Set<Role>, password: String, at: Moment,
    in database: Database
  ) throws -> Account {
    guard
      try Int.fetchOne(database, sql: "SELECT id FROM account WHERE name = ?", arguments: [name]) == nil
    else { throw DeskFault.nameTaken(name) }
    let house = try organisation.map { try organisationID($0, in: database) }
    try database.execute(
      sql: "INSERT INTO account (name, shown, organisation, made, password) VALUES (?, ?, ?, ?, ?)",
      arguments: [name, shown, house, at.seconds, password])
    let id = Int(database.lastInsertedRowID)
    for role in roles.sorted(by: { $0.rawValue < $1.rawValue }) {
      try database.execute(
        sql: "INSERT INTO account_role (account, role) VALUES (?, ?)", arguments: [id, role.rawValue])
    }
    guard let account = try account(id, in: database) else { throw DeskFault.noSuch("account", id) }
    return account
  }

  /// The account of a name with its stored password, for the sign-in; nil when there is none or it is closed.
  public func credentials(named name: String) throws -> (account: Account, password: String)? {
    try pool.read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT id, password FROM account WHERE name = ? AND closed IS NULL",
          arguments: [name]),
        let account = try account(row["id"], in: database)
      else { return nil }
      return (account, row["password"])
    }
  }

  public func account(_ id: Int) throws -> Account? {
    try pool.read { try account(id, in: $0) }
  }

  /// All accounts, closed ones too, by name.
  public func accounts() throws -> [Account] {
    try pool.read { database in
      try Int.fetchAll(database, sql: "SELECT id FROM account ORDER BY name").compactMap {
        try account($0, in: database)
      }
    }
  }

  func account(_ id: Int, in database: Database) throws -> Account? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT account.*, organisation.name AS house,
            (SELECT count(*) FROM passkey WHERE passkey.account = account.id) AS passkeys FROM account
          LEFT JOIN organisation ON organisation.id = account.organisation WHERE account.id = ?
          """, arguments: [id])
    else { return nil }
    let roles = try String.fetchAll(
      database, sql: "SELECT role FROM account_role WHERE account = ?", arguments: [id])
    let house: Int? = row["organisation"]
    return Account(
      id: id, name: row["name"], shown: row["shown"],
      organisation: house.map { Organisation(id: $0, name: row["house"]) },
      roles: Set(roles.compactMap(Role.init(rawValue:))), made: Moment(row["made"] as Int),
      closed: (row["closed"] as Int?).map(Moment.init(_:)), hasSecondFactor: row["code_key"] as Data? != nil,
      passkeys: row["passkeys"], takesPasskeysOnly: row["passkeys_only"])
  }

  func organisationID(_ name: String, in database: Database) throws -> Int {
    try database.execute(sql: "INSERT OR IGNORE INTO organisation (name) VALUES (?)", arguments: [name])
    return try Int.fetchOne(database, sql: "SELECT id FROM organisation WHERE name = ?", arguments: [name])
      ?? 0
  }
}
