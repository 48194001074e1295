import AvowOperations
import AvowRecord

/// Exactly what would be public of a note, what stays at the desk, and the button that publishes.
struct NotePreviewPage: DeskPage {
  static let template = "note-preview"
  let title = "What would be public"
  let action: String
  let back: String
  /// As the public page shows it; nil when nothing may be public.
  let note: NoteSheet?
  let address: String?
  let dropped: [String]
  let warnings: [String]
  let isConfidential: Bool
  /// Set after publishing.
  let done: String?
  let refusal: String?
  /// Where a public note is withdrawn; nil for one that is not public.
  let withdrawal: String?

  init(_ note: DeskNote, today: Moment, publication: Publication? = nil, refusal: String? = nil) {
    action = DeskMap.notes(.preview(note.id)).path
    back = DeskMap.notes(.one(note.id)).path
    withdrawal = note.publishedAs == nil ? nil : DeskMap.notes(.withdrawal(note.id)).path
    dropped = Publish.dropped(of: note)
    warnings = Publish.warnings(of: note)
    isConfidential = note.rule == .confidential
    var why = refusal
    var form: PublishedNote?
    do {
      form =
        try publication?.published
        ?? PartialDate(today.day).flatMap { try Publish.publicForm(of: note, on: $0) }
    } catch {
      why = why ?? "\(error)"
    }
    self.note = form.map { NoteSheet($0) }
    address = form.map { SiteMap.note($0.id).href }
    self.refusal = why
    done = publication?.published.map { "Published as \($0.id), revision \($0.revision)." }
  }
}
