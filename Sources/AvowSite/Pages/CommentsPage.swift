import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore

/// How comments were decided, month by month, and those that were approved.
struct CommentsPage: Page {
  struct Row: Sendable {
    let month: String
    let received: String
    let approved: String
    let refused: [String]
  }

  struct Line: Sendable {
    let name: String
    let text: String
    let day: String
    let page: String
    let href: String
  }

  static let template = "comments"
  /// So many of the latest are shown; the table has all.
  static let most = 50
  let head = PageHead(
    "Comments",
    "How comments of readers were decided, by month and reason, and the latest that were approved.",
    at: .comments)
  let reasons = Comment.Reason.allCases.map { $0.words.capitalizedFirst }
  let rules = CountingRules.comments.map { RuleLine($0) }
  let rows: [Row]
  let lines: [Line]
  let count: String
  let mayAppeal: String?

  static func load(from answers: Answers) throws -> CommentsPage {
    let counts = try answers.store.commentCounts()
    let months = Set(counts.map(\.month)).sorted(by: >)
    let comments = try answers.store.publishedComments()
    return CommentsPage(
      rows: months.map { month in
        let own = counts.filter { $0.month == month }
        func count(_ reason: Comment.Reason?) -> Int { own.first { $0.reason == reason }?.count ?? 0 }
        return Row(
          month: month, received: Number.text(own.reduce(0) { $0 + $1.count }),
          approved: Number.text(count(nil)),
          refused: Comment.Reason.allCases.map { Number.text(count($0)) })
      },
      lines: comments.prefix(most).map { comment in
        Line(
          name: comment.name, text: comment.text, day: comment.published.inWords, page: comment.page,
          href: comment.page + "#comment-\(comment.number)")
      }, count: Number.text(comments.count),
      mayAppeal: try answers.store.publicSettings().desk.map { $0 + OutsidePlace.receipt.path })
  }

  private init(rows: [Row], lines: [Line], count: String, mayAppeal: String?) {
    self.rows = rows
    self.lines = lines
    self.count = count
    self.mayAppeal = mayAppeal
  }

  /// One row a comment.
  static func table(_ comments: [PublishedComment]) -> String {
    var writer = DelimitedWriter(header: ["page", "number", "published", "name", "text"])
    for comment in comments {
      writer.append([
        comment.page, "\(comment.number)", comment.published.description, comment.name, comment.text,
      ])
    }
    return writer.text
  }
}

/// The same as JSON.
struct CommentIndex: Encodable {
  let decisions: [CommentCount]
  let comments: [PublishedComment]
}
