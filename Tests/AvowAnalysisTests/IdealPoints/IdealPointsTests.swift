import Testing

@testable import AvowAnalysis

@Suite("Positions from votes")
struct IdealPointsTests {
  private func settings(_ votes: SimulatedVotes, seed: UInt64 = 1) -> PositionSettings {
    var settings = PositionSettings()
    settings.anchors = votes.anchors
    settings.seed = seed
    settings.walk = 0
    return settings
  }

  @Test("simulated positions are recovered, and 90 % intervals hold nine in ten of them")
  func recovery() throws {
    var (inside, all) = (0, 0)
    for seed in 1...4 as ClosedRange<UInt64> {
      let votes = SimulatedVotes(states: 50, periods: 5, rollCalls: 40, bridged: 8, seed: seed)
      let fit = try IdealPoints.estimate(votes.table, settings(votes))
      let pairs = fit.estimates.map { (period: $0.period, first: $0.mean, second: votes.truth($0)) }
      let comparison = RunComparison(pairs)
      #expect((comparison.correlation ?? 0) > 0.96)
      inside += fit.estimates.count { $0.low <= votes.truth($0) && votes.truth($0) <= $0.high }
      all += fit.estimates.count
    }
    let coverage = Double(inside) / Double(all)
    #expect((0.88...0.92).contains(coverage), "covered: \(coverage)")
  }

  @Test("the objective never falls")
  func monotone() throws {
    let votes = SimulatedVotes(states: 40, periods: 4, rollCalls: 30, bridged: 5, seed: 7)
    let fit = try IdealPoints.estimate(votes.table, settings(votes))
    #expect(fit.objectives.count > 2)
    for (before, after) in zip(fit.objectives, fit.objectives.dropFirst()) { #expect(after >= before - 1e-6) }
  }

  @Test("the same votes and seed give the same numbers; another seed gives nearly the same")
  func determinism() throws {
    let votes = SimulatedVotes(states: 40, periods: 4, rollCalls: 30, bridged: 5, seed: 8)
    let one = try IdealPoints.estimate(votes.table, settings(votes)).estimates
    #expect(one == (try IdealPoints.estimate(votes.table, settings(votes)).estimates))
    let other = try IdealPoints.estimate(votes.table, settings(votes, seed: 2)).estimates
    #expect(one != other)
    let pairs = zip(one, other).map { (period: $0.period, first: $0.mean, second: $1.mean) }
    #expect((RunComparison(pairs).correlation ?? 0) > 0.99)
  }

  @Test("turning the anchors round turns the signs round")
  func polarity() throws {
    let votes = SimulatedVotes(states: 40, periods: 4, rollCalls: 30, bridged: 5, seed: 9)
    var turned = settings(votes)
    turned.anchors = turned.anchors.map { .init(state: $0.state, position: -$0.position) }
    let one = try IdealPoints.estimate(votes.table, settings(votes)).estimates
    let other = try IdealPoints.estimate(votes.table, turned).estimates
    let pairs = zip(one, other).map { (period: $0.period, first: $0.mean, second: $1.mean) }
    #expect((RunComparison(pairs).correlation ?? 0) < -0.99)
  }

  @Test("votes that separate states perfectly, and categories nobody chose, give finite positions")
  func separated() throws {
    var table = VoteTable(states: 6, period: Array(repeating: 1, count: 8))
    for rollCall in 0..<8 {
      for state in 0..<6 { table.add(state: state, rollCall: rollCall, category: state < 3 ? 0 : 2) }
    }
    let fit = try IdealPoints.estimate(table)
    #expect(fit.estimates.count == 6)
    for estimate in fit.estimates { #expect(estimate.mean.isFinite && estimate.low < estimate.high) }
    #expect((fit.estimates[0].mean < 0) == (fit.estimates[5].mean > 0))
  }

  @Test("roll calls on which all agreed tell nothing and are refused when there are no others")
  func unanimous() {
    var table = VoteTable(states: 3, period: [1, 1])
    for rollCall in 0..<2 { for state in 0..<3 { table.add(state: state, rollCall: rollCall, category: 0) } }
    #expect(throws: IdealPoints.Fault.nothingDivides(rollCalls: 2)) { try IdealPoints.estimate(table) }
  }

  @Test(
    "the published sampler recovers positions, and goes on from where it stood as if it had never stopped")
  func sampler() throws {
    let votes = SimulatedVotes(states: 30, periods: 3, rollCalls: 45, bridged: 6, seed: 11)
    var settings = SamplerSettings()
    (settings.burnIn, settings.sweeps, settings.thin) = (200, 600, 5)
    settings.anchors = votes.anchors
    let whole = try PublishedSampler(votes.table, settings)
    while !whole.isDone { whole.sweep() }
    var short = settings
    (short.burnIn, short.sweeps) = (20, 60)
    let undisturbed = try PublishedSampler(votes.table, short)
    while !undisturbed.isDone { undisturbed.sweep() }
    let first = try PublishedSampler(votes.table, short)
    for _ in 0..<33 { first.sweep() }
    let second = try PublishedSampler(votes.table, short, resuming: first.state)
    while !second.isDone { second.sweep() }
    #expect(undisturbed.state == second.state)
    let fit = whole.fit()
    let pairs = fit.estimates.map { (period: $0.period, first: $0.mean, second: votes.truth($0)) }
    #expect((RunComparison(pairs).correlation ?? 0) > 0.95)
    var fast = self.settings(votes)
    fast.walk = 10
    let other = try IdealPoints.estimate(votes.table, fast).estimates
    let both = zip(fit.estimates, other).map { (period: $0.period, first: $0.mean, second: $1.mean) }
    #expect((RunComparison(both).correlation ?? 0) > 0.99)
  }

  @Test("other choices of roll calls scatter about the estimate, and joint draws too")
  func choices() throws {
    let votes = SimulatedVotes(states: 30, periods: 3, rollCalls: 30, bridged: 6, seed: 12)
    let fit = try IdealPoints.estimate(votes.table, settings(votes))
    #expect(fit.replicates.count == settings(votes).replicates && fit.samples.count == settings(votes).draws)
    for lists in [fit.replicates, fit.samples] {
      for seat in stride(from: 0, to: fit.estimates.count, by: 7) {
        let mean = lists.reduce(0.0) { $0 + Double($1[seat]) } / Double(lists.count)
        #expect(abs(mean - fit.estimates[seat].mean) < 0.35)
      }
    }
  }

  @Test("votes without an abstention, and periods with a single roll call, give finite positions")
  func sparse() throws {
    var table = VoteTable(states: 7, period: [1, 2, 2, 3], bridges: [(0, 3)])
    for rollCall in 0..<4 {
      for state in 0..<7 where state != rollCall {
        table.add(state: state, rollCall: rollCall, category: (state + rollCall) % 3 == 0 ? 2 : 0)
      }
    }
    let fit = try IdealPoints.estimate(table)
    for estimate in fit.estimates { #expect(estimate.mean.isFinite && estimate.low < estimate.high) }
  }

  @Test("a chain of bridges is one question")
  func bridges() {
    let table = VoteTable(states: 1, period: [1, 2, 3, 3], bridges: [(1, 2), (0, 1)])
    #expect(table.curve == [0, 0, 0, 1])
  }
}
