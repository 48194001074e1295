import AvowRecord

/// A debate or dialogue with the published figures that charts draw.
struct DebateYear: Sendable {
  let id: String
  let year: Int
  let when: String
  /// The fraction of the year at which it began, 0…1.
  let within: Double
  let isFormal: Bool
  /// False for a year in which none was held.
  let wasHeld: Bool
  let speaking: Int?
  /// `states` or, in 2009, `speakers`.
  let unit: String
  /// The values printed for the number of states spoken for: more than one when publications differ.
  let spokenFor: [Int]
  /// True when the number spoken for is part of a contradiction that cannot be settled.
  let isContradicted: Bool

  var spokenForText: String? {
    spokenFor.isEmpty ? nil : spokenFor.map(String.init).joined(separator: " or ")
  }

  /// - Parameter contradicted: ids of the figures whose contradiction cannot be settled.
  init(_ debate: Debate, figures: [PublishedFigure], contradicted: Set<String>) {
    id = debate.id
    year = debate.from.year
    within = Double(debate.from.firstDay - PartialDate.dayNumber(year, 1, 1)) / 366
    isFormal = debate.kind == "formal debate"
    wasHeld = debate.kind != "no debate"
    when = debate.dates
    let whole = figures.filter { $0.subject == debate.id && $0.scope == "whole" }
    let spoke = whole.first { $0.measure == "states-speaking" } ?? whole.first { $0.measure == "speakers" }
    speaking = spoke?.value.map { Int($0) }
    unit = spoke?.unit ?? "states"
    let behalf = whole.filter { $0.measure == "on-behalf-of-states" }
    spokenFor = Set(behalf.compactMap { $0.value.map { Int($0) } }).sorted()
    isContradicted = behalf.contains { contradicted.contains($0.id) }
  }
}

extension Debate {
  /// `25 June to 2 July 2018`, or one day, or a year.
  var dates: String {
    guard let until, until != from else { return from.inWords }
    if until.year == from.year, let day = from.day, let month = from.month, let lastMonth = until.month {
      let start =
        month == lastMonth ? "\(day)" : from.inWords.split(separator: " ").dropLast().joined(separator: " ")
      return "\(start) to \(until.inWords)"
    }
    return "\(from.inWords) to \(until.inWords)"
  }
}
