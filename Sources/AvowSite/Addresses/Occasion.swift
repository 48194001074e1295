import AvowOperations
import AvowRecord

/// What is counted and summarised: a debate, or a single meeting of any body.
public enum Occasion: Hashable, Sendable {
  case debate(String)
  case meeting(String)

  var id: String {
    switch self {
    case .debate(let id), .meeting(let id): id
    }
  }

  var place: SiteMap {
    switch self {
    case .debate(let id): .debate(id)
    case .meeting(let id): .meeting(id)
    }
  }

  var noun: String {
    switch self {
    case .debate: "debate"
    case .meeting: "meeting"
    }
  }

  var list: SiteMap {
    switch self {
    case .debate: .debates
    case .meeting: .meetings
    }
  }

  /// The debate with an id, else the meeting.
  init(_ id: String, in answers: Answers) {
    self = answers.proceedings.debate(id) != nil ? .debate(id) : .meeting(id)
  }
}

extension SiteMap {
  /// `/debates/ID/figures`, `/meetings/A/65/PV.71/summary`; nil for another last part.
  static func ofOccasion(_ path: [String], query: Query) throws(SiteFault) -> SiteMap? {
    let id = path.dropFirst().dropLast().joined(separator: "/")
    let occasion: Occasion = path.first == "debates" ? .debate(id) : .meeting(identifier(id))
    switch path.last {
    case "figures":
      try query.allow("rule", "against", "claims")
      return .counted(
        occasion, rule: try query.text("rule"), against: try query.text("against"),
        claims: try query.text("claims", atMost: 80))
    case "summary":
      try query.allow()
      return .summary(occasion)
    default: return nil
    }
  }
}
