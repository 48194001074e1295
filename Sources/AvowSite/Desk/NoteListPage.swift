import AvowRecord
import AvowStore

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
  let paging: ListPaging
  /// Those that are public under a looser rule than they have here, on whatever page they stand.
  let looser: [Link]
  let mayEdit: Bool

  /// - Parameter looser: numbers of those that are public under a looser rule than they have here.
  init(_ store: DeskStore, page: Int?, looser: [Int], mayEdit: Bool) throws {
    self.mayEdit = mayEdit
    self.looser = looser.map { Link(text: "Note \($0)", href: DeskMap.notes(.one($0)).path) }
    paging = try ListPaging(page, of: store.noteHeadings().count, at: DeskMap.notes(.list).path)
    lines = try store.notes(from: paging.start, atMost: ListPaging.length).map { note in
      Line(
        title: note.content.title.isEmpty ? "Note \(note.id)" : note.content.title,
        href: DeskMap.notes(.one(note.id)).path, date: note.content.date, rule: note.rule.words,
        state: note.publishedAs.map {
          "public as \($0)" + (looser.contains(note.id) ? ", under a looser rule: publish it again" : "")
        } ?? "draft")
    }
  }
}
