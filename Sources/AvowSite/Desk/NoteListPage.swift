import AvowRecord

/// The notes of meetings at the desk.
struct NoteListPage: DeskPage {
  struct Line: Sendable {
    let title: String
    let href: String
    let date: String
    let rule: String
    let state: String
  }

  static let template = "note-list"
  let title = "Notes of meetings"
  let lines: [Line]
  let mayEdit: Bool

  /// - Parameter looser: numbers of those that are public under a looser rule than they have here.
  init(_ notes: [DeskNote], looser: Set<Int>, mayEdit: Bool) {
    self.mayEdit = mayEdit
    lines = notes.map { note in
      Line(
        title: note.content.title.isEmpty ? "Note \(note.id)" : note.content.title,
        href: DeskMap.notes(.one(note.id)).path, date: note.content.date, rule: note.rule.words,
        state: note.publishedAs.map {
          "public as \($0)" + (looser.contains(note.id) ? ", under a looser rule: publish it again" : "")
        } ?? "draft")
    }
  }
}
