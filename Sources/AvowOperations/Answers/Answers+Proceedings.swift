import AvowAnalysis
import AvowRecord
import AvowStore

extension Answers {
  /// What the record has of a debate or dialogue, or nil.
  public func debate(_ id: String) -> DebateAnswer? {
    guard let debate = proceedings.debate(id) else { return nil }
    let order = proceedings.debates.sorted { ($0.from, $0.id) < ($1.from, $1.id) }.map(\.id)
    let place = order.firstIndex(of: id)
    let meetings = proceedings.meetings.filter { $0.debate == id }.sorted {
      $0.date == $1.date ? NaturalOrder.precedes($0.id, $1.id) : $0.date < $1.date
    }
    let items = agendaItems(debate.agendaItem)
    let decisions = proceedings.decisions.filter { decision in
      meetings.contains { $0.id == decision.meeting }
        || items.contains { $0.decision == decision.id }
        || !items.isEmpty && agendaItems(decision.agendaItem).contains { items.contains($0) }
    }
    let published = published(about: [id])
    let subjects = Set([id] + meetings.map(\.id))
    return DebateAnswer(
      debate: debate, meetings: meetings,
      documents: proceedings.documents.filter {
        $0.debate == id || $0.symbol == debate.report
          || $0.secondSymbol == debate.report && debate.report != nil
      },
      agendaItems: items, decisions: decisions, published: published,
      contradictions: contradictions(in: published),
      interventions: proceedings.interventions.filter { subjects.contains($0.subject) },
      notes: proceedings.meetingNotes.filter { note in note.meeting.map(subjects.contains) ?? false },
      corrections: corrections("debate", id),
      previous: place.flatMap { $0 > 0 ? order[$0 - 1] : nil },
      next: place.flatMap { $0 + 1 < order.count ? order[$0 + 1] : nil })
  }

  /// What the record has of a meeting, by id or symbol, or nil: what the shipped tables say, and the verbatim
  /// record where one was imported.
  public func meeting(_ id: String) throws -> MeetingAnswer? {
    if let session = try sessionOfCorpus(id) { return session }
    let known = proceedings.meeting(id) ?? proceedings.meetings.first { $0.symbol == id }
    let spoken = try store.spokenRecord(known?.symbol ?? id)
    let file = spoken == nil ? nil : try store.file(ofSpoken: known?.symbol ?? id)
    let told = known == nil && spoken == nil ? try store.spokenMeetings(about: [id]).first : nil
    guard
      let meeting = known ?? spoken.map({ Meeting($0.meeting, source: file?.name ?? "") })
        ?? told.map({ Meeting(id: id, from: $0) })
    else { return nil }
    let decisions = proceedings.decisions.filter { $0.meeting == meeting.id }
    let subjects = Set([meeting.id] + decisions.map(\.id))
    var answer = MeetingAnswer(
      meeting: meeting, debate: meeting.debate.flatMap(proceedings.debate),
      documents: proceedings.documents.filter { document in
        document.symbol == meeting.symbol || decisions.contains { $0.document == document.symbol }
      },
      decisions: decisions,
      rollCalls: try decisions.flatMap { try store.rollCalls(onResolution: $0.id) },
      reportedInterventions: proceedings.interventions.filter { subjects.contains($0.subject) },
      notes: proceedings.meetingNotes.filter { $0.meeting == meeting.id },
      corrections: corrections("meeting", meeting.id))
    answer.publishedNotes = try store.publishedNotes(of: meeting.id)
    answer.otherForms = try otherForms(of: [meeting.id, meeting.symbol].compactMap { $0 })
    guard let spoken else { return answer }
    answer.interventions = spoken.interventions.map { SpokenTurn($0, on: spoken.meeting.date, reference) }
    answer.votes = spoken.votes.map(SpokenVoteAnswer.init)
    answer.items = spoken.items
    answer.chairs = spoken.chairs
    answer.actions = spoken.actions
    answer.asides = spoken.asides
    answer.spoken = spoken.meeting
    answer.letters = spoken.letters
    answer.findings = spoken.findings
    return answer
  }

  /// What other sources than the verbatim record tell of a meeting.
  private func otherForms(of names: [String]) throws -> [OtherForm] {
    try store.spokenMeetings(about: names).compactMap { told in
      guard let record = try store.spokenRecord(told.symbol) else { return nil }
      return OtherForm(
        meeting: told, file: try store.file(ofSpoken: told.symbol)?.name,
        interventions: record.interventions.map { SpokenTurn($0, on: told.date, reference) },
        findings: record.findings)
    }
  }

  /// What the record has of a document, by either symbol, or nil.
  public func document(_ symbol: String) -> DocumentAnswer? {
    guard let document = proceedings.document(symbol) else { return nil }
    let symbols = [document.symbol, document.secondSymbol].compactMap { $0 }
    let debates = proceedings.debates.filter { debate in symbols.contains { $0 == debate.report } }
    return DocumentAnswer(
      document: document,
      debate: document.debate.flatMap(proceedings.debate) ?? debates.first,
      decisions: proceedings.decisions.filter { decision in symbols.contains { $0 == decision.document } },
      figures: proceedings.publishedFigures.filter { symbols.contains($0.subject) },
      corrections: corrections("document", document.symbol))
  }

  /// What the record has of a resolution or agenda decision, or nil.
  public func decision(_ id: String) throws -> DecisionAnswer? {
    guard let decision = proceedings.decision(id) else { return nil }
    let named = proceedings.namedVotes.filter { $0.decision == id }
    let published = published(about: [id])
    return DecisionAnswer(
      decision: decision, meeting: decision.meeting.flatMap(proceedings.meeting),
      documents: proceedings.documents.filter { $0.symbol == decision.document || $0.symbol == id },
      agendaItems: agendaItems(decision.agendaItem), namedVotes: named,
      sponsors: proceedings.sponsors.filter { $0.decision == id },
      interventions: proceedings.interventions.filter { $0.subject == id },
      rollCalls: try store.rollCalls(onResolution: id), published: published,
      contradictions: contradictions(in: published), figures: Figure.namedVotes(named),
      corrections: corrections("decision", id))
  }
}
