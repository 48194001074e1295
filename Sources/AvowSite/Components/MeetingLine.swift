import AvowOperations
import AvowRecord

/// A meeting in a list.
struct MeetingLine: Sendable {
  let link: Link
  let date: String
  let sitting: String?
  let rule: String
  let record: String
  let note: String?
  let chip: Chip?

  init(_ meeting: Meeting, in answers: Answers) {
    link = Link(meeting.symbol ?? meeting.title, .meeting(meeting.id))
    date = meeting.date.inWords
    sitting = meeting.sitting
    rule = meeting.rule
    record = meeting.record
    note = meeting.note
    chip = Chip(status: meeting.status)
  }
}
