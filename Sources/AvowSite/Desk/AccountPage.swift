import AvowRecord

/// One account, for an administrator.
struct AccountPage: DeskPage {
  struct Option: Sendable {
    let value: String
    let words: String
    let isChosen: Bool
  }

  static let template = "account"
  let title: String
  let name: String
  let organisation: String
  let state: String
  let factor: String
  let isOpen: Bool
  let action: String
  let roles: [Option]
  /// Sign-ins, the newest first.
  let sessions: [SessionLine]
  let hasOpen: Bool
  let refusal: String?

  init(_ account: Account, sessions: [SessionLine], refusal: String? = nil) {
    title = account.shown
    name = account.name
    organisation = account.organisation?.name ?? "none"
    state = account.closed.map { "closed \($0.words)" } ?? "open since \(account.made.words)"
    factor = AccountPage.factor(account)
    isOpen = account.closed == nil
    action = DeskMap.account(account.id).path
    roles = AccountPage.options(account.roles)
    self.sessions = sessions
    hasOpen = sessions.contains(where: \.isOpen)
    self.refusal = refusal
  }

  /// What is asked for after the password, in words.
  private static func factor(_ account: Account) -> String {
    guard account.hasSecondFactor else { return "not set up" }
    let passkeys = account.passkeys.of("passkey", "passkeys")
    if account.takesPasskeysOnly { return passkeys + ", no codes of an app" }
    return "codes of an app" + (account.passkeys > 0 ? ", or \(passkeys)" : "")
  }

  static func options(_ chosen: Set<Role>) -> [Option] {
    Role.allCases.map { Option(value: $0.rawValue, words: $0.words, isChosen: chosen.contains($0)) }
  }
}
