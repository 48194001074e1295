import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Groups recommendations that say the same, among those to one state and among all, and keeps the groups as a run.
public struct GroupRecommendations: Sendable {
  /// What came of it.
  public struct Outcome: Sendable, Codable {
    public let run: AnalysisRun
    /// True when the same texts were grouped in the same way before; nothing was written then.
    public let wasKnown: Bool
    public let recommendations: Int
    /// By scope, in the order of ``Likeness/Scope``.
    public let groups: [Counts]

    public struct Counts: Sendable, Codable {
      public let scope: Likeness.Scope
      /// Groups of two or more, and how many recommendations stand in them.
      public let groups: Int
      public let members: Int
      /// Followers that the run before had otherwise: with another leader, or alone.
      public let joined: Int
      /// Followers of the run before that now lead or stand alone.
      public let left: Int
    }
  }

  /// Why nothing was grouped, in a sentence.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case noRecommendations
    case badLikeness(Double)

    public var description: String {
      switch self {
      case .noRecommendations: "No recommendation has been imported yet: avow import FILE…"
      case .badLikeness(let value):
        "The least likeness is above 0 and at most 1, such as 0.7; it is not \(value)."
      }
    }
  }

  /// The least share of pairs of words in common, unless another is chosen.
  public static let usualLikeness = LikeTextSettings().leastJaccard

  public let store: RecordStore
  /// The day on which the run is made.
  public let today: String

  public init(store: RecordStore, today: String) {
    self.store = store
    self.today = today
  }

  /// - Parameter leastLikeness: the least Jaccard index, above 0 and up to 1.
  public func run(leastLikeness: Double = usualLikeness) throws -> Outcome {
    guard leastLikeness > 0, leastLikeness <= 1 else { throw Fault.badLikeness(leastLikeness) }
    let before = (wall: ContinuousClock.now, cpu: ProcessorTime.seconds)
    let answers = try Answers(store)
    let all = try store.recommendationsInTime()
    guard !all.isEmpty else { throw Fault.noRecommendations }
    var settings = LikeTextSettings()
    settings.leastJaccard = leastLikeness
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let addressees = LikenessStanding.parts(of: all, answers)
    var run = AnalysisRun(
      method: AllMethods.likeTexts.id, version: AllMethods.likeTexts.version,
      parameters: String(decoding: try encoder.encode(settings), as: UTF8.self), seed: 0,
      inputDigest: Digest.of(
        Data(zip(all, addressees).map { "\($0.id)\t\($1)\t\($0.text)" }.joined(separator: "\n").utf8)),
      madeOn: today, wallSeconds: 0, cpuSeconds: 0, iterations: 0, objective: 0, votes: 0, rollCalls: 0)
    let latest = try store.latestRun(ofMethod: run.method)
    if let known = try store.run(like: run), known.id == latest?.id {
      return try outcome(known, wasKnown: true, known: latest, of: all.count)
    }
    let texts = all.map { LikeText($0.text) }
    var found: [(row: LikenessRow, jaccard: Double, containment: Double)] = []
    var measures = [RunMeasure(name: "recommendations", value: Double(all.count))]
    for scope in Likeness.Scope.allCases {
      let parts = scope == .sameState ? addressees : all.map { _ in 0 }
      let (likenesses, compared) = LikeTexts.group(texts, parts: parts, settings)
      found += likenesses.map {
        (
          LikenessRow(scope: scope, recommendation: all[$0.text].row, leader: all[$0.leader].row),
          $0.jaccard, $0.containment
        )
      }
      measures += [
        RunMeasure(name: "followers", label: scope.rawValue, value: Double(likenesses.count)),
        RunMeasure(
          name: "groups", label: scope.rawValue, value: Double(Set(likenesses.map(\.leader)).count)),
        RunMeasure(name: "pairs compared in full", label: scope.rawValue, value: Double(compared)),
      ]
    }
    run.wallSeconds = (ContinuousClock.now - before.wall) / .seconds(1)
    run.cpuSeconds = ProcessorTime.seconds - before.cpu
    let groups = LikenessStanding(all, addressees).groups(
      found: found.map(\.row), decisions: try store.likenessDecisions())
    let kept = try store.save(run, measures: measures, found: found, groups: groups)
    return try outcome(kept, wasKnown: false, known: latest, of: all.count)
  }

  private func outcome(_ run: AnalysisRun, wasKnown: Bool, known: AnalysisRun?, of count: Int) throws
    -> Outcome
  {
    let now = try store.likenesses(ofRun: run.id)
    let earlier = Set(try known.map { try store.likenesses(ofRun: $0.id) } ?? [])
    return Outcome(
      run: run, wasKnown: wasKnown, recommendations: count,
      groups: Likeness.Scope.allCases.map { scope in
        let here = now.filter { $0.scope == scope }
        let followers = Set(here.map(\.recommendation))
        let leaders = Set(here.map(\.leader))
        return .init(
          scope: scope, groups: leaders.count, members: followers.count + leaders.count,
          joined: here.count { !earlier.contains($0) },
          left: earlier.count { $0.scope == scope && !followers.contains($0.recommendation) })
      })
  }
}
