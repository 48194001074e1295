/// What an account may do at the desk. An account may have several roles; none is part of another.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// Reads meeting notes that are restricted.
  case reader
  /// Codes paragraphs of statements.
  case coder
  /// Writes drafts and contributions.
  case contributor
  /// Reviews and publishes.
  case editor
  /// Decides on submissions and comments.
  case moderator
  /// Invites, changes roles, reads the audit log.
  case administrator

  /// For a person.
  public var words: String {
    self == .reader ? "reader of restricted notes" : rawValue
  }
}
