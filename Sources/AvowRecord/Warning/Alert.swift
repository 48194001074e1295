/// A warning that a person issued about a situation. It is never changed: what is learned later is a new dated act.
public struct Alert: Hashable, Sendable, Codable, Identifiable {
  public let situation: String
  /// The day on which it was issued.
  public let issued: PartialDate
  /// Counts the alerts about the situation that were issued on that day, from 1.
  public let number: Int
  /// How it was issued.
  public let first: AlertAct
  /// Updates, and at last the withdrawal, oldest first.
  public let later: [AlertAct]

  public init(
    situation: String, issued: PartialDate, number: Int, first: AlertAct, later: [AlertAct] = []
  ) {
    self.situation = situation
    self.issued = issued
    self.number = number
    self.first = first
    self.later = later
  }

  /// `harrow-valley/2026-02-03/1`.
  public var id: String { Alert.id(situation, issued, number) }

  public static func id(_ situation: String, _ issued: PartialDate, _ number: Int) -> String {
    "\(situation)/\(issued)/\(number)"
  }

  /// All that was done with it, oldest first.
  public var acts: [AlertAct] { [first] + later }
  /// What holds now; of a withdrawn alert, the withdrawal.
  public var latest: AlertAct { later.last ?? first }
  /// The level that held at the end of a day; that of the issue for a day before it.
  public func level(on day: PartialDate) -> AlertLevel {
    (acts.last { $0.date.firstDay <= day.lastDay } ?? first).level
  }
  public var isWithdrawn: Bool { latest.kind == .withdrawn }

  /// `standing`, `updated` or `withdrawn`, as lists tell it.
  public var status: String { isWithdrawn ? "withdrawn" : later.isEmpty ? "standing" : "standing, updated" }
}

/// One dated act on an alert, complete in itself: what stood from that day on, and who says so.
public struct AlertAct: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case issued
    case updated
    case withdrawn
  }

  /// Counts the acts of an alert from 1.
  public let place: Int
  public let kind: Kind
  public let date: PartialDate
  /// The day on which this record learned of it; later than ``date`` where the act is entered afterwards, and then said.
  public let recorded: PartialDate
  /// The person who answers for it. The name is public; no model and no rule has one.
  public let by: String
  public let level: AlertLevel
  public let confidence: Confidence
  public let reasons: [AlertReason]
  /// What would change the judgement, in words.
  public let wouldChange: String
  /// Why it was updated or withdrawn; nil for the first act.
  public let note: String?

  public init(
    place: Int, kind: Kind, date: PartialDate, recorded: PartialDate, by: String, level: AlertLevel,
    confidence: Confidence, reasons: [AlertReason], wouldChange: String, note: String?
  ) {
    self.place = place
    self.kind = kind
    self.date = date
    self.recorded = recorded
    self.by = by
    self.level = level
    self.confidence = confidence
    self.reasons = reasons
    self.wouldChange = wouldChange
    self.note = note
  }

  /// `5 August 2012 by A. Analyst`, and when it was entered where that was later.
  public var whenAndWho: String {
    "\(date.inWords) by \(by)" + (recorded == date ? "" : " (entered \(recorded.inWords))")
  }
}
