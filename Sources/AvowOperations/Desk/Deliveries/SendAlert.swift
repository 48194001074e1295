public import AvowRecord
import AvowStore

/// Puts an alert into the outbox for offices that a person chose.
public struct SendAlert {
  let publish: Publish

  /// - Parameter publish: leads to the desk, and to the public record, which is only read.
  public init(_ publish: Publish) { self.publish = publish }

  /// One office and the way to it.
  public struct Choice: Hashable, Sendable {
    public let office: Int
    public let channel: Delivery.Channel

    public init(office: Int, channel: Delivery.Channel) {
      self.office = office
      self.channel = channel
    }
  }

  /// Queues the alert's last act, once for each choice; what is on its way or went already is left out.
  ///
  /// - Returns: the numbers in the outbox.
  ///
  /// Throws ``OfficeFault`` or ``WarningFault``, also where all of it is there already; nothing is queued then.
  @discardableResult
  public func run(_ alert: String, to choices: [Choice], by account: Account) throws -> [Int] {
    let (desk, record) = (publish.desk, publish.record)
    guard !alert.isEmpty else { throw OfficeFault.noAlert }
    guard let held = try record.alert(alert) else { throw WarningFault.noAlert(alert) }
    guard !choices.isEmpty else { throw OfficeFault.noneChosen }
    let offices = try desk.store.offices()
    for choice in choices {
      guard let office = offices.first(where: { $0.id == choice.office }) else {
        throw DeskFault.noSuch("office", choice.office)
      }
      guard office.closed == nil else { throw OfficeFault.closed(office.content.office.name) }
      guard office.content.channels.contains(choice.channel) else {
        throw OfficeFault.noWay(office.content.office.name, choice.channel)
      }
      try Answers(record).checkSeat(of: office.content.office, on: desk.now.day)
    }
    let queued = try choices.compactMap { choice in
      try desk.store.queue(
        alert, act: held.latest.place, to: choice.office, by: choice.channel,
        mark: Digest.hexadecimal(desk.dice.bytes(16)), receipt: desk.dice.secret(), account: account.id,
        at: desk.now)
    }
    guard !queued.isEmpty else { throw OfficeFault.thereAlready }
    return queued
  }
}
