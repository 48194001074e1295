/// What somebody sent to the desk from outside without signing in: a warning, a measure, a correction.
public struct Submission: Hashable, Sendable, Identifiable {
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case warning, measure, correction, other

    /// For a person.
    public var words: String {
      switch self {
      case .warning: "a warning of a risk of atrocities"
      case .measure: "a measure that was taken"
      case .correction: "a correction of the record"
      case .other: "something else"
      }
    }
  }

  /// How far the sender may be known.
  public enum Protection: String, CaseIterable, Hashable, Sendable, Codable {
    /// May be named in public.
    case named
    /// The desk knows the sender and tells nobody.
    case deskOnly = "desk-only"
    /// Nobody knows the sender.
    case anonymous

    /// For a person.
    public var words: String {
      switch self {
      case .named: "may be named"
      case .deskOnly: "known to the desk only"
      case .anonymous: "anonymous"
      }
    }
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case new
    case inReview = "in-review"
    case accepted, refused

    /// For a person.
    public var words: String { rawValue.replacing("-", with: " ") }
    public var isDecided: Bool { self == .accepted || self == .refused }
  }

  /// Why it was accepted or refused. The sender reads ``words``.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    case warningUsed = "warning-used"
    case measureEntered = "measure-entered"
    case corrected
    case background
    case notVerified = "not-verified"
    case outsideSubject = "outside-subject"
    case known
    case recordIsRight = "record-is-right"
    case risk
    case advertising

    /// The state that it goes with.
    public var state: State {
      switch self {
      case .warningUsed, .measureEntered, .corrected, .background: .accepted
      default: .refused
      }
    }

    /// For a person.
    public var words: String {
      switch self {
      case .warningUsed: "it is used in watching the situation"
      case .measureEntered: "the measure is entered"
      case .corrected: "the record is corrected"
      case .background: "it is kept as background"
      case .notVerified: "it could not be verified"
      case .outsideSubject: "it lies outside what this record is about"
      case .known: "it was known already"
      case .recordIsRight: "the record is right as it stands"
      case .risk: "using it could put somebody at risk"
      case .advertising: "it is advertising or abuse"
      }
    }
  }

  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    public var kind: Kind
    public var protection: Protection
    public var text: String
    /// The state or place that it concerns, as the sender wrote it.
    public var place: String
    /// When it happened, as the sender wrote it.
    public var date: String
    /// Empty unless the sender gave a name.
    public var sender: String
    /// How the sender can be reached; empty when not at all but by the receipt.
    public var reach: String
    /// Where it came from: the form, or a case of another system.
    public var source: String
    /// Why it looks like advertising, in words; empty when it does not.
    public var signs: [String]

    public init(
      kind: Kind = .other, protection: Protection = .anonymous, text: String = "", place: String = "",
      date: String = "", sender: String = "", reach: String = "", source: String = "form",
      signs: [String] = []
    ) {
      self.kind = kind
      self.protection = protection
      self.text = text
      self.place = place
      self.date = date
      self.sender = sender
      self.reach = reach
      self.source = source
      self.signs = signs
    }
  }

  /// The ``Content/source`` of what was erased: nothing of it is left.
  public static let erased = "erased"

  public let id: Int
  public let state: State
  public let content: Content
  /// The day, as `2026-11-28`; no hour is kept.
  public let received: String
  /// The account that looks after it.
  public let assigned: Int?
  public let isSuspect: Bool
  public let reason: Reason?
  /// The note that was begun from it.
  public let note: Int?
  /// The id of the situation of the record behind which it stands; known at the desk only.
  public let situation: String?

  /// True for one whose words were taken out; nothing can rest on it any more.
  public var isErased: Bool { content.source == Submission.erased }

  public init(
    id: Int, state: State, content: Content, received: String, assigned: Int? = nil,
    isSuspect: Bool = false, reason: Reason? = nil, note: Int? = nil, situation: String? = nil
  ) {
    self.id = id
    self.state = state
    self.content = content
    self.received = received
    self.assigned = assigned
    self.isSuspect = isSuspect
    self.reason = reason
    self.note = note
    self.situation = situation
  }
}
