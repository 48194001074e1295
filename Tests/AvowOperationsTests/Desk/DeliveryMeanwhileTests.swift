import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

/// What happens between two steps of a delivery: another process, a person at the desk, an office with its link, the end of the power.
@Suite("What happens while an alert is on its way")
struct DeliveryMeanwhileTests {
  @Test("an act that an update or a withdrawal overtook is not sent, and says so", arguments: [false, true])
  func overtaken(isWithdrawn: Bool) async throws {
    let small = try DeskOfDeliveries()
    let id = try small.send(small.office("Lake Union", email: "l@x.example"))
    var amend = AmendAlert(
      alert: DeskOfDeliveries.alert, note: "Learned more", by: "A. Analyst", at: "2026-02-05")
    if isWithdrawn {
      _ = try amend.withdraw(in: small.record.store, today: "2026-02-05")
    } else {
      amend.level = .emergency
      _ = try amend.update(in: small.record.store, today: "2026-02-05")
    }
    #expect(try await small.deliver.run() == .init(failed: 1))
    let held = try #require(try small.desk.store.outgoing(id))
    #expect(held.status == .failed && small.post.sent.isEmpty)
    #expect(held.problem?.contains(isWithdrawn ? "was withdrawn while" : "was updated while") == true)
    #expect(try small.record.store.deliveries().isEmpty)
    try small.send(held.office)
    #expect(try await small.deliver.run() == .init(sent: 1))
    #expect(small.post.sent.first?.subject.contains(isWithdrawn ? "Withdrawn" : "updated") == true)
  }

  @Test(
    "what one process has in hand no other sends, and no person sends anew, as long as a program may take")
  func lease() async throws {
    let small = try DeskOfDeliveries()
    let id = try small.send(small.office("Lake Union", email: "l@x.example"))
    small.post.during { _ in
      for seconds in [0, 61, 58] {
        small.wait(seconds)
        try small.desk.store.set(
          outgoing: id, trying: true,
          Act("try delivery again", of: "outgoing \(id)", by: small.editor.id, at: small.desk.now))
        #expect(try await small.deliver.run() == .init())
      }
    }
    #expect(try await small.deliver.run() == .init(sent: 1))
    #expect(small.post.sent.count == 1)
    #expect(try !small.desk.store.audit().contains { $0.act == "try delivery again" })
    #expect(Attempts.lease >= 120)
  }

  @Test("a link that is used, or a stop, while an attempt goes wrong is not undone by it")
  func wentWrong() async throws {
    let small = try DeskOfDeliveries()
    let office = try small.office("Lake Union", email: "l@x.example")
    let id = try small.send(office)
    small.post.fail("l@x.example", .refused("550 no such user"))
    small.post.during { letter in _ = try small.receipt.confirm(DeskOfDeliveries.secret(letter.text)) }
    _ = try await small.deliver.run()
    let held = try #require(try small.desk.store.outgoing(id))
    #expect(held.status == .sent && held.problem == nil)
    #expect(try small.record.store.deliveries().map(\.status) == [.received])
    #expect(try !small.desk.store.audit().contains { $0.act == "give up delivery" })

    let other = try small.send(small.office("Reed Council", email: "r@x.example"))
    small.post.fail("r@x.example", .unreachable("away"))
    small.post.during { _ in
      try small.desk.store.set(
        outgoing: other, trying: false,
        Act("stop delivery", of: "outgoing \(other)", by: small.editor.id, at: small.desk.now))
    }
    _ = try await small.deliver.run()
    #expect(try small.desk.store.outgoing(other)?.status == .stopped)
  }

  @Test("each delivery is public as soon as it went, before the next is sent")
  func atOnce() async throws {
    let small = try DeskOfDeliveries()
    try small.send(small.office("Lake Union", email: "l@x.example"))
    try small.send(small.office("Reed Council", email: "r@x.example"))
    small.post.during { _ in
      small.post.during { _ in
        let held = try small.record.store.deliveries()
        #expect(held.map(\.office.name) == ["Lake Union"])
      }
    }
    #expect(try await small.deliver.run() == .init(sent: 2))
    #expect(try small.record.store.deliveries().count == 2)
  }

  @Test("many processes at once make a delivery public once, and a receipt, and an answer")
  func atSameTime() async throws {
    let small = try DeskOfDeliveries()
    let id = try small.send(small.office("Lake Union", email: "l@x.example"))
    let act = Act("send delivery", of: "outgoing \(id)", by: nil, at: small.desk.now)
    let secret = try #require(try small.desk.store.outgoing(id)?.receipt)
    try small.desk.store.markSent(id, act)
    func together(_ work: @escaping @Sendable (Publish) throws -> Void) async throws {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 { group.addTask { try work(small.publish) } }
        try await group.waitForAll()
      }
    }
    try await together { _ = try $0.delivery(id) }
    #expect(try small.record.store.deliveries().count == 1)
    try await together { _ = try OfficeReceipt($0).confirm(secret) }
    #expect(try small.receipt.answer("We shall look", secret))
    try await together { try $0.answer(1, isPublished: true, by: small.editor) }
    let acts = try #require(try small.record.store.deliveries().first).acts
    #expect(acts.map(\.kind) == [.sent, .received, .answered] && acts.map(\.place) == [1, 2, 3])
    let log = try small.desk.store.audit().map(\.act)
    for name in ["publish delivery", "confirm receipt", "publish answer"] {
      #expect(log.count { $0 == name } == 1, "\(name) stands in the log once")
    }
  }

  private static let program = URL(filePath: "/usr/bin/sqlite3")

  @Test(
    "an answer is neither lost nor doubled when the process is cut off between the record and the desk",
    .enabled(if: FileManager.default.fileExists(atPath: program.path), "the program sqlite3 is not there"))
  func answerCutOff() async throws {
    let small = try DeskOfDeliveries()
    try small.send(small.office("Lake Union", email: "l@x.example"))
    _ = try await small.deliver.run()
    let secret = DeskOfDeliveries.secret(small.post.sent.first?.text ?? "")
    for words in ["We shall look", "We shall look", "Later"] {
      #expect(try small.receipt.answer(words, secret))
    }
    func publish(_ id: Int) throws { try small.publish.answer(id, isPublished: true, by: small.editor) }
    func answers() throws -> [String] {
      try small.record.store.deliveries().flatMap(\.later).filter { $0.kind == .answered }.compactMap(\.words)
    }
    // The record cannot be written: the answer still waits.
    try sqlite(
      "CREATE TRIGGER full BEFORE INSERT ON delivery_act BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
      in: small.record)
    #expect(throws: (any Error).self) { try publish(1) }
    #expect(try small.desk.store.officeReply(1)?.status == .waiting)
    try sqlite("DROP TRIGGER full", in: small.record)
    try publish(1)
    #expect(try answers() == ["We shall look"])
    // The same words a second time are an answer of their own.
    try publish(2)
    #expect(try answers() == ["We shall look", "We shall look"])
    // Written, and cut off before the desk marked it.
    let day = try #require(PartialDate(small.desk.now.day))
    let delivery = try #require(try small.record.store.deliveries().first)
    let first = try #require(delivery.answered)
    try small.record.store.add(
      DeliveryAct(
        kind: .answered, date: day, recorded: day, by: "Another Editor", words: "Later", source: first.source),
      to: delivery.id)
    try publish(3)
    #expect(try answers() == ["We shall look", "We shall look", "Later"])
    #expect(try small.desk.store.officeReplies().allSatisfy { $0.status == .published })
  }

  private func sqlite(_ statement: String, in record: FictionalRecord) throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = [record.folder.appending(path: "record.sqlite").path, statement]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("a second press of the button queues nothing and says so; a stopped one may be sent again")
  func doubleClick() throws {
    let small = try DeskOfDeliveries()
    let office = try small.office("Lake Union", email: "l@x.example", webhook: "https://lake.example/x")
    let id = try small.send(office)
    #expect(throws: OfficeFault.thereAlready) { try small.send(office) }
    let both = [SendAlert.Choice(office: office, channel: .email), .init(office: office, channel: .webhook)]
    let queued = try SendAlert(small.publish).run(DeskOfDeliveries.alert, to: both, by: small.editor)
    #expect(queued.count == 1 && OfficeFault.thereAlready.description.contains("on its way"))
    try small.desk.store.set(
      outgoing: id, trying: false,
      Act("stop delivery", of: "outgoing \(id)", by: small.editor.id, at: small.desk.now))
    #expect(try small.send(office) != id)
    #expect(try small.desk.store.outgoing().count == 3)
    #expect(
      try small.desk.store.queue(
        DeskOfDeliveries.alert, act: 1, to: office, by: .email, mark: "m", receipt: "r",
        account: small.editor.id, at: small.desk.now) == nil)
  }

  @Test("an office is told as a member of the Security Council only while it has a seat")
  func seats() async throws {
    let small = try DeskOfDeliveries()
    let office = try small.office("Brevonia", .councilMember, email: "b@x.example")
    #expect(throws: ResponseFault.self) {
      try small.office("Cordavia", .councilMember, email: "c@x.example")
    }
    #expect(try small.desk.store.offices().count == 1)
    let id = try small.send(office)
    // The seat of Brevonia ends with 2027.
    small.wait(700 * 86_400)
    #expect(try await small.deliver.run() == .init(failed: 1))
    #expect(
      try small.desk.store.outgoing(id)?.problem?.contains("Brevonia had no seat in the Security Council on")
        == true)
    #expect(small.post.sent.isEmpty)
    #expect(throws: ResponseFault.self) { try small.send(office) }
  }
}
