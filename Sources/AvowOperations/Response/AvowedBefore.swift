import AvowAnalysis
public import AvowRecord
import AvowStore

/// What a state had avowed by the day on which it was warned, as far as the record holds it.
public struct AvowedBefore: Sendable, Codable {
  public struct Statement: Hashable, Sendable, Codable {
    public let id: String
    public let date: PartialDate
  }

  public struct Instrument: Hashable, Sendable, Codable {
    public let id: String
    public let name: String
  }

  public let day: PartialDate
  /// The latest three statements of the state with the words “responsibility to protect”.
  public let statements: [Statement]
  /// Instruments to which it was bound, or which it had joined.
  public let commitments: [Instrument]
  /// All statements, the instruments, recommendations made to it by then that it accepted, and those of them about atrocity
  /// prevention: each with its rule and its list.
  public let figures: [Figure]

  init(
    day: PartialDate, statements: [Statement], commitments: [Instrument], accepted: [String],
    onPrevention: [String]
  ) {
    self.day = day
    self.statements = Array(statements.prefix(3))
    self.commitments = commitments
    func count(_ rule: CountingRule, _ list: [String]) -> Figure {
      .count(rule: rule, list: list, asOf: day)
    }
    figures = [
      count(CountingRules.avowedStatements, statements.map(\.id)),
      count(CountingRules.avowedCommitments, commitments.map(\.id)),
      count(CountingRules.avowedAccepted, accepted),
      count(CountingRules.avowedPrevention, onPrevention),
    ]
  }

  public var statementsTotal: Int { count(CountingRules.avowedStatements) }
  public var accepted: Int { count(CountingRules.avowedAccepted) }
  public var acceptedOnPrevention: Int { count(CountingRules.avowedPrevention) }

  private func count(_ rule: CountingRule) -> Int {
    figures.first { $0.rule.id == rule.id }?.list.count ?? 0
  }

  /// What is there and what is not, in sentences.
  public var sentences: [String] {
    [
      statements.first.map {
        "\(statementsTotal.of("statement", "statements")) with the words “responsibility to protect”, the latest of "
          + "\($0.date.inWords)."
      } ?? "The record holds no statement of it on the responsibility to protect by that day.",
      commitments.isEmpty
        ? "The record holds no act by which it was bound or had joined by that day."
        : "On board of \(commitments.map(\.name).joined(separator: ", ")).",
      accepted == 0
        ? "The record holds no recommendation that it accepted by that day."
        : "\(accepted.of("recommendation", "recommendations")) accepted, \(acceptedOnPrevention) of them seen by the lens on "
          + "atrocity prevention.",
    ]
  }
}

/// Looks up what states had avowed; what is the same for all days is read once.
final class AvowalShelf {
  private let answers: Answers
  private var lines: [StateID: [RecommendationLine]]?
  private var statements: [StateID: [AvowedBefore.Statement]] = [:]

  init(_ answers: Answers) { self.answers = answers }

  func avowed(by state: StateID, before day: PartialDate) throws -> AvowedBefore {
    let said = try self.statements(of: state).filter { $0.date.lastDay <= day.lastDay }
    let lineage = answers.reference.lineage(of: state)
    let accepted = try lineage.flatMap { try recommendations()[$0] ?? [] }.filter { line in
      line.date.map { $0.lastDay <= day.lastDay } ?? false
    }
    return AvowedBefore(
      day: day, statements: said,
      commitments: try answers.commitments(ofState: state, on: day)?.lines.filter {
        $0.standing.level == .onBoard
      }.map { .init(id: $0.instrument.id, name: $0.instrument.shortName) } ?? [],
      accepted: accepted.map(\.id),
      onPrevention: accepted.filter { $0.lenses.contains(PrintedBrief.lens) }.map(\.id))
  }

  /// Those on the responsibility to protect, the latest first.
  private func statements(of state: StateID) throws -> [AvowedBefore.Statement] {
    if let held = statements[state] { return held }
    var filter = StatementFilter(words: "\"responsibility to protect\"")
    filter.states = [state]
    filter.order = .newest
    filter.limit = Int.max
    let found = try answers.statements(filter, withPassages: false).items.map {
      AvowedBefore.Statement(id: $0.id, date: $0.date)
    }
    statements[state] = found
    return found
  }

  /// Accepted recommendations by addressee.
  private func recommendations() throws -> [StateID: [RecommendationLine]] {
    if let lines { return lines }
    let accepted = try answers.store.recommendationLines().filter { $0.answer == .accepted }
    let grouped = Dictionary(grouping: accepted) { $0.addressee ?? "" }
    lines = grouped
    return grouped
  }
}
