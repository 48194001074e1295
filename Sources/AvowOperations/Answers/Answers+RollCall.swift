import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// What the record has of a roll call, or nil.
  public func rollCall(_ id: String) throws -> RollCallAnswer? {
    guard let summary = try store.rollCall(id) else { return nil }
    let ballots = try store.ballots(ofRollCall: id)
    let held = Set(ballots.map(\.state))
    let day = summary.rollCall.date.firstDay
    let withoutRow =
      summary.rollCall.body == "GA" && summary.rollCall.date.isExact
      ? reference.members(onDay: day).filter { !held.contains($0) } : []
    let sameVote = try summary.rollCall.resolution.map {
      try store.rollCalls(onResolution: $0).filter {
        $0.id != id && ($0.rollCall.sameAs == id || $0.id == summary.rollCall.sameAs)
      }
    }
    return RollCallAnswer(
      summary: summary, ballots: ballots, withoutRow: withoutRow,
      decisions: proceedings.decisions.filter { $0.id == summary.rollCall.resolution },
      sameVote: sameVote ?? [],
      figures: Figure.figures(of: summary.rollCall, ballots: ballots.oneForEachState, withoutRow: withoutRow),
      findings: try store.findings(about: id).items,
      corrections: corrections.filter {
        $0.noun == "roll_call" && $0.record == id || $0.noun == "ballot" && $0.record.hasPrefix(id + "/")
      })
  }
}

extension [Ballot] {
  /// One ballot a state: where a source has two codes for one seat, that of the code in use.
  public var oneForEachState: [Ballot] {
    var kept: [StateID: Ballot] = [:]
    for ballot in self {
      if let other = kept[ballot.state], other.choice.rawValue <= ballot.choice.rawValue { continue }
      kept[ballot.state] = ballot
    }
    return kept.values.sorted { $0.state < $1.state }
  }
}
