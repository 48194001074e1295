public import AvowRecord
import AvowStore

/// Makes an account, when its name and password can be used.
public struct MakeAccount {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Throws a ``DoorFault`` that says what is wrong with the name or the password.
  @discardableResult
  public func run(
    name: String, shown: String, organisation: String? = nil, roles: Set<Role>, password: String,
    by: Account? = nil
  ) async throws -> Account {
    try MakeAccount.check(name: name)
    try PasswordRule.check(password, of: name, organisation: organisation)
    let stored = try await desk.passwords.hash(password)
    return try desk.store.addAccount(
      name: name, shown: shown.isEmpty ? name : shown, organisation: organisation, roles: roles,
      password: stored, by: by?.id, at: desk.now)
  }

  static func check(name: String) throws {
    let letters = { (byte: UInt8) in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46
    }
    guard (2...40).contains(name.utf8.count), name.utf8.allSatisfy(letters) else {
      throw DoorFault.badName(String(name.prefix(60)))
    }
  }
}
