import AvowOperations
import AvowRecord
import AvowStore

/// Where one state has stood: identity in time, votes, interventions, agreement with others.
struct StatePage: Page {
  static let template = "state"
  let head: PageHead
  let name: String
  let officialName: String
  let code: String
  let kind: String
  let relationNote: String?
  let source: Sources?
  let memberships: [Spell]
  let names: [Spell]
  let relations: [Relation]
  let regional: [Spell]
  let groups: [Spell]
  let hasGroups: Bool
  let votes: [VoteLine]
  let hasVotes: Bool
  let sponsorships: [Deed]
  let hasSponsorships: Bool
  let interventions: [Deed]
  let hasInterventions: Bool
  /// How many statements of it the record holds, and when they were made.
  let statements: Link?
  let statementForms: String
  let statementYears: Chart?
  let agreement: [Comparison]
  let hasAgreement: Bool
  let agreementReading: String
  let agreementLimits: String
  let agreementLegend: [LegendEntry]
  let companions: [Link]
  let others: [Option]
  let hasNoRollCalls: Bool
  let votesCast: FigureBox?
  let lineage: String?
  let corrections: [CorrectionLine]
  let hasCorrections: Bool
  /// What it committed itself to; set once the page is made.
  var commitments: CommitmentLines?
  /// Situations that concern it, the alerts about them, and what rules propose.
  var situations: [Link] = []
  var alerts: [AlertLine] = []
  var proposals: Link?
  var isWarnedOf = false
  /// Where the newest list of risks puts it; nil where none has it.
  var risk: String?
  /// What it was told and did, in a sentence, and the measures of it that stand.
  var told = ""
  var measures: [MeasureLine] = []

  /// Something that held for a time.
  struct Spell: Sendable {
    let what: String
    let href: String?
    let when: String?
    let detail: String?
    let chip: Chip?
  }

  struct Relation: Sendable {
    let sentence: String
    let other: Link
    let note: String?
  }

  /// A vote on the topic and what the state did.
  struct VoteLine: Sendable {
    let date: String
    let decision: Link
    let outcome: String
    let swatch: String?
    let word: String
    let chip: Chip?
    let note: String?
  }

  /// A sponsorship or an intervention.
  struct Deed: Sendable {
    let subject: Link
    let what: String
    let capacity: String?
    let chip: Chip?
    let note: String?
    let sources: Sources?
  }

  struct Comparison: Sendable {
    let with: Link
    let whole: Link
    let sharedVotes: String
    let exact: String
    let interval: String
    let lijphart: String
    /// The picture, escaped where it was drawn; nil without shared votes.
    let chart: String?
  }

  struct Option: Sendable {
    let code: String
    let name: String
  }

  static func load(_ id: StateID, with chosen: [StateID], from answers: Answers) throws -> StatePage {
    for other in chosen where answers.reference.state(other) == nil {
      throw SiteFault.notInRecord(noun: "state", id: other, list: .states)
    }
    guard let brief = try answers.brief(id, with: chosen.isEmpty ? Answers.usualCompanions : chosen) else {
      throw SiteFault.notInRecord(noun: "state", id: id, list: .states)
    }
    var page = StatePage(brief, chosen: chosen, hasRollCalls: try answers.hasRollCalls(), in: answers)
    page.commitments = try CommitmentLines.load(id, from: answers)
    page.situations = try SituationLine.all(of: id, in: answers.store).map {
      Link($0.situation.name, .situation($0.situation.id))
    }
    page.alerts = try AlertAnswer.all(state: id, in: answers.store).map { AlertLine($0, in: answers) }
    let open = try answers.store.proposals(ProposalFilter(state: id, status: .open)).count
    page.proposals =
      open == 0
      ? nil
      : Link(
        Number.text(open, "open proposal of a rule", "open proposals of rules"),
        .signals(ProposalFilter(state: id, status: .open)))
    page.isWarnedOf = !page.situations.isEmpty || page.proposals != nil
    let account = try answers.accountability(only: id, withAvowals: false)
    page.told = AccountabilityPage.sentence(of: account, name: page.name)
    page.measures = try MeasureAnswer.all(party: id, standingOnly: true, in: answers.store).map {
      try MeasureLine($0, in: answers)
    }
    page.risk = try answers.newestRisk(of: id).map(RiskOfStatePage.sentence)
    return page
  }
}
