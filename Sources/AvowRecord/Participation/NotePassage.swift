/// One thing that was said at a meeting, as the desk holds it.
public struct NotePassage: Hashable, Sendable, Codable {
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case reflection, recommendation, outcome
    case expectedEffect = "expected effect"
    case strategy
    case standingConcern = "standing concern"
    case other
  }

  public var kind: Kind
  public var text: String
  /// Who said it; empty when nobody wrote it down.
  public var speaker: String
  /// True when it stays at the desk whatever the rule of the meeting.
  public var isWithheld: Bool

  public init(kind: Kind, text: String, speaker: String = "", isWithheld: Bool = false) {
    self.kind = kind
    self.text = text
    self.speaker = speaker
    self.isWithheld = isWithheld
  }
}
