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
  ///   - handedIn: articles that wait for an editor.
  ///   - returned: articles of the account that came back to it.
  init(_ account: Account, drafts: Int, handedIn: Int = 0, returned: Int = 0) {
    hasFactor = account.hasSecondFactor
    var waiting: [Link] = []
    if !account.hasSecondFactor {
      waiting.append(Link(text: "Set up a second factor", href: DeskMap.secondFactor.path))
    }
    if drafts > 0 {
      waiting.append(
        Link(
          text: drafts == 1 ? "1 note is not public yet" : "\(drafts) notes are not public yet",
          href: DeskMap.notes(.list).path))
    }
    for (count, one, many) in [
      (handedIn, "1 article was handed in", "\(handedIn) articles were handed in"),
      (returned, "1 article of yours came back", "\(returned) articles of yours came back"),
    ] where count > 0 {
      waiting.append(Link(text: count == 1 ? one : many, href: DeskMap.articles(.list).path))
    }
    self.waiting = waiting
    name = account.shown
    roles = Role.allCases.filter(account.roles.contains).map(\.words).joined(separator: ", ")
  }
}
