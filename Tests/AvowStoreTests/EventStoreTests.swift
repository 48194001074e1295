import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@Suite("Events in the store")
struct EventStoreTests {
  private static let day = PartialDate.dayNumber(2013, 5, 30)

  private func file(_ digest: Character) -> ImportedFile {
    ImportedFile(
      digest: String(repeating: digest, count: 64), name: "made-up.csv", source: "ucdp-ged",
      importedOn: "2026-01-01",
      rowsRead: 0, rollCalls: 0, ballots: 0, findings: 0)
  }

  private func row(
    _ key: String, day: Int = EventStoreTests.day, type: EventType = .oneSided, best: Int?, low: Int? = nil,
    high: Int? = nil, region: String = "North", states: [StateID] = ["XAA"], version: String = "1.0"
  ) -> EventRow {
    let date = PartialDate(dayNumber: day)
    var row = EventRow(
      line: 2, key: key, type: type, firstDay: day, lastDay: day,
      month: EventMonth(year: date.year, month: date.month))
    row.version = version
    row.states = states
    row.countryAsPrinted = states.joined(separator: ", ")
    row.region = region
    row.deaths = Deaths(low: low, best: best, high: high)
    row.sideA = "Government of Arlania"
    row.latitude = 10
    row.longitude = 20
    row.sources = "An invented report"
    return row
  }

  private func save(
    _ rows: [EventRow], _ digest: Character, _ family: EventFamily = .ged, in record: FictionalRecord
  )
    throws
  {
    try record.store.save(file: file(digest), eventsOf: family) { take in
      for row in rows { try take(row) }
      return (rows.count, [])
    }
  }

  @Test("events are counted by month, type and region, each row once")
  func totals() throws {
    let record = try FictionalRecord()
    try save(
      [
        row("1", best: 5, low: 3, high: 9), row("2", best: 2), row("x-3", best: nil, region: "South"),
        row("4", day: EventStoreTests.day + 5, type: .stateBased, best: 7, low: 7, high: 8),
      ], "a", in: record)
    var filter = EventFilter()
    filter.state = "XAA"
    let months = try record.store.eventTotals(filter, by: [.month])
    #expect(months.map(\.month?.description) == ["2013-05", "2013-06"])
    #expect(months.map(\.events) == [3, 1])
    // A row without a range counts its best figure three times; one without deaths counts as an event only.
    #expect(months.first?.deaths == Deaths(low: 5, best: 7, high: 11))
    #expect(months.first?.withoutDeaths == 1)
    filter.types = [.oneSided]
    let regions = try record.store.eventTotals(filter, by: [.region])
    #expect(regions.map(\.region) == ["North", "South"])
    #expect(regions.map(\.deaths.best) == [7, 0])
    let list = try record.store.events(filter)
    #expect(list.total == 3)
    #expect(list.items.map(\.id) == ["ucdp-ged:1.0:1", "ucdp-ged:1.0:2", "ucdp-ged:1.0:x-3"])
    #expect(list.items.first?.sources == "An invented report")
    #expect(try record.store.event("ucdp-ged:1.0:x-3")?.region == "South")
    #expect(try record.store.soundness().isEmpty)
  }

  @Test("of two versions of a data set the later row counts, whichever came first")
  func versions() throws {
    for order in [["1.0", "2.0"], ["2.0", "1.0"]] {
      let record = try FictionalRecord()
      for (place, version) in order.enumerated() {
        let best = version == "1.0" ? 5 : 8
        var rows = [row("1", best: best, version: version)]
        if version == "1.0" { rows.append(row("2", best: 1, version: version)) }
        try save(rows, place == 0 ? "a" : "b", in: record)
      }
      let total = try #require(record.store.eventTotals(EventFilter(), by: []).first)
      #expect(total.events == 2)
      #expect(total.deaths.best == 9)
      #expect(total.version == "1.0, 2.0")
      var first = EventFilter()
      first.version = "1.0"
      #expect(try record.store.eventTotals(first, by: []).map(\.deaths.best) == [6])
      #expect(try record.store.soundness().isEmpty)
    }
  }

  @Test("an event that a newer version has dropped no longer counts, where that version covers its year")
  func dropped() throws {
    let old =
      (1...10).map { (n: Int) in row("\(n)", best: n, version: "1.0") }
      + [row("other", best: 50, states: ["XAB"], version: "1.0")]
    // Nine of the ten events of Arlania, one of them with another number, and a new one.
    let new =
      (1...9).map { (n: Int) in row("\(n)", best: n == 1 ? 2 : n, version: "2.0") }
      + [row("11", best: 100, version: "2.0")]
    for order in [[old, new], [new, old]] {
      let record = try FictionalRecord()
      try save(order[0], "a", in: record)
      try save(order[1], "b", in: record)
      let totals = try record.store.eventTotals(EventFilter(), by: [.state])
      #expect(totals.map(\.deaths.best) == [2 + 44 + 100, 50])
      var first = EventFilter()
      first.version = "1.0"
      #expect(try record.store.eventTotals(first, by: []).map(\.events) == [11])
      #expect(try record.store.soundness().isEmpty)
      // What the newer file brought goes, and the older counts again.
      try save([], order[0].count == 10 ? "a" : "b", in: record)
      #expect(try record.store.eventTotals(EventFilter(), by: [.state]).map(\.deaths.best) == [55, 50])
      #expect(try record.store.soundness().isEmpty)
    }
  }

  @Test("a sample of a newer version makes nothing disappear")
  func sampled() throws {
    let record = try FictionalRecord()
    try save((1...10).map { row("\($0)", best: 1, version: "1.0") }, "a", in: record)
    try save([row("3", best: 7, version: "2.0")], "b", in: record)
    #expect(try record.store.eventTotals(EventFilter(), by: []).map(\.deaths.best) == [9 + 7])
    #expect(try record.store.soundness().isEmpty)
  }

  @Test("rows of a family that must not be handed on are in totals, and in no public list or export")
  func withheld() throws {
    let record = try FictionalRecord()
    try save([row("1", best: 5)], "a", in: record)
    try save([row("SECRET-KEY", best: 7, region: "Secret region")], "b", .acled, in: record)
    var filter = EventFilter()
    filter.isPublic = true
    #expect(try record.store.events(filter).items.map(\.family) == [.ged])
    #expect(try record.store.events(filter).total == 1)
    filter.family = .acled
    #expect(try record.store.events(filter).total == 0)
    #expect(try record.store.eventTotals(filter, by: []).map(\.deaths.best) == [7])
    filter.family = nil
    #expect(try record.store.eventPlaces(filter, limit: 10).places.map(\.deaths) == [5])
    var exported: [String: Int] = [:]
    try record.store.eachTable { table, _, rows in
      try rows { row in
        exported[table, default: 0] += 1
        #expect(!row.contains("SECRET-KEY") && !row.contains("Secret region"))
      }
    }
    #expect(exported["event"] == 1)
    #expect(exported["event_total"] == 1)
    #expect(exported["event_words"] == 1)
    #expect(exported["event_link"] == nil)
  }

  @Test("events can be listed by their deaths, those without a number last")
  func deadliest() throws {
    let record = try FictionalRecord()
    try save([row("1", best: 5), row("2", best: nil), row("3", best: 9)], "a", in: record)
    var filter = EventFilter()
    filter.order = .deadliest
    #expect(try record.store.events(filter).items.map(\.key) == ["3", "1", "2"])
  }

  @Test("a file that is read again takes the place of what it brought")
  func again() throws {
    let record = try FictionalRecord()
    try save([row("1", best: 5)], "a", in: record)
    try save([row("1", best: 6, version: "2.0")], "b", in: record)
    try save([row("9", best: 4, version: "2.0")], "b", in: record)
    let total = try #require(record.store.eventTotals(EventFilter(), by: []).first)
    #expect(total.events == 2)
    #expect(total.deaths.best == 9)
    #expect(try record.store.soundness().isEmpty)
    #expect(try record.store.importedFiles().count == 2)
  }

  @Test("a row that several states share is listed under each and added to none")
  func severalStates() throws {
    let record = try FictionalRecord()
    try save([row("1", best: 5), row("2", best: 100, states: ["XAA", "XAB"])], "a", in: record)
    var filter = EventFilter()
    filter.state = "XAA"
    let totals = try record.store.eventTotals(filter, by: [])
    #expect(totals.map(\.states) == [["XAA"], ["XAA", "XAB"]])
    #expect(totals.map(\.deaths.best) == [5, 100])
    filter.state = "XAB"
    #expect(try record.store.events(filter).items.map(\.key) == ["2"])
  }

  @Test("events of two families that seem to be one are linked, and the link can be taken back")
  func links() throws {
    let record = try FictionalRecord()
    try save([row("1", best: 5)], "a", in: record)
    var other = row("R1", day: EventStoreTests.day + 1, type: .violenceAgainstCivilians, best: 6)
    other.sideA = "Police Forces of Arlania"
    var far = other
    far.key = "R2"
    far.latitude = 11
    var stranger = other
    stranger.key = "R3"
    stranger.sideA = "Otters"
    try save([other, far, stranger], "b", .acled, in: record)
    let links = try record.store.eventLinks(of: "ucdp-ged:1.0:1")
    #expect(links.map(\.other) == ["acled:1.0:R1"])
    #expect(links.first?.reason == "one day apart, 0.0 km apart, actors: both have arlania")
    try record.store.setEventLink("acled:1.0:R1", "ucdp-ged:1.0:1", undone: "Two towns of one name.")
    #expect(try record.store.eventLinkCounts().undone == 1)
    #expect(throws: StoreFault.self) {
      try record.store.setEventLink("acled:1.0:R2", "ucdp-ged:1.0:1", undone: "Not linked.")
    }
  }

  @Test("an event on the territory of no state of the authority files is refused with its place")
  func unknownState() throws {
    let record = try FictionalRecord()
    #expect(throws: StoreFault.self) { try save([row("1", best: 5, states: ["ZZZ"])], "a", in: record) }
    #expect(try record.store.eventTotals(EventFilter(), by: []).isEmpty)
    #expect(try record.store.importedFiles().isEmpty)
  }
}
