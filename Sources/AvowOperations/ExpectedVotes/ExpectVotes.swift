import AvowAnalysis
public import AvowRecord
import AvowStore
import Foundation

/// Reckons how each Member State would vote on a next roll call of the kind of the responsibility to protect, and keeps
/// the result as a run.
public struct ExpectVotes: Sendable {
  /// The method's name in the list of runs.
  public static var method: String { AllMethods.expectedVotes.id }

  public let answers: Answers
  /// The day on which the run is made.
  public let today: String

  public init(_ answers: Answers, today: String) {
    self.answers = answers
    self.today = today
  }

  /// Why nothing can be expected.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case tooFew(Int)

    public var description: String {
      switch self {
      case .tooFew(let count):
        "The record holds \(count) roll calls of the kind; at least \(ExpectVotes.least) are needed to expect anything "
          + "of the next. Votes are imported: avow import FILE…, or avow fetch."
      }
    }
  }

  /// So few past roll calls tell nothing.
  static let least = 8

  private struct Parameters: Encodable {
    let phrases: [String]
    let leftOut: [String]
    let since: Int
    let years: Int
    let halfLifeInDays: Double
    /// The run that positions were taken from; nil without one.
    let positionsOfRun: Int?
    let lastRollCall: String
    let draws: Int
  }

  /// The run of the present record: the kept one where nothing has changed, else a new one.
  public func run(seed: UInt64 = 1, draws: Int = 200) throws -> AnalysisRun {
    let positions = try answers.store.latestRun(ofMethod: AllMethods.idealPoints.id)
    let record = try KindredRecord(
      positions.map { try answers.store.positions(ofRun: $0.id) } ?? [],
      isByYear: positions?.parameters.contains("\"by\":\"year\"") ?? false, in: answers)
    guard let last = record.rollCalls.last, record.rollCalls.count >= ExpectVotes.least else {
      throw Fault.tooFew(record.rollCalls.count)
    }
    let clock = ContinuousClock.now
    let before = ProcessorTime.seconds
    let cases = ExpectVotes.cases(record)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let parameters = Parameters(
      phrases: KindredRollCalls.phrases, leftOut: KindredRollCalls.leftOut, since: KindredRollCalls.since,
      years: KindredRecord.years, halfLifeInDays: KindredRecord.halfLife, positionsOfRun: positions?.id,
      lastRollCall: last.id, draws: draws)
    var run = AnalysisRun(
      method: AllMethods.expectedVotes.id, version: AllMethods.expectedVotes.version,
      parameters: String(decoding: try encoder.encode(parameters), as: UTF8.self),
      seed: Int(truncatingIfNeeded: seed), inputDigest: ExpectVotes.digest(record, cases), madeOn: today,
      wallSeconds: 0, cpuSeconds: 0, iterations: draws, objective: 0,
      votes: cases.count(where: \.choice.isCast),
      rollCalls: record.rollCalls.count)
    if let kept = try answers.store.run(like: run) { return kept }
    // Members of the day after the last roll call of the kind.
    let day = last.date.lastDay + 1
    let members = record.states.indices.filter {
      answers.reference.isMember(record.states[$0].state, onDay: day) != false
        && answers.reference.state(record.states[$0].state)?.kind == .member
    }
    let everybody = record.everybody(from: day - KindredRecord.span, until: day)
    let expected = ExpectedVotes(
      cases, rollCalls: record.rollCalls.count, clusters: record.clusters,
      next: members.map { record.standing($0, before: day, everybody: everybody) },
      baselines: ExpectVotes.baselines, seed: seed, draws: draws)
    run.objective = expected.logLikelihood
    run.wallSeconds = (ContinuousClock.now - clock) / .seconds(1)
    run.cpuSeconds = ProcessorTime.seconds - before
    let votes = zip(members, expected.forecasts).map { state, forecast in
      let now = record.tally(state, from: day - KindredRecord.span, until: day)
      let earlier = record.tally(state, from: day - 2 * KindredRecord.span, until: day - KindredRecord.span)
      return ExpectedVote(
        state: record.states[state].state, yes: forecast.chances[0], abstain: forecast.chances[1],
        no: forecast.chances[2], absent: forecast.chances[3], position: record.position(state, before: day),
        record: now.mean ?? 0, recordVotes: now.cast, earlierRecord: earlier.mean, earlierVotes: earlier.cast,
        absences: now.absent)
    }
    return try answers.store.save(run, votes: votes, measures: ExpectVotes.measures(expected))
  }

  /// The plain rules that the model is held against.
  static let baselines = ["all states alike", "own record", "last vote of the kind"]

  /// Every choice of a member at a past roll call of the kind, from the third year on, so that there is a record before.
  private static func cases(_ record: KindredRecord) -> [ExpectedVotes.Case] {
    guard let first = record.rollCalls.first?.date.firstDay else { return [] }
    var cases: [ExpectedVotes.Case] = []
    for (index, rollCall) in record.rollCalls.enumerated() where rollCall.date.firstDay > first + 300 {
      let day = rollCall.date.firstDay
      let everybody = record.everybody(from: day - KindredRecord.span, until: day)
      let base = shares(everybody, towards: nil, weight: 0)
      for state in record.states.indices {
        guard let choice = record.choice(state, index), choice != .notMember else { continue }
        let own = record.tally(state, from: day - KindredRecord.span, until: day)
        let last = (0..<index).last { earlier in
          record.rollCalls[earlier].date.firstDay < day
            && record.choice(state, earlier).map { $0 != .notMember } == true
        }.flatMap { record.choice(state, $0) }
        cases.append(
          ExpectedVotes.Case(
            rollCall: index, standing: record.standing(state, before: day, everybody: everybody),
            choice: choice,
            baselines: [base, shares(own, towards: base, weight: 1), last.map(certain) ?? base]))
      }
    }
    return cases
  }

  private static func shares(_ tally: KindredRecord.Tally, towards base: [Double]?, weight: Double)
    -> [Double]
  {
    let counts = [tally.yes, tally.abstain, tally.no, tally.absent].map(Double.init)
    let all = counts.reduce(0, +) + weight
    guard all > 0 else { return base ?? [0.25, 0.25, 0.25, 0.25] }
    return zip(counts, base ?? [0, 0, 0, 0]).map { ($0 + weight * $1) / all }
  }

  private static func certain(_ choice: Choice) -> [Double] {
    [.yes, .abstain, .no, .absent].map { $0 == choice ? 1 : 0 }
  }

  private static func digest(_ record: KindredRecord, _ cases: [ExpectedVotes.Case]) -> String {
    var text = record.rollCalls.map(\.id).joined(separator: " ") + "\n"
    for one in cases {
      text += "\(one.rollCall) \(one.choice.rawValue) \(one.standing)\n"
    }
    return Digest.of(Data(text.utf8))
  }

  private static func measures(_ expected: ExpectedVotes) -> [RunMeasure] {
    let calibration = expected.calibration
    var list = [
      RunMeasure(
        name: "brier", value: calibration.brier.value, low: calibration.brier.low,
        high: calibration.brier.high,
        cases: calibration.cases),
      RunMeasure(
        name: "hits", value: calibration.hits.value, low: calibration.hits.low, high: calibration.hits.high,
        cases: calibration.cases),
      RunMeasure(
        name: "totals within 90 %", value: Double(calibration.totalsWithin), cases: calibration.rollCalls),
      RunMeasure(name: "spread of roll calls", value: expected.spread),
      RunMeasure(name: "weight", label: "position", value: expected.weightOfPosition),
      RunMeasure(name: "weight", label: "record", value: expected.weightOfRecord),
    ]
    for (word, total) in zip(["yes", "abstain", "no", "absent"], expected.totals) {
      list.append(
        RunMeasure(name: "total", label: word, value: total.value, low: total.low, high: total.high))
    }
    for baseline in calibration.baselines {
      list.append(
        RunMeasure(
          name: "brier of a plain rule", label: baseline.name, value: baseline.brier.value,
          low: baseline.brier.low,
          high: baseline.brier.high, cases: calibration.cases))
    }
    for baseline in calibration.baselines {
      list.append(
        RunMeasure(
          name: "brier less that of a plain rule", label: baseline.name, value: baseline.less.value,
          low: baseline.less.low, high: baseline.less.high, cases: calibration.cases))
    }
    for bin in calibration.reliability {
      list.append(
        RunMeasure(
          name: "reliability of \(bin.choice.word)",
          label: String(format: "%.1f to %.1f", bin.from, bin.until),
          value: bin.observed.value, low: bin.observed.low, high: bin.observed.high, expected: bin.expected,
          cases: bin.cases))
    }
    return list
  }
}
