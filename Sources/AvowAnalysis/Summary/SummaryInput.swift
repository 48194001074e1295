public import AvowRecord
import Foundation

/// Everything that a summary is made from.
public struct SummaryInput: Sendable {
  public let record: DebateRecord
  /// Nil for the summary of a single meeting.
  public let debate: Debate?
  public let report: Document?
  public let reference: ReferenceData
  public let ordinals: [Figure]
  /// Debates before this one of which verbatim records are held, in the order of time, and those of which none are.
  public let earlier: [(debate: Debate, record: DebateRecord)]
  public let votes: [SpokenVote]
  public let actions: [SpokenAction]
  public let published: [PublishedComparison]
  /// Words about each theme; empty until the paragraphs of the meetings are tagged.
  public let themes: [ThemeMention]

  public init(
    record: DebateRecord, debate: Debate?, report: Document?, reference: ReferenceData, ordinals: [Figure],
    earlier: [(debate: Debate, record: DebateRecord)], votes: [SpokenVote], actions: [SpokenAction],
    published: [PublishedComparison], themes: [ThemeMention]
  ) {
    self.record = record
    self.debate = debate
    self.report = report
    self.reference = reference
    self.ordinals = ordinals
    self.earlier = earlier
    self.votes = votes
    self.actions = actions
    self.published = published
    self.themes = themes
  }

  var isHeld: Bool { !record.held.isEmpty }
  var day: PartialDate? { record.sittings.first?.date }

  func figure(_ rule: DebateRule) -> DebateFigure { rule.figure(of: record) }

  func name(_ id: String) -> String {
    reference.state(id) != nil
      ? reference.name(of: id, on: day) : RegionalOrganisations.entry(id)?.name ?? id
  }

  /// Who spoke, by the name that a reader knows.
  func name(_ turn: DebateTurn) -> String {
    if let state = turn.state { return name(state) }
    if let entry = RegionalOrganisations.entry(turn.organisation) { return entry.name }
    return turn.affiliation ?? turn.organisation ?? turn.speaker
  }

  /// States by the alphabet of their names.
  func inOrderOfNames(_ states: some Sequence<StateID>) -> [StateID] {
    states.map { ($0, SummaryInput.plain(name($0))) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  private static func plain(_ name: String) -> String {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// A number that leads to its rule, as it stands within a sentence or at its start.
  func number(_ rule: DebateRule, atStart: Bool = false) -> DebateSummary.Run {
    let text = figure(rule).text
    return .init(atStart ? text.prefix(1).uppercased() + text.dropFirst() : text, .figure(rule.rule.id))
  }

  func isOne(_ rule: DebateRule) -> Bool {
    let figure = figure(rule)
    return figure.least == 1 && (figure.most ?? 1) == 1
  }
}

extension [DebateSummary.Run] {
  /// Names with commas and “and”, each a link.
  static func list(_ runs: [DebateSummary.Run]) -> [DebateSummary.Run] {
    var result: [DebateSummary.Run] = []
    for (at, run) in runs.enumerated() {
      if at > 0 { result.append(.init(at == runs.count - 1 ? " and " : ", ")) }
      result.append(run)
    }
    return result
  }
}
