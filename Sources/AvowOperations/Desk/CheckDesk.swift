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
      problems += try missingDeliveries(desk, record)
      problems += try refusedComments(desk, record)
    }
    return (problems, try desk.store.auditCount())
  }

  /// Deliveries and answers that the desk has as public and the record does not hold. They are written into the record first, so
  /// that no end of a process leaves this behind: the record is older than the desk.
  static func missingDeliveries(_ desk: Desk, _ record: RecordStore) throws -> [Finding] {
    func finding(_ place: String, _ delivery: String, _ what: String) -> Finding {
      Finding(
        .disagreement, kind: "not-published", place: place, fragment: delivery,
        meaning:
          "The desk has it as \(what) and the record does not hold it: the record is older than the desk. Restore both from one backup."
      )
    }
    let outgoing = try desk.store.outgoing()
    let sent = try outgoing.compactMap { one in
      try one.publishedAs.flatMap {
        try record.delivery($0) == nil ? finding("outgoing \(one.id)", $0, "delivered") : nil
      }
    }
    let deliveries = Dictionary(uniqueKeysWithValues: outgoing.map { ($0.id, $0.publishedAs) })
    let answers = try desk.store.officeReplies().filter { $0.status == .published }.compactMap { reply in
      guard let id = deliveries[reply.outgoing] ?? nil, let delivery = try record.delivery(id),
        !delivery.acts.contains(where: { $0.kind == .answered && $0.words == reply.words })
      else { return nil as Finding? }
      return finding("answer \(reply.id)", id, "a published answer")
    }
    return sent + answers
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
