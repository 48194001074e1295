public import AvowRecord
import Foundation
import GRDB

extension DeskStore {
  /// Keeps the key of the one-time codes, sealed, and the digests of the recovery codes; what was there goes.
  ///
  /// - Parameter step: the step of the code that proved the key; it cannot be used again.
  public func keepSecondFactor(
    of account: Int, key: String, step: Int, recoveryCodes: [String], _ act: Act
  ) throws {
    try write(act) { database in
      try database.execute(
        sql: "UPDATE account SET code_key = ?, code_step = ? WHERE id = ?",
        arguments: [vault.seal(key, for: "account/\(account)/code_key"), step, account])
      try database.execute(sql: "DELETE FROM recovery_code WHERE account = ?", arguments: [account])
      for code in recoveryCodes {
        try database.execute(
          sql: "INSERT INTO recovery_code (account, digest) VALUES (?, ?)",
          arguments: [account, vault.digest(code)])
      }
    }
  }

  /// The key of the one-time codes; nil when there is none.
  public func codeKey(of account: Int) throws -> String? {
    try pool.read { database in
      try Data.fetchOne(database, sql: "SELECT code_key FROM account WHERE id = ?", arguments: [account])
        .map { try vault.open($0, for: "account/\(account)/code_key") }
    }
  }

  /// Takes a step as used; false when it or a later one was used before.
  public func useStep(_ step: Int, of account: Int) throws -> Bool {
    try pool.write { database in
      try database.execute(
        sql: "UPDATE account SET code_step = ? WHERE id = ? AND coalesce(code_step, -1) < ?",
        arguments: [step, account, step])
      return database.changesCount == 1
    }
  }

  /// Uses a recovery code up; false when it is none of the account.
  public func useRecoveryCode(_ code: String, _ act: Act, account: Int) throws -> Bool {
    try pool.write { database in
      try database.execute(
        sql: "DELETE FROM recovery_code WHERE account = ? AND digest = ?",
        arguments: [account, vault.digest(code)])
      guard database.changesCount == 1 else { return false }
      try record(act, in: database)
      return true
    }
  }
}
