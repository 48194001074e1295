/// An event as one row of a file tells it, its country looked up, on its way into the record.
public struct EventRow: Sendable {
  /// The line on which the row starts; the number of the feature in GeoJSON.
  public var line: Int
  /// The version of the data set, such as `25.1`; empty when it is not known.
  public var version = ""
  /// The source's own id, unique in a version.
  public var key: String
  public var type: EventType
  /// The states on whose territory it happened, at its date, sorted; more than one where the source gives several,
  /// none when no state of the authority files is meant.
  public var states: [StateID] = []
  /// The country or countries as the source prints them.
  public var countryAsPrinted = ""
  /// First-level region (province, governorate) as printed; empty when not known.
  public var region = ""
  public var district = ""
  public var place = ""
  public var latitude: Double?
  public var longitude: Double?
  /// The source's own code, 1 (exact) to 7; nil when it gives none.
  public var placePrecision: Int?
  /// The source's own code, 1 (the day) to 5 (more than a month); nil when it gives none.
  public var datePrecision: Int?
  /// UCDP: 1 an event apart, 2 a number that stands for several events.
  public var clarity: Int?
  /// First and last day, in days since 1 January 1970.
  public var firstDay: Int
  public var lastDay: Int
  /// The month in which it is counted: that of its first day, or the year of a yearly row.
  public var month: EventMonth
  public var sideA = ""
  public var sideB = ""
  public var conflict = ""
  public var deaths = Deaths()
  public var bySide = DeathsBySide()
  /// GDELT: how often it was mentioned.
  public var mentions: Int?
  /// Reports that the source names, as it prints them.
  public var sources = ""
  /// A note of the source, or where it happened in its words.
  public var note = ""

  public init(line: Int, key: String, type: EventType, firstDay: Int, lastDay: Int, month: EventMonth) {
    self.line = line
    self.key = key
    self.type = type
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.month = month
  }
}
