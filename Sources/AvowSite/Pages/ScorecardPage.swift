import AvowOperations
import AvowRecord

/// Scorecards of one to six states side by side: counts with their lists, and no grade.
struct ScorecardPage: Page {
  static let template = "scorecard"
  let head: PageHead
  let title: String
  let isEmpty: Bool
  let asOf: String?
  let tables: [Section]
  let contexts: [Context]
  let partners: [Partners]
  let rules: [Rule]
  let states: [Option]
  let isOne: Bool
  let isByYear: Bool
  let otherTime: Link?

  struct Section: Sendable {
    let id: String
    let title: String
    /// Rows of the table, escaped where they were written.
    let head: String
    let rows: String
    let hasRows: Bool
  }

  struct Context: Sendable {
    let name: String
    let sentences: [String]
  }

  /// Who asked most of a state, and of whom it asked most.
  struct Partners: Sendable {
    let name: String
    let askedBy: [Link]
    let asked: [Link]
  }

  struct Rule: Sendable {
    let name: String
    let href: String
    let sentence: String
  }

  struct Option: Sendable {
    let code: String
    let name: String
    let isChosen: Bool
  }

  static func answer(
    _ states: [StateID], by: ScorecardAnswer.Time = .cycle, from answers: Answers
  ) throws -> ScorecardAnswer {
    for state in states where answers.reference.state(state) == nil {
      throw SiteFault.notInRecord(noun: "state", id: state, list: .states)
    }
    guard let answer = try answers.scorecards(states, by: by) else {
      throw SiteFault.notInRecord(noun: "state", id: states.joined(separator: ","), list: .states)
    }
    return answer
  }

  static func load(
    _ states: [StateID], by: ScorecardAnswer.Time = .cycle, from answers: Answers
  ) throws -> ScorecardPage {
    let answer = try answer(states, by: by, from: answers)
    let names = answer.cards.map(\.name).joined(separator: ", ")
    return ScorecardPage(
      head: PageHead(
        states.isEmpty ? "Scorecards" : "Scorecard: \(names)",
        "What states were asked, what they answered, and what they asked of others: counts, no grade.",
        at: .scorecards(states, by: by), trail: [Link("States", .states)]),
      title: states.isEmpty ? "Scorecards" : names, isEmpty: answer.held == 0, asOf: answer.asOf?.inWords,
      tables: states.isEmpty
        ? []
        : [
          section("received", "What was asked of it", answer),
          section("made", "What it asked of others", answer),
        ],
      contexts: answer.cards.map { Context(name: $0.name, sentences: $0.peers) },
      partners: answer.cards.map { card in
        Partners(
          name: card.name,
          askedBy: card.partners(asking: true).map {
            link($0, $1, from: $0, to: card.id, answers)
          },
          asked: card.partners(asking: false).map { link($0, $1, from: card.id, to: $0, answers) })
      },
      rules: answer.rules.map {
        Rule(name: $0.name, href: SiteMap.rules.href + "#" + $0.id, sentence: $0.sentence)
      },
      states: answers.reference.states.filter { $0.kind != .former }.sorted { $0.shortName < $1.shortName }
        .map { Option(code: $0.id, name: $0.shortName, isChosen: states.contains($0.id)) },
      isOne: states.count == 1,
      isByYear: by == .year,
      otherTime: states.isEmpty
        ? nil
        : by == .year
          ? Link("The same by cycle of the review", .scorecards(states))
          : Link("The same by year", .scorecards(states, by: .year)))
  }

  private static func link(
    _ state: StateID, _ count: Int, from: StateID, to: StateID, _ answers: Answers
  ) -> Link {
    var filter = RecommendationFilter().onPage(1)
    filter.makers = [from]
    filter.addressees = [to]
    return Link("\(answers.reference.name(of: state)): \(Number.text(count))", .recommendations(filter))
  }

  private static func section(_ side: String, _ title: String, _ answer: ScorecardAnswer) -> Section {
    let lines = answer.lines.filter { line in line.side == side && line.values.contains { $0 > 0 } }
    var head = Markup()
    for card in answer.cards { head.element("th", ["scope": "col", "class": "n"], text: card.name) }
    var rows = Markup()
    for group in lines.chunked(by: \.heading) {
      rows.open("tbody")
      for (place, line) in group.enumerated() {
        rows.open("tr")
        if place == 0 {
          rows.element(
            "th", ["scope": "rowgroup", "rowspan": "\(group.count)"], text: words(line.heading))
        }
        rows.element("th", ["scope": "row"], text: line.name)
        for (id, value) in zip(answer.ids, line.values) {
          rows.open("td", ["class": "n"])
          if value > 0 {
            var filter = line.conditions.onPage(1)
            if side == "received" { filter.addressees = [id] } else { filter.makers = [id] }
            rows.element("a", ["href": SiteMap.recommendations(filter).href], text: Number.text(value))
          } else {
            rows.write("0")
          }
          rows.close("td")
        }
        rows.close("tr")
      }
      rows.close("tbody")
    }
    return Section(id: side, title: title, head: head.text, rows: rows.text, hasRows: !lines.isEmpty)
  }

  private static func words(_ heading: String) -> String {
    if let number = heading.split(separator: " ").last.flatMap({ Int($0) }), heading.hasPrefix("action"),
      let action = ActionCategory(rawValue: number)
    {
      return action.sentence
    }
    if heading.hasPrefix("year ") { return String(heading.dropFirst(5)) }
    return heading.hasPrefix("cycle") ? "Review, \(heading)" : heading == "all" ? "All" : heading
  }
}

extension Array {
  /// Runs of neighbours that agree in something.
  fileprivate func chunked<Value: Equatable>(by value: KeyPath<Element, Value>) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, last[keyPath: value] == element[keyPath: value] {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}
