import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore

/// What people coded: projects, counts by adjudicated claims only with what they cover, and the claims themselves.
struct ClaimsPage: Page {
  struct Line: Sendable {
    let statement: Link
    let speaker: Link?
    let speakerText: String
    let when: String
    let code: Link
    let words: String?
    let paragraph: String
    let project: Link
  }

  static let template = "claims"
  let head: PageHead
  let heading: String
  let isEmpty: Bool
  /// On how many paragraphs the counts stand; nil when nothing was published.
  let coded: FigureBox?
  let codedUnit: String
  let projects: DataTable?
  let counts: DataTable?
  let coverage: DataTable?
  let narrowed: String?
  let all: Link?
  let listed: String
  let lines: [Line]
  let paging: Paging
  let findings: String?
  let withdrawn: [String]

  static func answer(_ filter: ClaimFilter, from answers: Answers) throws -> ClaimsAnswer {
    if let id = filter.coding, try answers.store.publishedCoding(id) == nil {
      throw SiteFault.notInRecord(noun: "coding project", id: id, list: .claims(.all))
    }
    if let id = filter.debate, answers.debate(id) == nil {
      throw SiteFault.notInRecord(noun: "debate", id: id, list: .debates)
    }
    if let id = filter.meeting, try answers.meeting(id) == nil {
      throw SiteFault.notInRecord(noun: "meeting", id: id, list: .meetings)
    }
    if let id = filter.state, answers.reference.state(id) == nil {
      throw SiteFault.notInRecord(noun: "state", id: id, list: .states)
    }
    let found = try answers.claims(filter)
    _ = try Paging.last(filter.page, of: found.total, perPage: ClaimFilter.perPage)
    return found
  }

  static func load(_ filter: ClaimFilter, from answers: Answers) throws -> ClaimsPage {
    ClaimsPage(try answer(filter, from: answers), in: answers)
  }

  init(_ answer: ClaimsAnswer, in answers: Answers) {
    let filter = answer.filter
    let names = CodeNames(answers.reference.themes)
    heading = "What people coded"
    head = PageHead(
      heading, "Themes and stances that people read in paragraphs of the record, apart from one another.",
      at: .claims(filter), trail: [Link("Themes", .themes)])
    isEmpty = answer.projects.isEmpty
    coded = isEmpty ? nil : FigureBox(Number.text(answer.coded), by: CountingRules.paragraphsCoded)
    codedUnit = answer.coded == 1 ? "paragraph" : "paragraphs"
    projects = isEmpty ? nil : ClaimsPage.projects(answer.projects)
    counts = answer.counts.isEmpty ? nil : ClaimsPage.counts(answer, names)
    coverage = answer.coverage.isEmpty ? nil : ClaimsPage.coverage(answer, filter)
    var words: [String] = []
    if let id = filter.coding { words.append("project \(id)") }
    if let code = filter.code { words.append(names.words(code)) }
    if let id = filter.debate { words.append(answer.coverage.first { $0.debate == id }?.title ?? id) }
    if let id = filter.meeting { words.append("meeting \(id)") }
    if let id = filter.state { words.append(answers.reference.name(of: id)) }
    narrowed = words.isEmpty ? nil : "Shown are claims of: \(words.joined(separator: "; "))."
    all = words.isEmpty ? nil : Link("All claims", .claims(.all))
    listed = Number.text(answer.total, "claim", "claims")
    let titles = Dictionary(answer.projects.map { ($0.id, $0.name) }) { first, _ in first }
    lines = answer.items.map { item in
      Line(
        statement: Link(item.meeting, .statement(item.statement)),
        speaker: item.state.map { answers.link($0, on: item.date) }, speakerText: item.speaker,
        when: item.date.inWords, code: Link(names.words(item.code), .claims(.of(item.code))),
        words: item.quotation?.words, paragraph: item.paragraph,
        project: Link(titles[item.coding] ?? item.coding, .coding(item.coding)))
    }
    let last = max(1, (answer.total + ClaimFilter.perPage - 1) / ClaimFilter.perPage)
    paging = Paging(page: filter.page, last: last) { .claims(filter.onPage($0)) }
    findings =
      answer.findings.isEmpty
      ? nil
      : "\(Number.text(answer.findings.count)) coded paragraph\(answer.findings.count == 1 ? " has" : "s have") other words in "
        + "this record than those that were coded, or \(answer.findings.count == 1 ? "is" : "are") gone; they are not counted."
    withdrawn = answer.withdrawn.map { "\($0.id), \($0.withdrawn.inWords)" }
  }

  private static func projects(_ projects: [ClaimsAnswer.Project]) -> DataTable {
    DataTable(
      "Projects",
      columns: ["Project", "Paragraphs#", "Coders#", "Alpha, all decisions#", "95 % interval#", "Published"],
      rows: projects.map { one in
        [
          .init(one.name, href: SiteMap.coding(one.id).href),
          .init(Number.text(one.paragraphs), isNumber: true),
          .init(Number.text(one.coders), isNumber: true),
          .init(CodeNames.number(one.alpha), isNumber: true),
          .init(CodeNames.range(one.low, one.high), isNumber: true), .init(one.published.inWords),
        ]
      })
  }

  private static func counts(_ answer: ClaimsAnswer, _ names: CodeNames) -> DataTable {
    DataTable(
      "By adjudicated claims only",
      columns: ["What", "Paragraphs#", "Of coded for it#", "Share#", "Statements#", "States#"],
      rows: answer.counts.map { one in
        var filter = answer.filter
        filter.code = one.code
        return [
          .init(names.words(one.code), href: SiteMap.claims(filter.onPage(1)).href),
          .init(Number.text(one.paragraphs), isNumber: true),
          .init(Number.text(one.asked), isNumber: true),
          .init(
            Share.text(one.asked == 0 ? nil : Double(one.paragraphs) / Double(one.asked)), isNumber: true),
          .init(Number.text(one.statements), isNumber: true), .init(Number.text(one.states), isNumber: true),
        ]
      })
  }

  private static func coverage(_ answer: ClaimsAnswer, _ filter: ClaimFilter) -> DataTable {
    DataTable(
      "How much was coded", columns: ["Debate", "Coded#", "Of paragraphs that could be#", "Share#"],
      rows: answer.coverage.map { one in
        var narrow = filter
        // What was coded of a debate is counted whatever was found in it, and so its list is of every code.
        narrow.code = nil
        narrow.debate = one.debate
        return [
          .init(
            one.title, href: one.debate == nil ? nil : SiteMap.claims(narrow.onPage(1)).href),
          .init(Number.text(one.coded), isNumber: true),
          .init(one.of.map { Number.text($0) } ?? "—", isNumber: true),
          .init(
            Share.text(one.of.flatMap { $0 == 0 ? nil : Double(one.coded) / Double($0) }), isNumber: true),
        ]
      })
  }
}
