/// Something that happened to a recommendation. Its status is this list, and never one word alone: the state's own
/// account and that of others stand side by side.
public struct RecommendationEvent: Hashable, Sendable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case made, accepted, noted, rejected
    /// The state gave another answer than before, in words that are none of the three.
    case changed
    case actionBegun = "action begun"
    case partlyDone = "partly done"
    case done, lapsed, contested

    /// True for what only the state addressed can say.
    public var isAnswer: Bool { self == .accepted || self == .noted || self == .rejected || self == .changed }
  }

  /// Who says so.
  public enum Voice: String, Sendable, Codable, CaseIterable {
    case state
    case civilSociety = "civil society"
    case unitedNations = "UN"
    /// Whoever keeps this record.
    case record
  }

  public var kind: Kind
  /// As exactly as the source tells; nil where it does not.
  public var date: PartialDate?
  public var voice: Voice
  /// The state or organisation that says so, as printed; nil where the voice says enough.
  public var who: String?
  /// What shows it: a document with its paragraph, an address.
  public var evidence: String?
  public var source: String
  public var note: String?

  public init(
    kind: Kind, date: PartialDate?, voice: Voice, who: String? = nil, evidence: String? = nil, source: String,
    note: String? = nil
  ) {
    self.kind = kind
    self.date = date
    self.voice = voice
    self.who = who
    self.evidence = evidence
    self.source = source
    self.note = note
  }
}
