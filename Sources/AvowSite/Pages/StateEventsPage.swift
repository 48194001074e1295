import AvowOperations
import AvowRecord

/// Events of one family on the territory of one state: in time, by type, actor and region, on a map, and their list.
struct StateEventsPage: Page {
  static let template = "state-events"
  let head: PageHead
  let code: String
  let name: String
  let isEmpty: Bool
  let sources: [EventSourceLine]
  let source: EventSourceLine?
  let sourceValue: String
  let versionValue: String?
  let types: [Choices.Option]
  let from: String
  let until: String
  let actor: String
  let region: String?
  let isFiltered: Bool
  let figures: EventFigures?
  let inTime: Chart?
  let map: Chart?
  let byType: DataTable?
  let byActor: DataTable?
  let byRegion: DataTable?
  let shared: DataTable?
  let isWithheld: Bool
  let total: String
  let events: [EventLine]
  let hasEvents: Bool
  let order: Link
  let orderWords: String
  let paging: Paging?
  let editions: [EventEditionLine]
  let caution = OutlineMap.caution
  let rules: [RuleLine]
  let tableLimit = Number.text(StateEventsPage.mostRows)

  /// Rows that the table of a state's events has at most; more are had by asking for fewer years.
  static let mostRows = 20_000

  static func answer(_ id: StateID, _ filter: EventFilter, from answers: Answers) throws -> StateEventsAnswer
  {
    guard let found = try answers.events(of: id, filter) else {
      throw SiteFault.notInRecord(noun: "state", id: id, list: .states)
    }
    _ = try Paging.last(filter.page, of: found.total, perPage: EventFilter.perPage)
    return found
  }

  static func load(_ id: StateID, _ filter: EventFilter, from answers: Answers) throws -> StateEventsPage {
    let found = try answer(id, filter, from: answers)
    let name = answers.reference.name(of: id)
    let place: (EventFilter) -> SiteMap = { .eventsOf(id, $0) }
    let lines = found.sources.map { EventSourceLine($0, chosen: found.source) { place($0.forState) } }
    var asked = found.filter.forState
    asked.offset = filter.offset
    asked.order = filter.order
    var bare = EventFilter.ofState
    (bare.family, bare.version, bare.order) = (filter.family, filter.version, filter.order)
    var other = asked.onPage(1)
    other.order = filter.order == .deadliest ? .earliest : .deadliest
    let last = try Paging.last(filter.page, of: found.total, perPage: EventFilter.perPage)
    return StateEventsPage(
      head: PageHead(
        "Events of violence: \(name)",
        "Events and deaths on the territory of \(name) as sources recorded them, with ranges, places and sources.",
        at: place(filter),
        trail: [Link("Events of violence", .events(EventFilter())), Link(name, .state(id, with: []))]),
      code: id, name: name, isEmpty: found.sources.isEmpty, sources: lines,
      source: lines.first(where: \.isChosen),
      sourceValue: found.filter.family?.rawValue ?? "", versionValue: found.filter.version,
      types: EventChoices.types(found.filter.family, chosen: filter.types),
      from: filter.from?.description ?? "",
      until: filter.to?.description ?? "", actor: filter.actor ?? "", region: filter.region,
      isFiltered: filter.onPage(1) != bare, figures: found.whole.map { EventFigures($0, in: answers) },
      inTime: found.inTime.isEmpty ? nil : timeChart(found, asked, place),
      map: map(found, name),
      byType: table("By type of violence", "Type", found.byType) { $0.type?.words ?? "" },
      byActor: table(
        "By the first side that the source names, most deaths first", "Side", Array(found.byActor.prefix(40))
      ) {
        $0.actor?.isEmpty == false ? $0.actor ?? "" : "none named"
      },
      byRegion: table(
        "By first-level region as the source prints it, most deaths first", "Region",
        Array(found.byRegion.prefix(60)),
        href: { total in
          guard let region = total.region, !region.isEmpty else { return nil }
          var one = asked.onPage(1)
          one.region = region
          return place(one).href
        }
      ) { $0.region?.isEmpty == false ? $0.region ?? "" : "no region given" },
      shared: table("Rows that several states share, added to none", "States", found.shared) {
        $0.states.map { answers.reference.name(of: $0) }.joined(separator: ", ")
      }, isWithheld: found.source?.licence.allowsRows == false, total: Number.text(found.total),
      events: found.events.map { event in
        EventLine(event, links: found.links.filter { $0.one == event.id || $0.other == event.id })
      }, hasEvents: !found.events.isEmpty,
      order: Link(filter.order == .deadliest ? "Earliest first" : "Most deaths first", place(other)),
      orderWords: filter.order == .deadliest ? "most deaths first" : "earliest first",
      paging: found.total > 0 ? Paging(page: filter.page, last: last) { place(asked.onPage($0)) } : nil,
      editions: found.editions.map { EventEditionLine($0) }, rules: Answers.eventRules.map { RuleLine($0) })
  }

  private static func table(
    _ caption: String, _ heading: String, _ totals: [EventTotal],
    href: (EventTotal) -> String? = { _ in nil },
    name: (EventTotal) -> String
  ) -> DataTable? {
    if totals.isEmpty { return nil }
    return DataTable(
      caption, columns: [heading] + EventCells.headings,
      rows: totals.map { [.init(name($0), href: href($0))] + EventCells.numbers($0) })
  }

  private static func timeChart(
    _ found: StateEventsAnswer, _ asked: EventFilter, _ place: (EventFilter) -> SiteMap
  ) -> Chart {
    let unit = found.isByMonth ? "month" : "year"
    return EventTimeChart(
      id: "in-time", title: "Deaths recorded by \(found.source?.name ?? ""), by \(unit)",
      totals: found.inTime,
      isByMonth: found.isByMonth, countsRows: found.whole.map { $0.events == $0.withoutDeaths } ?? true
    ) { month in
      var one = asked.onPage(1)
      (one.from, one.to) = (month, month)
      return .eventsOf(found.state, one)
    }.chart(
      question: "How many deaths were recorded in each \(unit)?",
      limits:
        "Deaths that nobody recorded, and what another source recorded. The sums of lows and of highs are no interval of the sum."
    )
  }

  private static func map(_ found: StateEventsAnswer, _ name: String) -> Chart? {
    let places = found.places
    guard !places.places.isEmpty else { return nil }
    let spots = places.places.map { place in
      OutlineMap.Spot(
        longitude: place.longitude, latitude: place.latitude, size: Double(place.deaths),
        isExact: place.isExact,
        text:
          "\(place.name.isEmpty ? "place not named" : place.name)\(place.isExact ? "" : " (region only)"): \(Number.text(place.deaths)) deaths in \(Number.text(place.events)) events"
      )
    }
    let map = OutlineMap(
      id: "places", title: "Where events were recorded in \(name)", values: [:],
      description: "\(Number.text(places.total)) places; most deaths: "
        + places.places.prefix(5).map { "\($0.name) \(Number.text($0.deaths))" }.joined(separator: ", ") + "."
    )
    guard let drawn = map.window(found.state, spots) else { return nil }
    var limits = "Places that nobody reported from."
    if places.unplaced > 0 {
      limits +=
        " \(Number.text(places.unplaced)) events with \(Number.text(places.unplacedDeaths)) deaths are known for the country alone, or without a place: they are not drawn."
    }
    if places.total > places.places.count {
      limits +=
        " Drawn are the \(Number.text(places.places.count)) places with most deaths, of \(Number.text(places.total))."
    }
    if drawn.outside > 0 { limits += " \(Number.text(drawn.outside)) places lie outside the picture." }
    return Chart(
      id: "places", question: "Where were events recorded?",
      reading:
        "Each circle is a place; its area grows with the deaths recorded there (best estimates). A broken circle stands for a region, where the source knows no nearer place.",
      limits: limits,
      legend: [
        OutlineMap.swatch("spot", "a place, known to the district or better", isRound: true),
        OutlineMap.swatch("spot wide-of", "a point that stands for a region", isRound: true),
      ], wide: drawn.picture, narrow: nil,
      table: DataTable(
        "Places, most deaths first", columns: ["Place", "Known to", "Events#", "Deaths, best#"],
        rows: places.places.prefix(50).map { place in
          [
            .init(place.name.isEmpty ? "not named" : place.name),
            .init(place.isExact ? "the district or better" : "the region"),
            .init(Number.text(place.events), isNumber: true),
            .init(Number.text(place.deaths), isNumber: true),
          ]
        }))
  }
}
