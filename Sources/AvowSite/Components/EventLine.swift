import AvowRecord

/// One event in a list, in words.
struct EventLine: Sendable {
  let id: String
  let date: String
  let type: String
  let deaths: String
  let sides: String?
  let place: String
  let precision: String?
  let conflict: String?
  let sources: String?
  let note: String?
  /// The same event as another source has it.
  let others: [String]
  let origin: String

  init(_ event: Event, links: [EventLink]) {
    id = event.id
    date =
      event.month.month == nil
      ? "\(event.month.year)"
      : event.firstDay == event.lastDay
        ? event.firstDay.inWords : "\(event.firstDay.inWords) to \(event.lastDay.inWords)"
    type = event.type.words
    if let best = event.deaths.best {
      let range = [event.deaths.low, event.deaths.high].compactMap { $0 }
      deaths =
        range.count == 2
        ? "\(Number.text(best)) deaths (\(Number.text(range[0])) to \(Number.text(range[1])))"
        : "\(Number.text(best)) deaths, no range given"
    } else {
      deaths = event.mentions.map { "\(Number.text($0)) mentions in news" } ?? "no number of deaths given"
    }
    let named = [event.sideA, event.sideB].compactMap { $0 }
    sides = named.isEmpty ? nil : named.joined(separator: " and ")
    let parts = [event.place, event.district, event.region].compactMap { $0 }
    place = parts.isEmpty ? event.countryAsPrinted : parts.joined(separator: ", ")
    let known = [
      EventPrecision.place(event.placePrecision, of: event.family).map { "place: \($0)" },
      EventPrecision.date(event.datePrecision, of: event.family).map { "date: \($0)" },
      event.clarity == 2 ? "a number that stands for several events" : nil,
    ].compactMap { $0 }
    precision = known.isEmpty ? nil : "Known to " + known.joined(separator: "; ")
    conflict = event.conflict
    sources = event.sources
    note = event.note
    others = links.map { link in
      let other = link.one == event.id ? link.other : link.one
      let family = EventFamily(rawValue: String(other.prefix { $0 != ":" }))?.name ?? other
      return "\(family)\(other.contains(":") ? " (\(other))" : ""): \(link.reason)"
    }
    origin = "\(event.id), line \(event.line) of the file \(event.file.prefix(12))…"
  }
}
