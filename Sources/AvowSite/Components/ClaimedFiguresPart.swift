import AvowOperations
import AvowRecord
import AvowStore

/// Themes and stances of a debate, counted by people and beside them by words, with the list behind each number.
struct ClaimedFiguresPart: Sendable {
  /// The paragraphs behind a number.
  struct List: Sendable {
    let anchor: String
    let name: String
    let paragraphs: [Link]
  }

  /// What stands over it: which projects, and how much they coded.
  let lede: String
  let table: DataTable
  let lists: [List]
  let projects: [Link]
  /// Nil when every coded paragraph was read for themes.
  let unread: String?
  let rules: [Link]

  /// The answer, or nil where nobody coded the debate; a coding that is not public is refused.
  static func claimed(_ occasion: Occasion, _ coding: String?, from answers: Answers) throws
    -> ClaimedFigures?
  {
    if let coding, try answers.store.publishedCoding(coding) == nil {
      throw SiteFault.notInRecord(noun: "coding project", id: coding, list: .claims(.all))
    }
    guard case .debate(let id) = occasion else { return nil }
    guard answers.debate(id) != nil else {
      throw SiteFault.notInRecord(noun: occasion.noun, id: id, list: occasion.list)
    }
    return try answers.claimedFigures(ofDebate: id, coding: coding)
  }

  private static func anchor(_ code: ClaimCode) -> String {
    "words-" + code.text.replacing(":", with: "-")
  }

  init(_ answer: ClaimedFigures, _ occasion: Occasion, in answers: Answers) {
    lede =
      "By adjudicated claims only, on \(Number.text(answer.coded)) coded of \(Number.text(answer.toCode)) paragraphs that could be "
      + "coded" + (answer.coding.map { ", of the project “\(answer.projects[$0] ?? $0)” alone." } ?? ".")
      + (answer.vocabulary.map { " By words: the vocabulary, version \($0)." }
        ?? " Words were not read for themes in this record yet.")
    table = DataTable(
      "By people and by words",
      columns: [
        "What", "People#", "Asked of#", "Statements#", "States#", "Words, the same#", "Both#",
        "Words, all statements#",
      ],
      rows: answer.lines.map { line in
        var filter = ClaimFilter(coding: answer.coding, code: line.code, debate: answer.debate).onPage(1)
        let claims = SiteMap.claims(filter).href
        filter.code = nil
        // All paragraphs of one project, those on which nothing applies too, are on its page.
        let one = answer.projects.count == 1 ? answer.projects.keys.first : nil
        let asked = one.map { SiteMap.coding($0) } ?? .claims(filter)
        func number(_ value: Int?, _ href: String? = nil) -> DataTable.Cell {
          .init(value.map { Number.text($0) } ?? "—", href: value == nil ? nil : href, isNumber: true)
        }
        var search = StatementFilter()
        search.debates = [answer.debate]
        if case .theme(let id) = line.code { search.themes = [id] }
        let tagged = "#" + ClaimedFiguresPart.anchor(line.code)
        return [
          .init(line.name), number(line.claimed, claims), number(line.asked, asked.href),
          number(line.statements, claims), number(line.states, claims),
          number(line.tagged, line.tagged == 0 ? nil : tagged),
          number(line.both, line.both == 0 ? nil : tagged),
          number(line.taggedStatements, SiteMap.search(search).href),
        ]
      })
    lists = answer.lines.compactMap { line in
      guard let tagged = line.taggedParagraphs, !tagged.isEmpty else { return nil }
      let claimed = Set(line.claimedParagraphs)
      return List(
        anchor: ClaimedFiguresPart.anchor(line.code), name: line.name,
        paragraphs: tagged.map { id in
          Link(
            id + (claimed.contains(id) ? " (people, too)" : " (words alone)"),
            .statement(String(id[..<(id.lastIndex(of: ".") ?? id.endIndex)])))
        })
    }
    projects =
      (answer.coding == nil
        ? [] : [Link("All projects", .counted(occasion, rule: nil, against: nil))])
      + answer.projects.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.filter { $0.key != answer.coding }
      .map { Link("By “\($0.value)” alone", .counted(occasion, rule: nil, against: nil, claims: $0.key)) }
    unread =
      answer.unread == 0
      ? nil
      : "\(Number.text(answer.unread)) coded paragraph\(answer.unread == 1 ? " was" : "s were") not read for themes yet and "
        + "\(answer.unread == 1 ? "stands" : "stand") in no count by words."
    rules = answer.rules.map { Link(text: $0.id, href: SiteMap.rules.href + "#" + $0.id) }
  }
}
