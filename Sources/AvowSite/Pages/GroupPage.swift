import AvowOperations
import AvowRecord

/// One group: who belongs to it and since when, and its size as others published it.
struct GroupPage: Page {
  static let template = "group"
  let head: PageHead
  let name: String
  let kind: String
  let note: String?
  /// The address of the cohesion of its members.
  let cohesion: String
  let present: [Member]
  let hasPresent: Bool
  let past: [Member]
  let hasPast: Bool
  let size: Chart?
  let measures: [PublishedMeasure]
  let hasMeasures: Bool
  let sources: Sources?

  struct Member: Sendable {
    let state: Link
    let when: String?
    let detail: String?
    let chip: Chip?
  }

  static func load(_ id: String, from answers: Answers) throws -> GroupPage {
    guard let group = answers.reference.groups.first(where: { $0.id == id }) else {
      throw SiteFault.notInRecord(noun: "group", id: id, list: .groups)
    }
    let spells =
      answers.reference.groupMemberships.filter { $0.group == id }.map { spell in
        (
          ended: spell.until != nil,
          member: Member(
            state: answers.link(spell.state),
            when: spell.certainty == "start unknown" && spell.until == nil ? nil : spell.inWords,
            detail: [spell.role, spell.note].compactMap { $0 }.joined(separator: "; ").nonEmpty,
            chip: Chip(status: spell.certainty == "known" ? "verified" : spell.certainty))
        )
      }
      + answers.reference.regionalMemberships.filter { $0.group == id }.map { spell in
        (
          ended: spell.until != nil,
          member: Member(
            state: answers.link(spell.state), when: spell.inWords,
            detail: [spell.purpose == .elections ? "for elections" : "for consultation", spell.note]
              .compactMap { $0 }.joined(separator: "; "),
            chip: nil)
        )
      }
    let sorted = spells.sorted { $0.member.state.text < $1.member.state.text }
    let figures = answers.proceedings.publishedFigures.filter { $0.subject == id }
    let measures = answers.proceedings.measures.compactMap { measure -> PublishedMeasure? in
      let group = figures.filter { $0.measure == measure.id }
      return group.isEmpty ? nil : PublishedMeasure(measure, group, in: answers)
    }
    return GroupPage(
      head: PageHead(
        group.name,
        "Members of \(group.name), with "
          + "dates.", at: .group(id), trail: [Link("Groups", .groups)]),
      name: group.name, kind: group.kind, note: group.note, cohesion: SiteMap.cohesion(id).href,
      present: sorted.filter { !$0.ended }.map(\.member), hasPresent: sorted.contains { !$0.ended },
      past: sorted.filter(\.ended).map(\.member), hasPast: sorted.contains(where: \.ended),
      size: SizeOfGroup.chart(figures, name: group.name), measures: measures,
      hasMeasures: !measures.isEmpty, sources: Sources(group.source))
  }
}
