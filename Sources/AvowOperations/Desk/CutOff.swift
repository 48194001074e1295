import AvowRecord
import AvowStore

/// Something that the desk marks as public and the record does not hold: a process was killed between the two files, or one of
/// them is older than the other.
enum CutOff: Hashable, Sendable {
  case note(Int, String)
  case article(Int, String)
  case issue(Int, String)
  case comment(Int, page: String, number: Int)
  case claims(Int, String)
  /// A submission that stands behind a situation which was to be opened.
  case situation(Int, String)

  /// All of them, in the order of the cases.
  static func all(_ desk: Desk, _ record: RecordStore) throws -> [CutOff] {
    var found: [CutOff] = []
    for note in try desk.store.noteHeadings() {
      guard let address = note.publishedAs, try record.publishedNote(address) == nil else { continue }
      found.append(.note(note.id, address))
    }
    for article in try desk.store.articles() where article.state == .published {
      guard let address = article.publishedAs, try record.article(address) == nil else { continue }
      found.append(.article(article.id, address))
    }
    for issue in try desk.store.issues() where issue.state != .planned {
      guard let address = issue.publishedAs else { continue }
      let held = try record.magazineIssue(address)
      if held == nil || issue.state == .published && held?.published == nil {
        found.append(.issue(issue.id, address))
      }
    }
    let approved = try desk.store.publishedComments().filter(\.isApproved)
    for (page, comments) in Dictionary(grouping: approved, by: \.page).sorted(by: { $0.key < $1.key }) {
      guard try CommentedPage(page, in: record) != nil else { continue }
      let held = Set(try record.comments(on: page).map(\.number))
      found += comments.filter { !held.contains($0.number) }.map {
        .comment($0.id, page: page, number: $0.number)
      }
    }
    for project in try desk.store.codingProjects() where project.published != nil {
      guard try record.publishedCoding(project.address) == nil else { continue }
      found.append(.claims(project.id, project.address))
    }
    for (submission, situation) in try desk.store.submissionsBehindSituations() {
      guard try record.situation(situation) == nil else { continue }
      found.append(.situation(submission, situation))
    }
    return found
  }

  /// As the audit log and findings name it: `note 12`.
  var subject: String {
    switch self {
    case .note(let id, _): "note \(id)"
    case .article(let id, _): "article \(id)"
    case .issue(let id, _): "issue \(id)"
    case .comment(let id, _, _): "comment \(id)"
    case .claims(let id, _): "coding project \(id)"
    case .situation(let id, _): "submission \(id)"
    }
  }

  /// Where it would stand.
  var address: String {
    switch self {
    case .note(_, let address), .article(_, let address), .issue(_, let address), .claims(_, let address),
      .situation(_, let address):
      address
    case .comment(_, let page, let number): "\(page) number \(number)"
    }
  }

  var finding: Finding {
    Finding(
      .disagreement, kind: "not-published", place: subject, fragment: address,
      meaning:
        "The desk has it as published and the record does not hold it. Publish it again; when there are "
        + "many, one of the two is older than the other: restore both from one backup.")
  }
}
