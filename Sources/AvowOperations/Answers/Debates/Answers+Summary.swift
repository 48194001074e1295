public import AvowAnalysis
import AvowRecord
import AvowStore

extension Answers {
  /// The summary of a debate, or of a single meeting by its symbol; nil when the record knows neither.
  public func summary(ofDebate id: String) throws -> DebateSummary? {
    guard let record = try debateRecord(id) else { return nil }
    let debate = proceedings.debate(record.id)
    let earlier =
      try debate.map { debate in try debateRecords().filter { $0.debate.from < debate.from } } ?? []
    let (votes, actions) = try decided(in: record)
    return DebateSummary(
      SummaryInput(
        record: record, debate: debate, report: debate?.report.flatMap { proceedings.document($0) },
        reference: reference,
        ordinals: OrdinalRules.all.compactMap { $0.figure(of: record.id, in: proceedings) },
        earlier: earlier.map { (debate: $0.debate, record: $0.record) }, votes: votes, actions: actions,
        published: proceedings.publishedFigures.filter {
          $0.subject == record.id && $0.status != "unverified"
        }
        .compactMap { PublishedComparison($0, debate: record, in: proceedings) },
        themes: try themeMentions(meetings: record.held.compactMap(\.symbol))))
  }

  /// Votes and decisions of the meetings, as far as they stand under an item of the turns that are counted.
  private func decided(in record: DebateRecord) throws -> ([SpokenVote], [SpokenAction]) {
    var votes: [SpokenVote] = []
    var actions: [SpokenAction] = []
    let items = agendaItems(proceedings.debate(record.id)?.agendaItem)
    for sitting in record.held {
      guard let symbol = sitting.symbol, let spoken = try store.spokenRecord(symbol) else { continue }
      let own = DebatePart.items(of: spoken, under: items)
      votes += spoken.votes.filter { vote in own.map { own in vote.item.map(own.contains) ?? false } ?? true }
      actions += spoken.actions.filter { one in own.map { own in one.item.map(own.contains) ?? false } ?? true
      }
    }
    return (votes, actions)
  }

  /// Words about each theme in some meetings, from the tags of their paragraphs; empty where none is tagged.
  func themeMentions(meetings: [String]) throws -> [ThemeMention] {
    let names = Dictionary(reference.themes.map { ($0.id, $0.name) }) { first, _ in first }
    return try meetings.flatMap { meeting in
      var filter = ThemeTagFilter()
      filter.meeting = meeting
      filter.isFirstOnly = true
      return try store.themeTags(filter).map { tag in
        ThemeMention(
          theme: tag.theme, name: names[tag.theme] ?? tag.theme, intervention: tag.intervention,
          paragraph: tag.paragraph, state: tag.state, quote: tag.quote)
      }
    }
  }
}
