public import AvowRecord

/// What two sources tell of the same meetings, set side by side: votes of verbatim records against imported tables of
/// roll calls, and those who spoke against tables of speakers. Computed from the record each time, never stored.
public struct Reconciliation: Sendable, Codable {
  /// How many of each kind were compared, and came out equal.
  public struct Counts: Sendable, Codable, Hashable {
    public var votes = 0
    public var votesMatched = 0
    public var votesEqual = 0
    public var speakersTables = 0
    public var speakersTablesEqual = 0
    public var differences = 0
  }

  public var counts: Counts
  public var meetings: [ReconciledMeeting]

  init(_ meetings: [ReconciledMeeting]) {
    self.meetings = meetings
    counts = Counts()
    for meeting in meetings {
      counts.votes += meeting.votes.count
      counts.votesMatched += meeting.votes.count { !$0.tables.isEmpty }
      counts.votesEqual += meeting.votes.count { vote in
        !vote.tables.isEmpty && vote.tables.allSatisfy { $0.differences.isEmpty }
      }
      counts.speakersTables += meeting.speakers.count
      counts.speakersTablesEqual += meeting.speakers.count { $0.differences.isEmpty }
      counts.differences += meeting.differences.count
    }
  }
}

/// One meeting with what other sources say of its votes and speakers.
public struct ReconciledMeeting: Sendable, Codable {
  public var symbol: String
  public var date: PartialDate
  /// The verbatim record; nil for a meeting that is known from other forms only.
  public var file: String?
  public var votes: [ReconciledVote]
  /// Roll calls of the day that match no vote of the record: they may be of another meeting of that day.
  public var rollCallsWithoutVote: [String]
  public var speakers: [ReconciledSpeakers]

  /// All differences, votes first.
  public var differences: [Difference] {
    votes.flatMap { $0.tables.flatMap(\.differences) } + speakers.flatMap(\.differences)
  }
}

/// A vote of a verbatim record and the roll calls that are the same vote.
public struct ReconciledVote: Sendable, Codable {
  public struct Table: Sendable, Codable {
    public var rollCall: String
    /// How the roll call was found: `resolution and lists`, `day and lists`.
    public var matchedBy: String
    /// States of which both say the same.
    public var agreed: Int
    public var differences: [Difference]
  }

  public var vote: String
  public var about: String
  public var resolution: String?
  public var page: Int
  /// One a source of roll calls; empty where none has the vote.
  public var tables: [Table]
  /// Why there is no table; nil where there is one.
  public var unmatched: String?
}

/// A table of speakers, a press release or statements handed in, beside the record of the meeting.
public struct ReconciledSpeakers: Sendable, Codable {
  /// `A/72/PV.99/speakers`.
  public var symbol: String
  public var form: RecordForm
  /// What it is set beside: the symbol of a verbatim record, or of a table of speakers.
  public var beside: String
  public var agreed: Int
  public var differences: [Difference]
}

/// One thing of which two sources say something else.
public struct Difference: Sendable, Codable, Hashable {
  /// The vote, or the table of speakers, that it is about.
  public var about: String
  public var state: StateID?
  /// The name as printed where it is no state.
  public var name: String?
  public var source: String
  public var says: String
  public var otherSource: String
  public var otherSays: String
  /// What may explain it, from the record itself; nil where nothing does.
  public var note: String?
}
