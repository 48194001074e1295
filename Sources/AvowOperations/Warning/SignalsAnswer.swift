import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// The rules with what was measured of them, and the kept proposals.
public struct SignalsAnswer: Sendable, Codable {
  /// How past proposals of a rule fared, as a run tells it.
  public struct History: Sendable, Codable {
    public let rule: String
    public let proposals: Int
    /// The share that was borne out, 0…1; nil without a proposal.
    public let precision: Double?
    /// Its interval at 95 % (Wilson), as if proposals were independent of each other.
    public let low: Double?
    public let high: Double?
    /// The share of all place-periods that would have been borne out.
    public let baseRate: Double?
    /// Over all places.
    public let proposalsAWeek: Double
  }

  /// A run of grades with what it looked at.
  public struct HistoryRun: Sendable, Codable {
    public let run: AnalysisRun
    public let lines: [History]
    /// Which events were looked at and how, in words.
    public let scope: String
  }

  /// What the settings of a run tell of its scope.
  private struct Scope: Decodable {
    let family: EventFamily?
    let cadence: Cadence
    let regions: Bool?

    /// `UCDP georeferenced events, week by week, first-level regions`.
    static func words(_ run: AnalysisRun) -> String {
      guard let scope = try? JSONDecoder().decode(Scope.self, from: Data(run.parameters.utf8)) else {
        return ""
      }
      return [
        scope.family?.name, "\(scope.cadence.rawValue) by \(scope.cadence.rawValue)",
        scope.regions.map { $0 ? "first-level regions" : "states" },
      ].compactMap { $0 }.joined(separator: ", ")
    }
  }

  public let rules: [StudySignals.Rule]
  /// The newest study on injected steps; nil before there is one.
  public let study: StudySignals.Answer?
  /// Whether its periods are weeks or months, in words; empty before there is one.
  public let studyScope: String
  /// The newest grades on events held; nil before there are some.
  public let history: HistoryRun?
  public let proposals: [Proposal]
  /// Kept proposals without any condition, and of them those that are open.
  public let total: Int
  public let open: Int
  public let filter: ProposalFilter
  /// States that have a kept proposal, and rules that made one.
  public let states: [StateID]

  /// Reads; no rule is applied and nothing is computed anew.
  public init(_ filter: ProposalFilter, in store: RecordStore) throws {
    rules = try StudySignals.rules(in: store)
    study = try StudySignals.latest(in: store)
    studyScope = study.map { Scope.words($0.run) } ?? ""
    history = try store.latestRun(ofMethod: AllMethods.signalHistory.id).map { run in
      let measures = try store.measures(ofRun: run.id)
      return HistoryRun(
        run: run,
        lines: AlertRules.all.compactMap { rule in
          guard let precision = measures.first(where: { $0.name == "precision" && $0.label == rule.id })
          else {
            return nil
          }
          return History(
            rule: rule.id, proposals: precision.cases ?? 0, precision: precision.value,
            low: precision.low, high: precision.high, baseRate: precision.expected,
            proposalsAWeek: measures.first { $0.name == "signals a week" && $0.label == rule.id }?.value ?? 0)
        }, scope: Scope.words(run))
    }
    let all = try store.proposals()
    total = all.count
    open = all.count { $0.status == .open }
    self.filter = filter
    proposals = all.filter(filter.holds)
    states = Set(all.map(\.signal.state)).sorted()
  }

  /// The rules that proposals may be narrowed to.
  public static let ruleIDs = AlertRules.all.map(\.id)

  /// One row a kept proposal.
  public static func csv(_ proposals: [Proposal]) -> String {
    var writer = DelimitedWriter(header: [
      "proposal", "status", "rule", "source", "state", "region", "cadence", "from", "until", "count", "usual",
      "value", "probability", "adjusted", "run", "by", "date", "situation", "alert", "reason", "sentence",
    ])
    for one in proposals {
      let (signal, act) = (one.signal, one.acts.last)
      writer.append(
        [
          one.id, one.status.rawValue, signal.rule, signal.family, signal.state, signal.region,
          signal.cadence.rawValue, signal.from.description, signal.until.description, "\(signal.count)",
        ] + [signal.usual, signal.value, signal.probability, signal.adjusted].map(SixDigits.of) + [
          "\(one.run)", act?.by, act?.date.description, act?.situation, act?.alert, act?.reason,
          signal.sentence,
        ])
    }
    return writer.text
  }
}
