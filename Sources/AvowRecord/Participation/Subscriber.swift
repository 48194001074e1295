/// A reader of the newsletter. The address is sealed in the desk's file; it is public nowhere.
public struct Subscriber: Hashable, Sendable {
  public enum State: String, Hashable, Sendable {
    /// Somebody wrote the address into the form; its owner has not confirmed it yet.
    case asked
    case confirmed
  }

  public let id: Int
  public let address: String
  public let state: State
  public let asked: Moment
  public let confirmed: Moment?
  /// What was agreed to, word for word.
  public let consent: String

  public init(
    id: Int, address: String, state: State, asked: Moment, confirmed: Moment?, consent: String
  ) {
    self.id = id
    self.address = address
    self.state = state
    self.asked = asked
    self.confirmed = confirmed
    self.consent = consent
  }
}

/// A letter of the newsletter that waits, was sent or failed.
public struct QueuedLetter: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Asks the owner of the address to confirm.
    case confirmation
    /// Tells that the address is on the list already.
    case known
    /// A published article in a version.
    case article(String, version: Int)
  }

  public enum State: String, Hashable, Sendable {
    case waiting, sent, failed
  }

  public let id: Int
  public let subscriber: Int
  public let kind: Kind
  public let state: State
  public let attempts: Int

  public init(id: Int, subscriber: Int, kind: Kind, state: State, attempts: Int) {
    self.id = id
    self.subscriber = subscriber
    self.kind = kind
    self.state = state
    self.attempts = attempts
  }
}
