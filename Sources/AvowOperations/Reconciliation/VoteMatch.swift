import AvowRecord
import AvowStore

/// Finds the roll calls that are a vote of a verbatim record, and compares the lists.
struct VoteMatch {
  /// What a verbatim record says of each state, in the words of its lists.
  let record: [StateID: Choice]
  let vote: SpokenVote

  init(_ vote: SpokenVote) {
    self.vote = vote
    var record: [StateID: Choice] = [:]
    for (list, choice) in [
      (vote.inFavour, Choice.yes), (vote.against, .no), (vote.abstaining, .abstain),
      (vote.notParticipating, .absent),
    ] {
      for voter in list { if let state = voter.state { record[state] = choice } }
    }
    self.record = record
  }

  /// The share of states that cast a vote in either of which both say the same; 0 where nobody voted.
  func likeness(_ table: [StateID: Choice]) -> Double {
    let cast = Set(record.filter { $0.value.isCast }.keys).union(table.filter { $0.value.isCast }.keys)
    let same = cast.count { record[$0] == table[$0] }
    return cast.isEmpty ? 0 : Double(same) / Double(cast.count)
  }

  /// Whether a roll call may be this vote by what its source says of it.
  func mayBe(_ rollCall: RollCall) -> Bool {
    guard let resolution = vote.resolution, let other = rollCall.resolution else { return true }
    return resolution == other
  }

  func table(_ rollCall: RollCall, _ choices: [StateID: Choice], file: String) -> ReconciledVote.Table {
    var differences: [Difference] = []
    var agreed = 0
    for state in Set(record.keys).union(choices.keys).sorted() {
      let printed = record[state]
      let other = choices[state]
      if VoteMatch.isSame(printed, other) {
        if printed != nil { agreed += 1 }
        continue
      }
      differences.append(
        Difference(
          about: vote.id, state: state, name: nil, source: file,
          says: printed.map(VoteMatch.words) ?? "in no list", otherSource: rollCall.id,
          otherSays: other.map(VoteMatch.words) ?? "no row", note: note(state, other)))
    }
    for voter in [vote.inFavour, vote.against, vote.abstaining].joined() where voter.state == nil {
      differences.append(
        Difference(
          about: vote.id, state: nil, name: voter.printed, source: file, says: "in a list, not understood",
          otherSource: rollCall.id, otherSays: "not known", note: nil))
    }
    let byResolution = vote.resolution != nil && vote.resolution == rollCall.resolution
    return ReconciledVote.Table(
      rollCall: rollCall.id, matchedBy: byResolution ? "resolution and lists" : "day and lists",
      agreed: agreed, differences: differences)
  }

  /// A state in no list is absent, or no member, as far as the record says.
  private static func isSame(_ printed: Choice?, _ other: Choice?) -> Bool {
    if printed == other { return true }
    let silent: [Choice?] = [nil, .absent, .notMember]
    return silent.contains(printed) && silent.contains(other)
  }

  /// A delegation that said later what it had meant often stands so in a table.
  private func note(_ state: StateID, _ other: Choice?) -> String? {
    for intention in vote.intentions where intention.voters.contains(where: { $0.state == state }) {
      guard let intended = intention.intended else { continue }
      let meant: [String: Choice] = ["in favour": .yes, "against": .no, "abstain": .abstain]
      if meant[intended] == other || intended == "not participate" && other?.isCast != true {
        return "The table has what the delegation said later that it had meant: \(intended)."
      }
      return "The delegation said later that it had meant otherwise: \(intended)."
    }
    return nil
  }

  static func words(_ choice: Choice) -> String {
    switch choice {
    case .yes: "in favour"
    case .no: "against"
    case .abstain: "abstaining"
    case .absent: "absent"
    case .notMember: "not a member"
    }
  }
}
