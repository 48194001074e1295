/// Something that a state was asked to do: in the Universal Periodic Review, in a report, in a dialogue.
///
/// A recommendation that several states made together is one for each of them, as the sources have it; the words, the
/// state addressed and the session tell that they belong together.
public struct Recommendation: Hashable, Sendable, Codable, Identifiable {
  /// Where a recommendation was made.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// By one state to another, in the Universal Periodic Review of the Human Rights Council.
    case upr = "UPR"
    /// By the Secretary-General, in a report.
    case report = "report"
    /// By a participant of a dialogue or debate.
    case dialogue = "dialogue"
    /// By a meeting or an organisation of civil society.
    case civilSociety = "civil society"
    case treatyBody = "treaty body"
  }

  /// Made from its content: `UPR/5/AFG/AUT/1a2b3c4d` (session, addressee, maker, mark of the words). `-2` stands
  /// behind it where a source has the same words twice.
  public var id: String
  public var kind: Kind
  /// Who made it; nil where the source does not tell, or where it is no state.
  public var maker: StateID?
  public var makerAsPrinted: String
  /// The state that it is addressed to; nil where it is addressed to others.
  public var addressee: StateID?
  public var addresseeAsPrinted: String
  /// The session of the review, or what stands for it: `5`; empty where there is none.
  public var session: String
  /// The cycle of the review, from 1; nil outside the review.
  public var cycle: Int?
  /// When it was made, as exactly as is known.
  public var date: PartialDate?
  /// The document that has it, and the paragraph there.
  public var document: String?
  public var paragraph: String?
  /// As the source has it, blanks at the ends taken away.
  public var text: String
  /// What it asks for, 1…5, where the source says so: see ``ActionCategory``.
  public var action: Int?
  /// Labels of the source.
  public var issues: [String]
  /// The latest answer of the state addressed; nil where none is known, which is silence and no answer.
  public var answer: RecommendationEvent.Kind?

  public init(
    id: String, kind: Kind, maker: StateID?, makerAsPrinted: String, addressee: StateID?,
    addresseeAsPrinted: String, session: String, cycle: Int? = nil, date: PartialDate? = nil,
    document: String? = nil, paragraph: String? = nil, text: String, action: Int? = nil,
    issues: [String] = [],
    answer: RecommendationEvent.Kind? = nil
  ) {
    self.id = id
    self.kind = kind
    self.maker = maker
    self.makerAsPrinted = makerAsPrinted
    self.addressee = addressee
    self.addresseeAsPrinted = addresseeAsPrinted
    self.session = session
    self.cycle = cycle
    self.date = date
    self.document = document
    self.paragraph = paragraph
    self.text = text
    self.action = action
    self.issues = issues
    self.answer = answer
  }

  /// The id of a recommendation by its parts; a part that is not known is `none`.
  public static func id(
    kind: Kind, session: String, addressee: StateID?, maker: StateID?, text: String
  ) -> String {
    let head = kind == .upr ? "UPR" : kind.rawValue.replacing(" ", with: "-")
    func part(_ text: String) -> String {
      let clean = text.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" ? $0 : "-" }
      return clean.isEmpty ? "none" : String(clean)
    }
    return [head, part(session), addressee ?? "none", maker ?? "none", ContentMark.of(text)].joined(
      separator: "/")
  }
}
