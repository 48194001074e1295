public import AvowRecord
public import AvowStore

/// An alert with its situation and the sentences that its words stand for.
public struct AlertAnswer: Sendable, Codable {
  public let id: String
  public let status: String
  public let alert: Alert
  public let situation: Situation
  /// What the present level and confidence mean.
  public let levelMeans: String
  public let confidenceMeans: String
  /// Proposals that it took up.
  public let proposals: [Proposal]
  /// Who was told and what came of it; nil in lists.
  public internal(set) var response: AlertResponse?

  /// Nil when the record has no such alert.
  public init?(_ id: String, in store: RecordStore) throws {
    guard let alert = try store.alert(id) else { return nil }
    try self.init(alert, in: store)
    response = try AlertResponse(of: id, in: store)
  }

  init?(_ alert: Alert, in store: RecordStore) throws {
    guard let situation = try store.situation(alert.situation) else { return nil }
    self.id = alert.id
    self.alert = alert
    self.situation = situation
    status = alert.status
    levelMeans = alert.latest.level.sentence
    confidenceMeans = alert.latest.confidence.sentence
    let id = alert.id
    proposals = try store.proposals().filter { one in one.acts.contains { $0.alert == id } }
  }

  /// All alerts, those issued last first; those about a state or of a level where one is named.
  public static func all(
    situation: String? = nil, state: StateID? = nil, standingOnly: Bool = false, in store: RecordStore
  ) throws -> [AlertAnswer] {
    try store.alerts(of: situation).compactMap { try AlertAnswer($0, in: store) }.filter { one in
      (state.map(one.situation.states.contains) ?? true) && !(standingOnly && one.alert.isWithdrawn)
    }
  }

  /// One row an alert, as it stands now.
  public static func csv(_ alerts: [AlertAnswer]) -> String {
    var writer = DelimitedWriter(header: [
      "alert", "situation", "states", "status", "issued", "issued_by", "issued_recorded", "level",
      "confidence", "latest_act",
      "latest_date", "latest_by", "would_change", "note", "reasons",
    ])
    for one in alerts {
      let latest = one.alert.latest
      writer.append([
        one.id, one.situation.id, one.situation.states.joined(separator: " "), one.status,
        one.alert.issued.description, one.alert.first.by, one.alert.first.recorded.description,
        latest.level.rawValue, latest.confidence.rawValue,
        latest.kind.rawValue, latest.date.description, latest.by, latest.wouldChange, latest.note,
        latest.reasons.map { "\($0.kind.rawValue) \($0.evidence): \($0.text)" }.joined(separator: " ; "),
      ])
    }
    return writer.text
  }
}
