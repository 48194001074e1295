public import AvowRecord
import AvowStore

extension Publish {
  /// Approves a comment: the name, the text and the day appear on its page. One that is approved and does not stand there, because the
  /// record was busy then, is put there.
  ///
  /// Throws ``CommentFault`` when it is approved and stands on its page already, and when its page is not public.
  public func run(comment id: Int, by moderator: Account) throws {
    guard let comment = try desk.store.comment(id) else { throw DeskFault.noSuch("comment", id) }
    guard !comment.isErased else { throw CommentFault.erased }
    let isMissing = try isMissing(comment)
    guard comment.state != .approved || isMissing else { throw CommentFault.approvedAlready }
    guard try CommentedPage(comment.page, in: record) != nil else { throw CommentFault.noPage(comment.page) }
    let now = desk.now
    guard let day = PartialDate(now.day) else { throw PublishFault.noDate(now.day) }
    if isMissing {
      try desk.store.note(
        Act(
          "publish comment again", of: "comment \(id)", by: moderator.id, at: now,
          detail: "\(comment.page) number \(comment.publishedAs ?? 0)"))
      return try put(id, on: comment.decided.flatMap { PartialDate($0) } ?? day)
    }
    // First the log and then the record: a number that was given twice would let one refusal take out another comment.
    let number = try desk.store.approve(comment: id) { number in
      Act(
        "approve comment", of: "comment \(id)", by: moderator.id, at: now,
        detail: "\(comment.page) number \(number)")
    }
    guard number != nil else {
      throw try desk.store.comment(id)?.isErased == true
        ? CommentFault.erased : CommentFault.approvedAlready
    }
    try put(id, on: day)
  }

  /// Whether a comment is approved and its page, which is public, does not have it.
  public func isMissing(_ comment: Comment) throws -> Bool {
    guard comment.state == .approved, !comment.isErased, let number = comment.publishedAs else {
      return false
    }
    return try CommentedPage(comment.page, in: record) != nil
      && !record.comments(on: comment.page).contains { $0.number == number }
  }

  /// Puts a comment on its page under the number that it was given, if it still is approved.
  private func put(_ id: Int, on day: PartialDate) throws {
    try desk.store.whileApproved(comment: id) { comment in
      guard let number = comment.publishedAs else { return }
      try record.publishComment(
        on: comment.page, number: number, name: comment.content.name, text: comment.content.text, day: day)
    }
  }

  /// Refuses a comment; one that is public is taken out of the record.
  public func refuse(comment id: Int, _ reason: Comment.Reason, by moderator: Account) throws {
    guard let comment = try desk.store.comment(id) else { throw DeskFault.noSuch("comment", id) }
    guard !comment.isErased else { throw CommentFault.erased }
    try desk.store.refuse(
      comment: id, reason,
      Act("refuse comment", of: "comment \(id)", by: moderator.id, at: desk.now, detail: reason.words)
    ) { page, number in try record.withdrawComment(on: page, number: number) }
  }

  /// Refuses comments that hold a name which may not be public any more. One of which the desk does not know is taken out alone.
  func refuse(_ comments: [PublishedComment], by account: Account) throws {
    for comment in comments {
      if let id = try desk.store.comment(on: comment.page, number: comment.number) {
        try refuse(comment: id, .privacy, by: account)
      } else {
        try record.withdrawComment(on: comment.page, number: comment.number)
      }
    }
  }

  /// Lets approved comments wait again whose page was taken out of the record, and they with it.
  func reopen(commentsOn page: String, by account: Account) throws {
    for comment in try desk.store.publishedComments() where comment.isApproved && comment.page == page {
      try desk.store.reopen(
        comment: comment.id,
        Act(
          "reopen comment", of: "comment \(comment.id)", by: account.id, at: desk.now,
          detail: "its page was withdrawn"))
    }
  }

  /// Erases a comment: out of the record first, then out of the desk's file. Only its number stays.
  public func erase(comment id: Int, by moderator: Account) throws {
    try desk.store.erase(
      comment: id, Act("erase comment", of: "comment \(id)", by: moderator.id, at: desk.now)
    ) { page, number in try record.withdrawComment(on: page, number: number) }
  }

  /// Publishes how comments were decided in a month that is over. A deliberate act: until it, no public byte depends on
  /// comments that were refused.
  ///
  /// Throws ``CommentFault`` for a month that is not over.
  public func run(countsOf month: String, by moderator: Account) throws {
    let now = desk.now
    guard PartialDate(month) != nil, month.count == 7, month < now.day.prefix(7) else {
      throw CommentFault.monthNotOver(month)
    }
    let decisions = try desk.store.decisions(in: month)
    let counts = ([nil] + Comment.Reason.allCases.map { $0 }).map { reason in
      CommentCount(month: month, reason: reason, count: decisions[reason] ?? 0)
    }
    try desk.store.note(Act("publish counts of comments", of: "month \(month)", by: moderator.id, at: now))
    try record.publishCounts(of: month, counts)
  }
}

/// What is wrong with an act on a comment, in a sentence.
public enum CommentFault: Error, CustomStringConvertible, Equatable {
  case approvedAlready
  case erased
  case noPage(String)
  case monthNotOver(String)

  public var description: String {
    switch self {
    case .approvedAlready: "This comment is approved already."
    case .erased: "This comment was erased; there are no words of it any more."
    case .noPage(let page):
      "\(page) is not public any more, so nothing can appear on it. Refuse the comment, or publish the page again first."
    case .monthNotOver(let month):
      "“\(month)” is no month that is over. Counts are published when a month has ended."
    }
  }
}
