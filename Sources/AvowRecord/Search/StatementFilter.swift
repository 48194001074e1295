/// Which statements are asked for: words, and conditions that must all hold. An empty list means any.
public struct StatementFilter: Hashable, Sendable, Codable {
  public enum Order: String, Hashable, Sendable, Codable, CaseIterable {
    /// Best match first; without words, newest first.
    case relevance
    case newest
    case oldest
  }

  /// What was typed; see ``SearchParser``.
  public var words = ""
  public var states: [StateID] = []
  /// Ids of groups of which the state was a member at the date.
  public var groups: [String] = []
  /// First and last year.
  public var from: Int?
  public var until: Int?
  public var bodies: [String] = []
  public var debates: [String] = []
  /// Symbols of meetings.
  public var meetings: [String] = []
  public var forms: [RecordForm] = []
  public var kinds: [Intervention.Kind] = []
  /// Ids of themes under which the statement was filed.
  public var themes: [String] = []
  /// A person, as the source names them.
  public var speaker: String?
  public var order = Order.relevance
  public var offset = 0
  public var limit = 20

  public init() {}

  public init(words: String) { self.words = words }

  /// Whether any condition beside the words is set.
  public var isNarrowed: Bool {
    !(states.isEmpty && groups.isEmpty && from == nil && until == nil && bodies.isEmpty && debates.isEmpty
      && meetings.isEmpty && forms.isEmpty && kinds.isEmpty && themes.isEmpty && speaker == nil)
  }
}
