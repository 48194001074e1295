public import AvowRecord
import AvowStore

extension Publish {
  /// Writes into the record that an alert was delivered: the office by its name, the way, the day, and who sent it. Never an
  /// address, and nothing of what did not arrive.
  ///
  /// - Returns: the id under which it is public, now or since before; nil for one that was not sent.
  @discardableResult
  func delivery(_ id: Int) throws -> String? {
    guard let madeBy = try desk.store.outgoing(id)?.madeBy else { return nil }
    let by = try name(of: madeBy)
    return try desk.store.publish(outgoing: id, at: desk.now) { one, office, marked in
      guard let day = one.sent.flatMap({ PartialDate($0.day) }) else {
        throw DeskFault.noSuch("delivery", id)
      }
      let told = office.content.office
      // Written before a process was cut off from marking it.
      let written = try record.deliveries(of: one.alert).first { held in
        held.act == one.act && held.office == told && held.channel == one.channel && held.sent == day
          && !marked.contains(held.id)
      }
      return try written?.id
        ?? record.deliver(
          one.alert, act: one.act, to: told, by: one.channel,
          DeliveryAct(kind: .sent, date: day, recorded: day, by: by)
        ).id
    }
  }

  /// Writes into the record that an office confirmed receipt by its link. Nothing happens when it had done so before.
  func receipt(of delivery: String) throws {
    let now = desk.now
    try desk.store.alone {
      guard let held = try record.delivery(delivery), held.received == nil, let day = PartialDate(now.day)
      else { return nil }
      try record.add(
        DeliveryAct(
          kind: .received, date: day, recorded: day, by: held.office.name,
          source: "Confirmed by the office through the link of its letter"), to: delivery)
      return Act("confirm receipt", of: "delivery \(delivery)", by: nil, at: now)
    }
  }

  /// Publishes an answer that an office wrote, word for word, or sets it aside. Nothing happens when that was done before.
  ///
  /// The record is written first: what was cut off in between is recognised there, and neither lost nor written twice.
  ///
  /// Throws ``DeskFault`` when there is no such answer, or its delivery is not public.
  public func answer(_ id: Int, isPublished: Bool, by account: Account) throws {
    guard let reply = try desk.store.officeReply(id),
      let delivery = try desk.store.outgoing(reply.outgoing)?.publishedAs,
      let day = PartialDate(reply.at.day), let today = PartialDate(desk.now.day)
    else { throw DeskFault.noSuch("answer", id) }
    let act = DeliveryAct(
      kind: .answered, date: day, recorded: today, by: account.shown, words: reply.words,
      source: "Written by the office through the link of its letter, \(day.inWords)")
    try desk.store.settle(
      reply: id, as: isPublished ? .published : .setAside,
      Act(
        isPublished ? "publish answer" : "set aside answer", of: "answer \(id)", by: account.id, at: desk.now)
    ) { alike in
      guard isPublished else { return }
      guard let held = try record.delivery(delivery) else { throw DeskFault.noSuch("answer", id) }
      let written = held.later.count {
        $0.kind == act.kind && $0.date == day && $0.words == act.words && $0.source == act.source
      }
      if written <= alike { try record.add(act, to: delivery) }
    }
  }

  private func name(of account: Int) throws -> String {
    try desk.store.account(account)?.shown ?? "The desk"
  }
}
