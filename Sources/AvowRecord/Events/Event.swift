/// An event that a source recorded, as the record holds it.
public struct Event: Hashable, Sendable, Codable, Identifiable {
  /// Family, version and the source's own id: `ucdp-ged:25.1:71663`.
  public var id: String
  public var family: EventFamily
  /// Empty when it is not known.
  public var version: String
  public var key: String
  public var type: EventType
  public var states: [StateID]
  public var countryAsPrinted: String
  public var region: String?
  public var district: String?
  public var place: String?
  public var latitude: Double?
  public var longitude: Double?
  public var placePrecision: Int?
  public var datePrecision: Int?
  public var clarity: Int?
  public var firstDay: PartialDate
  public var lastDay: PartialDate
  public var month: EventMonth
  public var sideA: String?
  public var sideB: String?
  public var conflict: String?
  public var deaths: Deaths
  public var bySide: DeathsBySide
  public var mentions: Int?
  public var sources: String?
  public var note: String?
  /// True when a later version of the same data set holds the event too, so that this row is not counted.
  public var isSuperseded: Bool
  /// Digest of the file that brought it, and the line there.
  public var file: String
  public var line: Int

  public init(
    id: String, family: EventFamily, version: String, key: String, type: EventType, states: [StateID],
    countryAsPrinted: String, firstDay: PartialDate, lastDay: PartialDate, month: EventMonth, deaths: Deaths,
    bySide: DeathsBySide, isSuperseded: Bool, file: String, line: Int
  ) {
    self.id = id
    self.family = family
    self.version = version
    self.key = key
    self.type = type
    self.states = states
    self.countryAsPrinted = countryAsPrinted
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.month = month
    self.deaths = deaths
    self.bySide = bySide
    self.isSuperseded = isSuperseded
    self.file = file
    self.line = line
  }

  /// The date in words a program can read: `2013-01-03`, `2013-01-03/2013-01-05`, or the year.
  public var date: String {
    if month.month == nil { return month.description }
    return firstDay == lastDay ? firstDay.description : "\(firstDay)/\(lastDay)"
  }
}

/// Two events of different families that seem to be one, linked and not merged.
public struct EventLink: Hashable, Sendable, Codable {
  public var one: String
  public var other: String
  /// Why, in a sentence: days and kilometres apart, actors.
  public var reason: String
  /// Why a person took the link back; nil while it stands.
  public var undone: String?

  public init(one: String, other: String, reason: String, undone: String? = nil) {
    self.one = one
    self.other = other
    self.reason = reason
    self.undone = undone
  }
}
