import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// The formal agenda on the topic, latest session first, with every resolution that was read from its file.
  public func agenda() throws -> AgendaAnswer {
    let read = try store.readDocuments(.resolution)
    let events = try store.askEvents()
    let reports = proceedings.documents.filter { $0.kind == "secretary-general report" }
    func session(of document: Document) -> Int? {
      if let debate = document.debate.flatMap(proceedings.debate) { return debate.session }
      return document.symbol.split(separator: "/").dropFirst().first.flatMap { Int($0) }
    }
    let decisions = proceedings.decisions.filter { $0.body == "GA" }
    let sessions = Set(
      proceedings.agendaItems.map(\.session) + decisions.map(\.session) + reports.compactMap(session)
        + proceedings.debates.map(\.session) + read.compactMap(\.session))
    let lines = sessions.sorted(by: >).map { number in
      AgendaAnswer.Session(
        session: number, items: proceedings.agendaItems.filter { $0.session == number },
        decisions: decisions.filter { $0.session == number }.sorted { $0.date < $1.date }.map(line),
        reports: reports.filter { session(of: $0) == number },
        debates: proceedings.debates.filter { $0.session == number },
        resolutions: read.filter { $0.session == number }.map { document in
          .init(
            document: document,
            asks: document.asks.map { ask in
              .init(
                ask: ask, events: events[ask.id] ?? [],
                followed: asksForReport(ask)
                  ? document.date.flatMap { day in
                    reports.filter { ($0.date?.firstDay ?? .min) > day.lastDay }.min {
                      ($0.date?.firstDay ?? 0) < ($1.date?.firstDay ?? 0)
                    }
                  } : nil)
            })
        })
    }
    let asks = lines.flatMap(\.resolutions).flatMap(\.asks)
    return AgendaAnswer(
      sessions: lines,
      figures: [
        .count(rule: CountingRules.asks, list: asks.map(\.ask.id), asOf: read.compactMap(\.date).max()),
        .count(
          rule: CountingRules.asksAnswered, list: asks.filter { !$0.events.isEmpty }.map(\.ask.id),
          asOf: asks.flatMap(\.events).compactMap(\.date).max()),
      ])
  }

  private func asksForReport(_ ask: Ask) -> Bool {
    ask.addressee?.lowercased().contains("secretary-general") == true
      && ask.text.lowercased().split { !$0.isLetter }.contains { $0 == "report" || $0 == "reports" }
  }

  private func line(_ decision: Decision) -> AgendaAnswer.DecisionLine {
    let symbols = Set([decision.id, decision.document].compactMap { $0 })
    return .init(
      decision: decision, sponsors: proceedings.sponsors.filter { $0.decision == decision.id },
      sponsorFigures: proceedings.publishedFigures.filter {
        symbols.contains($0.subject) && $0.measure.hasPrefix("sponsors") && $0.status != "unverified"
      },
      spoke: proceedings.interventions.filter { $0.subject == decision.id },
      namedVotes: proceedings.namedVotes.filter { $0.decision == decision.id }.count)
  }
}

extension AgendaAnswer {
  /// The same for one session; all for nil.
  public func only(_ session: Int?) -> AgendaAnswer {
    guard let session else { return self }
    return AgendaAnswer(sessions: sessions.filter { $0.session == session }, figures: figures)
  }

  /// One row an ask, with its latest event; a resolution that asks nothing has no row.
  public var table: String {
    var writer = DelimitedWriter(header: [
      "id", "resolution", "adopted", "paragraph", "verb", "addressee", "status", "status_date", "voice",
      "evidence", "text",
    ])
    for line in sessions.flatMap(\.resolutions).flatMap({ read in read.asks.map { (read.document, $0) } }) {
      let last = line.1.events.last
      writer.append([
        line.1.ask.id, line.0.symbol, line.0.date?.description, line.1.ask.paragraph, line.1.ask.verb,
        line.1.ask.addressee, last?.kind.rawValue, last?.date?.description, last?.voice.rawValue,
        last?.evidence,
        line.1.ask.text,
      ])
    }
    return writer.text
  }
}
