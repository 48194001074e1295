import AvowOperations
import AvowRecord

/// How to take the record away, and how to cite it.
struct TakeAwayPage: Page {
  static let template = "take-away"
  let head = PageHead(
    "Take the record away", "The whole public record, to check and to recompute; and how to cite it.",
    at: .takeAway)
  let version: Int
  let tables: [Link]
  let examples: [Link]
  let agreement: Link?

  init(_ answers: Answers) {
    func link(_ address: Address) -> Link { Link(text: address.target, href: address.target) }
    let proceedings = answers.proceedings
    let states = answers.reference.states.map(\.id)
    version = answers.version
    tables = [
      Link(text: "States", href: Address(.states, .table).target),
      Link(
        text: "Roll calls with counted and printed totals",
        href: Address(.rollCalls(RollCallFilter().onPage(1)), .table).target),
      Link(text: "Situations", href: Address(.situations, .table).target),
      Link(text: "Alerts, as they stand now", href: Address(.alerts, .table).target),
      Link(text: "Measures, as they stand now", href: Address(.measures, .table).target),
      Link(
        text: "Who was told, answered, acted or stayed silent",
        href: Address(.accountability(AccountabilityFilter()), .table).target),
      Link(text: "Kept proposals of rules", href: Address(.signals(ProposalFilter()), .table).target),
    ]
    // What is shown as an example must be there.
    let places: [SiteMap?] = [
      (states.first { $0 == "RWA" } ?? states.first).map { .state($0, with: []) },
      (proceedings.meeting("A/72/PV.99") ?? proceedings.meetings.first).map { .meeting($0.id) },
      (proceedings.decision("A/RES/75/277") ?? proceedings.decisions.first).map { .decision($0.id) },
      proceedings.contradictions.first.map { .contradiction($0.number) },
    ]
    examples = places.compactMap { $0 }.map { link(Address($0, .json)) }
    agreement =
      states.count > 1
      ? link(
        Address(
          states.contains("FRA") && states.contains("GBR")
            ? .agreement("FRA", "GBR") : .agreement(states[0], states[1]), .table))
      : nil
  }
}
