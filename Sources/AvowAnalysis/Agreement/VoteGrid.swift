/// Votes of many states in many roll calls, in bits, for counting all pairs at once.
///
/// Each state has a bit a roll call for yes, for abstain and for no; a state that cast no vote has none of the three.
public struct VoteGrid: Sendable {
  public let states: Int
  public let rollCalls: Int
  private let words: Int
  private var yes: [UInt64]
  private var abstain: [UInt64]
  private var no: [UInt64]

  /// - Parameters:
  ///   - choices: for each state its choices in the order of the roll calls: 1 yes, 2 abstain, 3 no, else no vote.
  ///   - columns: which roll calls to take, by index, repeats allowed; nil for all.
  public init(_ choices: [[UInt8]], columns: [Int]? = nil) {
    states = choices.count
    rollCalls = columns?.count ?? choices.first?.count ?? 0
    words = (rollCalls + 63) / 64
    yes = [UInt64](repeating: 0, count: states * words)
    (abstain, no) = (yes, yes)
    for (state, row) in choices.enumerated() {
      for column in 0..<rollCalls {
        let bit = UInt64(1) << UInt64(column & 63)
        let place = state * words + (column >> 6)
        switch row[columns?[column] ?? column] {
        case 1: yes[place] |= bit
        case 2: abstain[place] |= bit
        case 3: no[place] |= bit
        default: break
        }
      }
    }
  }

  /// How two states voted, over all roll calls on which both cast a vote.
  public func tally(_ one: Int, _ other: Int) -> AgreementTally {
    var (same, half, opposed) = (0, 0, 0)
    for word in 0..<words {
      let (a, b) = (one * words + word, other * words + word)
      same += (yes[a] & yes[b] | abstain[a] & abstain[b] | no[a] & no[b]).nonzeroBitCount
      half += (abstain[a] & (yes[b] | no[b]) | abstain[b] & (yes[a] | no[a])).nonzeroBitCount
      opposed += (yes[a] & no[b] | no[a] & yes[b]).nonzeroBitCount
    }
    return AgreementTally(same: same, half: half, opposed: opposed)
  }

  /// 1 − Lijphart's index of every pair, row by row; the diagonal is 0. A pair without a shared vote has the mean of the
  /// pairs that have one.
  public func distances() -> [Double] {
    var distances = [Double](repeating: 0, count: states * states)
    var unknown: [(Int, Int)] = []
    var (sum, known) = (0.0, 0)
    for one in 0..<states {
      for other in (one + 1)..<max(one + 1, states) {
        let tally = tally(one, other)
        guard tally.shared > 0 else {
          unknown.append((one, other))
          continue
        }
        let distance = (Double(tally.opposed) + Double(tally.half) / 2) / Double(tally.shared)
        distances[one * states + other] = distance
        distances[other * states + one] = distance
        sum += distance
        known += 1
      }
    }
    for (one, other) in unknown {
      distances[one * states + other] = known > 0 ? sum / Double(known) : 0
      distances[other * states + one] = distances[one * states + other]
    }
    return distances
  }
}
