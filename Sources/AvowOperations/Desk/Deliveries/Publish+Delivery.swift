public import AvowRecord
import AvowStore

extension Publish {
  /// Writes into the record that an alert was delivered: the office by its name, the way, the day, and who sent it. Never an
  /// address, and nothing of what did not arrive.
  ///
  /// - Returns: nil for one that was not sent, or is public already.
  @discardableResult
  func delivery(_ id: Int) throws -> Delivery? {
    guard let one = try desk.store.outgoing(id), one.status == .sent, one.publishedAs == nil,
      let sent = one.sent,
      let office = try desk.store.office(one.office), let day = PartialDate(sent.day)
    else { return nil }
    let first = DeliveryAct(place: 1, kind: .sent, date: day, recorded: day, by: try name(of: one.madeBy))
    let delivery =
      try written(one, office.content.office, first)
      ?? record.deliver(one.alert, act: one.act, to: office.content.office, by: one.channel, first)
    try desk.store.markPublished(
      outgoing: id, as: delivery.id,
      Act("publish delivery", of: "outgoing \(id)", by: one.madeBy, at: desk.now, detail: "as \(delivery.id)")
    )
    return delivery
  }

  /// The same delivery, written before this process was cut off from marking it; nil where there is none.
  private func written(_ one: Outgoing, _ office: Office, _ first: DeliveryAct) throws -> Delivery? {
    let marked = Set(try desk.store.outgoing().compactMap(\.publishedAs))
    return try record.deliveries(of: one.alert).first { held in
      held.act == one.act && held.office == office && held.channel == one.channel && held.first == first
        && !marked.contains(held.id)
    }
  }

  /// Writes into the record that an office confirmed receipt by its link. Nothing happens when it had done so before.
  func receipt(of delivery: String) throws {
    guard let held = try record.delivery(delivery), held.received == nil, let day = PartialDate(desk.now.day)
    else { return }
    try record.add(
      DeliveryAct(
        place: held.acts.count + 1, kind: .received, date: day, recorded: day, by: held.office.name,
        source: "Confirmed by the office through the link of its letter"), to: delivery)
  }

  /// Publishes an answer that an office wrote, word for word, or sets it aside. Nothing happens when that was done before.
  ///
  /// Throws ``DeskFault`` when there is no such answer, or its delivery is not public.
  public func answer(_ id: Int, isPublished: Bool, by account: Account) throws {
    guard let reply = try desk.store.officeReply(id),
      let delivery = try desk.store.outgoing(reply.outgoing)?.publishedAs,
      let held = try record.delivery(delivery), let day = PartialDate(reply.at.day),
      let today = PartialDate(desk.now.day)
    else { throw DeskFault.noSuch("answer", id) }
    guard
      try desk.store.settle(
        reply: id, as: isPublished ? .published : .setAside,
        Act(
          isPublished ? "publish answer" : "set aside answer", of: "answer \(id)", by: account.id,
          at: desk.now))
    else { return }
    guard isPublished else { return }
    try record.add(
      DeliveryAct(
        place: held.acts.count + 1, kind: .answered, date: day, recorded: today, by: account.shown,
        words: reply.words,
        source: "Written by the office through the link of its letter, \(day.inWords)"), to: delivery)
  }

  private func name(of account: Int) throws -> String {
    try desk.store.account(account)?.shown ?? "The desk"
  }
}
