import AvowOperations
import AvowRecord
import AvowStore

/// Situations, alerts and measures: an editor sees what would be public, and then makes it so.
extension DeskRooms {
  func page(_ place: WarningPlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .list: .page(try WarningListPage(record))
    case .situation(let id):
      .page(try situationPage(id, for: try visit.account))
    default: .page(WarningFormPage(try warningForm(place), name: try visit.account.shown))
    }
  }

  func take(_ form: DeskForm, _ place: WarningPlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .list, .situation: throw DeskFailure.method
    default: break
    }
    let account = try visit.account
    let page = try warningForm(place).filled(form)
    let publish = Publish(desk, into: record)
    guard try form.text("acts") == "\(page.acts)" else {
      return .page(
        WarningFormPage(
          page, name: account.shown,
          refusal:
            "Somebody changed this meanwhile, and these fields may hold what stood before. Read what stands now "
            + "(\(page.back.text)), then see again what would be public."), status: 409)
    }
    do {
      let step = try page.read(form, account.shown)
      guard try form.text("do") == "keep" else {
        return .page(
          WarningFormPage(
            page, name: account.shown, draft: try publish.draft(step), sent: try page.sent(form)))
      }
      let id =
        if case .openFrom(let submission) = place, case .open(let opening) = step {
          try publish.run(situation: opening, from: submission, by: account).id
        } else { try publish.run(step, by: account) }
      if case .open = step { return .moved(.warnings(.situation(id))) }
      return .moved(.warnings(page.back.place))
    } catch let fault as any CustomStringConvertible & Error
      where fault is WarningFault || fault is ResponseFault || fault is SubmissionFault
    {
      return .page(WarningFormPage(page, name: account.shown, refusal: fault.description), status: 400)
    }
  }

  private func warningForm(_ place: WarningPlace) throws -> WarningForm {
    if case .openFrom(let submission) = place, try desk.store.submission(submission) == nil {
      throw DeskFailure.unknownAddress
    }
    guard let form = try WarningForms(record, today: desk.now.day).form(place) else {
      throw DeskFailure.unknownAddress
    }
    return form
  }

  private func situationPage(_ id: String, for account: Account) throws -> WarningSituationPage {
    guard let situation = try record.situation(id) else { throw DeskFailure.unknownAddress }
    return try WarningSituationPage(
      situation, record, site: site, behind: try desk.store.submissions(behind: id),
      isModerator: account.roles.contains(.moderator))
  }
}
