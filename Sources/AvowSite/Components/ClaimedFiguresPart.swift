import AvowOperations
import AvowRecord
import AvowStore

/// Themes and stances of a debate or meeting, counted by people and beside them by words, with the list behind each number.
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

  /// The answer, or nil where nobody coded it; a coding that is not public is refused.
  static func claimed(_ occasion: Occasion, _ coding: String?, from answers: Answers) throws
    -> ClaimedFigures?
  {
    if let coding, try answers.store.publishedCoding(coding) == nil {
      throw SiteFault.notInRecord(noun: "coding project", id: coding, list: .claims(.all))
    }
    return try answers.claimedFigures(of: occasion.id, coding: coding)
  }

  /// Which paragraphs stand in a list.
  private enum Kind: String {
    case people
    case asked
    case words
  }

  private static func anchor(_ kind: Kind, _ code: ClaimCode) -> String {
    kind.rawValue + "-" + code.text.replacing(":", with: "-")
  }

  private static func link(_ paragraph: String, _ remark: String = "") -> Link {
    Link(paragraph + remark, .statement(DrawnParagraph.statement(of: paragraph)))
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
        let filter = ClaimFilter(
          coding: answer.coding, code: line.code, debate: answer.meeting == nil ? answer.debate : nil,
          meeting: answer.meeting
        ).onPage(1)
        let claims = SiteMap.claims(filter).href
        func number(_ value: Int?, _ href: String? = nil) -> DataTable.Cell {
          .init(value.map { Number.text($0) } ?? "—", href: value == nil ? nil : href, isNumber: true)
        }
        var search = StatementFilter()
        if let meeting = answer.meeting {
          search.meetings = [meeting]
        } else {
          search.debates = [answer.debate]
        }
        if case .theme(let id) = line.code { search.themes = [id] }
        let tagged = "#" + ClaimedFiguresPart.anchor(.words, line.code)
        return [
          .init(line.name),
          number(line.claimed, line.claimed == 0 ? nil : "#" + ClaimedFiguresPart.anchor(.people, line.code)),
          number(line.asked, line.asked == 0 ? nil : "#" + ClaimedFiguresPart.anchor(.asked, line.code)),
          number(line.statements, claims), number(line.states, claims),
          number(line.tagged, line.tagged == 0 ? nil : tagged),
          number(line.both, line.both == 0 ? nil : tagged),
          number(line.taggedStatements, SiteMap.search(search).href),
        ]
      })
    lists = answer.lines.flatMap { line in
      let claimed = Set(line.claimedParagraphs)
      let all: [(Kind, String, [Link])] = [
        (.people, "paragraphs of which people claim it", line.claimedParagraphs.map { Self.link($0) }),
        (
          .words, "paragraphs that words tag",
          (line.taggedParagraphs ?? []).map {
            Self.link($0, claimed.contains($0) ? " (people, too)" : " (words alone)")
          }
        ),
        (.asked, "paragraphs of which it was asked", line.askedParagraphs.map { Self.link($0) }),
      ]
      return all.filter { !$0.2.isEmpty }.map { kind, words, links in
        List(anchor: Self.anchor(kind, line.code), name: "\(line.name): \(words)", paragraphs: links)
      }
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
