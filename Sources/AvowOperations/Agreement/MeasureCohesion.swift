import AvowAnalysis
public import AvowRecord
public import AvowStore

/// How closely the members of a group voted together, by year, by session or over all.
public struct MeasureCohesion: Sendable, Codable {
  /// What one row is about.
  public enum By: String, Sendable, Codable, CaseIterable { case year, session, all }

  /// Which roll calls count.
  public enum Over: String, Sendable, Codable, CaseIterable {
    /// Those on which the Assembly was divided: at least two of yes, no and abstain were cast by anybody.
    case divided
    /// All.
    case all
  }

  /// One period.
  public struct Row: Sendable, Codable {
    /// A calendar year or a session; `all` for all roll calls together.
    public let period: String
    /// Members that cast at least one vote on a roll call that counts.
    public let members: Int
    /// Roll calls on which at least two members voted.
    public let rollCalls: Int
    /// Resolutions that they were on.
    public let resolutions: Int
    /// Pairs of members, over all of them.
    public let pairCount: Int
    public let agreementIndex: MeanEstimate
    public let rice: MeanEstimate
    public let orderedAgreement: MeanEstimate
    public let pairs: MeanEstimate
    public let unanimity: MeanEstimate
  }

  public let group: String
  public let name: String
  public let by: By
  public let over: Over
  public let selection: RollCallSelection
  public let methods: [String]
  public let seed: Int
  public let draws: Int
  /// Members whose entry or exit the record does not date.
  public let uncertainMembers: [StateID]
  public let rows: [Row]
  /// All periods together; nil when no roll call counts.
  public let overall: Row?

  public static func run(
    _ group: GroupInTime, _ selection: RollCallSelection = .init(), by: By = .year, over: Over = .divided,
    seed: UInt64 = 1, draws: Int = 1000, in store: RecordStore
  ) throws -> MeasureCohesion {
    let votes = try store.selectedVotes(of: group.members.map(\.lineage), selection)
    var splits: [String: [Cohesion.Vote]] = [:]
    var voted: [String: Set<Int>] = [:]
    for (column, rollCall) in votes.rollCalls.enumerated() where over == .all || rollCall.isDivided {
      let day = rollCall.date.firstDay
      var split = GroupSplit()
      var voters: [Int] = []
      for (index, member) in group.members.enumerated() {
        let choice = votes.choices[index][column]
        guard 1...3 ~= choice, member.belongs(onDay: day) else { continue }
        voters.append(index)
        switch choice {
        case 1: split.yes += 1
        case 2: split.abstain += 1
        default: split.no += 1
        }
      }
      guard split.voting >= 2 else { continue }
      let vote = Cohesion.Vote(cluster: votes.clusters[column], split: split)
      let period = by == .year ? String(rollCall.year) : by == .session ? rollCall.session : "all"
      for key in Set([period, "all"]) {
        splits[key, default: []].append(vote)
        voted[key, default: []].formUnion(voters)
      }
    }
    func row(_ period: String) -> Row? {
      guard let list = splits[period] else { return nil }
      let cohesion = Cohesion(list, seed: seed, draws: draws)
      return Row(
        period: period, members: voted[period]?.count ?? 0, rollCalls: cohesion.rollCalls,
        resolutions: cohesion.clusters, pairCount: cohesion.pairCount,
        agreementIndex: cohesion.agreementIndex,
        rice: cohesion.rice, orderedAgreement: cohesion.orderedAgreement, pairs: cohesion.pairs,
        unanimity: cohesion.unanimity)
    }
    let periods = splits.keys.filter { by == .all || $0 != "all" }.sorted {
      (Int($0.prefix { $0.isNumber }) ?? 0, $0) < (Int($1.prefix { $0.isNumber }) ?? 0, $1)
    }
    return MeasureCohesion(
      group: group.id, name: group.name, by: by, over: over, selection: selection,
      methods: [AllMethods.cohesion, AllMethods.orderedAgreement, AllMethods.clusterBootstrap].map {
        "\($0.id) \($0.version)"
      },
      seed: Int(truncatingIfNeeded: seed), draws: draws, uncertainMembers: group.uncertain,
      rows: periods.compactMap(row), overall: row("all"))
  }
}
