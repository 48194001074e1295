/// A subject that outlives the changing number of its agenda item.
public struct Topic: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  public let description: String
  public let source: String
  public let asOf: PartialDate
}

/// An item on the agenda of one session, with its number there where it is known.
public struct AgendaItem: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let topic: String
  public let body: String
  public let session: Int
  public let number: String?
  public let title: String?
  public let howPlaced: String?
  public let decidedOn: PartialDate?
  public let decision: String?
  public let status: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// A formal debate or an informal interactive dialogue: one occasion, one or more meetings.
public struct Debate: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  /// `formal debate`, `informal interactive dialogue` or `no debate`.
  public let kind: String
  public let title: String
  public let body: String
  public let session: Int
  public let from: PartialDate
  public let until: PartialDate?
  /// The symbol or id of the Secretary-General's report that it considered.
  public let report: String?
  /// Ids of agenda items, separated by blanks.
  public let agendaItem: String?
  public let numberOfMeetingsKnown: Int?
  public let status: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// A meeting: formal or informal, with the rule under which it was held.
public struct Meeting: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let debate: String?
  public let symbol: String?
  public let body: String?
  public let session: Int?
  public let date: PartialDate
  public let sitting: String?
  public let title: String
  /// `on the record`, `informal` or `not for attribution`.
  public let rule: String
  /// `verbatim record`, `none` or `unknown`.
  public let record: String
  public let status: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate
}

/// What is noted of a meeting without saying who said it.
public struct MeetingNote: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let meeting: String?
  public let kind: String
  public let text: String
  public let attribution: String
  public let source: String
  public let asOf: PartialDate
}

/// A document with its symbol, or an id of ours where the symbol is not known.
public struct Document: Hashable, Sendable, Codable, Identifiable {
  public let symbol: String
  public let secondSymbol: String?
  public let kind: String
  public let title: String?
  public let date: PartialDate?
  public let body: String?
  public let debate: String?
  public let issuedUnderItems: String?
  public let status: String
  public let note: String?
  public let source: String
  public let asOf: PartialDate

  public var id: String { symbol }
}
