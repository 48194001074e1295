/// A comment that was approved, as the public page shows it.
public struct PublishedComment: Hashable, Sendable, Codable {
  /// The path of the page: `/notes/breakfast-2017-09-07`.
  public let page: String
  /// From 1 on its page, in the order of first approval; a number that was taken out is not given again.
  public let number: Int
  public let name: String
  public let text: String
  /// The day on which it was published.
  public let published: PartialDate

  public init(page: String, number: Int, name: String, text: String, published: PartialDate) {
    self.page = page
    self.number = number
    self.name = name
    self.text = text
    self.published = published
  }
}

/// How many comments of a month were decided in one way, as the desk published it after the month was over.
public struct CommentCount: Hashable, Sendable, Codable {
  /// The month in which they were decided: `2026-10`.
  public let month: String
  /// Nil for those approved.
  public let reason: Comment.Reason?
  public let count: Int

  public init(month: String, reason: Comment.Reason?, count: Int) {
    self.month = month
    self.reason = reason
    self.count = count
  }
}
