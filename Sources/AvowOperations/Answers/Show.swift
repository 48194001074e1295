public import AvowRecord
import AvowStore

/// Any record by its id, as `avow show` prints it.
public enum Shown: Sendable {
  case state(StateBrief)
  case debate(DebateAnswer)
  case meeting(MeetingAnswer)
  case statement(StatementAnswer)
  case decision(DecisionAnswer)
  case document(DocumentAnswer)
  case rollCall(RollCallAnswer)
  case recommendation(RecommendationAnswer)
  case publishedFigure(PublishedFigure)
  case contradiction(Contradiction)
  case agendaItem(AgendaItem)
  case topic(Topic)
  case series(FigureSeries, [PublishedFigure])
  case group(Group, [GroupMembership])
  case instrument(InstrumentAnswer)
}

extension Shown: Encodable {
  /// The record itself, with no envelope.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .state(let record): try record.encode(to: encoder)
    case .debate(let record): try record.encode(to: encoder)
    case .meeting(let record): try record.encode(to: encoder)
    case .statement(let record): try record.encode(to: encoder)
    case .decision(let record): try record.encode(to: encoder)
    case .document(let record): try record.encode(to: encoder)
    case .rollCall(let record): try record.encode(to: encoder)
    case .recommendation(let record): try record.encode(to: encoder)
    case .publishedFigure(let record): try record.encode(to: encoder)
    case .contradiction(let record): try record.encode(to: encoder)
    case .agendaItem(let record): try record.encode(to: encoder)
    case .topic(let record): try record.encode(to: encoder)
    case .series(let series, let figures):
      try SeriesAnswer(series: series, figures: figures).encode(to: encoder)
    case .instrument(let record): try record.encode(to: encoder)
    case .group(let group, let members): try GroupAnswer(group: group, members: members).encode(to: encoder)
    }
  }
}

/// A subject of published figures with all that was published about it.
public struct SeriesAnswer: Sendable, Codable {
  public let series: FigureSeries
  public let figures: [PublishedFigure]
}

/// A group with the spells of its members.
public struct GroupAnswer: Sendable, Codable {
  public let group: Group
  public let members: [GroupMembership]
}

extension Answers {
  /// The record with an id, however it is written: `RWA`, `A/RES/75/277`, `a/72/pv.99`, `rcid:5939`,
  /// `GA72-DEBATE-2018`, `contradiction 4`. Nil when there is none.
  public func show(_ id: String) throws -> Shown? {
    if let exact = try showExactly(id) { return exact }
    if let symbol = Symbol(id), symbol.text != id, let shown = try showExactly(symbol.text) { return shown }
    let upper = id.uppercased()
    if upper != id, let shown = try showExactly(upper) { return shown }
    return try showExactly(id.lowercased())
  }

  private func showExactly(_ id: String) throws -> Shown? {
    if id.contains("#") { return try statement(id).map { .statement($0) } }
    if let brief = try brief(id) { return .state(brief) }
    if let answer = try decision(id) { return .decision(answer) }
    if let answer = debate(id) { return .debate(answer) }
    if let answer = try meeting(id) { return .meeting(answer) }
    if let answer = document(id) { return .document(answer) }
    if let answer = try rollCall(id) { return .rollCall(answer) }
    if let answer = try recommendation(id) { return .recommendation(answer) }
    if let figure = proceedings.publishedFigures.first(where: { $0.id == id }) {
      return .publishedFigure(figure)
    }
    if let answer = try instrument(id) { return .instrument(answer) }
    if let item = proceedings.agendaItems.first(where: { $0.id == id }) { return .agendaItem(item) }
    if let topic = proceedings.topics.first(where: { $0.id == id }) { return .topic(topic) }
    if let group = reference.groups.first(where: { $0.id == id }) {
      return .group(group, reference.groupMemberships.filter { $0.group == id })
    }
    if let series = proceedings.series.first(where: { $0.id == id }) {
      return .series(series, proceedings.publishedFigures.filter { $0.subject == id })
    }
    if id.lowercased().hasPrefix("contradiction"),
      let number = Int(id.drop { !$0.isNumber }),
      let contradiction = proceedings.contradictions.first(where: { $0.number == number })
    {
      return .contradiction(contradiction)
    }
    // A resolution that only the imported tables know is shown by its roll call.
    if let only = try store.rollCalls(onResolution: id).first, let answer = try rollCall(only.id) {
      return .rollCall(answer)
    }
    return nil
  }
}
