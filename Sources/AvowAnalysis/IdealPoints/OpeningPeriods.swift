/// The level and scale of the first two periods, where no bridge ties them to later ones.
///
/// A period leans on the one before, and the first on the second: so the first two stand by themselves, and what comes
/// later follows them. Their common level is soft. It hangs on the pull to the middle and on the drift of
/// ``ThresholdWalk`` in a few roll calls, and settles over thousands of sweeps, not tens. They hold few votes, so these
/// sweeps are affordable: ``PublishedSampler`` runs on them alone, with the pull that was found on all periods.
enum OpeningPeriods {
  /// The moves that bring the first two periods to where the sampler has them; nil when a bridge ties them to later
  /// ones, when there are no later ones, or when the sampler cannot run.
  static func moves(
    _ table: VoteTable, _ chain: PositionChain, _ balance: LevelAndScale, _ settings: PositionSettings
  ) -> [SIMD2<Double>]? {
    let periods = Set(table.period).sorted()
    guard balance.periods > 2, settings.opening > 0, settings.walk > 0 else { return nil }
    for parts in balance.parts where parts.contains(where: { $0.period < 2 }) {
      if parts.contains(where: { $0.period > 1 }) { return nil }
    }
    let last =
      chain.index.seatPeriod.indices.filter { balance.rank[$0] == 1 }.map { chain.index.seatPeriod[$0] }
      .max() ?? periods[1]
    var first: [Int: Int] = [:]
    var bridges: [(Int, Int)] = []
    for (rollCall, curve) in table.curve.enumerated() {
      if let other = first[curve] { bridges.append((other, rollCall)) } else { first[curve] = rollCall }
    }
    var part = VoteTable(states: table.states, period: table.period, bridges: bridges)
    for vote in 0..<table.count where table.period[Int(table.rollCall[vote])] <= last {
      part.add(
        state: Int(table.state[vote]), rollCall: Int(table.rollCall[vote]), category: table.category[vote])
    }
    var sampling = SamplerSettings()
    sampling.burnIn = settings.opening / 3
    sampling.sweeps = settings.opening - sampling.burnIn
    sampling.thin = settings.opening
    sampling.seed = settings.seed
    sampling.anchors = settings.anchors
    sampling.deviation = 1 + chain.pull.towards
    guard let sampler = try? PublishedSampler(part, sampling) else { return nil }
    while !sampler.isDone { sampler.sweep() }
    var means: [SIMD2<Int>: Double] = [:]
    for estimate in sampler.fit().estimates { means[[estimate.state, estimate.period]] = estimate.mean }
    var moves = [SIMD2<Double>](repeating: .zero, count: balance.periods)
    for period in 0..<2 {
      let pairs = (0..<chain.index.seats).filter { balance.rank[$0] == period }.compactMap { seat in
        means[[chain.index.seatState[seat], chain.index.seatPeriod[seat]]].map { (chain.expected[seat], $0) }
      }
      let n = Double(pairs.count)
      guard n > 2 else { return nil }
      let (mx, my) = (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n)
      let cross = pairs.reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
      let square = pairs.reduce(0) { $0 + ($1.0 - mx) * ($1.0 - mx) }
      guard square > 0, cross > 0.25 * square, cross < 4 * square else { return nil }
      moves[period] = [my - cross / square * mx, cross / square - 1]
    }
    return moves
  }
}
