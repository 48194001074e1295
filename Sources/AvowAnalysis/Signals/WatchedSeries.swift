/// What is counted of one place, period after period: plain numbers, whatever source they came from.
///
/// Every list has the same length, one entry a period without gaps, from ``start`` on.
public struct WatchedSeries: Hashable, Sendable, Codable {
  /// A key that is unique among the series looked at together, such as `SYR` or `SYR/Idlib`.
  public let place: String
  /// The number of the first period.
  public let start: Int
  /// Recorded events with violence against civilians.
  public let events: [Int]
  /// Civilians killed in them, best estimate.
  public let deaths: [Int]
  /// Names of those who did it, for the periods in which a source names them.
  public let actors: [Int: [String]]

  public init(place: String, start: Int, events: [Int], deaths: [Int], actors: [Int: [String]] = [:]) {
    precondition(events.count == deaths.count, "one number of events and of deaths a period")
    self.place = place
    self.start = start
    self.events = events
    self.deaths = deaths
    self.actors = actors
  }

  /// The number of the period after the last.
  public var end: Int { start + events.count }

  /// The place of a period in the lists, or nil when it is not covered.
  func index(_ period: Int) -> Int? {
    let index = period - start
    return events.indices.contains(index) ? index : nil
  }
}
