import AvowRecord
import AvowStore

extension Answers {
  /// A meeting as it may be written, in the form of its id: `a/65/pv.71` → `A/65/PV.71`.
  public static func meetingID(_ text: String) -> String {
    guard let first = text.split(separator: "/").first, first.count <= 2 else { return text }
    return Symbol(text)?.text ?? text
  }

  /// Sets every imported verbatim record beside the tables of roll calls of its day, and every meeting beside what
  /// other forms tell of its speakers.
  ///
  /// - Parameter id: one meeting by id or symbol; nil for all. Nil comes back when the record holds nothing of it.
  public func reconciliation(_ id: String? = nil) throws -> Reconciliation? {
    let known = id.flatMap { id in
      proceedings.meeting(id) ?? proceedings.meetings.first { $0.symbol == id }
    }
    let names = id.map { [$0, known?.id, known?.symbol].compactMap { $0 } }
    var meetings: [ReconciledMeeting] = []
    var told = try store.spokenMeetings().filter { $0.form != .corpus }
    if let names { told = told.filter { names.contains($0.symbol) || names.contains($0.about ?? "") } }
    for meeting in told where meeting.form == .verbatim && meeting.about == nil {
      if let record = try store.spokenRecord(meeting.symbol) { meetings.append(try reconciled(record)) }
    }
    let withRecord = Set(meetings.map(\.symbol))
    // Meetings without a record of their own: statements handed in and press releases beside the table of speakers.
    let others = Dictionary(grouping: told.filter { $0.form != .verbatim && $0.about != nil }) {
      $0.about ?? ""
    }
    for (about, forms) in others.sorted(by: { $0.key < $1.key }) {
      let symbol = proceedings.meeting(about)?.symbol ?? about
      guard !withRecord.contains(symbol), let first = forms.first else { continue }
      let tables = forms.filter { $0.form == .speakers }
      meetings.append(
        ReconciledMeeting(
          symbol: about, date: first.date, file: nil, votes: [], rollCallsWithoutVote: [],
          speakers: try tables.flatMap { table in try beside(table, forms) }))
    }
    if id != nil, meetings.isEmpty { return nil }
    return Reconciliation(meetings.sorted { ($0.date, $0.symbol) < ($1.date, $1.symbol) })
  }

  private func reconciled(_ record: SpokenRecord) throws -> ReconciledMeeting {
    let symbol = record.meeting.symbol
    let file = try store.file(ofSpoken: symbol)?.name ?? symbol
    var filter = RollCallFilter()
    filter.year = record.meeting.date.year
    filter.body = record.meeting.body
    filter.limit = nil
    let day = record.meeting.date.description
    // A table may date a vote by a day or two off; a resolution of the record is looked for in the whole year.
    let wanted = Set(record.votes.compactMap(\.resolution))
    let candidates = try store.rollCalls(filter).items.map(\.rollCall).filter { rollCall in
      rollCall.date.description == day || rollCall.resolution.map(wanted.contains) ?? false
    }
    var choices: [String: [StateID: Choice]] = [:]
    for rollCall in candidates {
      choices[rollCall.id] = Dictionary(
        uniqueKeysWithValues: try store.ballots(ofRollCall: rollCall.id).oneForEachState.map {
          ($0.state, $0.choice)
        })
    }
    let matches = record.votes.map(VoteMatch.init)
    let pairs = Answers.pairs(matches, candidates, choices)
    let votes = matches.enumerated().map { index, match in
      let tables = (pairs[index] ?? []).map { match.table($0, choices[$0.id] ?? [:], file: file) }
      return ReconciledVote(
        vote: match.vote.id, about: match.vote.about, resolution: match.vote.resolution,
        page: match.vote.page,
        tables: tables, unmatched: tables.isEmpty ? Answers.why(match, candidates) : nil)
    }
    let used = Set(pairs.values.joined().map(\.id))
    return ReconciledMeeting(
      symbol: symbol, date: record.meeting.date, file: file, votes: votes,
      rollCallsWithoutVote: candidates.filter { !used.contains($0.id) && $0.date.description == day }.map(
        \.id),
      speakers: try speakers(record))
  }

  /// For each vote at most one roll call of each source: the likest pairs first, none below nine tenths unless the
  /// resolution is the same.
  private static func pairs(
    _ matches: [VoteMatch], _ candidates: [RollCall], _ choices: [String: [StateID: Choice]]
  ) -> [Int: [RollCall]] {
    var scored: [(vote: Int, rollCall: RollCall, likeness: Double)] = []
    for (index, match) in matches.enumerated() {
      for rollCall in candidates where match.mayBe(rollCall) {
        let likeness = match.likeness(choices[rollCall.id] ?? [:])
        let isNamed = match.vote.resolution != nil && match.vote.resolution == rollCall.resolution
        if likeness >= (isNamed ? 0.5 : 0.9) { scored.append((index, rollCall, likeness)) }
      }
    }
    scored.sort { ($1.likeness, $0.vote, $0.rollCall.id) < ($0.likeness, $1.vote, $1.rollCall.id) }
    var taken: Set<String> = []
    var pairs: [Int: [RollCall]] = [:]
    func source(_ rollCall: RollCall) -> Substring { rollCall.id.prefix { $0 != ":" } }
    for (vote, rollCall, _) in scored {
      let others = pairs[vote] ?? []
      guard !taken.contains(rollCall.id), !others.contains(where: { source($0) == source(rollCall) }) else {
        continue
      }
      taken.insert(rollCall.id)
      pairs[vote] = others + [rollCall]
    }
    return pairs.mapValues { $0.sorted { $0.id < $1.id } }
  }

  private static func why(_ match: VoteMatch, _ candidates: [RollCall]) -> String {
    if candidates.isEmpty { return "No imported table has a roll call of that day." }
    if match.vote.resolution == nil {
      return
        "No roll call of that day has lists like these; tables leave out votes on motions, paragraphs and drafts "
        + "that failed."
    }
    return "No roll call has this resolution with lists like these."
  }
}
