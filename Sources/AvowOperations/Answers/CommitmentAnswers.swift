public import AvowRecord

/// What the record has of one instrument on a date: where each state stands, by which act, and how many.
public struct InstrumentAnswer: Sendable, Codable {
  public let instrument: Instrument
  /// The end of this date was asked for; nil for all that is known.
  public let on: PartialDate?
  /// The group whose members alone are shown; nil for all states.
  public let group: String?
  /// One for each Member State of the date and each other state that had acted by then, by id.
  public let standings: [CommitmentStanding]
  /// By the rules of commitments, each with its list of states.
  public let figures: [Figure]
  /// Every act, by date.
  public let acts: [Commitment]
  /// Figures that others published about it.
  public let published: [PublishedFigure]

  /// True when the record has no act of any state: the list is not held.
  public var isHeld: Bool { !acts.isEmpty }

  public func figure(_ rule: CountingRule) -> Figure? { figures.first { $0.rule.id == rule.id } }
}

/// One instrument in the register: its counts with the lists behind them, without every act.
public struct InstrumentSummary: Sendable, Codable {
  public let instrument: Instrument
  public let on: PartialDate?
  public let group: String?
  /// False where no list of states is held; the counts then say nothing.
  public let isHeld: Bool
  public let figures: [Figure]
  public let published: [PublishedFigure]

  public init(_ answer: InstrumentAnswer) {
    instrument = answer.instrument
    on = answer.on
    group = answer.group
    isHeld = answer.isHeld
    figures = answer.isHeld ? answer.figures : []
    published = answer.published
  }
}

/// What one state committed itself to.
public struct StateCommitments: Sendable, Codable {
  /// One instrument and where the state stands with it.
  public struct Line: Sendable, Codable {
    public let instrument: Instrument
    public let standing: CommitmentStanding
    /// What it did about it, by date: reservations and laws too.
    public let acts: [Commitment]
  }

  public let state: StateID
  public let on: PartialDate?
  /// Every instrument of the record, also those of which no source tells anything of the state.
  public let lines: [Line]
}
