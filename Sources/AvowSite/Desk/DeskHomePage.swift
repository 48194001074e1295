import AvowRecord

/// The first page after signing in.
struct DeskHomePage: DeskPage {
  static let template = "home"
  let title = "The desk"
  let name: String
  let roles: String

  let hasFactor: Bool
  let waiting: [Link]

  /// - Parameters:
  ///   - drafts: notes that are not public yet and may be.
  ///   - queues: what else waits for this account.
  init(_ account: Account, drafts: Int, queues: [Link] = []) {
    hasFactor = account.hasSecondFactor
    var waiting: [Link] = []
    if !account.hasSecondFactor {
      waiting.append(Link(text: "Set up a second factor", href: DeskMap.secondFactor.path))
    }
    if drafts > 0 {
      waiting.append(
        Link(
          text: drafts.of("note is not public yet", "notes are not public yet"),
          href: DeskMap.notes(.list).path))
    }
    self.waiting = waiting + queues
    name = account.shown
    roles = Role.allCases.filter(account.roles.contains).map(\.words).joined(separator: ", ")
  }
}
