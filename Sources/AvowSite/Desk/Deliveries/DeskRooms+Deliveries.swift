import AvowOperations
import AvowRecord
import AvowStore

/// Deliveries of alerts: editors choose and send, offices confirm and answer by the link of their letter.
extension DeskRooms {
  func page(_ place: DeliveryPlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .list: return .page(try OutboxPage(desk.store))
    case .new:
      return .page(try SendAlertPage(desk.store, record: record, name: visit.account.shown))
    case .one(let id): return .page(try OutgoingPage(outgoing(id), desk.store))
    case .answers: return .page(try AnswersPage(desk.store))
    case .offices: return .page(OfficesPage(try desk.store.offices()))
    case .newOffice: return .page(OfficeFormPage(KeepOffice.Words()))
    case .office(let id):
      let office = try office(id)
      return .page(
        OfficeFormPage(KeepOffice.Words(office.content), id: id, isClosed: office.closed != nil))
    case .arrival(let secret): return .page(ArrivalPage(try shown(secret), secret: secret))
    }
  }

  func take(_ form: DeskForm, _ place: DeliveryPlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .list, .offices: throw DeskFailure.method
    case .new: return try send(form, by: visit.account)
    case .one(let id):
      let one = try outgoing(id)
      let trying = try form.text("do") == "again"
      guard try trying || form.text("do") == "stop" else {
        throw DeskFailure.badForm("It does not say what to do.")
      }
      try desk.store.set(
        outgoing: one.id, trying: trying,
        Act(
          trying ? "try delivery again" : "stop delivery", of: "outgoing \(id)", by: visit.account.id,
          at: desk.now))
      return .moved(.deliveries(.one(id)))
    case .answers:
      guard let id = Int(try form.text("answer")) else { throw DeskFailure.badForm("It names no answer.") }
      let word = try form.text("do")
      guard ["publish", "set aside"].contains(word) else {
        throw DeskFailure.badForm("It does not say what to do.")
      }
      try Publish(desk, into: record).answer(id, isPublished: word == "publish", by: visit.account)
      return .moved(.deliveries(.answers))
    case .newOffice: return try keep(form, nil, visit)
    case .office(let id): return try keep(form, try office(id), visit)
    case .arrival(let secret): return try confirm(form, secret)
    }
  }

  private func send(_ form: DeskForm, by account: Account) throws -> DeskReply {
    let alert = try form.text("alert")
    let chosen = form.all("office")
    let choices = chosen.compactMap { text -> SendAlert.Choice? in
      let parts = text.split(separator: "/")
      guard parts.count == 2, let id = Int(parts[0]),
        let channel = Delivery.Channel(rawValue: String(parts[1]))
      else { return nil }
      return SendAlert.Choice(office: id, channel: channel)
    }
    do {
      try SendAlert(Publish(desk, into: record)).run(alert, to: choices, by: account)
      return .moved(.deliveries(.list))
    } catch let fault as any CustomStringConvertible & Error
      where DeskRooms.isOfForm(fault) || fault is DeskFault
    {
      return .page(
        try SendAlertPage(
          desk.store, record: record, name: account.shown, alert: alert, chosen: chosen,
          refusal: fault.description), status: 400)
    }
  }

  private func keep(_ form: DeskForm, _ held: DeskOffice?, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    if let held, ["close", "open"].contains(try form.text("do")) {
      try desk.store.close(office: held.id, try form.text("do") == "close", by: account.id, at: desk.now)
      return .moved(.deliveries(.office(held.id)))
    }
    let words = try OfficeFormPage.read(form)
    do {
      let id = try KeepOffice(Publish(desk, into: record)).run(words, id: held?.id, by: account)
      return .moved(.deliveries(.office(id)))
    } catch let fault as any CustomStringConvertible & Error where DeskRooms.isOfForm(fault) {
      return .page(
        OfficeFormPage(
          words, id: held?.id, isClosed: held?.closed != nil, refusal: fault.description), status: 400)
    }
  }

  /// True for what a person can mend in the form of an office.
  private static func isOfForm(_ fault: any Error) -> Bool {
    fault is OfficeFault || fault is ResponseFault || fault is WarningFault || fault is PostFault
      || fault is WebhookFault
  }

  private func confirm(_ form: DeskForm, _ secret: String) throws -> DeskReply {
    let receipt = OfficeReceipt(Publish(desk, into: record))
    _ = try shown(secret)
    let answer = try form.text("answer", atMost: OfficeReceipt.longestAnswer)
    do {
      let isAnswer = try form.text("do") == "answer"
      guard try isAnswer ? receipt.answer(answer, secret) : receipt.confirm(secret) else {
        throw DeskFailure.unknownAddress
      }
      return .page(
        ArrivalPage(
          try shown(secret), secret: secret,
          done: isAnswer
            ? "Thank you. Your answer was taken; an editor decides whether it becomes public."
            : "Thank you. Receipt is confirmed."))
    } catch let fault as OfficeFault {
      return .page(
        ArrivalPage(try shown(secret), secret: secret, refusal: fault.description, answer: answer),
        status: 400)
    }
  }

  private func shown(_ secret: String) throws -> OfficeReceipt.Shown {
    guard let shown = try OfficeReceipt(Publish(desk, into: record)).shown(secret) else {
      throw DeskFailure.unknownAddress
    }
    return shown
  }

  private func outgoing(_ id: Int) throws -> Outgoing {
    guard let one = try desk.store.outgoing(id) else { throw DeskFailure.unknownAddress }
    return one
  }

  private func office(_ id: Int) throws -> DeskOffice {
    guard let office = try desk.store.office(id) else { throw DeskFailure.unknownAddress }
    return office
  }
}
