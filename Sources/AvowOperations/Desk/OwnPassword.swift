import AvowRecord
import AvowStore

/// Asks one who is signed in for the password again, before what a sign-in that was stolen must not do.
///
/// Failures count with those of signing in, and wait with them.
struct OwnPassword {
  let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  /// Throws ``DoorFault/refused``.
  ///
  /// - Parameter address: where the request came from.
  func check(_ password: String, of account: Account, from address: String) async throws {
    let now = desk.now
    let keys = SignIn.keys(account.name, address)
    let waits = try SignIn.mustWait(keys, at: now, desk)
    let known = try desk.store.credentials(named: account.name)
    guard try await desk.passwords.fits(String(password.prefix(1000)), known?.password), !waits else {
      if !waits {
        try desk.store.countFailure(
          of: keys, Act("refuse password", of: "account \(account.id)", by: account.id, at: now))
      }
      throw DoorFault.refused
    }
  }
}
