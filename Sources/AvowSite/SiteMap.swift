public import AvowRecord

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
  case meetings
  case meeting(String)
  case decisions
  case decision(String)
  case documents
  case document(String)
  case reports
  case rollCalls(RollCallFilter)
  case rollCall(String)
  case agreement(StateID, StateID)
  case topic(String)
  case groups
  case group(String)
  case figures
  case contradictions
  case contradiction(Int)
  case rules
  case findings(FindingsFilter)
  case corrections
  case imports
  case search(String)
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
  case about
  case update201712
  /// A style sheet or picture of the site, with the digest of its bytes where the caller knows it.
  case asset(String, edition: String?)

  /// The addresses without parameters, by their path.
  static let fixed: [String: SiteMap] = [
    "": .home,
    "states": .states,
    "debates": .debates,
    "meetings": .meetings,
    "decisions": .decisions,
    "documents": .documents,
    "reports": .reports,
    "groups": .groups,
    "figures": .figures,
    "contradictions": .contradictions,
    "rules": .rules,
    "corrections": .corrections,
    "imports": .imports,
    "take-away": .takeAway,
    "methods/agreement": .methodAgreement,
    "methods/positions": .methodPositions,
    "methods/polarization": .methodPolarization,
    "polarization": .polarization,
    "runs": .runs,
    "design": .design,
    "about": .about,
    "updates/2017-12": .update201712,
  ]

  static let pathOfFixed = Dictionary(uniqueKeysWithValues: fixed.map { ($0.value, $0.key) })

  /// Whether the content can also be had as a comma-separated table.
  var hasTable: Bool {
    switch self {
    case .states, .rollCalls, .rollCall, .agreement, .positions, .polarization: true
    default: false
    }
  }

  /// Whether the content can also be had as JSON: every page can.
  var hasJSON: Bool {
    if case .asset = self { false } else { true }
  }
}
