import AvowAnalysis
public import AvowRecord
import AvowStore

/// Records what a person decided about two recommendations: that they say the same, or that they do not.
///
/// The decision is a row of its own; what a run found stays as found, and a later decision takes an earlier one back.
public enum DecideLikeness {
  /// Why a decision is not taken.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case nobody
    case oneAlone
    case noSuchRecommendation(String)

    public var description: String {
      switch self {
      case .nobody: "Say with --who who decides it; the name is public."
      case .oneAlone: "A decision is about two recommendations; both ids are the same."
      case .noSuchRecommendation(let id):
        "There is no recommendation “\(id)” in the record. avow recommendations --csv lists their ids."
      }
    }
  }

  public static func run(_ decision: LikenessDecision, in answers: Answers) throws {
    guard decision.who.contains(where: { !$0.isWhitespace }) else { throw Fault.nobody }
    guard decision.one != decision.other else { throw Fault.oneAlone }
    let all = try answers.store.recommendationsInTime()
    for id in [decision.one, decision.other] where !all.contains(where: { $0.id == id }) {
      throw Fault.noSuchRecommendation(id)
    }
    let found =
      try answers.store.latestRun(ofMethod: AllMethods.likeTexts.id).map {
        try answers.store.likenesses(ofRun: $0.id)
      } ?? []
    let standing = LikenessStanding(all, LikenessStanding.parts(of: all, answers))
    try answers.store.add(
      decision,
      groups: standing.groups(found: found, decisions: try answers.store.likenessDecisions() + [decision]))
  }
}
