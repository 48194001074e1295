import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

/// Two desks that differ only in addresses, secrets, letters that did not arrive and answers that are not published leave the
/// same public record.
@Suite("What is withheld of deliveries does not show")
struct DeliveryNonInterferenceTests {
  /// Tells everybody of a list; answers the desk with its record.
  private static func side(
    _ told: [DeliveryPair.Told], salt: Int, leak: (Outgoing, DeskOfDeliveries) throws -> Void = { _, _ in }
  ) async throws -> DeskOfDeliveries {
    let small = try DeskOfDeliveries(salt: salt)
    let store = small.desk.store
    var sent: [(id: Int, told: DeliveryPair.Told)] = []
    for one in told {
      let address = one.channel == .email ? one.content.email : one.content.webhook
      if !one.arrives {
        small.post.fail(address, .refused("550 \(address)"))
        small.caller.fail(address, .refused(404))
      } else if one.isSlow {
        small.post.fail(address, .unreachable(address))
        small.caller.fail(address, .unreachable(address))
      }
      let office = try store.add(one.content, by: small.editor.id, at: small.desk.now)
      if one.isSent { sent.append((try small.send(office, one.channel), one)) }
    }
    _ = try await small.deliver.run()
    for (_, one) in sent where one.isSlow {
      small.post.fail(one.content.email, nil)
      small.caller.fail(one.content.webhook, nil)
    }
    small.wait(60)
    _ = try await small.deliver.run()
    let secrets =
      small.post.sent.map { ($0.to, DeskOfDeliveries.secret($0.text)) }
      + small.caller.made.map {
        ($0.address, DeskOfDeliveries.secret(String(decoding: $0.body, as: UTF8.self)))
      }
    for (id, one) in sent where one.confirms {
      let address = one.channel == .email ? one.content.email : one.content.webhook
      guard let secret = secrets.first(where: { $0.0 == address })?.1 else { continue }
      _ = try small.receipt.confirm(secret)
      for words in one.hidden { _ = try small.receipt.answer(words, secret) }
      for words in one.published { _ = try? small.receipt.answer(words, secret) }
      for reply in try store.officeReplies().reversed() where reply.outgoing == id {
        if one.published.contains(reply.words) {
          try small.publish.answer(reply.id, isPublished: true, by: small.editor)
        } else if reply.id % 2 == 0 {
          try small.publish.answer(reply.id, isPublished: false, by: small.editor)
        }
      }
    }
    for one in try store.outgoing() { try leak(one, small) }
    return small
  }

  private static func export(_ small: DeskOfDeliveries) throws -> String {
    var text = "\(try small.record.store.version())\n"
    try small.record.store.eachTable { table, columns, rows in
      text += "\n[\(table)] \(columns)\n"
      try rows { text += "\($0)\n" }
    }
    let answers = try Answers(small.record.store)
    text += try answers.accountability().csv
    text += "\(try AlertAnswer(DeskOfDeliveries.alert, in: small.record.store)?.response?.sentence ?? "")"
    text += "\(try SituationAnswer("harrow-valley", in: small.record.store)?.timeline ?? [])"
    return text
  }

  static let pairs = ProcessInfo.processInfo.environment["AVOW_PAIRS"].flatMap(Int.init).map { $0 / 50 } ?? 12

  @Test("random pairs of desks leave the same record, and no withheld word in its file")
  func pairs() async throws {
    var published = 0
    for number in 0..<Self.pairs {
      let pair = DeliveryPair(seed: UInt64(number) + 1)
      let one = try await Self.side(pair.one, salt: 1)
      let other = try await Self.side(pair.other, salt: 2)
      let text = try Self.export(one)
      #expect(try text == Self.export(other), "pair \(number)")
      published += try one.record.store.deliveries().count
      for small in [one, other] {
        let bytes = try small.bytes()
        for word in pair.secrets { #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word)") }
      }
    }
    #expect(published > Self.pairs)
    print("non-interference of deliveries: \(Self.pairs) pairs compared")
  }

  @Test("a leak on purpose is found: letters that failed are told to the record")
  func leak() async throws {
    var found = false
    for number in 0..<12 where !found {
      let pair = DeliveryPair(seed: UInt64(number) + 1)
      var texts: [String] = []
      for (told, salt) in [(pair.one, 1), (pair.other, 2)] {
        let small = try await Self.side(told, salt: salt) { one, small in
          guard one.status == .failed, let office = try small.desk.store.office(one.office),
            let day = PartialDate(small.desk.now.day)
          else { return }
          _ = try small.record.store.deliver(
            one.alert, act: one.act, to: office.content.office, by: one.channel,
            DeliveryAct(place: 1, kind: .failed, date: day, recorded: day, by: "Edo", words: "It failed"))
        }
        texts.append(try Self.export(small))
      }
      found = texts[0] != texts[1]
    }
    #expect(found)
  }
}
