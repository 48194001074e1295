public import AvowRecord
import AvowStore

/// What the record has of one recommendation: its words, what happened to it, and who made it too.
public struct RecommendationAnswer: Sendable, Codable {
  public let recommendation: Recommendation
  /// Earliest first; what has no date stands first.
  public let events: [RecommendationEvent]
  /// The same words of other states to the same state in the same session.
  public let madeWith: [Recommendation]
  /// What says the same, to this state and to others.
  public let likeness: LikenessAnswer
  /// What the lenses find in its words, in their order.
  public let readings: [LensReading]
  public var findings: [Finding]
}

extension Answers {
  /// What the record has of a recommendation, or nil.
  public func recommendation(_ id: String) throws -> RecommendationAnswer? {
    guard let one = try store.recommendation(id) else { return nil }
    return RecommendationAnswer(
      recommendation: one, events: try store.events(ofRecommendation: id),
      madeWith: try store.recommendations(madeWith: one), likeness: try likeness(of: one),
      readings: try readings(of: id), findings: try store.findings(about: id).items)
  }

  /// A filter for what a state received, or made, under all the ids it answers for.
  public func recommendations(to addressee: StateID? = nil, from maker: StateID? = nil)
    -> RecommendationFilter
  {
    var filter = RecommendationFilter()
    if let addressee { filter.addressees = reference.lineage(of: addressee) }
    if let maker { filter.makers = reference.lineage(of: maker) }
    return filter
  }
}
