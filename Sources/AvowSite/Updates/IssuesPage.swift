import AvowOperations
import AvowRecord
import AvowStore

/// The issues of the magazine and the calls that are open.
struct IssuesPage: Page {
  struct Line: Sendable {
    let link: Link
    let state: String
  }

  static let template = "issues"
  let head = PageHead(
    "The magazine", "Issues of the magazine, with their articles, and calls for contributions.", at: .issues,
    trail: [Link("Updates", .updates)])
  let lines: [Line]

  static func load(from answers: Answers) throws -> IssuesPage {
    IssuesPage(
      lines: try answers.store.magazineIssues().map { issue in
        Line(
          link: issue.link,
          state: issue.published.map { "appeared \($0.inWords), articles: \(issue.contents.count)" }
            ?? issue.callInWords)
      })
  }

  private init(lines: [Line]) { self.lines = lines }
}

extension MagazineIssue {
  var callInWords: String {
    "call for contributions" + (openUntil.map { ", taken until \($0.inWords)" } ?? "")
  }
}

/// One issue: its articles in order, or its call.
struct IssuePage: Page {
  static let template = "issue"
  let head: PageHead
  let number: String
  let title: String
  let published: String
  let articles: [UpdatesPage.Line]
  /// The call for contributions, written by cmark; nil when there was none.
  let call: String?
  let isCall: Bool

  static func issue(_ id: String, from answers: Answers) throws -> MagazineIssue {
    guard let issue = try answers.store.magazineIssue(id) else {
      throw SiteFault.notInRecord(noun: "issue", id: id, list: .issues)
    }
    return issue
  }

  static func load(_ id: String, from answers: Answers) throws -> IssuePage {
    let issue = try issue(id, from: answers)
    return IssuePage(
      head: PageHead(
        issue.name, "An issue of the magazine: \(issue.title).", at: .issue(id),
        trail: [Link("Updates", .updates), Link("The magazine", .issues)]),
      number: [issue.number, issue.season].filter { !$0.isEmpty }.joined(separator: " · "),
      title: issue.title,
      published: issue.published.map { "Appeared \($0.inWords)." } ?? issue.callInWords.capitalizedFirst
        + ".",
      articles: try issue.contents.compactMap { try answers.store.article($0) }.map {
        try UpdatesPage.Line($0, in: answers)
      },
      call: issue.call.isEmpty ? nil : ArticleMarkdown.html(issue.call), isCall: issue.published == nil)
  }
}
