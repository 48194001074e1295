import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Applies the alert rules to the events that the record holds: what each proposes to look at in one period.
///
/// Only events with violence against civilians are counted: those whose source calls them so, and those in which civilians
/// were killed. An event counts in the period of its last day, so that nothing is known before it can be.
public struct FindSignals: Sendable, Codable {
  /// Events that were not counted, and why.
  public struct LeftOut: Hashable, Sendable, Codable {
    /// Longer than a month: nobody can say in which period they belong.
    public var longSpans = 0
    /// Given for several states together, or for none.
    public var notOneState = 0
    /// Without violence against civilians as the source tells it.
    public var notAgainstCivilians = 0
  }

  /// How often a rule proposed something in the past, and how often that was borne out.
  public struct Past: Hashable, Sendable, Codable {
    public let rule: String
    public let signals: Int
    public let borneOut: Int
    /// Over all places.
    public let signalsAWeek: Double
    /// Places and periods that could be graded, and those that would have been borne out whatever a rule said.
    public let cases: Int
    public let casesBorneOut: Int
  }

  public let family: EventFamily
  public let cadence: Cadence
  /// True when first-level regions were looked at, false for whole states.
  public let isByRegion: Bool
  public let from: PartialDate
  public let until: PartialDate
  /// Places with an event, those covered in the period, and those of them whose past is too short to compare with.
  public let places: Int
  public let covered: Int
  public let tooShort: Int
  public let eventsCounted: Int
  public let leftOut: LeftOut
  public let signals: [Signal]
  /// How the rules fared on all periods held; nil when it was not asked for.
  public let history: [Past]?
  public let historyDefinition: String
  /// SHA-256 of the series that went in.
  public let inputDigest: String

  /// What to look at.
  public struct Request: Sendable {
    public var family = EventFamily.ged
    public var cadence = Cadence.week
    public var isByRegion = false
    /// A day within the period; nil for the last period that any place has.
    public var on: PartialDate?
    /// Show only the signals of this state; all places are looked at together all the same.
    public var state: StateID?
    public var withHistory = false

    public init() {}
  }

  /// - Returns: nil when the record holds no event of the family that counts.
  public static func run(_ request: Request, in store: RecordStore) throws -> FindSignals? {
    var filter = EventFilter()
    filter.family = request.family
    var leftOut = LeftOut()
    var counted: [String: [Counted]] = [:]
    var total = 0
    try store.eachEvent(filter) { event in
      let days = event.lastDay.lastDay - event.firstDay.firstDay
      let civilians = event.type == .oneSided ? event.deaths.best : event.bySide.civilians
      if event.states.count != 1 { return leftOut.notOneState += 1 }
      if days > 31 { return leftOut.longSpans += 1 }
      if !event.type.isAgainstCivilians, (civilians ?? 0) == 0 { return leftOut.notAgainstCivilians += 1 }
      let place = request.isByRegion ? event.states[0] + "/" + (event.region ?? "") : event.states[0]
      total += 1
      counted[place, default: []].append(
        Counted(
          period: request.cadence.period(ofDay: event.lastDay.lastDay), deaths: civilians ?? 0,
          actor: event.type.isAgainstCivilians ? event.sideA : nil))
    }
    let series = counted.sorted { $0.key < $1.key }.compactMap { FindSignals.series($0.key, $0.value) }
    guard let last = series.map({ $0.end - 1 }).max() else { return nil }
    let period = request.on.map { request.cadence.period(ofDay: $0.firstDay) } ?? last
    let search = SignalSearch(
      series, cadence: request.cadence, neighbours: request.isByRegion ? [:] : try LandBorder.neighbours())
    return try FindSignals(request, search, period, total, leftOut)
  }

  private struct Counted {
    let period: Int
    let deaths: Int
    let actor: String?
  }

  /// One entry a period from the first event of a place to its last; silence before and after is not a count of nought.
  private static func series(_ place: String, _ events: [Counted]) -> WatchedSeries? {
    guard let first = events.map(\.period).min(), let last = events.map(\.period).max() else { return nil }
    var counts = [Int](repeating: 0, count: last - first + 1)
    var deaths = counts
    var actors: [Int: Set<String>] = [:]
    for event in events {
      counts[event.period - first] += 1
      deaths[event.period - first] += event.deaths
      if let actor = event.actor { actors[event.period, default: []].insert(actor) }
    }
    return WatchedSeries(
      place: place, start: first, events: counts, deaths: deaths, actors: actors.mapValues { $0.sorted() })
  }

  private init(
    _ request: Request, _ search: SignalSearch, _ period: Int, _ total: Int, _ leftOut: LeftOut
  ) throws {
    family = request.family
    cadence = request.cadence
    isByRegion = request.isByRegion
    from = PartialDate(dayNumber: request.cadence.firstDay(of: period))
    until = PartialDate(dayNumber: request.cadence.lastDay(of: period))
    places = search.series.count
    covered = search.series.count { $0.start <= period && period < $0.end }
    tooShort = search.tooShort(period)
    eventsCounted = total
    self.leftOut = leftOut
    let (first, last) = (from, until)
    signals = search.signals(period).compactMap { one in
      let parts = one.place.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard request.state == nil || parts[0] == request.state! else { return nil }
      return Signal(
        rule: one.rule, family: request.family.rawValue, state: String(parts[0]),
        region: parts.count > 1 ? String(parts[1]) : "", cadence: request.cadence, from: first, until: last,
        value: one.value, count: one.count, usual: one.usual, probability: one.probability,
        adjusted: one.adjusted, sentence: one.sentence)
    }
    history =
      request.withHistory
      ? SignalHistory.records(search).map {
        Past(
          rule: $0.rule, signals: $0.signals, borneOut: $0.borneOut, signalsAWeek: $0.signalsAWeek,
          cases: $0.baseCases, casesBorneOut: $0.baseBorneOut)
      } : nil
    historyDefinition = SignalHistory.definition
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    inputDigest = Digest.of(try encoder.encode(search.series))
  }
}
