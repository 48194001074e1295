/// Names one record by its kind and id, for sentences that lead to what they rest on.
public struct RecordReference: Hashable, Sendable, Codable {
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case state, debate, meeting, statement, decision, document, topic, contradiction, note
    case rollCall = "roll-call"
    case recommendation, instrument, veto, situation, alert, measure, article, issue
    /// A page of the public site that stands for what the desk lets it know: `get-involved`, `comments`.
    case page
    /// A fact of the update of December 2017 that belongs to no meeting.
    case fact
  }

  public let kind: Kind
  /// As records of that kind are named: `A/72/884`, `rcid:5939`, `IID-2017`.
  public let id: String

  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Reads `decision:A/RES/75/277`, as it is stored.
  public init?(_ text: String) {
    let halves = text.split(separator: ":", maxSplits: 1)
    guard halves.count == 2, let kind = Kind(rawValue: String(halves[0])) else { return nil }
    self.init(kind, String(halves[1]))
  }
}

extension RecordReference: CustomStringConvertible {
  public var description: String { "\(kind.rawValue):\(id)" }
}
