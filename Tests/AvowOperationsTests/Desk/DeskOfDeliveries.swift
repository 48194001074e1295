import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Synchronization

@testable import AvowOperations

/// A desk with an alert in its record, a clock that is moved by hand, and a post and a caller that keep what they are given.
final class DeskOfDeliveries: Sendable {
  /// Keeps letters; what it throws is set by address.
  final class KeptPost: PostOffice {
    private let letters = Mutex<[Letter]>([])
    private let faults = Mutex<[String: PostFault]>([:])
    private let work = Mutex<(@Sendable (Letter) async throws -> Void)?>(nil)

    var sent: [Letter] { letters.withLock { $0 } }
    /// What happens while the next letter is on the line.
    func during(_ next: @escaping @Sendable (Letter) async throws -> Void) { work.withLock { $0 = next } }
    func fail(_ address: String, _ fault: PostFault?) { faults.withLock { $0[address] = fault } }

    func send(_ letter: Letter) async throws {
      let next = work.withLock { work in
        defer { work = nil }
        return work
      }
      try await next?(letter)
      if let fault = faults.withLock({ $0[letter.to] }) { throw fault }
      letters.withLock { $0.append(letter) }
    }
  }

  /// Keeps calls; what it throws is set by address.
  final class KeptCaller: WebhookCaller {
    private let calls = Mutex<[Webhook]>([])
    private let faults = Mutex<[String: WebhookFault]>([:])

    var made: [Webhook] { calls.withLock { $0 } }
    func fail(_ address: String, _ fault: WebhookFault?) { faults.withLock { $0[address] = fault } }

    func check(_ address: String) throws { _ = try WebhookAddress(address, allowsLocal: false) }

    func call(_ webhook: Webhook) async throws {
      if let fault = faults.withLock({ $0[webhook.address] }) { throw fault }
      calls.withLock { $0.append(webhook) }
    }
  }

  private final class Clock: Sendable {
    /// 5 February 2026, 12:00 UTC.
    let seconds = Atomic(1_770_292_800)
  }

  let record: FictionalRecord
  let desk: Desk
  let editor: Account
  let post = KeptPost()
  let caller = KeptCaller()
  private let clock: Clock

  init(salt: Int = 1) throws {
    record = try AlertTests.watched()
    _ = try AlertTests.alert().run(in: record.store, today: "2026-02-03")
    let clock = Clock()
    self.clock = clock
    let thrown = Atomic(salt &* 1000)
    let dice = Dice { count in
      let start = thrown.add(1, ordering: .relaxed).newValue
      return (0..<count).map { UInt8(truncatingIfNeeded: (start &* 37 &+ $0) ^ (start >> (8 * ($0 % 3)))) }
    }
    let store = try DeskStore(
      folder: record.folder.appending(path: "desk"),
      vault: KeyFile(bytes: [UInt8](repeating: UInt8(salt), count: 32), dice: dice))
    desk = Desk(
      store: store, passwords: try PasswordHasher(cost: .trifling, dice: dice), dice: dice, post: post,
      caller: caller, clock: { Moment(clock.seconds.load(ordering: .relaxed)) })
    editor = try store.addAccount(
      name: "edo", shown: "Edo Editor", organisation: nil, roles: [.editor], password: "x", by: nil,
      at: desk.now)
  }

  static let alert = "harrow-valley/2026-02-03/1"

  var publish: Publish { Publish(desk, into: record.store) }
  var deliver: Deliver {
    Deliver(publish, deskAddress: "https://desk.example.org", siteAddress: "https://avow.example.org")
  }
  var receipt: OfficeReceipt { OfficeReceipt(publish) }

  /// Lets time pass.
  func wait(_ seconds: Int) { clock.seconds.add(seconds, ordering: .relaxed) }

  /// Keeps an office and answers its number.
  func office(
    _ name: String, _ kind: Office.Kind = .regionalBody, email: String = "", webhook: String = ""
  ) throws -> Int {
    var words = KeepOffice.Words()
    words.name = name
    words.kind = kind
    words.email = email
    words.webhook = webhook
    return try KeepOffice(publish).run(words, by: editor)
  }

  @discardableResult
  func send(_ office: Int, _ channel: Delivery.Channel = .email) throws -> Int {
    let ids = try SendAlert(publish).run(
      Self.alert, to: [.init(office: office, channel: channel)], by: editor)
    return ids.first ?? 0
  }

  /// The secret in the link of a letter.
  static func secret(_ text: String) -> String {
    text.firstMatch(of: #/\/arrival\/([A-Za-z0-9_-]{43})/#).map { String($0.1) } ?? ""
  }

  /// Every byte of the record's files.
  func bytes() throws -> Data {
    try record.store.settle()
    return ["record.sqlite", "record.sqlite-wal"].reduce(into: Data()) { all, name in
      all += (try? Data(contentsOf: record.folder.appending(path: name))) ?? Data()
    }
  }

  deinit {}
}
