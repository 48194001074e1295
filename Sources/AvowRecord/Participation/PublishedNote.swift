/// What was noted at a meeting and may be public.
///
/// Under a not-for-attribution rule it has no speakers and nobody who was present; a confidential note has no such form.
public struct PublishedNote: Hashable, Sendable, Codable, Identifiable {
  public struct Passage: Hashable, Sendable, Codable {
    /// From 1 without gaps, so that what was left out does not show.
    public let number: Int
    public let kind: NotePassage.Kind
    public let text: String
    public let speaker: String?

    public init(number: Int, kind: NotePassage.Kind, text: String, speaker: String?) {
      self.number = number
      self.kind = kind
      self.text = text
      self.speaker = speaker
    }
  }

  public let id: String
  public let date: PartialDate
  public let title: String
  public let rule: Attribution
  public let meeting: String?
  public let attendance: String?
  public let present: [String]
  public let passages: [Passage]
  /// The day of this revision.
  public let published: PartialDate
  /// From 1; a note that is published again with other words gets the next.
  public let revision: Int

  public init(
    id: String, date: PartialDate, title: String, rule: Attribution, meeting: String?, attendance: String?,
    present: [String], passages: [Passage], published: PartialDate, revision: Int = 1
  ) {
    self.id = id
    self.date = date
    self.title = title
    self.rule = rule
    self.meeting = meeting
    self.attendance = attendance
    self.present = present
    self.passages = passages
    self.published = published
    self.revision = revision
  }

  /// The same note as another revision of another day.
  public func revised(_ revision: Int, on day: PartialDate) -> PublishedNote {
    PublishedNote(
      id: id, date: date, title: title, rule: rule, meeting: meeting, attendance: attendance,
      present: present, passages: passages, published: day, revision: revision)
  }
}
