public import AvowRecord

/// What a secretariat would publish after a debate: sections of text and tables, in which each number leads to the
/// rule and the list behind it.
///
/// It is made by rules from the record; how it looks (Markdown, a page) is decided where it is shown.
public struct DebateSummary: Sendable, Codable, Hashable {
  /// What a word or a number leads to.
  public enum Target: Sendable, Hashable {
    /// A number of the debate, by the id of its rule.
    case figure(String)
    case state(StateID)
    case turn(String)
    case debate(String)
    case meeting(String)
    case document(String)
    case theme(String)
    case published(String)
  }

  /// A piece of text; with a target it is a link.
  public struct Run: Sendable, Codable, Hashable {
    public let text: String
    public let target: Target?

    public init(_ text: String, _ target: Target? = nil) {
      self.text = text
      self.target = target
    }
  }

  public typealias Sentence = [Run]

  public struct Table: Sendable, Codable, Hashable {
    public let caption: String
    /// A name that ends in `#` heads numbers.
    public let columns: [String]
    public let rows: [[Run]]
  }

  public struct Section: Sendable, Codable, Hashable, Identifiable {
    public let id: String
    public let title: String
    public var paragraphs: [Sentence]
    public var points: [Sentence]
    public var table: Table?

    init(_ id: String, _ title: String) {
      self.id = id
      self.title = title
      paragraphs = []
      points = []
    }

    var isEmpty: Bool { paragraphs.isEmpty && points.isEmpty && table == nil }
  }

  /// A regional group in the debate.
  public struct Region: Sendable, Codable, Hashable, Identifiable {
    public let id: String
    public let name: String
    public let members: Int
    /// Members that made a statement.
    public let speaking: [StateID]
    /// Members for which a statement was made and that did not speak themselves: certain, then possible.
    public let onlySpokenFor: [StateID]
    public let perhapsSpokenFor: [StateID]
  }

  /// One place in the order of speakers.
  public struct Place: Sendable, Codable, Hashable, Identifiable {
    public let id: String
    public let place: Int
    public let name: String
    public let state: StateID?
    public let kind: Intervention.Kind
    public let words: Int
    public let isJoint: Bool
  }

  public let id: String
  public let title: String
  /// `25 June to 2 July 2018`
  public let dates: String
  public let sections: [Section]
  public let regions: [Region]
  public let order: [Place]
  /// How states came to be spoken for: the way and how many, each state by the first way that holds.
  public let ways: [Way]
  public let coverage: String
  public let asOf: PartialDate?

  public struct Way: Sendable, Codable, Hashable {
    public let name: String
    public let states: Int
    public let isCertain: Bool
  }
}

/// Words of a paragraph that are filed under a theme, as a summary needs them.
public struct ThemeMention: Sendable, Codable, Hashable {
  public let theme: String
  public let name: String
  public let intervention: String
  public let paragraph: String
  public let state: StateID?
  public let quote: String

  public init(
    theme: String, name: String, intervention: String, paragraph: String, state: StateID?, quote: String
  ) {
    self.theme = theme
    self.name = name
    self.intervention = intervention
    self.paragraph = paragraph
    self.state = state
    self.quote = quote
  }
}
