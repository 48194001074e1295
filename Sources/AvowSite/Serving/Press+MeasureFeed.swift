import AvowOperations
import AvowRecord
import AvowStore

extension Press {
  /// What was entered, corrected or withdrawn of measures: each act an entry, the latest first, at most fifty.
  func measureFeed(from answers: Answers) throws -> AtomFeed {
    let acts = try answers.store.measures().flatMap { one in one.acts.map { (measure: one, act: $0) } }
      .sorted { one, other in
        (one.act.recorded, one.measure.id, one.act.place) > (
          other.act.recorded, other.measure.id, other.act.place
        )
      }
    return AtomFeed(
      title: "Measures taken", id: "measures", place: .measures,
      entries: acts.prefix(50).map { measure, act in
        let kind = act.kind == .entered ? "" : "\(act.kind.rawValue.capitalizedFirst): "
        return AtomFeed.Entry(
          title: "\(kind)\(act.content.taker.name), \(act.content.date.inWords)",
          id: "measure:\(measure.id)#\(act.place)", updated: act.recorded, author: act.by,
          place: .measure(measure.id), category: act.kind.rawValue,
          summary: [act.reason, act.content.what].compactMap { $0 }.joined(separator: " "))
      })
  }
}
