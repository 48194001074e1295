import AvowOperations
import AvowRecord
import AvowStore

/// The comments under a page: those that were approved, and where one is written.
struct CommentSection: Sendable {
  struct Line: Sendable {
    let anchor: String
    let name: String
    let text: String
    let day: String
  }

  let lines: [Line]
  /// The form at the desk; nil when the desk is not open to outsiders or the page takes no comments.
  let form: String?
  let closes: String?

  /// Nil when there is neither a comment nor a place to write one.
  init?(on place: SiteMap, from answers: Answers) throws {
    guard let page = try CommentedPage(place.path, in: answers.store) else { return nil }
    lines = try answers.store.comments(on: page.path).map {
      Line(anchor: "comment-\($0.number)", name: $0.name, text: $0.text, day: $0.published.inWords)
    }
    closes = page.closes.flatMap { PartialDate($0)?.inWords }
    let desk = try answers.store.publicSettings().desk
    form = closes == nil ? nil : desk.map { $0 + OutsidePlace.comment(page.path).path }
    if lines.isEmpty, form == nil { return nil }
  }
}
