public import AvowRecord
import AvowStore

/// What is public of a note and would not be any more if it were published again: a function of what is public and of what may be.
public struct NoteWithdrawal: Sendable {
  /// In words and numbers, without names.
  public let words: [String]
  /// Comments on its page that hold a name which is taken out; they are refused.
  let comments: [PublishedComment]
  /// How many comments stay on its page although something is taken out, to be looked at by a person.
  public let remaining: Int

  /// - Parameters:
  ///   - held: what is public now; nil for nothing.
  ///   - form: what may be public; nil for nothing.
  ///   - comments: those on its page.
  init(of held: PublishedNote?, to form: PublishedNote?, comments all: [PublishedComment]) {
    guard let held else {
      (words, comments, remaining) = ([], [], 0)
      return
    }
    func count(_ number: Int, _ one: String, _ many: String) -> String? {
      number == 0 ? nil : number.of(one, many)
    }
    guard let form else {
      words =
        ["the whole note, which is confidential now"]
        + [count(all.count, "comment on it", "comments on it")].compactMap { $0 }
      (comments, remaining) = ([], 0)
      return
    }
    let names = NoteWithdrawal.names(in: held).subtracting(NoteWithdrawal.names(in: form)).sorted()
    let texts = Set(form.passages.map(\.text))
    let passages = held.passages.count { !texts.contains($0.text) }
    let long = names.filter { $0.count >= 4 }.map { $0.lowercased() }
    comments = all.filter { comment in
      let said = "\(comment.name)\n\(comment.text)".lowercased()
      return long.contains { said.contains($0) }
    }
    words = [
      held.title == form.title ? nil : "the title as it stands there",
      held.attendance == form.attendance ? nil : "the sentence on attendance as it stands there",
      held.meeting == form.meeting ? nil : "the meeting as it stands there",
      count(names.count, "name of who spoke or was there", "names of who spoke or was there"),
      count(passages, "passage as it stands there", "passages as they stand there"),
      count(comments.count, "comment that holds such a name", "comments that hold such a name"),
    ].compactMap { $0 }
    remaining = words.isEmpty ? 0 : all.count - comments.count
  }

  private static func names(in note: PublishedNote) -> Set<String> {
    Set(note.present + note.passages.compactMap(\.speaker))
  }
}

extension Publish {
  /// What publishing a note again would take out; nothing for one that is not public, or that cannot be published as it is.
  public func withdrawal(of note: DeskNote) throws -> NoteWithdrawal {
    guard let address = note.publishedAs, let held = try record.publishedNote(address),
      let day = PartialDate(desk.now.day)
    else { return NoteWithdrawal(of: nil, to: nil, comments: []) }
    do {
      return NoteWithdrawal(of: held, to: try form(note, day), comments: try comments(on: address))
    } catch is PublishFault {
      return NoteWithdrawal(of: nil, to: nil, comments: [])
    }
  }

  /// Notes that are public under a rule that is looser than the one they have at the desk by now.
  ///
  /// - Parameter notes: which are looked at; all of the desk unless given.
  public func looserInPublic(of notes: [DeskNote.Heading]? = nil) throws -> [DeskNote.Heading] {
    let notes = try notes ?? desk.store.noteHeadings()
    guard !notes.isEmpty else { return [] }
    let rules = Dictionary(try record.publishedNotes().map { ($0.id, $0.rule) }) { first, _ in first }
    return notes.filter { note in
      note.publishedAs.flatMap { rules[$0] }.map { note.rule.isStricter(than: $0) } ?? false
    }
  }

  func comments(on note: String) throws -> [PublishedComment] { try record.comments(on: "/notes/\(note)") }
}
