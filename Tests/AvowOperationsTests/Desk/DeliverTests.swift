import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("Alerts go out to offices")
struct DeliverTests {
  @Test("a letter has the alert, its page and a link of its own; what arrived is public without any address")
  func letter() async throws {
    let small = try DeskOfDeliveries()
    let id = try small.send(small.office("Lake Union", email: "desk@lake.example"))
    #expect(try small.record.store.deliveries().isEmpty)
    #expect(try await small.deliver.run() == .init(sent: 1))
    let letter = try #require(small.post.sent.first)
    #expect(letter.to == "desk@lake.example" && letter.subject == "Warning: Harrow Valley, 3 February 2026")
    for words in [
      "A commander was removed [assessment: harrow-valley/1]", "Medium confidence", "An inquiry",
      "https://avow.example.org/alerts/\(DeskOfDeliveries.alert)", "https://desk.example.org/arrival/",
      "Issued by A. Analyst",
    ] {
      #expect(letter.text.contains(words), "\(words)")
    }
    let delivery = try #require(try small.record.store.deliveries().first)
    #expect(
      delivery.office.name == "Lake Union" && delivery.channel == .email && delivery.first.by == "Edo Editor")
    #expect(delivery.sent?.description == "2026-02-05" && delivery.act == 1)
    let held = try #require(try small.desk.store.outgoing(id))
    #expect(
      held.status == .sent && held.publishedAs == delivery.id && held.receipt == nil && held.nextTry == nil)
    let secret = DeskOfDeliveries.secret(letter.text)
    #expect(secret.count == 43)
    let bytes = try small.bytes()
    for word in ["lake.example", secret, held.mark] {
      #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word)")
    }
    for name in ["desk.sqlite", "desk.sqlite-wal"] {
      let file = small.record.folder.appending(path: "desk").appending(path: name)
      let bytes = (try? Data(contentsOf: file)) ?? Data()
      for word in ["lake.example", "Lake Union", secret] {
        #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
    #expect(try await small.deliver.run() == .init())
    #expect(try small.record.store.deliveries().count == 1)
    #expect(
      try small.desk.store.audit().map(\.act).prefix(3) == [
        "publish delivery", "send delivery", "queue delivery",
      ])
    #expect(try CheckDesk.run(small.desk, small.record.store).problems.isEmpty)
    let other = try AlertTests.watched()
    let problems = try CheckDesk.run(small.desk, other.store).problems
    #expect(problems.map(\.fragment) == [delivery.id], "the record of another backup is told")
  }

  @Test("what does not go through is tried again after one minute, two, four … and fails after ten tries")
  func backOff() async throws {
    let small = try DeskOfDeliveries()
    let id = try small.send(small.office("Lake Union", email: "desk@lake.example"))
    small.post.fail("desk@lake.example", .unreachable("no route to desk@lake.example"))
    var waits: [Int] = []
    for attempt in 1...Deliver.attempts.most {
      let before = small.desk.now
      let outcome = try await small.deliver.run()
      #expect(
        outcome == (attempt < Deliver.attempts.most ? .init(again: 1) : .init(failed: 1)),
        "attempt \(attempt)")
      let held = try #require(try small.desk.store.outgoing(id))
      #expect(held.attempts == attempt)
      guard let next = held.nextTry else { break }
      waits.append(next.seconds - before.seconds)
      small.wait(next.seconds - before.seconds - 1)
      #expect(try await small.deliver.run() == .init(), "nothing is tried before its time")
      small.wait(1)
    }
    #expect(waits == [60, 120, 240, 480, 960, 1920, 3840, 7680, 15360])
    let held = try #require(try small.desk.store.outgoing(id))
    #expect(held.status == .failed && held.problem?.contains("no route") == true)
    #expect(try small.record.store.deliveries().isEmpty)
    #expect(
      try small.desk.store.audit().allSatisfy { !$0.detail.contains("lake") && !$0.subject.contains("lake") })
    small.post.fail("desk@lake.example", nil)
    try small.desk.store.set(
      outgoing: id, trying: true,
      Act("try delivery again", of: "outgoing \(id)", by: small.editor.id, at: small.desk.now))
    #expect(try await small.deliver.run() == .init(sent: 1))
    #expect(Deliver.attempts.wait(after: 100) == 21_600 && Deliver.attempts.wait(after: 0) == 60)
  }

  @Test("what is refused for good is not tried again; a closed office and a stopped letter get nothing")
  func refused() async throws {
    let small = try DeskOfDeliveries()
    let (one, two, three) = (
      try small.office("A", email: "a@x.example"), try small.office("B", webhook: "https://b.example/h"),
      try small.office("C", email: "c@x.example")
    )
    small.post.fail("a@x.example", .refused("550 no such user"))
    small.caller.fail("https://b.example/h", .refused(410))
    let failed = [try small.send(one), try small.send(two, .webhook)]
    let stopped = try small.send(three)
    try small.desk.store.close(office: three, true, by: small.editor.id, at: small.desk.now)
    #expect(try await small.deliver.run() == .init(failed: 2))
    #expect(try failed.map { try small.desk.store.outgoing($0)?.status } == [.failed, .failed])
    #expect(try small.desk.store.outgoing(stopped)?.status == .stopped)
    small.wait(1_000_000)
    #expect(try await small.deliver.run() == .init())
    #expect(small.post.sent.isEmpty)
    let choose = SendAlert(small.publish)
    func fault(_ alert: String, _ choices: [SendAlert.Choice]) -> String {
      do {
        try choose.run(alert, to: choices, by: small.editor)
        return ""
      } catch { return "\(error)" }
    }
    #expect(fault(DeskOfDeliveries.alert, [.init(office: three, channel: .email)]).contains("closed"))
    #expect(fault(DeskOfDeliveries.alert, [.init(office: one, channel: .webhook)]).contains("no address"))
    #expect(fault(DeskOfDeliveries.alert, [.init(office: 99, channel: .email)]).contains("no office 99"))
    #expect(fault(DeskOfDeliveries.alert, []).contains("at least one office"))
    #expect(fault("", []).contains("Choose the alert") && fault("none", []).contains("No alert"))
    #expect(fault(DeskOfDeliveries.alert, [.init(office: one, channel: .email)]).contains("is on its way"))
    #expect(try small.desk.store.outgoing().count == 3, "what is there already is not queued again")
  }

  @Test(
    "a call carries one id for all attempts and a signature over time and body; without a relay letters wait")
  func webhook() async throws {
    let small = try DeskOfDeliveries()
    let office = try small.office("Lake Union", email: "l@x.example", webhook: "https://lake.example/alerts")
    small.caller.fail("https://lake.example/alerts", .unreachable("it answered with status 503."))
    let id = try small.send(office, .webhook)
    #expect(try await small.deliver.run() == .init(again: 1))
    small.caller.fail("https://lake.example/alerts", nil)
    small.wait(60)
    #expect(try await small.deliver.run() == .init(sent: 1))
    let call = try #require(small.caller.made.first)
    let held = try #require(try small.desk.store.outgoing(id))
    #expect(call.mark == held.mark && held.mark.count == 32 && call.timestamp == small.desk.now.seconds)
    let secret = try #require(try small.desk.store.office(office)?.content.secret)
    #expect(secret.count == 43)
    #expect(call.signature == Webhook.signature(of: call.body, secret: secret, timestamp: call.timestamp))
    let body = try #require(try JSONSerialization.jsonObject(with: call.body) as? [String: Any])
    #expect(body["id"] as? String == held.mark && body["alert"] as? String == DeskOfDeliveries.alert)
    #expect((body["situation"] as? [String: Any])?["id"] as? String == "harrow-valley")
    #expect((body["receipt"] as? String)?.hasPrefix("https://desk.example.org/arrival/") == true)
    let bare = Desk(
      store: small.desk.store, passwords: small.desk.passwords, dice: small.desk.dice,
      clock: { small.desk.now })
    try small.send(office)
    let outcome = try await Deliver(
      Publish(bare, into: small.record.store), deskAddress: "", siteAddress: ""
    ).run()
    #expect(outcome == .init(again: 1))
    #expect(try small.desk.store.outgoing().first?.problem?.contains("mail-relay") == true)
  }

  @Test(
    "two processes never send one at once, and one that is cut off before it tells the record does it later, once"
  )
  func claims() async throws {
    let small = try DeskOfDeliveries()
    let id = try small.send(small.office("Lake Union", email: "l@x.example"))
    let now = small.desk.now
    #expect(try small.desk.store.claim(id, attempt: 1, until: now.adding(60), at: now))
    #expect(try !small.desk.store.claim(id, attempt: 1, until: now.adding(60), at: now))
    #expect(try await small.deliver.run() == .init())
    try small.desk.store.markSent(id, Act("send delivery", of: "outgoing \(id)", by: nil, at: now))
    // Written into the record, and cut off before the desk marked it.
    let office = try #require(try small.desk.store.offices().first).content.office
    let day = try #require(PartialDate(now.day))
    let written = try small.record.store.deliver(
      DeskOfDeliveries.alert, act: 1, to: office, by: .email,
      DeliveryAct(kind: .sent, date: day, recorded: day, by: "Edo Editor"))
    _ = try await small.deliver.run()
    #expect(try small.record.store.deliveries().count == 1)
    #expect(try small.desk.store.outgoing(id)?.publishedAs == written.id)
  }

  @Test(
    "an office confirms and answers by its link; receipt is public at once, an answer when an editor says so")
  func receipt() async throws {
    let small = try DeskOfDeliveries()
    try small.send(small.office("Lake Union", email: "l@x.example"))
    _ = try await small.deliver.run()
    let secret = DeskOfDeliveries.secret(small.post.sent.first?.text ?? "")
    let shown = try #require(try small.receipt.shown(secret))
    #expect(shown.office == "Lake Union" && !shown.isConfirmed && shown.answers == 0)
    for wrong in ["", "x", String(repeating: "A", count: 43), secret + "A"] {
      #expect(try small.receipt.shown(wrong) == nil && !small.receipt.confirm(wrong), "\(wrong)")
    }
    small.wait(3 * 86_400)
    #expect(try small.receipt.confirm(secret) && small.receipt.confirm(secret))
    let store = small.record.store
    var delivery = try #require(try store.deliveries().first)
    #expect(delivery.acts.map(\.kind) == [.sent, .received])
    #expect(delivery.received?.by == "Lake Union" && delivery.received?.date.description == "2026-02-08")
    #expect(throws: OfficeFault.noWords) { try small.receipt.answer(" \n ", secret) }
    #expect(try small.receipt.answer("We shall look\ninto it", secret))
    #expect(try small.receipt.answer("Not for the public", secret))
    #expect(try store.deliveries().first?.answered == nil)
    let replies = try small.desk.store.officeReplies()
    #expect(replies.map(\.words) == ["Not for the public", "We shall look\ninto it"])
    try small.publish.answer(replies[1].id, isPublished: true, by: small.editor)
    try small.publish.answer(replies[1].id, isPublished: true, by: small.editor)
    try small.publish.answer(replies[0].id, isPublished: false, by: small.editor)
    try small.publish.answer(replies[0].id, isPublished: true, by: small.editor)
    #expect(throws: DeskFault.self) { try small.publish.answer(99, isPublished: true, by: small.editor) }
    delivery = try #require(try store.deliveries().first)
    #expect(delivery.acts.map(\.kind) == [.sent, .received, .answered])
    #expect(delivery.answered?.words == "We shall look\ninto it" && delivery.answered?.by == "Edo Editor")
    #expect(try small.bytes().firstRange(of: Data("Not for the public".utf8)) == nil)
    for _ in 0..<3 { _ = try small.receipt.answer("More", secret) }
    #expect(throws: OfficeFault.enough) { try small.receipt.answer("Yet more", secret) }
  }

  @Test("a letter that was taken for lost counts as sent when its link is used")
  func lost() async throws {
    let small = try DeskOfDeliveries()
    let id = try small.send(small.office("Lake Union", email: "l@x.example"))
    small.post.fail("l@x.example", .unreachable("the line broke after the last byte"))
    _ = try await small.deliver.run()
    let secret = try #require(try small.desk.store.outgoing(id)?.receipt)
    #expect(try small.receipt.confirm(secret))
    #expect(try small.record.store.deliveries().first?.acts.map(\.kind) == [.sent, .received])
    small.wait(100_000)
    #expect(try await small.deliver.run() == .init())
  }

  @Test(
    "an office that cannot be is refused in a sentence, and nothing is kept",
    arguments: [
      ("name", " "), ("kind", "state"), ("kind", "public"), ("body", "XX"), ("email", "nobody"),
      ("email", "a@b\nBcc: c@d"), ("none", ""), ("webhook", "http://office.example/x"),
      ("webhook", "https://127.0.0.1/x"), ("webhook", "https://[::1]/x"), ("webhook", "https://10.1.2.3/x"),
      ("webhook", "https://user:word@office.example/x"), ("webhook", "file:///etc/passwd"),
      ("webhook", "soon"),
      ("secret", "short"),
    ])
  func offices(what: String, value: String) throws {
    let small = try DeskOfDeliveries()
    var words = KeepOffice.Words()
    words.name = "Lake Union"
    words.kind = .regionalBody
    words.email = "l@x.example"
    switch what {
    case "name": words.name = value
    case "kind": words.kind = Office.Kind(rawValue: value) ?? .state
    case "body": words.body = value
    case "email": words.email = value
    case "none": words.email = ""
    case "webhook": words.webhook = value
    default: (words.webhook, words.secret) = ("https://office.example/x", value)
    }
    let fault = #expect(throws: (any Error).self) {
      try KeepOffice(small.publish).run(words, by: small.editor)
    }
    #expect("\(try #require(fault))".count > 30)
    #expect(try small.desk.store.offices().isEmpty)
  }
}
