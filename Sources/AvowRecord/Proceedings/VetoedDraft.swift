/// A draft that the Security Council did not adopt because a permanent member voted against it.
public struct VetoedDraft: Hashable, Sendable, Codable, Identifiable {
  /// A member that cast a veto.
  public struct Caster: Hashable, Sendable, Codable {
    /// Nil where the name was not understood.
    public var state: StateID?
    public var asPrinted: String

    public init(state: StateID?, asPrinted: String) {
      self.state = state
      self.asPrinted = asPrinted
    }
  }

  /// The symbol of the draft; of one that was only spoken, the symbol of the meeting. `-2` stands behind it where the
  /// source has the same once more.
  public var id: String
  public var date: PartialDate
  /// The symbol of the meeting record.
  public var meeting: String
  /// The symbols of the draft as printed; empty for one that was only spoken.
  public var drafts: [String]
  public var agendaItem: String
  /// The situation, in a word of the source.
  public var situation: String
  public var casters: [Caster]
  public var source: String

  public init(
    id: String, date: PartialDate, meeting: String, drafts: [String], agendaItem: String, situation: String,
    casters: [Caster], source: String
  ) {
    self.id = id
    self.date = date
    self.meeting = meeting
    self.drafts = drafts
    self.agendaItem = agendaItem
    self.situation = situation
    self.casters = casters
    self.source = source
  }
}

/// An event of a chronology: an atrocity, a decision, a judgment, with its day and its source.
public struct DatedEvent: Hashable, Sendable, Codable {
  public var date: PartialDate
  public var label: String
  /// A word of the source: `atrocity`, `council`, `legal`, `contested`.
  public var kind: String
  public var source: String
  public var address: String?
  public var note: String?

  public init(
    date: PartialDate, label: String, kind: String, source: String, address: String? = nil,
    note: String? = nil
  ) {
    self.date = date
    self.label = label
    self.kind = kind
    self.source = source
    self.address = address
    self.note = note
  }
}

/// What a table of vetoes, or a chronology, says: names of members not yet looked up.
public struct VetoTable: Sendable {
  public var drafts: [(line: Int, draft: VetoedDraft)] = []
  public var events: [(line: Int, event: DatedEvent)] = []
  public var rowsRead = 0
  public var findings: [Finding] = []

  public init() {}
}

/// Which vetoed drafts are asked for; nil means any.
public struct VetoFilter: Hashable, Sendable, Codable {
  public var state: StateID?
  public var situation: String?
  public var from: Int?
  public var until: Int?
  /// Only drafts to which a dated event of the chronology belongs.
  public var isDatedOnly = false

  public init() {}
}
