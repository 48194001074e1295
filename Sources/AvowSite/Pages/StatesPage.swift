import AvowAnalysis
import AvowOperations
import AvowRecord

/// All states of the record: members, observers and former members.
struct StatesPage: Page {
  static let template = "states"
  let head: PageHead
  let memberCount: FigureBox
  let sections: [Section]

  struct Section: Sendable {
    let title: String
    let anchor: String
    let note: String?
    let states: [Line]
  }

  struct Line: Sendable {
    let link: Link
    let code: String
    let since: String
    let note: String?
  }

  static func load(from answers: Answers) -> StatesPage {
    let asOf = answers.reference.states.map(\.asOf).max()
    let members = answers.reference.states.filter { $0.kind == .member }.map(\.id)
    func section(_ kind: State.Kind, _ title: String, _ note: String?) -> Section {
      Section(
        title: title, anchor: kind.rawValue, note: note,
        states: answers.reference.states.filter { $0.kind == kind }.sorted { $0.shortName < $1.shortName }.map
        { state in
          Line(
            link: Link(state.shortName, .state(state.id, with: [])), code: state.id,
            since: answers.reference.memberships(of: state.id).first?.from?.inWords ?? "not dated",
            note: state.relationNote)
        })
    }
    return StatesPage(
      head: PageHead(
        "States", "The Member States and observers of the United Nations, with their record.", at: .states),
      memberCount: FigureBox(
        Figure(
          value: Double(members.count), rule: CountingRules.memberStates, asOf: asOf, list: members),
        in: answers),
      sections: [
        section(.member, "Member States", nil),
        section(.observer, "Observers", "Observers speak in the Assembly and have no vote."),
        section(
          .former, "Former members",
          "States whose seat ended or was continued under another name. A successor does not answer for them."
        ),
      ].filter { !$0.states.isEmpty })
  }
}
