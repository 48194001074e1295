/// Which comments are listed.
public enum CommentQueue: String, CaseIterable, Hashable, Sendable {
  /// New ones that do not look like advertising, and refusals that are to be looked at again.
  case open
  case suspect, approved, refused, all

  /// For a person.
  public var words: String { self == .suspect ? "looks like advertising" : rawValue }
}
