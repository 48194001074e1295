import AvowRecord

/// Who may sign in.
struct AccountsPage: DeskPage {
  struct Line: Sendable {
    let name: String
    let href: String
    let shown: String
    let organisation: String
    let roles: String
    let factor: String
    let state: String
  }

  static let template = "accounts"
  let title = "Accounts"
  let lines: [Line]

  let roles = AccountPage.options([])
  /// Invitations that were not used yet, in words.
  let open: [String]

  init(_ accounts: [Account], open: [Invitation]) {
    self.open = open.map { invitation in
      switch invitation.purpose {
      case .join(let shown, _, _): "for \(shown), until \(invitation.expires.words)"
      case .recover(let id, _):
        "a new password for \(accounts.first { $0.id == id }?.name ?? "account \(id)"), until \(invitation.expires.words)"
      }
    }
    lines = accounts.map { account in
      Line(
        name: account.name, href: DeskMap.account(account.id).path, shown: account.shown,
        organisation: account.organisation?.name ?? "",
        roles: Role.allCases.filter(account.roles.contains).map(\.words).joined(separator: ", "),
        factor: account.hasSecondFactor ? "yes" : "no",
        state: account.closed.map { "closed \($0.day)" } ?? "open since \(account.made.day)")
    }
  }
}
