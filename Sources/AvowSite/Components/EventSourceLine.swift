import AvowOperations
import AvowRecord

/// A family of sources in a choice, with what its numbers are and its terms.
struct EventSourceLine: Sendable {
  let name: String
  let href: String
  let isChosen: Bool
  let events: String
  let caution: String
  let licence: String
  let licenceHref: String?
  let citation: String
  let allowsRows: Bool

  init(_ source: EventsAnswer.Source, chosen: EventsAnswer.Source?, _ place: (EventFilter) -> SiteMap) {
    var filter = EventFilter()
    filter.family = source.family
    filter.version = source.version
    name = source.name
    href = place(filter).href
    isChosen = chosen?.family == source.family && chosen?.version == source.version
    events = Number.text(source.events)
    caution = source.caution
    licence = source.licence.name
    licenceHref = source.licence.url.isEmpty ? nil : source.licence.url
    citation = source.licence.citation
    allowsRows = source.licence.allowsRows
  }
}

/// A version of a data set in a sentence.
struct EventEditionLine: Sendable {
  let sentence: String

  init(_ edition: EventEdition) {
    let version = edition.version.isEmpty ? "Version not known" : "Version \(edition.version)"
    var text = "\(version): \(Number.text(edition.events)) rows"
    if let from = edition.from, let to = edition.to { text += ", \(from) to \(to)" }
    if edition.superseded > 0 {
      text +=
        "; \(Number.text(edition.superseded)) of them no longer count, since a newer version has or dropped them"
    }
    sentence = text + "."
  }
}

/// The two numbers that stand first on pages of events, each with its rule.
struct EventFigures: Sendable {
  let events: FigureBox
  let deaths: FigureBox
  let range: String
  let hasDeaths: Bool

  init(_ total: EventTotal, in answers: Answers) {
    func box(_ rule: CountingRule, _ value: Int) -> FigureBox {
      FigureBox(Figure(value: Double(value), rule: rule, asOf: nil, list: []), in: answers)
    }
    events = box(Answers.eventRules[0], total.events)
    deaths = box(Answers.eventRules[1], total.deaths.best ?? 0)
    range = "\(Number.text(total.deaths.low ?? 0)) to \(Number.text(total.deaths.high ?? 0))"
    hasDeaths = total.events > total.withoutDeaths
  }
}
