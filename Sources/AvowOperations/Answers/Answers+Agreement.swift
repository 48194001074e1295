import AvowAnalysis
public import AvowRecord
public import AvowStore

extension Answers {
  /// Agreement of two states over selected roll calls, with all that is derived from it; nil when one is not known.
  ///
  /// - Parameters:
  ///   - draws: how often resolutions are drawn anew for the intervals of the bootstrap.
  public func agreementInDetail(
    _ one: StateID, _ other: StateID, _ selection: RollCallSelection, seed: UInt64 = 1, draws: Int = 1000
  ) throws -> AgreementInDetail? {
    guard reference.state(one) != nil, reference.state(other) != nil else { return nil }
    let lines = [reference.lineage(of: one), reference.lineage(of: other)]
    let votes = try store.selectedVotes(of: lines, selection)
    var tallies: [Int: AgreementTally] = [:]
    var clusters: [Int?: [Int: AgreementTally]] = [:]
    for (column, rollCall) in votes.rollCalls.enumerated() {
      guard let a = Choice(rawValue: Int(votes.choices[0][column])),
        let b = Choice(rawValue: Int(votes.choices[1][column]))
      else { continue }
      let ballot = SharedBallot(rollCall: rollCall.id, year: rollCall.year, one: a, other: b)
      guard ballot.isShared else { continue }
      tallies[rollCall.year, default: .init()].count(ballot)
      for key in [rollCall.year, nil] {
        clusters[key, default: [:]][votes.clusters[column], default: .init()].count(ballot)
      }
    }
    var all = AgreementTally()
    for tally in tallies.values { all.add(tally) }
    func row(_ tally: AgreementTally, _ year: Int?) -> AgreementInDetail.Row {
      let drawn = ClusterBootstrap(
        (clusters[year] ?? [:]).sorted { $0.key < $1.key }.map {
          [Double($1.shared), Double($1.same), Double($1.same) + Double($1.half) / 2, Double($1.opposed)]
        }, seed: seed, draws: draws)
      func mean(_ part: Int) -> MeanEstimate {
        let ratio = drawn.ratio(part, over: 0)
        return MeanEstimate(value: ratio?.value, low: ratio?.interval.low, high: ratio?.interval.high)
      }
      return AgreementInDetail.Row(
        estimate: tally.estimate(year: year), resolutions: clusters[year]?.count ?? 0, exact: mean(1),
        lijphart: mean(2), opposed: mean(3), s: mean(2).value.map { 2 * $0 - 1 })
    }
    return AgreementInDetail(
      one: one, other: other, lineageOfOne: lines[0], lineageOfOther: lines[1], selection: selection,
      seed: Int(truncatingIfNeeded: seed), draws: draws, overall: row(all, nil),
      years: tallies.filter { $0.value.shared > 0 }.sorted { $0.key < $1.key }.map { row($0.value, $0.key) })
  }
}

/// Agreement of two states with opposition, score and intervals of the bootstrap over resolutions.
public struct AgreementInDetail: Sendable, Codable {
  /// A calendar year, or all together.
  public struct Row: Sendable, Codable {
    /// Shares with the intervals of Wilson and Tango.
    public let estimate: AgreementEstimate
    /// Resolutions that the shared votes were on.
    public let resolutions: Int
    /// The same shares, with intervals of the bootstrap.
    public let exact: MeanEstimate
    public let lijphart: MeanEstimate
    /// Share of shared votes on which one said yes and the other no.
    public let opposed: MeanEstimate

    /// Signorino and Ritter's S with equal weights: 2 · Lijphart − 1, −1…1.
    public let s: Double?
  }

  public let one: StateID
  public let other: StateID
  public let lineageOfOne: [StateID]
  public let lineageOfOther: [StateID]
  public let selection: RollCallSelection
  public let seed: Int
  public let draws: Int
  public let overall: Row
  public let years: [Row]
}
