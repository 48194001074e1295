/// A recommendation as it is counted: who, to whom, when, the answer and what became of it, without its words.
public struct RecommendationLine: Hashable, Sendable, Codable, Identifiable {
  /// What became of a recommendation, apart from the answer: an event that tells of action, or of none.
  public struct Deed: Hashable, Sendable, Codable {
    public var kind: RecommendationEvent.Kind
    public var voice: RecommendationEvent.Voice
    /// Nil where the source does not tell.
    public var date: PartialDate?

    public init(kind: RecommendationEvent.Kind, voice: RecommendationEvent.Voice, date: PartialDate?) {
      self.kind = kind
      self.voice = voice
      self.date = date
    }
  }

  public var id: String
  public var maker: StateID?
  public var addressee: StateID?
  public var session: String
  public var cycle: Int?
  public var date: PartialDate?
  public var action: Int?
  /// The latest answer of the state addressed; nil for silence.
  public var answer: RecommendationEvent.Kind?
  /// Lenses that see it, by id.
  public var lenses: [String]
  public var deeds: [Deed]

  public init(
    id: String, maker: StateID?, addressee: StateID?, session: String, cycle: Int?, date: PartialDate?,
    action: Int?, answer: RecommendationEvent.Kind?, lenses: [String] = [], deeds: [Deed] = []
  ) {
    self.id = id
    self.maker = maker
    self.addressee = addressee
    self.session = session
    self.cycle = cycle
    self.date = date
    self.action = action
    self.answer = answer
    self.lenses = lenses
    self.deeds = deeds
  }
}
