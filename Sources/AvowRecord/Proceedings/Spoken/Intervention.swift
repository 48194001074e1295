/// One turn to speak in a meeting, from the label of the speaker to the next label.
public struct Intervention: Sendable, Codable, Hashable, Identifiable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case statement
    /// Presents a report or a draft.
    case introduction
    case explanationBeforeVote = "explanation of vote before the vote"
    case explanationAfterVote = "explanation of vote after the vote"
    case rightOfReply = "right of reply"
    case pointOfOrder = "point of order"
    /// The chair guides the meeting: not a statement.
    case chair
    case secretariat = "Secretariat"
    case civilSociety = "civil society"
    /// A guest, a panelist, an officer of another body.
    case guest
    /// Text that stands under no speaker's label.
    case unattributed
  }

  /// `A/65/PV.71#12`, counted from 1 in the order of the record.
  public var id: String
  public var number: Int
  public var kind: Kind
  /// The label as printed, without its colon; empty where there is none.
  public var speaker: String
  public var person: String?
  /// An office: `Rapporteur of the Third Committee`, `President of the International Court of Justice`.
  public var capacity: String?
  /// What stands in brackets after the name.
  public var affiliation: String?
  public var state: StateID?
  /// An organisation or observer that is no state: its id in the list of organisations.
  public var organisation: String?
  /// How the speaker was told, in words; nil where nothing was found.
  public var reason: String?
  public var onBehalfOf: OnBehalf?
  /// `French`; nil where the record says nothing, which mostly means English.
  public var language: String?
  public var languageAsPrinted: String?
  /// The item under which the speaker speaks: an id of ``AnnouncedItem``.
  public var item: String?
  public var page: Int
  public var paragraphs: [SpokenParagraph]

  /// The paragraphs, separated by an empty line.
  public var text: String { paragraphs.map(\.text).joined(separator: "\n\n") }

  public init(id: String, number: Int, kind: Kind, speaker: String, page: Int) {
    self.id = id
    self.number = number
    self.kind = kind
    self.speaker = speaker
    self.page = page
    paragraphs = []
  }
}

/// A paragraph that was spoken.
public struct SpokenParagraph: Sendable, Codable, Hashable, Identifiable {
  /// `A/65/PV.71#12.3`, counted from 1 in the intervention.
  public var id: String
  public var number: Int
  /// The page on which it begins, counted from 1.
  public var page: Int
  public var text: String

  public init(id: String, number: Int, page: Int, text: String) {
    self.id = id
    self.number = number
    self.page = page
    self.text = text
  }
}

/// For whom somebody says to speak.
public struct OnBehalf: Sendable, Codable, Hashable {
  /// The words after “on behalf of”, to the end of the sentence.
  public var asPrinted: String
  /// Ids of groups of the record that are named.
  public var groups: [String]
  /// Groups that are named but not in the record, as printed.
  public var otherGroups: [String]
  /// States that are named one by one.
  public var states: [StateID]
  /// States read out as aligning themselves with the statement.
  public var aligned: [StateID]
  /// The paragraph that says so.
  public var paragraph: String

  public init(asPrinted: String, paragraph: String) {
    self.asPrinted = asPrinted
    self.paragraph = paragraph
    groups = []
    otherGroups = []
    states = []
    aligned = []
  }
}
