public import AvowRecord
public import AvowStore

/// Checks the desk: its file, its audit log, what is sealed, and that what it marks as published is public.
public struct CheckDesk {
  /// - Returns: what is wrong, empty when sound; and the number of audit entries.
  public static func run(_ desk: Desk, _ record: RecordStore) throws -> (problems: [Finding], entries: Int) {
    var problems = try desk.store.soundness()
    if problems.isEmpty {
      problems += try CutOff.all(desk, record).map(\.finding)
      for note in try Publish(desk, into: record).looserInPublic() {
        problems.append(
          Finding(
            .disagreement, kind: "looser-in-public", place: "note \(note.id)", fragment: note.rule.words,
            meaning: "It is public under a looser rule than the one it has at the desk. Publish it again."))
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
      problems += try refusedComments(desk, record)
    }
    return (problems, try desk.store.auditCount())
  }

  /// What is refused does not stand on its page.
  private static func refusedComments(_ desk: Desk, _ record: RecordStore) throws -> [Finding] {
    try desk.store.publishedComments().compactMap { comment in
      guard !comment.isApproved,
        try record.comments(on: comment.page).contains(where: { $0.number == comment.number })
      else { return nil }
      return Finding(
        .disagreement, kind: "not-withdrawn", place: "comment \(comment.id)",
        fragment: "\(comment.page) number \(comment.number)",
        meaning: "The desk has it as refused and the record holds it. Approve it and refuse it again.")
    }
  }
}
