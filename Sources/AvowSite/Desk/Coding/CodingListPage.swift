import AvowOperations
import AvowRecord

/// The coding projects that concern whoever is signed in.
struct CodingListPage: DeskPage {
  struct Line: Sendable {
    let name: String
    let href: String
    let paragraphs: String
    let own: String
    let decided: String
    let state: String
  }

  static let template = "coding-list"
  let title = "Coding"
  let lines: [Line]
  let mayMake: Bool

  /// - Parameter all: projects with their coders; those that do not concern a coder are left out before.
  init(_ all: [CodingStatus], for account: Account) {
    mayMake = account.roles.contains(.editor)
    lines = all.map { status in
      let own = status.coders.first { $0.account == account.id }
      let waiting = status.coders.count(where: \.isAtWork)
      return Line(
        name: status.project.name, href: DeskMap.coding(.one(status.project.id)).path,
        paragraphs: Number.text(status.lines.count),
        own: own.map {
          $0.isAtWork ? "\($0.coded) of \($0.assigned) coded" : $0.handedIn == nil ? "left" : "handed in"
        } ?? "",
        decided: account.roles.contains(.editor) ? "\(status.decided) decided" : "",
        state: status.project.published.map { "public since \($0.day)" }
          ?? (waiting == 0 ? "all handed in" : "\(waiting) of \(status.coders.count) coders at work"))
    }
  }
}
