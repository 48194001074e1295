/// Somebody who offered to take part: as a volunteer, as a member, or to be in touch.
public struct Person: Hashable, Sendable, Identifiable {
  public enum Wish: String, CaseIterable, Hashable, Sendable {
    case volunteer, membership, conversation

    /// For a person.
    public var words: String {
      switch self {
      case .volunteer: "Volunteer"
      case .membership: "Become a member"
      case .conversation: "Join the conversation"
      }
    }
  }

  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    public var name: String
    public var reach: String
    public var organisation: String
    public var message: String
    /// The words that were agreed to, as they stood in the form.
    public var consent: String

    public init(name: String, reach: String, organisation: String, message: String, consent: String) {
      self.name = name
      self.reach = reach
      self.organisation = organisation
      self.message = message
      self.consent = consent
    }
  }

  public let id: Int
  public let wish: Wish
  public let content: Content
  /// The day on which it was sent and the consent given.
  public let day: String
  /// Which wording was agreed to; the wordings are numbered by their day.
  public let consentVersion: String

  public init(id: Int, wish: Wish, content: Content, day: String, consentVersion: String) {
    self.id = id
    self.wish = wish
    self.content = content
    self.day = day
    self.consentVersion = consentVersion
  }
}
