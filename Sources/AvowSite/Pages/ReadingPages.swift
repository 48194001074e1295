import AvowAnalysis
import AvowOperations
import AvowRecord

/// How to take the record away, and how to cite it.
struct TakeAwayPage: Page {
  static let template = "take-away"
  let head = PageHead(
    "Take the record away", "The whole public record, to check and to recompute; and how to cite it.",
    at: .takeAway)
  let version: Int
  let tables: [Link]
  let examples: [Link]
  let agreement: Link?

  init(_ answers: Answers) {
    func link(_ address: Address) -> Link { Link(text: address.target, href: address.target) }
    let proceedings = answers.proceedings
    let states = answers.reference.states.map(\.id)
    version = answers.version
    tables = [
      Link(text: "States", href: Address(.states, .table).target),
      Link(
        text: "Roll calls with counted and printed totals",
        href: Address(.rollCalls(RollCallFilter().onPage(1)), .table).target),
    ]
    // What is shown as an example must be there.
    let places: [SiteMap?] = [
      (states.first { $0 == "RWA" } ?? states.first).map { .state($0, with: []) },
      (proceedings.meeting("A/72/PV.99") ?? proceedings.meetings.first).map { .meeting($0.id) },
      (proceedings.decision("A/RES/75/277") ?? proceedings.decisions.first).map { .decision($0.id) },
      proceedings.contradictions.first.map { .contradiction($0.number) },
    ]
    examples = places.compactMap { $0 }.map { link(Address($0, .json)) }
    agreement =
      states.count > 1
      ? link(
        Address(
          states.contains("FRA") && states.contains("GBR")
            ? .agreement("FRA", "GBR") : .agreement(states[0], states[1]), .table))
      : nil
  }
}

/// How agreement is measured.
struct MethodPage: Page {
  static let template = "method"
  let head = PageHead(
    "How agreement is measured", "Exact agreement, Lijphart’s index, and their intervals.",
    at: .methodAgreement,
    trail: [Link("About", .about)])
  let methods: [Line]
  let rules: [RuleLine]

  struct Line: Sendable {
    let id: String
    let version: String
    let name: String
    let question: String
    let formula: String
    let assumptions: [String]
    let howToRead: String
    let doesNotShow: String
    let source: String
  }

  init() {
    methods = AllMethods.list.map {
      Line(
        id: $0.id, version: $0.version, name: $0.name, question: $0.question, formula: $0.formula,
        assumptions: $0.assumptions, howToRead: $0.howToRead, doesNotShow: $0.doesNotShow, source: $0.source)
    }
    rules = [CountingRules.sharedVotes, CountingRules.agreementExact, CountingRules.agreementLijphart].map {
      RuleLine($0)
    }
  }
}

/// What Avow is, its premises, and what its marks mean.
struct AboutPage: Page {
  static let template = "about"
  let head = PageHead(
    "About Avow", "What Avow is, the premises it keeps, and what its marks mean.", at: .about)
  let statuses: [Status]

  struct Status: Sendable {
    let chip: Chip?
    let meaning: String
  }

  init() { statuses = Chip.meanings.map { Status(chip: Chip(status: $0.status), meaning: $0.meaning) } }
}

/// The facts of the update of December 2017, and where the record holds each.
struct UpdatePage: Page {
  static let template = "update"
  let head = PageHead(
    "The update of December 2017",
    "An update of a coalition secretariat, fact by fact, and where the record holds it.",
    at: .update201712, trail: [Link("About", .about)])
  let points: [Point]

  struct Point: Sendable {
    let number: String
    let facts: [Fact]
  }

  struct Fact: Sendable {
    let fact: String
    let heldIn: String
    let links: [Link]
    let waits: Bool
  }

  static func load(from answers: Answers) -> UpdatePage {
    let facts = answers.proceedings.acceptanceFacts
    let points = facts.map(\.point).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return UpdatePage(
      points: points.map { point in
        Point(
          number: point,
          facts: facts.filter { $0.point == point }.map { fact in
            let words = fact.heldIn.split(whereSeparator: { " ,;()".contains($0) }).map(String.init)
            var links: [Link] = []
            for word in words {
              guard let link = answers.link(to: word), !links.contains(where: { $0.href == link.href })
              else { continue }
              links.append(link)
            }
            return Fact(
              fact: fact.fact, heldIn: fact.heldIn, links: links, waits: fact.heldIn.contains("waits for"))
          })
      })
  }

  private init(points: [Point]) { self.points = points }
}
