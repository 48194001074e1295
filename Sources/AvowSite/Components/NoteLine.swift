import AvowRecord

/// What is noted of a meeting.
struct NoteLine: Sendable {
  let kind: String
  let text: String
  let attribution: String

  init(_ note: MeetingNote) {
    kind = note.kind.capitalizedFirst
    text = note.text
    attribution =
      note.attribution.hasPrefix("none")
      ? "Attributed to nobody: the meeting was not for attribution." : note.attribution
  }
}
