import AvowRecord

/// Who may sign in.
struct AccountsPage: DeskPage {
  struct Line: Sendable {
    let name: String
    let shown: String
    let organisation: String
    let roles: String
    let factor: String
    let state: String
  }

  static let template = "accounts"
  let title = "Accounts"
  let lines: [Line]

  init(_ accounts: [Account]) {
    lines = accounts.map { account in
      Line(
        name: account.name, shown: account.shown, organisation: account.organisation?.name ?? "",
        roles: Role.allCases.filter(account.roles.contains).map(\.words).joined(separator: ", "),
        factor: account.hasSecondFactor ? "yes" : "no",
        state: account.closed.map { "closed \($0.day)" } ?? "open since \(account.made.day)")
    }
  }
}
