import AvowAnalysis
import AvowRecord
import AvowStore
import Foundation

/// What every state did at the kindred roll calls, and its standing before each of them.
struct KindredRecord {
  /// Counts of what one state did in a span of time.
  struct Tally {
    var yes = 0
    var abstain = 0
    var no = 0
    var absent = 0

    var cast: Int { yes + abstain + no }
    /// Mean of 1, 0 and −1; nil without a vote.
    var mean: Double? { cast > 0 ? Double(yes - no) / Double(cast) : nil }

    mutating func count(_ choice: UInt8) {
      switch choice {
      case 1: yes += 1
      case 2: abstain += 1
      case 3: no += 1
      case 8: absent += 1
      default: break
      }
    }
  }

  /// Years that the record of a state reaches back.
  static let years = 5

  let states: [(state: StateID, lineage: [StateID])]
  let rollCalls: [SelectedVotes.RollCall]
  let clusters: [Int]
  private let choices: [[UInt8]]
  private let positions: [StateID: [(day: Int, mean: Double)]]

  /// - Parameter positions: those of a run, or none.
  init(_ positions: [StatePosition], isByYear: Bool, in answers: Answers) throws {
    let states = answers.reference.linesOfStates
    let votes = try answers.store.selectedVotes(of: states.map(\.lineage))
    let kept = votes.rollCalls.indices.filter { column in
      KindredRollCalls.holds(votes.rollCalls[column])
        && votes.choices.count { 1...3 ~= $0[column] } >= 50
    }
    self.states = states
    rollCalls = kept.map { votes.rollCalls[$0] }
    clusters = kept.map { votes.clusters[$0] }
    choices = votes.choices.map { row in kept.map { row[$0] } }
    // A position of a period is known when the period is over: a session at the end of its last roll call.
    var ends: [Int: Int] = [:]
    for rollCall in votes.rollCalls {
      let period = isByYear ? rollCall.year : Int(rollCall.session.prefix { $0.isNumber }) ?? 0
      ends[period] = max(ends[period] ?? 0, rollCall.date.lastDay)
    }
    var series: [StateID: [(day: Int, mean: Double)]] = [:]
    for position in positions {
      if let end = ends[position.period] { series[position.state, default: []].append((end, position.mean)) }
    }
    self.positions = series.mapValues { $0.sorted { $0.day < $1.day } }
  }

  /// Sums of a state's choices from a day until a day; the first belongs, the second does not.
  func tally(_ state: Int, from: Int, until: Int, without cluster: Int? = nil) -> Tally {
    var tally = Tally()
    for (column, rollCall) in rollCalls.enumerated() where clusters[column] != cluster {
      let day = rollCall.date.firstDay
      if from <= day, day < until { tally.count(choices[state][column]) }
    }
    return tally
  }

  func choice(_ state: Int, _ rollCall: Int) -> Choice? { Choice(rawValue: Int(choices[state][rollCall])) }

  /// The last position before a day.
  func position(_ state: Int, before day: Int) -> Double? {
    for id in states[state].lineage {
      if let found = positions[id]?.last(where: { $0.day < day }) { return found.mean }
    }
    return nil
  }

  /// All states together, from a day until a day.
  func everybody(from: Int, until: Int) -> Tally {
    states.indices.reduce(into: Tally()) { sum, state in
      let tally = tally(state, from: from, until: until)
      sum.yes += tally.yes
      sum.abstain += tally.abstain
      sum.no += tally.no
      sum.absent += tally.absent
    }
  }

  /// A vote so many days ago counts half of one today.
  static let halfLife = 548.0

  /// Sums of a state's choices before a day, later ones counting more: yes, abstain, no, absent.
  private func weighted(_ state: Int, before day: Int) -> SIMD4<Double> {
    var sums = SIMD4<Double>()
    for (column, rollCall) in rollCalls.enumerated() {
      let age = day - rollCall.date.firstDay
      guard age > 0, age <= KindredRecord.span else { continue }
      let weight = exp2(-Double(age) / KindredRecord.halfLife)
      switch choices[state][column] {
      case 1: sums[0] += weight
      case 2: sums[1] += weight
      case 3: sums[2] += weight
      case 8: sums[3] += weight
      default: break
      }
    }
    return sums
  }

  /// What is known of a state before a day, drawn towards all states where it has few votes.
  func standing(_ state: Int, before day: Int, everybody: Tally) -> ExpectedVotes.Standing {
    let own = weighted(state, before: day)
    func odds(_ count: Double, of cases: Double, _ all: Int, of allCases: Int) -> Double {
      let share = Double(all) / Double(max(1, allCases))
      return KindredRecord.logit((count + share) / (cases + 1))
    }
    let (cast, others) = (own[0] + own[1] + own[2], everybody.abstain + everybody.no)
    return ExpectedVotes.Standing(
      position: position(state, before: day),
      yes: odds(own[0], of: cast, everybody.yes, of: everybody.cast),
      no: odds(own[2], of: own[1] + own[2], everybody.no, of: others),
      absence: odds(own[3], of: cast + own[3], everybody.absent, of: everybody.cast + everybody.absent))
  }

  static let span = 365 * years + 1

  private static func logit(_ share: Double) -> Double {
    let share = min(0.99, max(0.01, share))
    return log(share / (1 - share))
  }
}
