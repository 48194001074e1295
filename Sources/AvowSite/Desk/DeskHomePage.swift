import AvowRecord

/// The first page after signing in.
struct DeskHomePage: DeskPage {
  static let template = "home"
  let title = "The desk"
  let name: String
  let roles: String

  init(_ account: Account) {
    name = account.shown
    roles = Role.allCases.filter(account.roles.contains).map(\.words).joined(separator: ", ")
  }
}
