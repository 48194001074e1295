/// A warning that a person issued about a situation. It is never changed; a withdrawal is an event.
public struct Alert: Hashable, Sendable, Codable, Identifiable {
  /// How grave, from the least.
  public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
    /// Worth following more closely than others.
    case watch
    /// Crimes may come if nothing is done.
    case warning
    /// Crimes are being prepared or committed.
    case emergency
  }

  public let situation: String
  /// Counts the alerts of a situation from 1.
  public let number: Int
  public let date: PartialDate
  public let level: Level
  /// Why, in sentences.
  public let reasons: String
  public let confidence: Confidence
  /// What would have to be seen to take it back or to change its level.
  public let wouldChangeOurMind: String
  /// The name is public.
  public let by: String
  /// The assessment that it rests on, `harrow-valley/1`, or nil.
  public let assessment: String?
  /// The signals that it rests on, by their ids; they proposed, a person decided.
  public let signals: [String]
  /// What happened to it, earliest first.
  public let events: [AlertEvent]

  public init(
    situation: String, number: Int, date: PartialDate, level: Level, reasons: String, confidence: Confidence,
    wouldChangeOurMind: String, by: String, assessment: String?, signals: [String], events: [AlertEvent] = []
  ) {
    self.situation = situation
    self.number = number
    self.date = date
    self.level = level
    self.reasons = reasons
    self.confidence = confidence
    self.wouldChangeOurMind = wouldChangeOurMind
    self.by = by
    self.assessment = assessment
    self.signals = signals
    self.events = events
  }

  /// `harrow-valley/1`.
  public var id: String { "\(situation)/\(number)" }

  /// True when it was withdrawn.
  public var isWithdrawn: Bool { events.contains { $0.kind == .withdrawn } }
}

/// Something that happened to an alert after it was issued.
public struct AlertEvent: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case withdrawn
  }

  public let kind: Kind
  public let date: PartialDate
  public let by: String
  public let reason: String

  public init(kind: Kind, date: PartialDate, by: String, reason: String) {
    self.kind = kind
    self.date = date
    self.by = by
    self.reason = reason
  }
}
