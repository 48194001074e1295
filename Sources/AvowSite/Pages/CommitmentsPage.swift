import AvowAnalysis
import AvowOperations
import AvowRecord

/// The register of what states can commit themselves to, with how many did.
struct CommitmentsPage: Page {
  static let template = "commitments"
  let head: PageHead
  let form: CommitmentForm
  let sections: [Section]
  let rules: [RuleLine]

  struct Section: Sendable {
    let name: String
    let table: DataTable
  }

  static func answers(_ filter: CommitmentFilter, from answers: Answers) throws -> [InstrumentAnswer] {
    try CommitmentForm.check(filter, answers)
    return try answers.instruments(on: filter.on, group: filter.group)
  }

  static func load(_ filter: CommitmentFilter, from answers: Answers) throws -> CommitmentsPage {
    let items = try CommitmentsPage.answers(filter, from: answers)
    let names: [(Instrument.Kind, String)] = [
      (.treaty, "Treaties"), (.code, "Codes of conduct"), (.initiative, "Initiatives"),
      (.network, "Networks"),
    ]
    return CommitmentsPage(
      head: PageHead(
        "Commitments",
        "Treaties, codes and initiatives that bear on the responsibility to protect, and how many states stand by "
          + "each.", at: .commitments(filter)),
      form: CommitmentForm(filter, action: "/commitments", in: answers),
      sections: names.compactMap { kind, name in
        let own = items.filter { $0.instrument.kind == kind }
        return own.isEmpty ? nil : Section(name: name, table: table(own, name, filter))
      },
      rules: CountingRules.commitments.map { RuleLine($0) })
  }

  /// Each number leads to the list behind it on the page of the instrument.
  private static func table(_ items: [InstrumentAnswer], _ name: String, _ filter: CommitmentFilter)
    -> DataTable
  {
    let shown = [
      CountingRules.statesOnBoard, CountingRules.statesSignedOnly, CountingRules.statesWithoutAct,
      CountingRules.statesNotTold,
    ]
    return DataTable(
      "\(name): how many states, by the rules below",
      columns: ["Instrument", "Adopted", "In force", "On board#", "Signed only#", "No act#", "Not told#"],
      rows: items.map { item in
        let page = SiteMap.instrument(item.instrument.id, filter).href
        let head: [DataTable.Cell] = [
          .init(item.instrument.shortName, href: page), .init(item.instrument.adopted?.inWords ?? "–"),
          .init(item.instrument.inForce?.inWords ?? "–"),
        ]
        guard item.isHeld else {
          return head + [.init("not held"), .init("–"), .init("–"), .init("–")]
        }
        return head
          + shown.map { rule in
            .init(
              Number.text(item.figure(rule)?.value ?? 0), href: page + "#" + rule.id, isNumber: true)
          }
      })
  }
}

/// The form with which a date and a group are chosen.
struct CommitmentForm: Sendable {
  let action: String
  let on: String
  let groups: [Choices.Option]
  let isNarrowed: Bool
  /// What is chosen, in words; nil for all states and all that is known.
  let chosen: String?

  init(_ filter: CommitmentFilter, action: String, in answers: Answers) {
    self.action = action
    on = filter.on?.description ?? ""
    groups = answers.reference.groups.map {
      .init(value: $0.id, label: $0.name, isChosen: $0.id == filter.group)
    }
    let name = answers.reference.groups.first { $0.id == filter.group }?.name
    chosen =
      [filter.on.map { "at the end of \($0.inWords)" }, name.map { "members of “\($0)” only" }]
      .compactMap { $0 }.joined(separator: ", ").nonEmpty
    isNarrowed = chosen != nil
  }

  static func check(_ filter: CommitmentFilter, _ answers: Answers) throws {
    if let group = filter.group, !answers.reference.groups.contains(where: { $0.id == group }) {
      throw SiteFault.notInRecord(noun: "group", id: group, list: .groups)
    }
  }
}
