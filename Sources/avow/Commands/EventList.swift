import AvowOperations
import AvowRecord
import AvowStore

/// Events and their totals in the forms in which they are printed.
struct EventList: Encodable {
  /// How many meet the conditions, whatever the limit.
  let total: Int
  let offset: Int
  let items: [Event]

  static func csv(_ totals: [EventTotal]) -> String { EventRows.csv(totals) }

  /// Columns that say nothing in any row are left out.
  static func table(_ totals: [EventTotal]) -> TextTable {
    var names = ["Source", "Version"]
    let has = (
      states: totals.contains { !$0.states.isEmpty }, month: totals.contains { $0.month != nil },
      region: totals.contains { $0.region != nil }, type: totals.contains { $0.type != nil },
      actor: totals.contains { $0.actor != nil }
    )
    if has.states { names.append("States") }
    if has.month { names.append("Month") }
    if has.region { names.append("Region") }
    if has.type { names.append("Type") }
    if has.actor { names.append("Actor") }
    let numbers = ["Events", "Low", "Best", "High"]
    var table = TextTable(names + numbers, right: Set(numbers))
    for total in totals {
      var cells = [total.family.rawValue, total.version]
      if has.states { cells.append(total.states.joined(separator: " ")) }
      if has.month { cells.append(total.month?.description ?? "") }
      if has.region { cells.append(total.region ?? "") }
      if has.type { cells.append(total.type?.rawValue ?? "") }
      if has.actor { cells.append(total.actor ?? "") }
      let deaths = [total.deaths.low, total.deaths.best, total.deaths.high]
      let none = total.withoutDeaths == total.events
      cells.append(NumberText.grouped(total.events))
      cells += deaths.map { none ? "–" : NumberText.grouped($0 ?? 0) }
      table.append(cells)
    }
    return table
  }

  /// Prints the events that a filter asks for; CSV is written row by row.
  static func write(_ store: RecordStore, _ filter: EventFilter, csv: Bool, json: Bool) throws {
    if csv {
      Terminal.write(EventRows.header)
      return try store.eachEvent(filter) { Terminal.write(EventRows.csv($0)) }
    }
    let found = try store.events(filter)
    if json {
      return Terminal.write(
        try JSONAnswer.of(EventList(total: found.total, offset: filter.offset, items: found.items)))
    }
    let numbers = ["Low", "Best", "High"]
    var table = TextTable(["Id", "Date", "Type", "Place", "Sides"] + numbers, right: Set(numbers))
    for event in found.items {
      let place = [event.place, event.region].compactMap { $0 }.joined(separator: ", ")
      let sides = [event.sideA, event.sideB].compactMap { $0 }.joined(separator: " – ")
      let deaths = [event.deaths.low, event.deaths.best, event.deaths.high]
      table.append(
        [event.id, event.date, event.type.rawValue, place.isEmpty ? event.countryAsPrinted : place, sides]
          + deaths.map { $0.map { NumberText.grouped($0) } ?? "–" })
    }
    Terminal.write(table.text(width: Terminal.width))
    if found.items.count < found.total {
      Terminal.tell(
        "\(found.items.count) of \(found.total) events; --limit 0 lists all, --offset passes over the first.")
    }
  }
}
