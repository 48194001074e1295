/// Positions of states from their votes: a dynamic ordered probit with bridges between periods.
///
/// Model: z = βθ + e with e standard normal; yes, abstain and no are cut from z at two thresholds of the roll call.
/// θ is one number for each state and period, leaning on the period before by the weight of its votes; roll calls on
/// the same question share β and thresholds, and so tie periods to one another.
///
/// Method: a climb to the mode of the log-posterior, then a short chain of draws from there. What is reported is the
/// mean over draws of each position's expectation given all else, and a 90 % interval from the variance within and
/// between draws, after each draw was brought to mean 0 and deviation 1 over all seats. Only votes cast are walked.
///
/// Source: M. Bailey, A. Strezhnev and E. Voeten, “Estimating dynamic state preferences from United Nations voting
/// data”, Journal of Conflict Resolution 61 (2017), 430–456. The fit is our own.
public enum IdealPoints {
  /// Where a fit is.
  public enum Progress: Sendable {
    /// Sweeps of the climb, with the objective after it.
    case climbing(Int, objective: Double)
    /// Sweeps of drawing, of how many.
    case drawing(Int, of: Int)
  }

  /// Standard deviations to either side that hold 90 % of a normal distribution.
  private static let deviations = 1.6448536269514722

  /// Estimates the position of each state in each period in which it cast a vote that counts.
  ///
  /// - Throws: ``Fault/nothingDivides`` when no roll call divided those who voted.
  public static func estimate(
    _ table: VoteTable, _ settings: PositionSettings = .init(), progress: (Progress) -> Void = { _ in }
  ) throws(Fault) -> PositionFit {
    let index = VoteIndex(table)
    guard index.votes > 0 else { throw .nothingDivides(rollCalls: table.period.count) }
    let chain = PositionChain(index, prior: settings.prior)
    PositionStart.fill(chain, anchors: settings.anchors)
    chain.weighByVotes()
    chain.pull.towards = settings.prior.pull
    var objectives = [chain.objective()]
    while objectives.count <= settings.maximalClimb {
      PositionMode.sweep(chain)
      let last = objectives[objectives.count - 1]
      objectives.append(chain.objective())
      progress(.climbing(objectives.count - 1, objective: objectives[objectives.count - 1]))
      if objectives[objectives.count - 1] - last < settings.tolerance * abs(last) { break }
    }
    let moments = draw(chain, table, settings, progress)
    let sign = polarity(moments.mean, index, settings.anchors)
    let estimates = (0..<index.seats).map { seat in
      let mean = sign * moments.mean[seat]
      let reach = deviations * moments.variance[seat].squareRoot()
      return PositionEstimate(
        state: index.seatState[seat], period: index.seatPeriod[seat], votes: index.seatVotes[seat],
        mean: mean, low: mean - reach, high: mean + reach)
    }
    var fit = PositionFit(
      estimates: estimates, objectives: objectives, draws: settings.draws, votes: index.votes,
      curves: index.curves)
    fit.samples = moments.samples.map { $0.map { Float(sign) * $0 } }
    let replicates = RollCallChoice.replicates(
      chain, moments.mean, cluster: index.clusters(table), count: settings.replicates, seed: settings.seed)
    fit.replicates = replicates.map { $0.map { Float(sign) * $0 } }
    return fit
  }

  /// Means and variances over the draws, on the scale of mean 0 and deviation 1.
  private static func draw(
    _ chain: PositionChain, _ table: VoteTable, _ settings: PositionSettings,
    _ progress: (Progress) -> Void
  ) -> (mean: [Double], variance: [Double], samples: [[Float]]) {
    let seats = chain.index.seats
    var (sum, squares, within) = (
      [Double](repeating: 0, count: seats), [Double](repeating: 0, count: seats),
      [Double](repeating: 0, count: seats)
    )
    var samples: [[Float]] = []
    chain.weighBySlopes()
    for seat in 0..<seats { chain.expected[seat] = chain.position[seat] }
    chain.leansBack = true
    chain.walkSteps = settings.walk
    if settings.walk > 0 { ThresholdWalk.choose(chain) }
    var balance = LevelAndScale(chain.index)
    let all = settings.rounds * settings.sweepsInRound + max(settings.draws, 2)
    for step in 0..<all {
      let sweep = PositionSampler.sweep(chain, seed: settings.seed, step: step)
      progress(.drawing(step + 1, of: all))
      balance.add(chain, sweep)
      if step < settings.rounds * settings.sweepsInRound {
        if (step + 1) % settings.sweepsInRound == 0 {
          if let found = balance.step(chain) {
            let part = 1 / Double(max(1, (step + 1) / settings.sweepsInRound - 3))
            balance.apply(found, part: part, to: chain)
            chain.pull.towards += part * found.pull.x
            chain.pull.shift += part * found.pull.y
          }
          if (step + 1) / settings.sweepsInRound == 2,
            let moves = OpeningPeriods.moves(table, chain, balance, settings)
          {
            balance.apply(.init(moves: moves, pull: .zero), part: 1, to: chain)
            balance.held = [0, 1]
          }
          chain.weighBySlopes()
          balance.begin()
        }
        continue
      }
      samples.append((0..<seats).map { Float(chain.position[$0]) })
      for seat in 0..<seats {
        let value = sweep.seats[seat].mean
        sum[seat] += value
        squares[seat] += value * value
        within[seat] += sweep.seats[seat].variance
      }
    }
    let n = Double(max(settings.draws, 2))
    var (mean, variance) = (sum, within)
    let last = balance.step(chain)?.moves
    for seat in 0..<seats {
      mean[seat] = sum[seat] / n
      variance[seat] = within[seat] / n + max(0, (squares[seat] - n * mean[seat] * mean[seat]) / (n - 1))
      if let last {
        let move = last[balance.rank[seat]]
        mean[seat] = move.x + (1 + move.y) * mean[seat]
        for draw in samples.indices {
          samples[draw][seat] = Float(move.x + (1 + move.y) * Double(samples[draw][seat]))
        }
      }
    }
    return (mean, variance, samples)
  }

  /// −1 when the anchors came out the wrong way round.
  private static func polarity(_ mean: [Double], _ index: VoteIndex, _ anchors: [PositionAnchor]) -> Double {
    let places = Dictionary(anchors.map { ($0.state, $0.position) }) { first, _ in first }
    let agreement = mean.indices.reduce(0.0) { $0 + mean[$1] * (places[index.seatState[$1]] ?? 0) }
    return agreement < 0 ? -1 : 1
  }

  /// Why an estimate is refused.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case nothingDivides(rollCalls: Int)

    public var description: String {
      switch self {
      case .nothingDivides(let rollCalls):
        "None of the \(rollCalls) roll calls divided those who voted, so no position can be told. Choose more of them."
      }
    }
  }
}
