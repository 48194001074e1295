/// A statement that has words in common with a recommendation: a sign, and nothing more until a person has confirmed it.
public struct Echo: Hashable, Sendable, Codable, Identifiable {
  /// What a person made of it. Every judgement is kept; the latest one counts.
  public struct Judgement: Hashable, Sendable, Codable {
    public var isConfirmed: Bool
    public var who: String
    public var date: PartialDate
    public var note: String?

    public init(isConfirmed: Bool, who: String, date: PartialDate, note: String? = nil) {
      self.isConfirmed = isConfirmed
      self.who = who
      self.date = date
      self.note = note
    }
  }

  public var id: Int
  public var recommendation: String
  /// The statement: `A/72/PV.99#12`.
  public var intervention: String
  public var state: StateID?
  public var speaker: String
  public var date: PartialDate
  /// The shared words as the statement has them.
  public var quote: String
  /// How many words, and how many of them are no set phrase of the subject.
  public var words: Int
  public var ownWords: Int
  public var judgements: [Judgement]

  /// Nil until a person has judged it.
  public var isConfirmed: Bool? { judgements.last?.isConfirmed }

  public init(
    id: Int, recommendation: String, intervention: String, state: StateID?, speaker: String,
    date: PartialDate,
    quote: String, words: Int, ownWords: Int, judgements: [Judgement] = []
  ) {
    self.id = id
    self.recommendation = recommendation
    self.intervention = intervention
    self.state = state
    self.speaker = speaker
    self.date = date
    self.quote = quote
    self.words = words
    self.ownWords = ownWords
    self.judgements = judgements
  }
}
