import AvowRecord
import AvowStore

extension Answers {
  /// Every other form about a meeting beside its verbatim record.
  func speakers(_ record: SpokenRecord) throws -> [ReconciledSpeakers] {
    let symbol = record.meeting.symbol
    let names = [symbol] + proceedings.meetings.filter { $0.symbol == symbol }.map(\.id)
    return try store.spokenMeetings(about: names).filter { $0.form != .verbatim }.compactMap { told in
      guard let other = try store.spokenRecord(told.symbol) else { return nil }
      // A statement handed in speaks for its own state alone; what others said is not its matter.
      return compared(record, other, othersOnly: told.form == .filed)
    }
  }

  /// A table of speakers beside the statements and press releases about the same meeting.
  func beside(_ table: SpokenMeeting, _ forms: [SpokenMeeting]) throws -> [ReconciledSpeakers] {
    guard let record = try store.spokenRecord(table.symbol) else { return [] }
    return try forms.filter { $0.symbol != table.symbol }.compactMap { told in
      guard let other = try store.spokenRecord(told.symbol) else { return nil }
      return compared(record, other, othersOnly: told.form == .filed)
    }
  }

  /// Who speaks in two sources; each state or organisation is compared once.
  private func compared(_ one: SpokenRecord, _ other: SpokenRecord, othersOnly: Bool) -> ReconciledSpeakers {
    let here = Answers.speaking(one)
    let there = Answers.speaking(other)
    var differences: [Difference] = []
    func difference(_ who: String, _ says: String, _ otherSays: String) {
      let isState = reference.states.contains { $0.id == who }
      differences.append(
        Difference(
          about: other.meeting.symbol, state: isState ? who : nil, name: isState ? nil : who,
          source: one.meeting.symbol, says: says, otherSource: other.meeting.symbol, otherSays: otherSays,
          note: nil))
    }
    for who in Set(here.keys).union(there.keys).sorted() {
      switch (here[who], there[who]) {
      case (let place?, nil) where !othersOnly: difference(who, "speaks (no. \(place))", "does not speak")
      case (nil, let place?): difference(who, "does not speak", "speaks (no. \(place))")
      default: continue
      }
    }
    let both = Set(here.keys).intersection(there.keys)
    if !othersOnly {
      let order = both.sorted { (here[$0] ?? 0, $0) < (here[$1] ?? 0, $1) }
      let otherOrder = both.sorted { (there[$0] ?? 0, $0) < (there[$1] ?? 0, $1) }
      if let first = zip(order, otherOrder).first(where: { $0 != $1 }) {
        difference(
          first.0, "comes first of those whose order differs", "has \(first.1) at that place of the order")
      }
    }
    return ReconciledSpeakers(
      symbol: other.meeting.symbol, form: other.meeting.form, beside: one.meeting.symbol, agreed: both.count,
      differences: differences)
  }

  /// The number of the first turn of each state, or organisation, that speaks and is not in the chair.
  private static func speaking(_ record: SpokenRecord) -> [String: Int] {
    var first: [String: Int] = [:]
    for turn in record.interventions where turn.kind != .chair && turn.kind != .unattributed {
      guard let who = turn.state ?? turn.organisation, first[who] == nil else { continue }
      first[who] = turn.number
    }
    return first
  }
}
