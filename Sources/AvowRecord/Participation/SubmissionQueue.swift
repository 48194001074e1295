/// Which submissions are listed.
public enum SubmissionQueue: String, CaseIterable, Hashable, Sendable {
  /// Not decided, and nothing says that it is advertising.
  case open
  /// Those that an account looks after, decided or not.
  case mine
  case suspect, accepted, refused, all

  /// For a person.
  public var words: String { self == .suspect ? "looks like advertising" : rawValue }
}

/// What tells of a submission without opening it: what stands in clear at the desk.
public struct SubmissionMark: Hashable, Sendable, Identifiable {
  public let id: Int
  public let state: Submission.State
  /// The day.
  public let received: String

  public init(id: Int, state: Submission.State, received: String) {
    self.id = id
    self.state = state
    self.received = received
  }
}
