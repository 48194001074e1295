import AvowAnalysis
public import AvowRecord
public import AvowStore

/// All states in the order of their agreement with one.
public struct RankNeighbours: Sendable, Codable {
  /// Another state.
  public struct Row: Sendable, Codable {
    public let state: StateID
    public let name: String
    public let agreement: AgreementEstimate
    /// Share of shared votes on which one said yes and the other no.
    public let opposed: Double
  }

  public let state: StateID
  public let selection: RollCallSelection
  /// States with fewer shared votes are not in the list.
  public let leastShared: Int
  public let methods: [String]
  /// Nearest first; of equal ones the one with more shared votes, then by id.
  public let rows: [Row]
  /// States that had a shared vote, but too few.
  public let tooFew: Int

  /// - Parameter leastShared: nil for a tenth of the roll calls that the state voted on, at least 10.
  public static func run(
    _ state: StateID, _ selection: RollCallSelection = .init(), leastShared: Int? = nil, in answers: Answers
  ) throws -> RankNeighbours {
    let reference = answers.reference
    let states = reference.linesOfStates
    let votes = try answers.store.selectedVotes(of: states.map(\.lineage), selection)
    let grid = VoteGrid(votes.choices)
    let own = states.firstIndex { $0.state == state || $0.lineage.contains(state) } ?? 0
    let least = leastShared ?? max(10, votes.choices[own].count { 1...3 ~= $0 } / 10)
    var rows: [Row] = []
    var tooFew = 0
    for (index, other) in states.enumerated() where index != own {
      let tally = grid.tally(own, index)
      guard tally.shared >= max(least, 1) else {
        tooFew += tally.shared > 0 ? 1 : 0
        continue
      }
      rows.append(
        Row(
          state: other.state, name: reference.name(of: other.state), agreement: tally.estimate(year: nil),
          opposed: Double(tally.opposed) / Double(tally.shared)))
    }
    rows.sort { one, other in
      let (a, b) = (one.agreement, other.agreement)
      return (-(a.lijphart ?? 0), -a.sharedVotes, one.state) < (
        -(b.lijphart ?? 0), -b.sharedVotes, other.state
      )
    }
    return RankNeighbours(
      state: state, selection: selection, leastShared: least,
      methods: [AllMethods.neighbours, AllMethods.agreementLijphart].map { "\($0.id) \($0.version)" },
      rows: rows,
      tooFew: tooFew)
  }
}

extension ReferenceData {
  /// Every state that another does not continue, with the ids that it answers for; by id.
  var linesOfStates: [(state: StateID, lineage: [StateID])] {
    let continued = Set(relations.filter { ["continuation", "rename"].contains($0.kind) }.map(\.earlier))
    return states.map(\.id).filter { !continued.contains($0) }.sorted().map { ($0, lineage(of: $0)) }
  }
}
