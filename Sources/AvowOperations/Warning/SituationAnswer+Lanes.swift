import AvowRecord
import AvowStore

extension SituationAnswer {
  /// What lists of risks said of the states, from a day on; a list whose day of issue is not told stands at its base year.
  static func risks(_ states: [StateID], since: PartialDate, in store: RecordStore) throws -> [Moment] {
    let lists = Dictionary(uniqueKeysWithValues: try store.forecasts().map { ($0.id, $0) })
    return try states.flatMap { state in
      try store.forecasts(of: state).compactMap { row -> Moment? in
        guard let list = lists[row.forecast],
          let date = list.issued ?? PartialDate(year: list.baseYear), date.firstDay >= since.firstDay
        else { return nil }
        return Moment(
          date: date, kind: .risk,
          words:
            "\(list.publisher), base year \(list.baseYear), for \(list.window): rank \(row.rank) of \(list.rows)",
          about: list.id, states: [state])
      }
    }
  }

  /// To whom its alerts were delivered, and what was answered.
  static func deliveries(_ alerts: [Alert], _ states: [StateID], in store: RecordStore) throws -> [Moment] {
    let own = Set(alerts.map(\.id))
    return try store.deliveries().filter { own.contains($0.alert) }.flatMap { one in
      one.acts.map { act in
        let words =
          switch act.kind {
          case .sent: "Sent to \(one.office.name) \(one.channel.words)"
          case .failed:
            "Could not be delivered to \(one.office.name) \(one.channel.words): \(act.words ?? "")"
          case .received: "\(one.office.name) confirmed receipt"
          case .answered: "\(one.office.name) answered: \(act.words ?? "")"
          }
        return Moment(
          date: act.date, kind: act.kind == .sent || act.kind == .failed ? .delivery : .answer, words: words,
          about: one.id, states: states)
      }
    }
  }

  /// What was done about it or about one of its alerts, as it stands now.
  static func measures(_ situation: String, _ states: [StateID], in store: RecordStore) throws -> [Moment] {
    try MeasureAnswer.all(situation: situation, standingOnly: true, in: store).map { one in
      let content = one.measure.content
      return Moment(
        date: content.date, kind: .measure,
        words: "\(content.taker.name), \(one.kind.lowercased()): \(content.what)",
        about: one.id, states: states)
    }
  }
}
