import AvowOperations
import AvowRecord
import AvowStore

/// Events in the world as one family of sources recorded them: by year, by state, on a map.
struct EventsPage: Page {
  static let template = "events"
  let head: PageHead
  let isEmpty: Bool
  let sources: [EventSourceLine]
  let source: EventSourceLine?
  let sourceValue: String
  let versionValue: String?
  let types: [Choices.Option]
  let states: [Choices.Option]
  let from: String
  let until: String
  let isFiltered: Bool
  let figures: EventFigures?
  let inTime: Chart?
  let map: Chart?
  let table: DataTable?
  let apart: DataTable?
  let editions: [EventEditionLine]
  let caution = OutlineMap.caution
  let rules: [RuleLine]

  static func answer(_ filter: EventFilter, from answers: Answers) throws -> EventsAnswer {
    if let state = filter.state, answers.reference.state(state) == nil {
      throw SiteFault.notInRecord(noun: "state", id: state, list: .states)
    }
    return try answers.events(filter)
  }

  static func load(_ filter: EventFilter, from answers: Answers) throws -> EventsPage {
    let found = try answer(filter, from: answers)
    var bare = EventFilter()
    bare.family = filter.family
    bare.version = filter.version
    let lines = found.sources.map { EventSourceLine($0, chosen: found.source) { .events($0) } }
    return EventsPage(
      head: PageHead(
        "Events of violence",
        "Events and deaths as sources recorded them, by state and year, each source apart, with the range of its estimates.",
        at: .events(filter)),
      isEmpty: found.sources.isEmpty, sources: lines, source: lines.first(where: \.isChosen),
      sourceValue: found.filter.family?.rawValue ?? "", versionValue: found.filter.version,
      types: EventChoices.types(found.filter.family, chosen: filter.types),
      states: try EventChoices.states(filter.state, found.filter.family, in: answers),
      from: filter.from?.description ?? "", until: filter.to?.description ?? "", isFiltered: filter != bare,
      figures: found.whole.map { EventFigures($0, in: answers) },
      inTime: found.byYear.count > 1 ? timeChart(found) : nil,
      map: found.byState.isEmpty ? nil : worldMap(found, answers),
      table: found.byState.isEmpty ? nil : table(found, answers),
      apart: found.apart.isEmpty ? nil : apart(found, answers),
      editions: found.editions.map { EventEditionLine($0) },
      rules: Answers.eventRules.map { RuleLine($0) })
  }

  private static func countsRows(_ found: EventsAnswer) -> Bool {
    found.whole.map { $0.events == $0.withoutDeaths } ?? true
  }

  private static func timeChart(_ found: EventsAnswer) -> Chart {
    EventTimeChart(
      id: "in-time", title: "Deaths recorded by \(found.source?.name ?? ""), by year", totals: found.byYear,
      isByMonth: false, countsRows: countsRows(found)
    ) { month in
      var one = found.filter
      (one.from, one.to) = (EventMonth(year: month.year), EventMonth(year: month.year))
      return .events(one)
    }.chart(
      question: "How many deaths were recorded in each year?",
      limits:
        "Deaths that nobody recorded, and what another source recorded. Years that no imported file covers stay empty."
    )
  }

  private static func worldMap(_ found: EventsAnswer, _ answers: Answers) -> Chart {
    let counts = countsRows(found)
    func value(_ total: EventTotal) -> Int { counts ? total.events : total.deaths.best ?? 0 }
    let bounds = EventClasses(found.byState.map(value))
    var values: [StateID: OutlineMap.Value] = [:]
    for total in found.byState {
      guard let state = total.states.first, let level = bounds.level(value(total)) else { continue }
      values[state] = OutlineMap.Value(
        level: level,
        text: counts
          ? "\(Number.text(total.events)) rows"
          : "\(Number.text(total.deaths.best ?? 0)) deaths (\(Number.text(total.deaths.low ?? 0)) to \(Number.text(total.deaths.high ?? 0)))"
      )
    }
    let unit = counts ? "rows" : "deaths"
    return Chart(
      id: "map", question: "Where were \(unit) recorded?",
      reading:
        "Each country is shaded by the \(counts ? "number of rows" : "best estimates of deaths") on its territory in the years chosen; each class is ten times the one before. "
        + "Areas have their true proportion (Equal Earth projection).",
      limits:
        "Land without shading has no events in this source: that is the silence of a source, not zero. Rows that a source gives for "
        + "several states together are not drawn. A large country is not a violent one: the number is not divided by people.",
      legend: OutlineMap.legend(bounds.meanings.map { "\($0) \(unit)" }, rest: "no events in this source"),
      wide: OutlineMap(
        id: "events",
        title:
          "\(unit.prefix(1).uppercased() + unit.dropFirst()) recorded by \(found.source?.name ?? ""), by state",
        values: values,
        description: "\(values.count) states are shaded; most: "
          + found.byState.prefix(5).map {
            "\(answers.reference.name(of: $0.states[0])) \(Number.text(value($0)))"
          }.joined(separator: ", ") + ". The table below has each."
      ).world(), narrow: nil, table: DataTable("", columns: [], rows: []))
  }

  private static func table(_ found: EventsAnswer, _ answers: Answers) -> DataTable {
    DataTable(
      "Events and deaths by state, most deaths first", columns: ["State"] + EventCells.headings,
      rows: found.byState.map { total in
        [
          .init(
            answers.reference.name(of: total.states[0]),
            href: SiteMap.eventsOf(total.states[0], found.filter.forState).href)
        ] + EventCells.numbers(total)
      })
  }

  private static func apart(_ found: EventsAnswer, _ answers: Answers) -> DataTable {
    DataTable(
      "Rows that the source gives for several states, or for none that the authority files have",
      columns: ["States"] + EventCells.headings,
      rows: found.apart.map { total in
        [
          .init(
            total.states.isEmpty
              ? "No state of the authority files"
              : total.states.map { answers.reference.name(of: $0) }.joined(separator: ", "))
        ] + EventCells.numbers(total)
      })
  }
}

/// Five classes, each ten times the one before, the last one as high as the data go.
struct EventClasses {
  private let lowest: Int

  init(_ values: [Int]) {
    var top = 1
    while top * 10 <= values.max() ?? 1 { top *= 10 }
    lowest = max(1, top / 10_000)
  }

  /// 1…5, nil for 0; what lies below the lowest class belongs to it.
  func level(_ value: Int) -> Int? {
    guard value > 0 else { return nil }
    var (level, bound) = (1, lowest * 10)
    while level < 5, value >= bound { (level, bound) = (level + 1, bound * 10) }
    return level
  }

  var meanings: [String] {
    (0..<5).map { place in
      let from = (0..<place).reduce(lowest) { value, _ in value * 10 }
      if place == 4 { return "\(Number.text(from)) or more" }
      return "\(Number.text(place == 0 ? 1 : from)) to \(Number.text(from * 10 - 1))"
    }
  }
}

/// Options of the forms on pages of events.
enum EventChoices {
  static func types(_ family: EventFamily?, chosen: [EventType]) -> [Choices.Option] {
    let possible: [EventType] =
      switch family {
      case .ged: [.stateBased, .nonState, .oneSided]
      case .oneSided: [.oneSided]
      case .battleDeaths: [.stateBased]
      case .acled: [.battles, .explosions, .violenceAgainstCivilians, .riots, .protests, .strategic]
      case .gdelt: [.verbalCooperation, .materialCooperation, .verbalConflict, .materialConflict]
      default: EventType.allCases
      }
    return (possible + chosen.filter { !possible.contains($0) }).map {
      Choices.Option(value: $0.rawValue, label: $0.words, isChosen: chosen.contains($0))
    }
  }

  static func states(_ chosen: StateID?, _ family: EventFamily?, in answers: Answers) throws
    -> [Choices.Option]
  {
    var filter = EventFilter()
    filter.family = family
    let held = Set(try answers.store.eventTotals(filter, by: [.state]).flatMap(\.states)).union(
      [chosen].compactMap { $0 })
    return held.map {
      Choices.Option(value: $0, label: answers.reference.name(of: $0), isChosen: $0 == chosen)
    }.sorted { $0.label < $1.label }
  }
}
