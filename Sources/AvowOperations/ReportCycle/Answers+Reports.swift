import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// The debates and dialogues that took a report up, by either symbol.
  func debates(thatTookUp symbol: String) -> [Debate] {
    let document = proceedings.document(symbol)
    let symbols = Set([symbol, document?.symbol, document?.secondSymbol].compactMap { $0 })
    return proceedings.debates.filter { debate in
      debate.report.map(symbols.contains) ?? false || document?.debate == debate.id
    }
  }

  /// Every report of the Secretary-General that the record knows or read, latest first.
  public func reports() throws -> [ReportAnswer] {
    let read = try store.readDocuments(.report)
    let known = proceedings.documents.filter { $0.kind == "secretary-general report" }
    let others = read.map(\.symbol).filter { symbol in proceedings.document(symbol) == nil }
    var filter = RecommendationFilter()
    filter.kind = .report
    let recommendations = Dictionary(grouping: try store.recommendations(filter).items) { $0.document ?? "" }
    let echoes = Dictionary(grouping: try store.echoes(), by: \.recommendation)
    return try (known.map(\.symbol) + others).map { symbol in
      try report(symbol, read, recommendations, echoes)
    }.sorted { one, other in
      let dates = [one, other].map { $0.date?.firstDay ?? $0.debates.first?.from.firstDay ?? 0 }
      return dates[0] == dates[1]
        ? NaturalOrder.precedes(other.symbol, one.symbol) : dates[0] > dates[1]
    }
  }

  /// One report, by either symbol; nil when the record knows none.
  public func report(_ symbol: String) throws -> ReportAnswer? {
    let first = proceedings.document(symbol)?.symbol ?? symbol
    return try reports().first { answer in
      answer.symbol == first || answer.read?.otherSymbols.contains(symbol) == true
    }
  }

  private func report(
    _ symbol: String, _ read: [ReadDocument], _ recommendations: [String: [Recommendation]],
    _ echoes: [String: [Echo]]
  ) throws -> ReportAnswer {
    let document = proceedings.document(symbol)
    let file = read.first { $0.symbol == symbol }
    let debates = debates(thatTookUp: symbol)
    let own = (recommendations[symbol] ?? []).sorted {
      NaturalOrder.precedes($0.paragraph ?? "", $1.paragraph ?? "")
    }
    let lines = try own.map {
      ReportAnswer.Line(
        recommendation: $0, events: try store.events(ofRecommendation: $0.id), echoes: echoes[$0.id] ?? [])
    }
    let all = lines.flatMap(\.echoes)
    func count(_ rule: CountingRule, _ list: [String]) -> Figure {
      .count(rule: rule, list: list, asOf: file?.date ?? document?.date)
    }
    return ReportAnswer(
      symbol: symbol, title: document?.title ?? file?.title ?? symbol, date: document?.date ?? file?.date,
      document: document, read: file,
      panels: proceedings.meetings.filter { meeting in
        debates.contains { $0.id == meeting.debate } && meeting.title.lowercased().contains("panel")
      }, debates: debates, lines: lines,
      figures: [
        count(CountingRules.reportRecommendations, lines.map(\.recommendation.id)),
        count(CountingRules.echoesUnconfirmed, all.filter { $0.isConfirmed == nil }.map { "\($0.id)" }),
        count(CountingRules.echoesConfirmed, all.filter { $0.isConfirmed == true }.map { "\($0.id)" }),
      ])
  }
}
