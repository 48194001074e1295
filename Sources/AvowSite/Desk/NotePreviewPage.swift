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
  /// What is public and would be taken out by publishing again, or was.
  let withdrawn: [String]
  /// Comments that stay although something is taken out; nil for none.
  let remaining: String?
  let withdrawnTitle: String
  /// True when publishing takes out the whole note.
  let isTakenOut: Bool

  init(
    _ note: DeskNote, today: Moment, withdrawing: NoteWithdrawal, publication: Publication? = nil,
    refusal: String? = nil
  ) {
    withdrawn = publication?.withdrawn ?? withdrawing.words
    withdrawnTitle = publication == nil ? "What publishing takes out" : "What was taken out"
    remaining =
      switch withdrawing.remaining {
      case 0: nil
      case 1: "1 comment stays on its page: read whether it gives away what is taken out."
      case let count: "\(count) comments stay on its page: read whether they give away what is taken out."
      }
    isTakenOut = note.rule == .confidential && note.publishedAs != nil
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
    done = publication.flatMap { publication in
      if let published = publication.published {
        return "Published as \(published.id), revision \(published.revision)."
      }
      return publication.withdrawn.isEmpty ? nil : "Taken out of the public record."
    }
  }
}
