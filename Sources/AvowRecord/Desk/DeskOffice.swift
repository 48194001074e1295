/// An office to which the desk can deliver, as the desk holds it: all of it is sealed, and its addresses are never public.
public struct DeskOffice: Hashable, Sendable, Identifiable {
  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    /// What becomes public with a delivery.
    public var office: Office
    /// Empty where it takes no letters.
    public var email: String
    /// The address that is called; empty where there is none.
    public var webhook: String
    /// What calls are signed with; the office knows it too.
    public var secret: String

    public init(office: Office, email: String = "", webhook: String = "", secret: String = "") {
      self.office = office
      self.email = email
      self.webhook = webhook
      self.secret = secret
    }

    /// The ways by which it can be reached.
    public var channels: [Delivery.Channel] {
      (email.isEmpty ? [] : [.email]) + (webhook.isEmpty ? [] : [.webhook])
    }
  }

  public let id: Int
  public let content: Content
  /// When it was closed: nothing more is sent to it.
  public let closed: Moment?

  public init(id: Int, content: Content, closed: Moment? = nil) {
    self.id = id
    self.content = content
    self.closed = closed
  }
}
