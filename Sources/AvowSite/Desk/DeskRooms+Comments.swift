import AvowOperations
import AvowRecord
import AvowStore

/// Comments of readers, for moderators; and for organisations that write one.
extension DeskRooms {
  func page(_ place: CommentPlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .list(let queue): .page(try CommentListPage(desk.store, queue, page: visit.page))
    case .one(let id): .page(try commentPage(id))
    case .counts: .page(try CommentCountsPage(desk.store, record, today: desk.now.day))
    case .write(let path):
      .page(writePage(try commented(path), try visit.account))
    }
  }

  func take(_ form: DeskForm, _ place: CommentPlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    let publish = Publish(desk, into: record)
    switch place {
    case .list: throw DeskFailure.method
    case .one(let id):
      guard try desk.store.comment(id) != nil else { throw DeskFailure.unknownAddress }
      do {
        switch try form.text("do") {
        case "approve": try publish.run(comment: id, by: account)
        case "refuse":
          guard let reason = Comment.Reason(rawValue: try form.text("reason")) else {
            throw DeskFailure.badForm("Choose a reason.")
          }
          try publish.refuse(comment: id, reason, by: account)
        case "erase":
          guard try form.text("sure") == "yes" else {
            throw DeskFailure.badForm("Tick the box that you are sure.")
          }
          try publish.erase(comment: id, by: account)
        default: throw DeskFailure.badForm("It does not say what is to be done.")
        }
        return .moved(.comments(.one(id)))
      } catch let fault as CommentFault {
        return .page(try commentPage(id, refusal: fault.description), status: 400)
      }
    case .counts:
      do { try publish.run(countsOf: form.text("month"), by: account) } catch let fault as CommentFault {
        throw DeskFailure.badForm(fault.description)
      }
      return .moved(.comments(.counts))
    case .write(let path):
      let page = try commented(path)
      let text = try form.text("text", atMost: SendComment.longestText)
      do {
        try SendComment(desk).run(text: text, on: page, by: account)
        return .page(writePage(page, account, isSent: true))
      } catch let fault as OutsideFault {
        return .page(writePage(page, account, text: text, refusal: fault.description), status: fault.status)
      }
    }
  }

  private func commentPage(_ id: Int, refusal: String? = nil) throws -> CommentPage {
    guard let comment = try desk.store.comment(id) else { throw DeskFailure.unknownAddress }
    return CommentPage(
      comment, account: try comment.account.flatMap { try desk.store.account($0) },
      isMissing: try Publish(desk, into: record).isMissing(comment), refusal: refusal)
  }

  private func writePage(
    _ page: CommentedPage, _ account: Account, text: String = "", refusal: String? = nil, isSent: Bool = false
  ) -> CommentWritePage {
    CommentWritePage(
      action: DeskMap.comments(.write(page.path)).path, about: page.title,
      organisation: account.organisation?.name ?? "", text: text, refusal: refusal, isSent: isSent)
  }
}
