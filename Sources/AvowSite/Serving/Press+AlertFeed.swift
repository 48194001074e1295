import AvowOperations
import AvowRecord

extension Press {
  /// What was done with alerts: each act an entry, the latest first, at most fifty.
  func alertFeed(from answers: Answers) throws -> AtomFeed {
    let acts = try AlertAnswer.all(in: answers.store).flatMap { one in
      one.alert.acts.map { (answer: one, act: $0) }
    }.sorted { one, other in
      (one.act.date, one.answer.id, one.act.place) > (other.act.date, other.answer.id, other.act.place)
    }
    return AtomFeed(
      title: "Alerts", id: "alerts", place: .alerts,
      entries: acts.prefix(50).map { answer, act in
        AtomFeed.Entry(
          title: "\(act.level.name) \(act.kind.rawValue): \(answer.situation.name), \(act.date.inWords)",
          id: "alert:\(answer.id)#\(act.place)", updated: act.date, author: act.by, place: .alert(answer.id),
          category: act.kind.rawValue,
          summary: ([act.note] + act.reasons.map(\.text)).compactMap { $0 }.joined(separator: " "))
      })
  }
}
