public import AvowRecord

/// What a printed name means.
public enum NameResolution: Hashable, Sendable {
  /// One state, with the reason in words.
  case state(StateID, reason: String)
  /// More than one state may be meant; the caller makes a finding of it.
  case ambiguous([StateID], why: String)
  /// No state has such a name; at most three names that are near, for a person to look at.
  case unknown(suggestions: [String])

  public var state: StateID? {
    if case .state(let id, _) = self { id } else { nil }
  }
}

/// Where a name is printed.
public enum NameStyle: Hashable, Sendable {
  case any
  /// In the list of a recorded vote, where `Congo` alone is the Republic of the Congo.
  case voteList
}

/// The states that a voter of a source stands for in time, looked up once and asked for each ballot.
public struct VoterSpans: Hashable, Sendable {
  public struct Span: Hashable, Sendable {
    public let state: StateID
    /// First day, in days since 1970-01-01; nil when it holds from the beginning.
    public let fromDay: Int?
    /// First day on which it no longer holds; nil when it still holds.
    public let untilDay: Int?
    /// How the state was found.
    public let reason: String

    public func contains(day: Int) -> Bool {
      (fromDay.map { $0 <= day } ?? true) && (untilDay.map { day < $0 } ?? true)
    }
  }

  /// In order of time, without overlap. Empty when nothing is known of the voter.
  public let spans: [Span]

  /// The state on a day (days since 1970-01-01); nil where no span holds.
  public func state(onDay day: Int) -> StateID? { spans.first { $0.contains(day: day) }?.state }
}
