public import AvowAnalysis
public import AvowRecord
import AvowStore

/// What a diplomat takes to a bilateral meeting: two pages about one state, chosen from the record by fixed rules.
public struct PrintedBrief: Sendable, Codable {
  public var brief: StateBrief
  public var commitments: StateCommitments
  public var scorecard: ScorecardAnswer
  /// The latest statements, newest first, at most ``mostStatements``.
  public var statements: [StatementHit]
  /// What it was asked under the lens on atrocity prevention, newest first, at most ``mostRecommendations``; and how many
  /// there are.
  public var asked: [SameWords]
  public var askedTotal: Int
  /// What it asked of others under the same lens.
  public var askedOthers: [SameWords]
  public var askedOthersTotal: Int
  /// Events later than the answer of what it was asked, newest first, at most ``mostRecommendations``.
  public var became: [Became]
  /// What the record does not hold, in sentences.
  public var gaps: [String]

  /// Recommendations in the same words, letters and figures compared: told once, with everyone on the other side.
  public struct SameWords: Sendable, Codable {
    /// The latest.
    public var first: Recommendation
    public var all: [Recommendation]
  }

  public struct Became: Sendable, Codable {
    public var recommendation: Recommendation
    public var event: RecommendationEvent
  }

  public static let lens = "atrocity-prevention"
  static let mostStatements = 4
  static let mostRecommendations = 6
}

extension Answers {
  /// The two pages about a state, or nil when there is none with this id.
  public func printedBrief(_ id: StateID) throws -> PrintedBrief? {
    guard let brief = try brief(id), let commitments = try commitments(ofState: id),
      let scorecard = try scorecards([id])
    else { return nil }
    var said = StatementFilter()
    said.states = [id]
    said.order = .newest
    said.limit = PrintedBrief.mostStatements
    let asked = try chosen(recommendations(to: id))
    let asking = try chosen(recommendations(from: id))
    return PrintedBrief(
      brief: brief, commitments: commitments, scorecard: scorecard,
      statements: try statements(said, withPassages: false).items, asked: asked.items,
      askedTotal: asked.total, askedOthers: asking.items, askedOthersTotal: asking.total,
      became: try became(id), gaps: try gaps(brief, commitments, scorecard))
  }

  private func chosen(
    _ filter: RecommendationFilter
  ) throws -> (items: [PrintedBrief.SameWords], total: Int) {
    var filter = filter
    filter.lens = PrintedBrief.lens
    let found = try store.recommendations(filter)
    var groups: [PrintedBrief.SameWords] = []
    var places: [String: Int] = [:]
    for one in found.items {
      let words = one.text.lowercased().filter { $0.isLetter || $0.isNumber }
      let key = "\(words)|\(one.addressee ?? one.addresseeAsPrinted)|\(one.answer?.rawValue ?? "")"
      if let place = places[key] {
        groups[place].all.append(one)
      } else {
        places[key] = groups.count
        groups.append(.init(first: one, all: [one]))
      }
    }
    return (Array(groups.prefix(PrintedBrief.mostRecommendations)), found.total)
  }

  private func became(_ id: StateID) throws -> [PrintedBrief.Became] {
    let lineage = Set(reference.lineage(of: id))
    let lines = try store.recommendationLines().filter {
      !$0.deeds.isEmpty && ($0.addressee.map(lineage.contains) ?? false)
    }
    var found: [PrintedBrief.Became] = []
    for line in lines {
      guard let recommendation = try store.recommendation(line.id) else { continue }
      for event in try store.events(ofRecommendation: line.id)
      where event.kind != .made && !event.kind.isAnswer {
        found.append(.init(recommendation: recommendation, event: event))
      }
    }
    found.sort {
      ($1.event.date?.description ?? "", $0.recommendation.id) < (
        $0.event.date?.description ?? "", $1.recommendation.id
      )
    }
    return Array(found.prefix(PrintedBrief.mostRecommendations))
  }

  /// What a reader must not take for an answer.
  private func gaps(
    _ brief: StateBrief, _ commitments: StateCommitments, _ scorecard: ScorecardAnswer
  ) throws -> [String] {
    var gaps: [String] = []
    if brief.statements.total == 0 {
      gaps.append("No statement of it is in this record; that tells nothing about whether it spoke.")
    }
    if brief.figures.isEmpty { gaps.append("No roll call with a vote of it was imported.") }
    let notTold = commitments.lines.filter { $0.standing.level == .notTold }.map(\.instrument.shortName)
    if !notTold.isEmpty {
      gaps.append("No source here tells how it stands to: \(notTold.joined(separator: ", ")).")
    }
    if scorecard.held == 0 {
      gaps.append("No recommendation was imported.")
    } else if let asOf = scorecard.asOf {
      gaps.append("Recommendations end in \(asOf.inWords); later ones are not in this record.")
    }
    gaps.append(
      "The lens on atrocity prevention finds words; how well it does has not been measured yet.")
    gaps.append(
      "Warnings, measures and what is not for attribution are not here.")
    return gaps
  }
}
