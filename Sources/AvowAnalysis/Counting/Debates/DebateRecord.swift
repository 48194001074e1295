public import AvowRecord

/// What is held of a debate, ready to be counted: its meetings, those of which the words are held, and the turns.
public struct DebateRecord: Sendable, Codable, Hashable {
  /// The id of a debate, or the symbol of a single meeting.
  public let id: String
  public let title: String
  public let sittings: [Sitting]
  /// Turns from verbatim records, in the order of the meetings: the part of each that belongs to the debate.
  public let turns: [DebateTurn]
  /// Turns from statements that delegations filed and from tables of speakers, which are counted apart.
  public let filed: [DebateTurn]
  public let listed: [DebateTurn]

  public init(
    id: String, title: String, sittings: [Sitting], turns: [DebateTurn], filed: [DebateTurn] = [],
    listed: [DebateTurn] = []
  ) {
    self.id = id
    self.title = title
    self.sittings = sittings
    self.turns = turns
    self.filed = filed
    self.listed = listed
  }

  /// The days on which the debate sat, in order; a meeting whose day is not known has none.
  public var days: [PartialDate] {
    Set(sittings.map(\.date).filter(\.isExact)).sorted()
  }

  /// The same debate on one day alone, counted from 1; nil when there is no such day.
  public func onDay(_ number: Int) -> DebateRecord? {
    let days = days
    guard days.indices.contains(number - 1) else { return nil }
    let day = days[number - 1]
    return DebateRecord(
      id: id, title: title, sittings: sittings.filter { $0.date == day },
      turns: turns.filter { $0.date == day }, filed: filed.filter { $0.date == day },
      listed: listed.filter { $0.date == day })
  }

  /// Meetings whose verbatim record should exist.
  public var recorded: [Sitting] { sittings.filter { $0.holding != .noRecord } }
  /// Meetings whose verbatim record was imported.
  public var held: [Sitting] { sittings.filter { $0.holding == .held } }
  /// Meetings whose verbatim record is not here, though one should exist or may.
  public var missing: [Sitting] { sittings.filter { $0.holding == .missing } }

  /// How much of the debate the record holds, in a sentence.
  public var coverage: String {
    if sittings.isEmpty { return "The record knows no meeting of it." }
    if recorded.isEmpty {
      return
        "No verbatim record is made of \(sittings.count == 1 ? "an informal meeting" : "informal meetings")."
    }
    let informal = sittings.count - recorded.count
    let beside = informal == 0 ? "" : " \(informal) more sat informally, of which no record is made."
    if missing.isEmpty {
      let all = recorded.count == 1 ? "The one meeting is" : "All \(recorded.count) meetings are"
      return "\(all) in the record.\(beside)"
    }
    let names = missing.map { $0.symbol ?? $0.title }.joined(separator: "; ")
    let count =
      recorded.count == 1
      ? "The one meeting is not in the record."
      : "\(held.count) of \(recorded.count) meetings are in the record."
    return "\(count) Not imported: \(names).\(beside)"
  }
}

/// A meeting of a debate and whether its words are held.
public struct Sitting: Sendable, Codable, Hashable, Identifiable {
  public enum Holding: String, Sendable, Codable, CaseIterable {
    case held = "verbatim record imported"
    case missing = "verbatim record not imported"
    case noRecord = "no verbatim record is made"
  }

  public let id: String
  public let symbol: String?
  public let title: String
  public let date: PartialDate
  public let holding: Holding
  /// Which part of the meeting belongs to the debate, in a sentence; nil for the whole.
  public let part: String?
  /// Other forms in which words of the meeting are held.
  public let otherForms: [RecordForm]

  public init(
    id: String, symbol: String?, title: String, date: PartialDate, holding: Holding, part: String? = nil,
    otherForms: [RecordForm] = []
  ) {
    self.id = id
    self.symbol = symbol
    self.title = title
    self.date = date
    self.holding = holding
    self.part = part
    self.otherForms = otherForms
  }
}
