import AvowRecord
import Foundation

/// A note of a meeting as a form: what may be public under its rule, and what never is.
struct NoteFormPage: DeskPage {
  struct Passage: Sendable {
    let index: Int
    let number: Int
    let text: String
    let speaker: String
    let isWithheld: Bool
    let kinds: [Choices.Option]
  }

  struct Rule: Sendable {
    let value: String
    let words: String
    let meaning: String
    let isChosen: Bool
  }

  static let template = "note-form"
  /// Empty passages that the form adds for more.
  static let spare = 3
  static let most = 60
  let title: String
  let content: DeskNote.Content
  let attendees: String
  let action: String
  let preview: String?
  let publishedAs: String?
  let rules: [Rule]
  let passages: [Passage]
  let count: Int
  let mayEdit: Bool
  let refusal: String?

  init(_ note: DeskNote?, mayEdit: Bool = true) {
    self.init(
      note?.content ?? DeskNote.Content(), note?.rule ?? .confidential, id: note?.id,
      publishedAs: note?.publishedAs, mayEdit: mayEdit)
  }

  init(
    _ content: DeskNote.Content, _ rule: Attribution, id: Int?, publishedAs: String? = nil,
    mayEdit: Bool = true, refusal: String? = nil
  ) {
    title = id.map { "Note \($0)" } ?? "New note"
    self.content = content
    self.mayEdit = mayEdit
    self.refusal = refusal
    self.publishedAs = publishedAs
    attendees = content.attendees.joined(separator: "\n")
    action = DeskMap.notes(id.map { .one($0) } ?? .new).path
    preview = id.map { DeskMap.notes(.preview($0)).path }
    rules = Attribution.allCases.map { one in
      let meaning =
        switch one {
        case .onTheRecord: "what was said, by whom, and who was there may be public"
        case .notForAttribution: "what was said may be public; not who said it nor who was there"
        case .confidential: "nothing may be public, not even that there was a meeting"
        }
      return Rule(value: one.rawValue, words: one.words, meaning: meaning, isChosen: one == rule)
    }
    let all =
      content.passages
      + [NotePassage](repeating: NotePassage(kind: .reflection, text: ""), count: mayEdit ? Self.spare : 0)
    passages = all.prefix(Self.most).enumerated().map { index, passage in
      Passage(
        index: index, number: index + 1, text: passage.text, speaker: passage.speaker,
        isWithheld: passage.isWithheld,
        kinds: NotePassage.Kind.allCases.map {
          Choices.Option(value: $0.rawValue, label: $0.rawValue, isChosen: $0 == passage.kind)
        })
    }
    count = passages.count
  }

  /// The note as the form has it; passages without words are left out.
  static func read(_ form: DeskForm) throws(DeskFailure) -> (DeskNote.Content, Attribution) {
    guard let rule = Attribution(rawValue: try form.text("rule")) else {
      throw .badForm("Choose the rule of the meeting.")
    }
    guard let count = Int(try form.text("count")), (0...most).contains(count) else {
      throw .badForm("A note has at most \(most) passages.")
    }
    var passages: [NotePassage] = []
    for index in 0..<count {
      let text = try form.text("text-\(index)", atMost: 10_000).trimmingCharacters(
        in: .whitespacesAndNewlines)
      guard !text.isEmpty else { continue }
      passages.append(
        NotePassage(
          kind: NotePassage.Kind(rawValue: try form.text("kind-\(index)")) ?? .other, text: text,
          speaker: try form.text("speaker-\(index)"), isWithheld: try form.text("withheld-\(index)") == "yes")
      )
    }
    let content = DeskNote.Content(
      address: try form.text("address"), date: try form.text("date"),
      title: try form.text("title", atMost: 300), meeting: try form.text("meeting"),
      attendance: try form.text("attendance", atMost: 1000),
      attendees: try form.text("attendees", atMost: 20_000).split(separator: "\n").map(String.init)
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty },
      passages: passages, remarks: try form.text("remarks", atMost: 50_000))
    return (content, rule)
  }
}
