import AvowOperations
import AvowRecord

/// One statement: who spoke, for whom, in which form it reached the record, its paragraphs and how to cite it.
struct StatementPage: Page {
  static let template = "statement"
  let head: PageHead
  let title: String
  let kicker: String
  let id: String
  let date: String
  let warning: String
  let meeting: Link
  let state: Link?
  let facts: [Fact]
  let paragraphs: [Paragraph]
  let hasNoWords: Bool
  let previous: Link?
  let next: Link?
  let bySpeaker: Link?
  let ofState: Link?
  let citation: String
  let bibTeX: Link
  let csl: Link
  let findings: [FindingLine]
  let hasFindings: Bool
  let file: String?

  struct Fact: Sendable {
    let name: String
    let value: String
    let link: Link?
  }

  struct Paragraph: Sendable {
    let anchor: String
    let number: Int
    let id: String
    let text: String
  }

  static func load(_ id: String, from answers: Answers) throws -> StatementPage {
    guard let answer = try answers.statement(id) else {
      throw SiteFault.notInRecord(noun: "statement", id: id, list: .search(StatementFilter()))
    }
    return StatementPage(answer, in: answers)
  }

  init(_ answer: StatementAnswer, in answers: Answers) {
    let turn = answer.statement
    let who = turn.speaker.isEmpty ? "Not attributed" : turn.speaker
    title = who
    head = PageHead(
      "\(who), \(answer.date.inWords)",
      "\(turn.kind.rawValue.capitalizedFirst) of \(who), \(answer.date.inWords).",
      at: .statement(turn.id),
      trail: [Link("Debates", .debates), Link(answer.meetingTitle, .meeting(answer.meeting))])
    kicker = [turn.kind.rawValue.capitalizedFirst, answer.form.rawValue, answers.bodyName(answer.body)]
      .compactMap { $0 }.joined(separator: " · ")
    id = turn.id
    date = answer.date.inWords
    warning = answer.form.warning
    meeting = Link(answer.meetingTitle, .meeting(answer.meeting))
    state = turn.state.map { answers.link($0, on: answer.date) }
    var facts: [Fact] = []
    func add(_ name: String, _ value: String?, _ link: Link? = nil) {
      if let value { facts.append(Fact(name: name, value: value, link: link)) }
    }
    add("State", turn.stateName.map { _ in "" }, state)
    add("Organisation", turn.organisation)
    add("Capacity", turn.capacity)
    add("On behalf of", turn.onBehalfOf?.asPrinted)
    for group in turn.onBehalfOf?.groups ?? [] {
      add("Group", "", Link(answers.reference.groups.first { $0.id == group }?.name ?? group, .group(group)))
    }
    add("Under the item", answer.item)
    if let debate = answer.debate, let link = answers.link(to: debate) { add("Debate", "", link) }
    add("Language", turn.language)
    add("Page", turn.page > 0 ? "\(turn.page)" : nil)
    add("Words", Number.text(answer.words))
    add("How the speaker was told", turn.reason)
    self.facts = facts
    paragraphs = turn.paragraphs.map {
      Paragraph(anchor: "p\($0.number)", number: $0.number, id: $0.id, text: $0.text)
    }
    hasNoWords = paragraphs.isEmpty
    func neighbour(_ other: StatementAnswer.Neighbour?) -> Link? {
      other.map { Link($0.speaker.isEmpty ? $0.id : $0.speaker, .statement($0.id)) }
    }
    previous = neighbour(answer.previous)
    next = neighbour(answer.next)
    bySpeaker = turn.person.map { person in
      var filter = StatementFilter()
      filter.speaker = person
      filter.order = .oldest
      return Link("All that \(person) said", .search(filter))
    }
    ofState = turn.state.map { Link("All statements of \(turn.stateName ?? $0)", .search(.ofState($0))) }
    citation = answer.citation.text
    bibTeX = Link(text: "BibTeX", href: Address(.statement(turn.id), .bibTeX).target)
    csl = Link(text: "CSL-JSON", href: Address(.statement(turn.id), .csl).target)
    findings = answer.findings.map { FindingLine($0) }
    hasFindings = !findings.isEmpty
    file = answer.file
  }
}
