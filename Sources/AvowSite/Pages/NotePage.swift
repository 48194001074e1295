import AvowOperations
import AvowRecord
import AvowStore

/// One published note of a meeting.
struct NotePage: Page {
  static let template = "note"
  let head: PageHead
  let note: NoteSheet
  let meeting: Link?
  let comments: CommentSection?

  static func load(_ id: String, from answers: Answers) throws -> NotePage {
    guard let note = try answers.store.publishedNote(id) else {
      throw SiteFault.notInRecord(noun: "note", id: id, list: .notes)
    }
    let meeting = note.meeting.flatMap(answers.proceedings.meeting)
    return NotePage(
      head: PageHead(
        note.title, "\(note.title), \(note.date.inWords).", at: .note(note.id),
        trail: [Link("Meetings", .meetings), Link("Notes", .notes)]),
      note: NoteSheet(note), meeting: meeting.map { Link($0.title, .meeting($0.id)) },
      comments: try CommentSection(on: .note(id), from: answers))
  }
}

/// A published note as it is shown, on its page and in the preview at the desk.
struct NoteSheet: Sendable {
  struct Passage: Sendable {
    let kind: String
    let text: String
    let speaker: String?
  }

  let title: String
  let date: String
  let rule: String
  let ruleSentence: String
  let attendance: String?
  let present: [String]
  let passages: [Passage]
  let published: String

  init(_ note: PublishedNote) {
    title = note.title
    date = note.date.inWords
    rule = note.rule.words
    ruleSentence =
      note.rule == .onTheRecord
      ? "The meeting was on the record."
      : "What was said may be used; who said it and who was there is not told here or anywhere in the record."
    attendance = note.attendance
    present = note.present
    passages = note.passages.map {
      Passage(kind: $0.kind.rawValue.capitalizedFirst, text: $0.text, speaker: $0.speaker)
    }
    published =
      "Published \(note.published.inWords)" + (note.revision > 1 ? ", revision \(note.revision)." : ".")
  }
}
