import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Synchronization
import Testing

@testable import AvowOperations

@Suite("The newsletter")
struct NewsletterTests {
  private let small: SmallArticles
  private var desk: Desk { small.desk }
  private var newsletter: Newsletter { Newsletter(small.desk) }

  init() throws { small = try SmallArticles() }

  private func deliver() async throws -> DeliverLetters.Outcome {
    try await DeliverLetters(
      small.publish, deskAddress: "https://desk.example.org", siteAddress: "https://avow.example.org"
    ).run()
  }

  /// The secret behind a link of the last letter.
  private func secret(_ link: String) throws -> String {
    let text = try #require(small.post.letters.last?.text)
    let start = try #require(text.firstRange(of: "https://desk.example.org/newsletter/\(link)/"))
    return String(text[start.upperBound...].prefix { !$0.isWhitespace })
  }

  private func subscribe(_ address: String) async throws {
    try newsletter.ask(address)
    _ = try await deliver()
    #expect(try newsletter.confirm(secret("confirm")))
  }

  @Test("only who confirms by the link of a letter is on the list; the link works once and for three days")
  func optIn() async throws {
    try newsletter.ask("Otter@example.org")
    #expect(try desk.store.subscriberCounts() == (0, 1))
    #expect(try await deliver() == .init(sent: 1))
    #expect(small.post.letters.map(\.to) == ["Otter@example.org"])
    let secret = try secret("confirm")
    #expect(try !newsletter.confirm((secret.first == "x" ? "y" : "x") + secret.dropFirst()))
    #expect(try newsletter.confirm(secret))
    #expect(try !newsletter.confirm(secret))
    let reader = try #require(try desk.store.subscriber(address: "otter@EXAMPLE.org"))
    #expect(
      reader.state == .confirmed && reader.consent == Newsletter.consent && reader.confirmed == desk.now)
    try newsletter.ask("heron@example.org")
    _ = try await deliver()
    let late = try self.secret("confirm")
    small.wait(3 * 86_400 + 1)
    #expect(try !newsletter.confirm(late))
    _ = try await deliver()
    #expect(try desk.store.subscriber(address: "heron@example.org") == nil)
    #expect(try desk.store.subscriberCounts() == (1, 0))
  }

  @Test("an address is not readable in the desk's file, nor after it was erased, nor in the audit log")
  func sealed() async throws {
    try await subscribe("lanternfish@example.org")
    #expect(small.bytesOfDesk().firstRange(of: Data("lanternfish".utf8)) == nil)
    for entry in try desk.store.audit() { #expect(!"\(entry)".contains("lanternfish")) }
    #expect(try newsletter.erase("lanternfish@example.org", by: small.editor))
    #expect(try !newsletter.erase("lanternfish@example.org", by: small.editor))
    #expect(try desk.store.subscriberCounts() == (0, 0))
    #expect(small.bytesOfDesk().firstRange(of: Data("lanternfish".utf8)) == nil)
  }

  @Test("a published article goes to each confirmed reader once, with the headers of one-click leaving")
  func letters() async throws {
    try small.published(
      SmallArticles.content("# Lakes\n\n[States](/states) met.\n\n{{record A/RES/67/946}}"))
    try await subscribe("one@example.org")
    try await subscribe("two@example.org")
    try newsletter.ask("asked@example.org")
    let article = try #require(try small.record.store.article("otters"))
    #expect(try newsletter.send(article, by: small.editor) == 2)
    #expect(try newsletter.send(article, by: small.editor) == 0)
    let before = small.post.letters.count
    #expect(try await deliver().sent == 3)
    let sent = small.post.letters.dropFirst(before).filter { $0.subject == "Otters" }
    #expect(sent.map(\.to) == ["one@example.org", "two@example.org"])
    let letter = try #require(sent.first)
    #expect(letter.text.contains("[States](https://avow.example.org/states)"))
    #expect(letter.text.contains("https://avow.example.org/updates/otters") && !letter.text.contains("{{"))
    let names = letter.headers.map(\.name)
    #expect(names == ["List-Unsubscribe", "List-Unsubscribe-Post"])
    #expect(letter.headers.last?.value == "List-Unsubscribe=One-Click")
    #expect(letter.headers.first?.value.hasPrefix("<https://desk.example.org/newsletter/leave/") == true)
    #expect(Set(sent.map { $0.headers[0].value }).count == 2)
    let leave = String(try #require(letter.headers.first?.value.split(separator: "/").last?.dropLast()))
    try newsletter.leave(leave)
    try newsletter.leave(leave)
    #expect(try desk.store.subscriber(address: "one@example.org") == nil)
    #expect(try desk.store.subscriber(address: "two@example.org") != nil)
  }

  @Test("a letter that does not go through is tried again later and less often, and at last given up")
  func attempts() async throws {
    try newsletter.ask("otter@example.org")
    small.post.fail([.unreachable("asleep"), .unreachable("asleep")])
    #expect(try await deliver() == .init(again: 1))
    #expect(try await deliver() == .init())
    small.wait(300)
    #expect(try await deliver() == .init(again: 1))
    small.wait(300)
    #expect(try await deliver() == .init())
    small.wait(300)
    #expect(try await deliver() == .init(sent: 1))
    #expect(Set(small.post.letters.map(\.messageID)).count == 1)
    try newsletter.ask("heron@example.org")
    small.post.fail([.refused("no such box")])
    #expect(try await deliver() == .init(failed: 1))
    small.wait(86_400)
    #expect(try await deliver() == .init())
    let many = [PostFault](repeating: .unreachable("away"), count: 20)
    try newsletter.ask("weir@example.org")
    small.post.fail(many)
    var tries = 0
    for _ in 0..<20 {
      tries += try await deliver() == .init() ? 0 : 1
      small.wait(20_000)
    }
    #expect(tries == DeliverLetters.attempts.most)
  }

  /// A relay that takes 700 seconds for a letter, and counts what another process would take in hand meanwhile.
  private final class SlowPost: PostOffice {
    let small: SmallArticles
    let free = Mutex<[Int]>([])
    init(_ small: SmallArticles) { self.small = small }

    func send(_ letter: Letter) async throws {
      let count = try small.desk.store.lettersDue(at: small.desk.now, atMost: 10).count
      free.withLock { $0.append(count) }
      small.wait(700)
    }
  }

  @Test("a letter in hand stays in hand, however long those before it took")
  func longRound() async throws {
    for name in ["one", "two", "three"] { try newsletter.ask("\(name)@example.org") }
    let (small, post) = (small, SlowPost(small))
    let slow = Desk(
      store: desk.store, passwords: try PasswordHasher(cost: .trifling), post: post, clock: { small.desk.now }
    )
    let outcome = try await DeliverLetters(
      Publish(slow, into: small.record.store), deskAddress: "https://desk.example.org", siteAddress: ""
    ).run()
    #expect(outcome == .init(sent: 3) && post.free.withLock { $0 } == [2, 1, 0])
  }

  @Test("a relay that cannot be reached three times in a row ends the round; what waits has lost no attempt")
  func endOfRound() async throws {
    for count in 1...5 { try newsletter.ask("otter\(count)@example.org") }
    small.post.fail([PostFault](repeating: .unreachable("away"), count: 3))
    #expect(try await deliver() == .init(again: 3))
    #expect(try desk.store.lettersDue(at: desk.now, atMost: 10).map(\.attempts) == [0, 0])
    #expect(try await deliver() == .init(sent: 2))
  }

  @Test(
    "an address that is never confirmed gets three letters and is erased three days after it was written in")
  func atMostThree() async throws {
    for _ in 0..<71 {
      try newsletter.ask("otter@example.org")
      _ = try await deliver()
      small.wait(3600)
    }
    #expect(small.post.letters.count == 3)
    #expect(small.post.letters.last?.text.contains("by 2020-09-16 12:26 UTC") == true)
    #expect(try desk.store.subscriberCounts() == (0, 1))
    small.wait(3601)
    _ = try await deliver()
    #expect(try desk.store.subscriberCounts() == (0, 0))
  }

  @Test("in a letter there are no backslashes of Markdown")
  func plain() {
    let words = "A [b] *c* {{d}} \\ e_f # g! 1 < 2"
    #expect(MarkdownText.escaped(words) != words)
    #expect(MarkdownText.unescaped(MarkdownText.escaped(words)) == words)
    #expect(MarkdownText.unescaped("C:\\Temp") == "C:\\Temp")
  }

  @Test("the letter of an article with escapes has them undone")
  func escapes() async throws {
    try small.published(SmallArticles.content("Vote \\[73\\] of \\*all\\* [states](/states)."))
    try await subscribe("one@example.org")
    let article = try #require(try small.record.store.article("otters"))
    _ = try newsletter.send(article, by: small.editor)
    _ = try await deliver()
    let text = try #require(small.post.letters.last?.text)
    #expect(text.contains("Vote [73] of *all* [states](https://avow.example.org/states)."))
  }

  @Test("asking again soon sends nothing more; a confirmed reader is told so at most once a day")
  func again() async throws {
    for _ in 0..<5 { try newsletter.ask("otter@example.org") }
    #expect(try await deliver().sent == 1)
    let first = try secret("confirm")
    small.wait(1000)
    try newsletter.ask("OTTER@example.org")
    #expect(try await deliver().sent == 1)
    #expect(try !newsletter.confirm(first))
    #expect(try newsletter.confirm(secret("confirm")))
    small.wait(100_000)
    for _ in 0..<3 { try newsletter.ask("otter@example.org") }
    #expect(try await deliver().sent == 1)
    #expect(small.post.letters.last?.subject == "You are on the list of the newsletter")
    try newsletter.leave(secret("leave"))
    #expect(try desk.store.subscriberCounts() == (0, 0))
  }

  @Test("what is kept of an address is told on request, word for word, and stands in the log without it")
  func export() async throws {
    try await subscribe("otter@example.org")
    let text = try #require(try newsletter.export("Otter@Example.org", by: small.editor))
    #expect(text.contains("otter@example.org") && text.contains(Newsletter.consent))
    #expect(text.contains("2020-09-13 12:26 UTC"))
    #expect(try desk.store.audit().first?.act == "export reader")
    #expect(try newsletter.export("nobody@example.org", by: small.editor) == nil)
  }

  @Test(
    "what is no address is refused, and nothing is kept",
    arguments: [
      "", "otter", "a@b@c", "a b@example.org", "a@example.org\nBcc: x@example.org", "\"x\"@example.org",
    ])
  func badAddress(text: String) throws {
    #expect(throws: NewsletterFault.badAddress) { try newsletter.ask(text) }
    #expect(try desk.store.subscriberCounts() == (0, 0))
  }

  @Test("under another key readers are found as before")
  func otherKey() async throws {
    try await subscribe("otter@example.org")
    let new = KeyFile(bytes: [UInt8](repeating: 5, count: 32))
    _ = try desk.store.reseal(with: new)
    let store = try DeskStore(folder: desk.store.folder, vault: new)
    #expect(try store.subscriber(address: "otter@example.org")?.address == "otter@example.org")
    #expect(try store.soundness().isEmpty)
  }

  @Test("one place may send ten addresses an hour, all together three hundred")
  func pace() throws {
    let pace = NewsletterPace()
    for _ in 0..<10 { try pace.take(from: "192.0.2.1", at: Moment(1000)) }
    #expect(throws: NewsletterFault.tooMany) { try pace.take(from: "192.0.2.1", at: Moment(1001)) }
    try pace.take(from: "192.0.2.2", at: Moment(1001))
    for _ in 0..<289 { try pace.take(from: "127.0.0.1", at: Moment(1001)) }
    #expect(throws: NewsletterFault.tooMany) { try pace.take(from: "192.0.2.3", at: Moment(1002)) }
    try pace.take(from: "192.0.2.1", at: Moment(5000))
  }
}
