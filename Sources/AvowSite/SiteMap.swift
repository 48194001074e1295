public import AvowOperations
public import AvowRecord
public import AvowStore

/// Every address of the site, in one list: each case parses from a path and prints as one.
///
/// Symbols keep their slashes (`/meetings/A/72/PV.99`), so that an address can be guessed from what is
/// printed on a document. See ``Address`` for the format (page, JSON or table) in which it is asked for.
public enum SiteMap: Hashable, Sendable {
  case home
  case states
  /// One state, with the states that its votes are compared with; none means the usual five.
  case state(StateID, with: [StateID])
  case debates
  case debate(String)
  /// What is counted of a debate or meeting, by each rule; two rules compared where both are named.
  /// With the id of a published coding: what is claimed of it, counted by that project alone.
  case counted(Occasion, rule: String?, against: String?, claims: String? = nil)
  /// The summary of a debate or meeting.
  case summary(Occasion)
  case civilSociety
  case meetings
  case meeting(String)
  case decisions
  case decision(String)
  case documents
  case document(String)
  case reports
  /// One report with its recommendations and who echoed them.
  case report(String)
  /// The formal agenda, session by session.
  case agenda
  case rollCalls(RollCallFilter)
  case rollCall(String)
  case recommendations(RecommendationFilter)
  case recommendation(String)
  /// The register of instruments, and one of them with where states stood.
  case commitments(CommitmentFilter)
  case instrument(String, CommitmentFilter)
  /// Vetoed drafts, and who spoke for restraint.
  case vetoes(VetoFilter)
  /// Events as sources recorded them: the world, and one state with its list.
  case events(EventFilter)
  case eventsOf(StateID, EventFilter)
  /// What states were asked, answered and asked of others, side by side; none shows the choice alone.
  case scorecards([StateID], by: ScorecardAnswer.Time = .cycle)
  /// A list of risks, and what lists said of one state.
  case risk(WatchFilter)
  case riskOf(StateID)
  case riskScoreboard
  case agreement(StateID, StateID)
  case topic(String)
  /// Two printed pages about a state.
  case brief(StateID)
  /// What a year saw of promises.
  case implementation(Int)
  case neighbours(StateID)
  case movement(StateID)
  case cohesion(String)
  case blocs
  case whip
  case groups
  case group(String)
  case figures
  case contradictions
  case contradiction(Int)
  case rules
  case findings(FindingsFilter)
  case corrections
  case reconciliation
  case imports
  /// The rules that propose to look at a place, with what was measured of them, and the kept proposals.
  case signals(ProposalFilter)
  case situations
  case situation(String)
  /// One assessment of a situation, by its id: `harrow-valley/1`.
  case assessment(String)
  case alerts
  /// One alert with its history, by its id: `harrow-valley/2026-02-03/1`.
  case alert(String)
  /// Measures taken, and one of them by its id: `XAA/2026-02-20/1`.
  case measures
  case measure(String)
  /// Who was told, answered, acted or stayed silent: all, and one state, body or office by its key.
  case accountability(AccountabilityFilter)
  case accountabilityOf(String, AccountabilityFilter)
  case methodSignals
  case methodAssessments
  case search(StatementFilter)
  /// One statement, by its id: `A/65/PV.71#12` stands at `/statements/A/65/PV.71/12`.
  case statement(String)
  case themes
  case theme(String)
  case jointTexts(JointTextFilter)
  /// The lenses on recommendations, and one of them.
  case lenses
  case lens(String)
  /// Two editions of a lens compared, by number; the last two where none is given.
  case lensChanges(String, earlier: Int?, later: Int?)
  /// States at risk that were not asked.
  case notAsked(String, NotAskedFilter)
  case takeAway
  case methodAgreement
  /// All positions over time, with the states that are drawn out: none, one or two.
  case positions([StateID])
  case polarization
  case runs
  case run(Int)
  case comparedRuns(Int, Int)
  case methodPositions
  case methodPolarization
  case design
  /// The addresses for programs; as JSON the OpenAPI document.
  case openAPI
  case about
  /// Notes of meetings that were published at the desk, and one of them.
  case notes
  case note(String)
  /// Decisions on comments, and the latest of those that were approved.
  case comments
  case getInvolved
  /// Claims that people coded and an editor adjudicated, one project of them, and how it is done.
  case claims(ClaimFilter)
  case coding(String)
  case methodCoding
  case update201712
  /// Updates and articles; one of them, in an earlier version where its number is given.
  case updates
  case article(String, version: Int?)
  /// The magazine, and one issue of it.
  case issues
  case issue(String)
  /// A style sheet or picture of the site, with the digest of its bytes where the caller knows it.
  case asset(String, edition: String?)

  /// A search for words, without conditions.
  static func search(_ words: String) -> SiteMap { .search(StatementFilter(words: words)) }

  /// The addresses without parameters, by their path.
  static let fixed: [String: SiteMap] = [
    "": .home,
    "states": .states,
    "debates": .debates,
    "meetings": .meetings,
    "decisions": .decisions,
    "documents": .documents,
    "reports": .reports,
    "agenda": .agenda,
    "groups": .groups,
    "blocs": .blocs,
    "whip": .whip,
    "figures": .figures,
    "contradictions": .contradictions,
    "civil-society": .civilSociety,
    "rules": .rules,
    "corrections": .corrections,
    "reconciliation": .reconciliation,
    "imports": .imports,
    "themes": .themes,
    "lenses": .lenses,
    "take-away": .takeAway,
    "methods/agreement": .methodAgreement,
    "methods/positions": .methodPositions,
    "methods/polarization": .methodPolarization,
    "methods/signals": .methodSignals,
    "methods/assessments": .methodAssessments,
    "methods/coding": .methodCoding,
    "polarization": .polarization,
    "situations": .situations,
    "alerts": .alerts,
    "measures": .measures,
    "runs": .runs,
    "risk/scoreboard": .riskScoreboard,
    "design": .design,
    "openapi": .openAPI,
    "about": .about,
    "notes": .notes,
    "comments": .comments,
    "get-involved": .getInvolved,
    "updates/2017-12": .update201712,
    "updates": .updates,
    "issues": .issues,
  ]

  static let pathOfFixed = Dictionary(uniqueKeysWithValues: fixed.map { ($0.value, $0.key) })

  /// Whether the content can also be had as a comma-separated table.
  var hasTable: Bool {
    switch self {
    case .states, .rollCalls, .rollCall, .agreement, .recommendations, .commitments, .instrument, .vetoes,
      .events, .eventsOf, .notes, .claims, .coding, .comments, .updates, .scorecards, .implementation,
      .agenda, .cohesion, .neighbours, .reconciliation, .search, .theme, .jointTexts, .lenses, .lens,
      .lensChanges, .notAsked, .positions, .polarization, .signals, .situations, .assessment, .alerts, .alert,
      .risk, .riskOf, .riskScoreboard, .measures, .measure, .accountability, .accountabilityOf, .counted:
      true
    default: false
    }
  }

  /// Whether new entries can be had as a feed.
  var hasFeed: Bool {
    switch self {
    case .search, .alerts, .measures, .updates: true
    default: false
    }
  }

  /// Whether new entries can be had as a JSON Feed as well.
  var hasJSONFeed: Bool { self == .updates }

  /// Whether it can be cited for reference managers.
  var hasCitation: Bool { if case .statement = self { true } else { false } }

  /// Whether the content can also be had as JSON: every page can.
  var hasJSON: Bool {
    if case .asset = self { false } else { true }
  }
}
