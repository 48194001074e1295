public import AvowRecord
public import AvowStore

extension Answers {
  /// Events in the world, of the family asked for, else of the first one held.
  public func events(_ filter: EventFilter) throws -> EventsAnswer {
    let sources = try eventSources(nil)
    let (filter, source) = chosen(filter, sources)
    guard let source else {
      return EventsAnswer(
        filter: filter, sources: sources, source: nil, editions: [], whole: nil, byYear: [], byState: [],
        apart: [], years: nil)
    }
    let editions = try editions(of: source)
    let byYear = try store.eventTotals(filter, by: [.year])
    let states = try store.eventTotals(filter, by: [.state])
    return EventsAnswer(
      filter: filter, sources: sources, source: source, editions: editions, whole: Answers.sum(byYear),
      byYear: byYear,
      byState: states.filter { $0.states.count == 1 }.sorted(by: Answers.moreDeaths),
      apart: states.filter { $0.states.count != 1 }.sorted(by: Answers.moreDeaths),
      years: Answers.years(editions))
  }

  /// Events of one state, of the family asked for, else of the first one that has any of it; nil for no such state.
  ///
  /// Offset and limit of the filter choose the page of the list alone.
  public func events(of state: StateID, _ asked: EventFilter) throws -> StateEventsAnswer? {
    guard reference.state(state) != nil else { return nil }
    var asked = asked
    asked.state = state
    asked.isPublic = true
    let sources = try eventSources(state)
    let (filter, source) = chosen(asked, sources)
    guard let source else {
      return StateEventsAnswer(
        state: state, filter: filter, sources: sources, source: nil, editions: [], whole: nil, shared: [],
        inTime: [], isByMonth: false, byType: [], byActor: [], byRegion: [],
        places: EventPlaces(places: [], total: 0, placed: 0, unplaced: 0, unplacedDeaths: 0), events: [],
        total: 0, links: [])
    }
    // Rows of this state alone: those that it shares stand apart.
    func own(_ groupings: Set<EventGrouping>) throws -> [EventTotal] {
      try store.eventTotals(filter, by: groupings).filter { $0.states == [state] }
    }
    let together = try store.eventTotals(filter, by: [])
    let months = source.family.isYearly ? [] : try own([.month])
    let span = (months.last?.month?.index ?? 0) - (months.first?.month?.index ?? 0)
    let isByMonth = !months.isEmpty && span < StateEventsAnswer.mostMonths
    let isFine = source.licence.allowsRows
    let listed = isFine ? try store.events(filter) : (items: [], total: 0)
    return StateEventsAnswer(
      state: state, filter: filter, sources: sources, source: source, editions: try editions(of: source),
      whole: Answers.sum(together.filter { $0.states == [state] }),
      shared: together.filter { $0.states != [state] },
      inTime: isByMonth ? months : try own([.year]), isByMonth: isByMonth,
      byType: try own([.type]).sorted(by: Answers.moreDeaths),
      byActor: isFine ? try own([.actor]).sorted(by: Answers.moreDeaths) : [],
      byRegion: isFine && !source.family.isYearly ? try own([.region]).sorted(by: Answers.moreDeaths) : [],
      places: try store.eventPlaces(filter, limit: 500), events: listed.items, total: listed.total,
      links: try store.eventLinks(ofAny: listed.items.map(\.id)).filter { $0.undone == nil }.map(
        Answers.shown))
  }

  /// Totals by state and year, for a table to take away.
  public func eventTable(_ filter: EventFilter) throws -> [EventTotal] {
    try store.eventTotals(chosen(filter, eventSources(nil)).0, by: [.state, .year])
  }

  /// Families and local organisations that have events of a state, or any at all.
  private func eventSources(_ state: StateID?) throws -> [EventsAnswer.Source] {
    var filter = EventFilter()
    filter.state = state
    let totals = try store.eventTotals(filter, by: [])
    var sources: [EventsAnswer.Source] = []
    for family in EventFamily.allCases {
      let own = totals.filter { $0.family == family }
      for (version, lines) in Dictionary(grouping: own, by: { family == .local ? $0.version : "" }).sorted(
        by: {
          $0.key < $1.key
        })
      {
        sources.append(
          EventsAnswer.Source(
            family: family, version: family == .local ? version : nil,
            name: family == .local ? version : family.name, events: lines.map(\.events).reduce(0, +),
            caution: family.caution, licence: family.licence))
      }
    }
    return sources
  }

  private func chosen(_ filter: EventFilter, _ sources: [EventsAnswer.Source]) -> (
    EventFilter, EventsAnswer.Source?
  ) {
    let fitting = sources.filter { source in
      (filter.family == nil || filter.family == source.family)
        && (source.version == nil || filter.version == nil || filter.version == source.version)
    }
    guard let source = fitting.first ?? (filter.family == nil ? sources.first : nil) else {
      return (filter, nil)
    }
    var filter = filter
    filter.family = source.family
    if let version = source.version { filter.version = version }
    return (filter, source)
  }

  private func editions(of source: EventsAnswer.Source) throws -> [EventEdition] {
    try store.eventEditions().filter {
      $0.family == source.family && (source.version == nil || $0.version == source.version)
    }
  }

  private static func years(_ editions: [EventEdition]) -> ClosedRange<Int>? {
    guard let from = editions.compactMap({ $0.from?.year }).min(),
      let to = editions.compactMap({ $0.to?.year }).max()
    else { return nil }
    return from...to
  }

  /// A link as it may be shown: of an event that must not be handed on, only the family.
  private static func shown(_ link: EventLink) -> EventLink {
    func safe(_ id: String) -> String {
      let family = String(id.prefix { $0 != ":" })
      return EventFamily(rawValue: family)?.licence.allowsRows == false ? family : id
    }
    return EventLink(
      one: safe(link.one), other: safe(link.other), reason: link.reason, undone: link.undone)
  }

  static func moreDeaths(_ one: EventTotal, _ other: EventTotal) -> Bool {
    let order = (one.deaths.best ?? 0, one.events)
    let others = (other.deaths.best ?? 0, other.events)
    if order != others { return order > others }
    return (one.states.joined(), one.region ?? "", one.actor ?? "")
      < (other.states.joined(), other.region ?? "", other.actor ?? "")
  }

  /// Totals of one family added up; nil for none.
  private static func sum(_ totals: [EventTotal]) -> EventTotal? {
    guard var whole = totals.first else { return nil }
    whole.month = nil
    for one in totals.dropFirst() {
      whole.events += one.events
      whole.withoutDeaths += one.withoutDeaths
      whole.deaths.low = (whole.deaths.low ?? 0) + (one.deaths.low ?? 0)
      whole.deaths.best = (whole.deaths.best ?? 0) + (one.deaths.best ?? 0)
      whole.deaths.high = (whole.deaths.high ?? 0) + (one.deaths.high ?? 0)
    }
    return whole
  }
}
