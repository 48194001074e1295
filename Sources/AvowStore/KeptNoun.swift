import AvowRecord
import GRDB

/// A noun that has a table of its own: columns are its properties in snake case.
protocol KeptNoun: Codable, Sendable {
  static var table: String { get }
  /// The columns whose values, joined by `/`, name one record in a correction.
  static var key: [String] { get }
}

/// A noun on its way in or out of its table.
struct Kept<Noun: KeptNoun>: Codable, FetchableRecord, PersistableRecord {
  static var databaseTableName: String { Noun.table }
  static var databaseColumnDecodingStrategy: DatabaseColumnDecodingStrategy { .convertFromSnakeCase }
  static var databaseColumnEncodingStrategy: DatabaseColumnEncodingStrategy { .convertToSnakeCase }

  let noun: Noun

  init(_ noun: Noun) { self.noun = noun }
  init(from decoder: any Decoder) throws { noun = try Noun(from: decoder) }
  func encode(to encoder: any Encoder) throws { try noun.encode(to: encoder) }
}

extension State: KeptNoun {
  static var table: String { "state" }
  static var key: [String] { ["id"] }
}
extension StateName: KeptNoun {
  static var table: String { "state_name" }
  static var key: [String] { ["state", "name", "kind"] }
}
extension AmbiguousName: KeptNoun {
  static var table: String { "ambiguous_name" }
  static var key: [String] { ["name"] }
}
extension Membership: KeptNoun {
  static var table: String { "membership" }
  static var key: [String] { ["state", "from"] }
}
extension StateRelation: KeptNoun {
  static var table: String { "state_relation" }
  static var key: [String] { ["earlier", "later"] }
}
extension SourceCode: KeptNoun {
  static var table: String { "source_code" }
  static var key: [String] { ["scheme", "code", "state"] }
}
extension Group: KeptNoun {
  static var table: String { "group" }
  static var key: [String] { ["id"] }
}
extension GroupMembership: KeptNoun {
  static var table: String { "group_membership" }
  static var key: [String] { ["group", "state", "from"] }
}
extension RegionalMembership: KeptNoun {
  static var table: String { "regional_membership" }
  static var key: [String] { ["group", "state", "purpose"] }
}
extension Body: KeptNoun {
  static var table: String { "body" }
  static var key: [String] { ["id"] }
}
extension Theme: KeptNoun {
  static var table: String { "theme" }
  static var key: [String] { ["id"] }
}
extension Crime: KeptNoun {
  static var table: String { "crime" }
  static var key: [String] { ["id"] }
}
extension RollCallIssue: KeptNoun {
  static var table: String { "issue" }
  static var key: [String] { ["id"] }
}
extension Tile: KeptNoun {
  static var table: String { "tile" }
  static var key: [String] { ["state"] }
}
extension MembershipCheck: KeptNoun {
  static var table: String { "membership_check" }
  static var key: [String] { ["scheme", "code"] }
}
extension Instrument: KeptNoun {
  static var table: String { "instrument" }
  static var key: [String] { ["id"] }
}
extension Topic: KeptNoun {
  static var table: String { "topic" }
  static var key: [String] { ["id"] }
}
extension AgendaItem: KeptNoun {
  static var table: String { "agenda_item" }
  static var key: [String] { ["id"] }
}
extension Debate: KeptNoun {
  static var table: String { "debate" }
  static var key: [String] { ["id"] }
}
extension Meeting: KeptNoun {
  static var table: String { "meeting" }
  static var key: [String] { ["id"] }
}
extension MeetingNote: KeptNoun {
  static var table: String { "meeting_note" }
  static var key: [String] { ["id"] }
}
extension Document: KeptNoun {
  static var table: String { "document" }
  static var key: [String] { ["symbol"] }
}
extension Decision: KeptNoun {
  static var table: String { "decision" }
  static var key: [String] { ["id"] }
}
extension NamedVote: KeptNoun {
  static var table: String { "named_vote" }
  static var key: [String] { ["decision", "state"] }
}
extension Sponsor: KeptNoun {
  static var table: String { "sponsor" }
  static var key: [String] { ["decision", "state", "role"] }
}
extension ReportedIntervention: KeptNoun {
  static var table: String { "reported_intervention" }
  static var key: [String] { ["subject", "state", "what"] }
}
extension FigureMeasure: KeptNoun {
  static var table: String { "figure_measure" }
  static var key: [String] { ["id"] }
}
extension PublishedFigure: KeptNoun {
  static var table: String { "published_figure" }
  static var key: [String] { ["id"] }
}
extension Contradiction: KeptNoun {
  static var table: String { "contradiction" }
  static var key: [String] { ["number"] }
}
extension AcceptanceFact: KeptNoun {
  static var table: String { "acceptance_fact" }
  static var key: [String] { ["point", "fact"] }
}
extension FigureSeries: KeptNoun {
  static var table: String { "figure_series" }
  static var key: [String] { ["id"] }
}
extension Correction: KeptNoun {
  static var table: String { "correction" }
  static var key: [String] { ["id"] }
}
extension ImportedFile: KeptNoun {
  static var table: String { "imported_file" }
  static var key: [String] { ["digest"] }
}
extension Finding: KeptNoun {
  static var table: String { "finding" }
  static var key: [String] { ["number"] }
}
