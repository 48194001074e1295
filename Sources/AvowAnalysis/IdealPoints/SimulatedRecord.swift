/// Votes drawn from the model itself, with the positions behind them: for studies and tests.
public struct SimulatedRecord: Sendable {
  /// Who stays away.
  public enum Absence: Sendable, Hashable {
    /// Anybody, with this share.
    case atRandom(Double)
    /// A share at random, and more among those who would say no: they stay away with the second share.
    case whenItHurts(Double, Double)
  }

  public private(set) var table: VoteTable
  /// Position of state s in period p (from 1) at `s * periods + p - 1`, at mean 0 and deviation 1.
  public private(set) var truth: [Double]
  public let periods: Int

  /// - Parameters:
  ///   - rollCalls: in each period.
  ///   - bridged: how many of them ask what was asked in the period before.
  public init(
    states: Int, periods: Int, rollCalls: Int, bridged: Int, absence: Absence = .atRandom(0.1), seed: UInt64
  ) {
    var random = SeededStream(seed: seed, step: 0, place: 0)
    self.periods = periods
    var truth: [Double] = []
    for _ in 0..<states {
      var position = random.normal()
      for _ in 0..<periods {
        truth.append(position)
        position += 0.2 * random.normal()
      }
    }
    let mean = truth.reduce(0, +) / Double(truth.count)
    let deviation = (truth.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(truth.count - 1))
      .squareRoot()
    truth = truth.map { ($0 - mean) / deviation }
    let total = periods * rollCalls
    var slopes = (0..<total).map { _ in random.normal() }
    var cuts = (0..<total).map { _ in 0.7 * random.normal() }
    var gaps = (0..<total).map { _ in 0.2 + 0.6 * random.share() }
    var bridges: [(Int, Int)] = []
    for period in 1..<max(periods, 2) where period < periods {
      for number in 0..<bridged {
        let (one, other) = ((period - 1) * rollCalls + number, period * rollCalls + number)
        bridges.append((one, other))
        (slopes[other], cuts[other], gaps[other]) = (slopes[one], cuts[one], gaps[one])
      }
    }
    table = VoteTable(states: states, period: (0..<total).map { $0 / rollCalls + 1 }, bridges: bridges)
    for state in 0..<states {
      for rollCall in 0..<total {
        let z = slopes[rollCall] * truth[state * periods + rollCall / rollCalls] + random.normal()
        let category: UInt8 = z < cuts[rollCall] ? 0 : z < cuts[rollCall] + gaps[rollCall] ? 1 : 2
        let away: Double
        switch absence {
        case .atRandom(let share): away = share
        case .whenItHurts(let share, let hurt): away = category == 2 ? hurt : share
        }
        if random.share() > away { table.add(state: state, rollCall: rollCall, category: category) }
      }
    }
    self.truth = truth
  }

  public func truth(_ estimate: PositionEstimate) -> Double {
    truth[estimate.state * periods + estimate.period - 1]
  }

  /// Two states far apart, as anchors that agree with the truth.
  public var anchors: [PositionAnchor] {
    let first = stride(from: 0, to: truth.count, by: periods).map { truth[$0] }
    let high = first.indices.max { first[$0] < first[$1] } ?? 0
    let low = first.indices.min { first[$0] < first[$1] } ?? 0
    return [.init(state: high, position: 2), .init(state: low, position: -2)]
  }
}
