import AvowOperations
import AvowRecord

/// All groups of states.
struct GroupsPage: Page {
  static let template = "groups"
  let head: PageHead
  let kinds: [Kind]

  struct Kind: Sendable {
    let name: String
    let groups: [Line]
  }

  struct Line: Sendable {
    let link: Link
    let size: Int
    let note: String?
  }

  static func load(from answers: Answers) -> GroupsPage {
    let reference = answers.reference
    let byKind = Dictionary(grouping: reference.groups, by: \.kind)
    return GroupsPage(
      head: PageHead(
        "Groups", "Groups of states: regional, political, councils and initiatives.", at: .groups,
        trail: [Link("States", .states)]),
      kinds: byKind.keys.sorted().map { kind in
        Kind(
          name: kind.capitalizedFirst,
          groups: (byKind[kind] ?? []).sorted { $0.name < $1.name }.map { group in
            let states =
              reference.groupMemberships.filter { $0.group == group.id && $0.until == nil }.map(\.state)
              + reference.regionalMemberships.filter { $0.group == group.id && $0.until == nil }.map(\.state)
            return Line(link: Link(group.name, .group(group.id)), size: Set(states).count, note: group.note)
          })
      })
  }
}
