public import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// What is held of a debate, or of a single meeting by its symbol, ready to be counted; nil when the record knows
  /// neither.
  ///
  /// The meetings are those of the debate's table. One whose number is not known there is found among the imported
  /// records by body, day and agenda item. Press releases are never counted.
  public func debateRecord(_ id: String) throws -> DebateRecord? {
    if let debate = proceedings.debate(id) ?? proceedings.debate(id.uppercased()) {
      return try record(of: debate, spoken: try store.spokenMeetings())
    }
    let symbol = Symbol(id)?.text ?? id
    let known = proceedings.meeting(symbol) ?? proceedings.meetings.first { $0.symbol == symbol }
    guard let spoken = try store.spokenRecord(known?.symbol ?? symbol), spoken.meeting.form == .verbatim
    else {
      return known.map { meeting in
        DebateRecord(
          id: meeting.id, title: meeting.title,
          sittings: [
            Sitting(
              id: meeting.id, symbol: meeting.symbol, title: meeting.title, date: meeting.date,
              holding: meeting.isRecorded ? .missing : .noRecord)
          ], turns: [])
      }
    }
    let meeting = known ?? Meeting(spoken.meeting, source: "")
    return DebateRecord(
      id: meeting.id, title: meeting.symbol.map { "\(meeting.title), \($0)" } ?? meeting.title,
      sittings: [
        Sitting(
          id: meeting.id, symbol: spoken.meeting.symbol, title: meeting.title, date: spoken.meeting.date,
          holding: .held)
      ], turns: turns(spoken.interventions, of: spoken.meeting))
  }

  /// Every debate and dialogue in the order of time, with what is held of it.
  public func debateRecords() throws -> [(debate: Debate, record: DebateRecord)] {
    let spoken = try store.spokenMeetings()
    return try proceedings.debates.filter { $0.kind != "no debate" }
      .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
      .map { ($0, try record(of: $0, spoken: spoken)) }
  }

  private func turns(_ interventions: [Intervention], of meeting: SpokenMeeting) -> [DebateTurn] {
    let sizes = GroupSize.all(in: proceedings, reference)
    return interventions.map { DebateTurn($0, of: meeting, in: reference, sizes: sizes) }
  }

  private func record(of debate: Debate, spoken: [SpokenMeeting]) throws -> DebateRecord {
    let items = agendaItems(debate.agendaItem)
    let meetings = proceedings.meetings.filter { $0.debate == debate.id }.sorted {
      $0.date == $1.date ? NaturalOrder.precedes($0.id, $1.id) : $0.date < $1.date
    }
    var taken = Set(meetings.compactMap(\.symbol))
    var sittings: [Sitting] = []
    var said: [DebateTurn] = []
    func sit(_ meeting: Meeting, _ record: SpokenRecord?) {
      let about = spoken.filter { other in
        guard other.form != .verbatim, let about = other.about else { return false }
        return about == meeting.id || about == meeting.symbol
      }
      let part = record.map { DebatePart(of: $0, under: items) }
      sittings.append(
        Sitting(
          id: meeting.id, symbol: record?.meeting.symbol ?? meeting.symbol, title: meeting.title,
          date: record?.meeting.date ?? meeting.date,
          holding: record != nil ? .held : meeting.isRecorded ? .missing : .noRecord, part: part?.sentence,
          otherForms: Set(about.map(\.form.rawValue)).sorted().compactMap { RecordForm(rawValue: $0) }))
      if let record, let part { said += turns(part.interventions, of: record.meeting) }
    }
    for meeting in meetings {
      var record = try meeting.symbol.flatMap { try verbatim($0) }
      if record == nil, meeting.symbol == nil, meeting.isRecorded {
        record = try spoken.lazy.filter {
          $0.form == .verbatim && $0.body == debate.body && $0.date == meeting.date
            && !taken.contains($0.symbol)
        }.compactMap { try self.verbatim($0.symbol) }.first { self.holds($0, items, debate) }
        if let symbol = record?.meeting.symbol { taken.insert(symbol) }
      }
      sit(meeting, record)
    }
    // A record that says itself to belong to the debate, and of which the tables know nothing.
    for other in spoken
    where other.form == .verbatim && other.debate == debate.id && !taken.contains(other.symbol) {
      sit(Meeting(other, source: ""), try verbatim(other.symbol))
    }
    return DebateRecord(
      id: debate.id, title: debate.title,
      sittings: sittings.sorted {
        $0.date == $1.date ? NaturalOrder.precedes($0.id, $1.id) : $0.date < $1.date
      },
      turns: said.sorted { $0.date == $1.date ? NaturalOrder.precedes($0.id, $1.id) : $0.date < $1.date },
      filed: try other(.filed, debate, meetings, spoken),
      listed: try other(.speakers, debate, meetings, spoken))
  }

  private func verbatim(_ symbol: String) throws -> SpokenRecord? {
    try store.spokenRecord(symbol).flatMap { $0.meeting.form == .verbatim ? $0 : nil }
  }

  /// Whether a record announces an item of the debate.
  private func holds(_ record: SpokenRecord, _ items: [AgendaItem], _ debate: Debate) -> Bool {
    guard !items.isEmpty, record.meeting.session == debate.session else { return false }
    return record.items.contains { heading in
      DebatePart.isAnnounced(heading, items)
    }
  }

  private func other(
    _ form: RecordForm, _ debate: Debate, _ meetings: [Meeting], _ spoken: [SpokenMeeting]
  ) throws -> [DebateTurn] {
    let names = Set(meetings.flatMap { [$0.id, $0.symbol].compactMap { $0 } })
    return try spoken.filter { other in
      other.form == form && (other.debate == debate.id || other.about.map(names.contains) ?? false)
    }.flatMap { meeting in
      try store.spokenRecord(meeting.symbol).map { turns($0.interventions, of: meeting) } ?? []
    }
  }
}

extension Meeting {
  /// Whether a verbatim record of it should exist or may.
  var isRecorded: Bool { rule == "on the record" && record != "none" }
}
