import AvowOperations
import AvowRecord

/// All meetings known, by debate and date.
struct MeetingsPage: Page {
  static let template = "meetings"
  let head: PageHead
  let groups: [Group]

  struct Group: Sendable {
    let title: String
    let debate: Link?
    let meetings: [MeetingLine]
  }

  static func load(from answers: Answers) -> MeetingsPage {
    let meetings = answers.proceedings.meetings.sorted {
      $0.date == $1.date ? NaturalOrder.precedes($0.id, $1.id) : $0.date < $1.date
    }
    var groups = answers.proceedings.debates.sorted { $0.from > $1.from }.compactMap { debate in
      let held = meetings.filter { $0.debate == debate.id }
      return held.isEmpty
        ? nil
        : Group(
          title: debate.title, debate: Link(debate.title, .debate(debate.id)),
          meetings: held.map { MeetingLine($0, in: answers) })
    }
    let others = meetings.filter { $0.debate == nil }
    if !others.isEmpty {
      groups.append(
        Group(
          title: "Other meetings", debate: nil, meetings: others.map { MeetingLine($0, in: answers) }))
    }
    return MeetingsPage(
      head: PageHead(
        "Meetings", "Every meeting on the responsibility to protect that the record knows.", at: .meetings,
        trail: [Link("Debates", .debates)]),
      groups: groups)
  }
}
