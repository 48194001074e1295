public import AvowRecord
public import AvowStore

/// Checks the desk: its file, its audit log, what is sealed, and that what it marks as published is public.
public struct CheckDesk {
  /// - Returns: what is wrong, empty when sound; and the number of audit entries.
  public static func run(_ desk: Desk, _ record: RecordStore) throws -> (problems: [Finding], entries: Int) {
    var problems = try desk.store.soundness()
    if problems.isEmpty {
      for note in try desk.store.notes() {
        guard let address = note.publishedAs, try record.publishedNote(address) == nil else { continue }
        problems.append(
          Finding(
            .disagreement, kind: "not-published", place: "note \(note.id)", fragment: address,
            meaning: "The desk has it as published and the record does not hold it. Publish it again."))
      }
      for note in try Publish(desk, into: record).looserInPublic() {
        problems.append(
          Finding(
            .disagreement, kind: "looser-in-public", place: "note \(note.id)", fragment: note.rule.words,
            meaning: "It is public under a looser rule than the one it has at the desk. Publish it again."))
      }
      for article in try desk.store.articles() where article.state == .published {
        guard let address = article.publishedAs, try record.article(address) == nil else { continue }
        problems.append(
          Finding(
            .disagreement, kind: "not-published", place: "article \(article.id)", fragment: address,
            meaning: "The desk has it as published and the record does not hold it. Publish it again."))
      }
      for one in try desk.store.outgoing() {
        guard let delivery = one.publishedAs, try record.delivery(delivery) == nil else { continue }
        problems.append(
          Finding(
            .disagreement, kind: "not-published", place: "outgoing \(one.id)", fragment: delivery,
            meaning:
              "The desk has it as delivered and the record does not hold it: the record is older than the desk. Restore both from one backup."
          ))
      }
      problems += try comments(desk, record)
    }
    if problems.isEmpty {
      for project in try desk.store.codingProjects() where project.published != nil {
        guard try record.publishedCoding(project.address) == nil else { continue }
        problems.append(
          Finding(
            .disagreement, kind: "not-published", place: "coding project \(project.id)",
            fragment: project.address,
            meaning:
              "The desk has its claims as published and the record does not hold them. Publish them again."))
      }
    }
    return (problems, try desk.store.auditCount())
  }

  /// What is approved stands on its page, and what is refused does not.
  private static func comments(_ desk: Desk, _ record: RecordStore) throws -> [Finding] {
    try desk.store.publishedComments().compactMap { comment in
      // With a page that was withdrawn its comments went too.
      guard try CommentedPage(comment.page, in: record) != nil else { return nil }
      let isPublic = try record.comments(on: comment.page).contains { $0.number == comment.number }
      guard isPublic != comment.isApproved else { return nil }
      return Finding(
        .disagreement, kind: isPublic ? "not-withdrawn" : "not-published", place: "comment \(comment.id)",
        fragment: "\(comment.page) number \(comment.number)",
        meaning: isPublic
          ? "The desk has it as refused and the record holds it. Approve it and refuse it again."
          : "The desk has it as approved and the record does not hold it. Refuse it and approve it again.")
    }
  }
}
