/// What was noted at a meeting, as the desk holds it: all of it, also what is never public.
public struct DeskNote: Hashable, Sendable {
  /// What is sealed in the desk's file.
  public struct Content: Hashable, Sendable, Codable {
    /// The id under which it would be public: `breakfast-2017-09-07`.
    public var address: String
    public var date: String
    public var title: String
    /// The id of a meeting of the public record; empty when it is of none.
    public var meeting: String
    /// What may be said of who was there, such as how many; written for the public, not counted from ``attendees``.
    public var attendance: String
    /// Who was there. Public only when the meeting was on the record.
    public var attendees: [String]
    public var passages: [NotePassage]
    /// For the desk only, whatever the rule.
    public var remarks: String

    public init(
      address: String = "", date: String = "", title: String = "", meeting: String = "",
      attendance: String = "", attendees: [String] = [], passages: [NotePassage] = [], remarks: String = ""
    ) {
      self.address = address
      self.date = date
      self.title = title
      self.meeting = meeting
      self.attendance = attendance
      self.attendees = attendees
      self.passages = passages
      self.remarks = remarks
    }
  }

  /// A note without what is sealed in the desk's file.
  public struct Heading: Hashable, Sendable {
    public let id: Int
    public let rule: Attribution
    /// The id under which it is public; nil while it is a draft.
    public let publishedAs: String?

    public init(id: Int, rule: Attribution, publishedAs: String?) {
      self.id = id
      self.rule = rule
      self.publishedAs = publishedAs
    }
  }

  public let id: Int
  public let rule: Attribution
  public let content: Content
  public let made: Moment
  public let changed: Moment
  /// The id under which it is public; nil while it is a draft.
  public let publishedAs: String?

  public init(
    id: Int, rule: Attribution, content: Content, made: Moment, changed: Moment, publishedAs: String? = nil
  ) {
    self.id = id
    self.rule = rule
    self.content = content
    self.made = made
    self.changed = changed
    self.publishedAs = publishedAs
  }
}
