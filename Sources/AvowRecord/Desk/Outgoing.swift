/// An act of an alert on its way to an office, in the outbox of the desk. Nothing of it is public before it has arrived.
public struct Outgoing: Hashable, Sendable, Identifiable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case waiting
    case sent
    case failed
    /// Stopped by a person before it went.
    case stopped
  }

  public let id: Int
  /// The number of the office at the desk.
  public let office: Int
  /// The id of the alert, and which of its acts.
  public let alert: String
  public let act: Int
  /// By e-mail or by webhook.
  public let channel: Delivery.Channel
  public let made: Moment
  /// The account that sends it.
  public let madeBy: Int
  /// Its own name for all time: an office that gets it twice can tell.
  public let mark: String
  public let attempts: Int
  /// Nil when nothing more is tried.
  public let nextTry: Moment?
  public let status: Status
  public let sent: Moment?
  /// What went wrong at the last attempt, in a sentence.
  public let problem: String?
  /// The secret of the link for a receipt, until it has gone out; afterwards only its digest is kept.
  public let receipt: String?
  /// The id of the public delivery, once there is one.
  public let publishedAs: String?

  public init(
    id: Int, office: Int, alert: String, act: Int, channel: Delivery.Channel, made: Moment, madeBy: Int,
    mark: String, attempts: Int, nextTry: Moment?, status: Status, sent: Moment?, problem: String?,
    receipt: String?, publishedAs: String?
  ) {
    self.id = id
    self.office = office
    self.alert = alert
    self.act = act
    self.channel = channel
    self.made = made
    self.madeBy = madeBy
    self.mark = mark
    self.attempts = attempts
    self.nextTry = nextTry
    self.status = status
    self.sent = sent
    self.problem = problem
    self.receipt = receipt
    self.publishedAs = publishedAs
  }
}

/// What an office wrote on the page of its receipt link. An editor makes it public or sets it aside.
public struct OfficeReply: Hashable, Sendable, Identifiable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case waiting
    case published
    case setAside = "set-aside"
  }

  public let id: Int
  public let outgoing: Int
  public let at: Moment
  public let words: String
  public let status: Status

  public init(id: Int, outgoing: Int, at: Moment, words: String, status: Status) {
    self.id = id
    self.outgoing = outgoing
    self.at = at
    self.words = words
    self.status = status
  }
}
