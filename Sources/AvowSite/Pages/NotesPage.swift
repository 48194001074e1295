import AvowOperations
import AvowRecord
import AvowStore

/// The notes of meetings that were published, the latest meeting first.
struct NotesPage: Page {
  struct Line: Sendable {
    let link: Link
    let date: String
    let rule: String
    let passages: String
  }

  static let template = "notes"
  let head = PageHead(
    "Notes of meetings", "Notes of meetings as far as the rule of each meeting lets them be public.",
    at: .notes,
    trail: [Link("Debates", .debates), Link("Meetings", .meetings)])
  let lines: [Line]
  let withdrawn: [String]

  static func load(from answers: Answers) throws -> NotesPage {
    NotesPage(
      lines: try answers.store.publishedNotes().map { note in
        Line(
          link: Link(note.title, .note(note.id)), date: note.date.inWords, rule: note.rule.words,
          passages: Number.text(note.passages.count))
      },
      withdrawn: try answers.store.withdrawnNotes().map { "\($0.id), \($0.withdrawn.inWords)" })
  }

  private init(lines: [Line], withdrawn: [String]) {
    self.lines = lines
    self.withdrawn = withdrawn
  }

  /// One row a passage.
  static func table(_ notes: [PublishedNote]) -> String {
    var writer = DelimitedWriter(header: [
      "note", "date", "title", "rule", "meeting", "published", "revision", "number", "kind", "text",
      "speaker",
    ])
    for note in notes {
      for passage in note.passages {
        writer.append([
          note.id, note.date.description, note.title, note.rule.rawValue, note.meeting,
          note.published.description, "\(note.revision)", "\(passage.number)", passage.kind.rawValue,
          passage.text, passage.speaker,
        ])
      }
    }
    return writer.text
  }
}
