/// Which recommendations are asked for; nil means any. All conditions hold together.
public struct RecommendationFilter: Hashable, Sendable, Codable {
  public enum Order: String, Sendable, Codable, CaseIterable {
    case newest, oldest
  }

  public var kind: Recommendation.Kind?
  /// The states that made it.
  public var makers: [StateID] = []
  /// The states that it is addressed to.
  public var addressees: [StateID] = []
  public var session: String?
  public var cycle: Int?
  /// The year in which it was made, as far as that is known.
  public var year: Int?
  /// The latest answer of the state addressed.
  public var answer: RecommendationEvent.Kind?
  /// True for those without any answer: silence is counted as silence.
  public var isUnanswered = false
  public var action: Int?
  public var issue: String?
  /// Those in which a lens finds a phrase.
  public var lens: String?
  /// The id of one: it and those that say the same, to its state or to another.
  public var sameAs: String?
  /// True for those that say what was said to the same state in an earlier session.
  public var isRepeated = false
  /// Those in which a lens finds at least one of these phrases, by id.
  public var phrases: [String] = []
  /// Words that the text must contain.
  public var text: String?
  public var order = Order.newest
  public var offset = 0
  public var limit: Int?

  public init() {}
}

/// How many recommendations stand under each value that a filter may take.
public struct RecommendationFacets: Sendable, Codable {
  public var kinds: [RollCallFacets.Count]
  public var sessions: [RollCallFacets.Count]
  public var cycles: [RollCallFacets.Count]
  public var years: [RollCallFacets.Count]
  public var answers: [RollCallFacets.Count]
  public var actions: [RollCallFacets.Count]
  public var issues: [RollCallFacets.Count]
  /// By lens; one recommendation may stand under several.
  public var lenses: [RollCallFacets.Count]
  /// Those that say what was said to the same state in an earlier session.
  public var repeated: Int
  public var makers: [RollCallFacets.Count]
  public var addressees: [RollCallFacets.Count]

  public init(
    kinds: [RollCallFacets.Count], sessions: [RollCallFacets.Count], cycles: [RollCallFacets.Count],
    years: [RollCallFacets.Count], answers: [RollCallFacets.Count], actions: [RollCallFacets.Count],
    issues: [RollCallFacets.Count], lenses: [RollCallFacets.Count], repeated: Int,
    makers: [RollCallFacets.Count],
    addressees: [RollCallFacets.Count]
  ) {
    self.kinds = kinds
    self.sessions = sessions
    self.cycles = cycles
    self.years = years
    self.answers = answers
    self.actions = actions
    self.issues = issues
    self.lenses = lenses
    self.repeated = repeated
    self.makers = makers
    self.addressees = addressees
  }
}
