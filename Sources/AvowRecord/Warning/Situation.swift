/// A place that is watched: what it is called, which states it concerns, since when, and what is in its scope.
public struct Situation: Hashable, Sendable, Codable, Identifiable {
  /// A short word for addresses: `harrow-valley`.
  public let id: String
  public let name: String
  /// The states concerned, sorted.
  public let states: [StateID]
  /// A part of them, in words; nil for the whole.
  public let place: String?
  public let opened: PartialDate
  /// Whom and what it concerns, in a sentence.
  public let scope: String

  public init(
    id: String, name: String, states: [StateID], place: String?, opened: PartialDate, scope: String
  ) {
    self.id = id
    self.name = name
    self.states = states
    self.place = place
    self.opened = opened
    self.scope = scope
  }

  /// Whether a text can be an id: small letters, digits and single hyphens between them, 2 to 60 characters.
  public static func isID(_ text: String) -> Bool {
    guard (2...60).contains(text.utf8.count), text.first != "-", text.last != "-", !text.contains("--") else {
      return false
    }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
