import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import AvowSite

@Suite("The newsletter at the desk's address")
struct DeskNewsletterTests {
  private final class KeptPost: PostOffice {
    let kept = Mutex<[Letter]>([])
    func send(_ letter: Letter) async throws { kept.withLock { $0.append(letter) } }
  }

  private let post = KeptPost()

  private func desk() async throws -> SmallDesk { try await SmallDesk(post: post) }

  private func deliver(_ small: SmallDesk) async {
    await DeskChores(small.desk, record: small.record.store, door: small.site.responder.door, siteAddress: "")
      .round { _ in }
  }

  /// The path of the link in the last letter.
  private func link(_ word: String) throws -> String {
    let text = try #require(post.kept.withLock { $0.last?.text })
    let start = try #require(text.firstRange(of: "/newsletter/\(word)/"))
    return String(text[start.lowerBound...].prefix { !$0.isWhitespace })
  }

  private func ask(_ small: SmallDesk, _ address: String, secret: String) async throws -> SmallDesk.Reply {
    try await small.send(
      "/newsletter", ["address": address, "consent": "yes", "website": ""], secret: secret)
  }

  @Test("without sign-in: asked for, confirmed by a button, left by one click without session, token or page")
  func way() async throws {
    let small = try await desk()
    let visitor = try #require(try await small.ask("/newsletter").secret)
    #expect(try await ask(small, "otter@example.org", secret: visitor).status == 200)
    await deliver(small)
    let confirm = try link("confirm")
    #expect(try await small.ask(confirm).status == 200)
    #expect(try small.desk.store.subscriberCounts() == (0, 1), "looking at the link must not confirm")
    #expect(try await small.send(confirm, [:], secret: visitor).status == 200)
    #expect(try small.desk.store.subscriberCounts() == (1, 0))
    #expect(try await small.send(confirm, [:], secret: visitor).status == 400)
    small.wait(90_000)
    _ = try await ask(small, "otter@example.org", secret: visitor)
    await deliver(small)
    let leave = try link("leave")
    #expect(try await small.ask(leave).status == 200)
    #expect(try small.desk.store.subscriberCounts() == (1, 0), "looking at the link must not leave")
    let reply = try await small.ask(leave, method: .post, body: "List-Unsubscribe=One-Click")
    #expect(reply.status == 200 && reply.text.contains("You are not on the list"))
    #expect(try small.desk.store.subscriberCounts() == (0, 0))
    var headers = HTTPFields()
    headers[.contentType] = "multipart/form-data; boundary=x"
    let other = try await small.ask(leave, method: .post, headers: headers, body: "--x--")
    #expect(other.text == reply.text)
    let confirmToken = try await small.ask(confirm, method: .post, body: "x=y")
    #expect(confirmToken.status == 403, "only leaving goes without a token")
    #expect(try await small.ask("/newsletter", method: .post, body: "address=a@b.cd").status == 403)
  }

  @Test("the answers for an address that is on the list, one that is not and one that waits are the same")
  func enumeration() async throws {
    let small = try await desk()
    let visitor = try #require(try await small.ask("/newsletter").secret)
    _ = try await ask(small, "known@example.org", secret: visitor)
    await deliver(small)
    _ = try await small.send(try link("confirm"), [:], secret: visitor)
    _ = try await ask(small, "waits@example.org", secret: visitor)
    var replies: [String] = []
    for address in ["known@example.org", "waits@example.org", "new@example.org", "KNOWN@example.org"] {
      let reply = try await ask(small, address, secret: visitor)
      replies.append("\(reply.status) \(reply.headers) \(reply.text)")
    }
    #expect(Set(replies).count == 1 && !replies[0].contains("@"))
    let good = try link("confirm")
    func masked(_ path: String) async throws -> String {
      let reply = try await small.ask(path, secret: visitor)
      let secret = String(path.split(separator: "/").last ?? "")
      return "\(reply.status) " + reply.text.replacing(secret, with: "SECRET")
    }
    let bad = "/newsletter/confirm/" + String(repeating: "x", count: 43)
    #expect(try await masked(good) == masked(bad))
    let leaving = try await small.ask("/newsletter/leave/unknown", method: .post, body: "")
    #expect(leaving.status == 200 && leaving.text.contains("You are not on the list"))
  }

  @Test(
    "what is not agreed to, no address, a filled trap and too many from one place are refused or do nothing")
  func refusals() async throws {
    let small = try await desk()
    let visitor = try #require(try await small.ask("/newsletter").secret)
    let silent = try await small.send("/newsletter", ["address": "otter@example.org"], secret: visitor)
    #expect(silent.status == 400 && silent.text.contains("Tick that you agree"))
    #expect(try await ask(small, "no address", secret: visitor).status == 400)
    let trapped = try await small.send(
      "/newsletter", ["address": "otter@example.org", "consent": "yes", "website": "x"], secret: visitor)
    #expect(trapped.status == 200)
    #expect(try small.desk.store.subscriberCounts() == (0, 0))
    let none = try await SmallDesk()
    #expect(try await none.ask("/newsletter").text.contains("sends no letters"))
    let visitorThere = try #require(try await none.ask("/newsletter").secret)
    #expect(try await ask(none, "otter@example.org", secret: visitorThere).status == 400)
  }

  @Test("editors send what is published, and answer owners of addresses; contributors do neither")
  func editors() async throws {
    let small = try await desk()
    let (edo, cleo, ada) = (
      try await small.signIn("edo"), try await small.signIn("cleo"), try await small.signIn("ada")
    )
    let visitor = try #require(try await small.ask("/newsletter").secret)
    _ = try await ask(small, "otter@example.org", secret: visitor)
    await deliver(small)
    _ = try await small.send(try link("confirm"), [:], secret: visitor)
    let place = try #require(
      try await small.send("/articles/new", DeskArticlesTests.fields("Otters met."), secret: edo)
        .header("location"))
    _ = try await small.send(place + "/review", ["version": "1", "do": "accept"], secret: edo)
    _ = try await small.send(place + "/review", ["version": "1", "do": "publish"], secret: edo)
    let sent = try await small.send("/newsletter/letters", ["article": "otters"], secret: edo)
    #expect(sent.text.contains("Letters that wait now: 1"))
    await deliver(small)
    #expect(post.kept.withLock { $0.last?.text.contains("Otters met.") } == true)
    #expect(try await small.ask("/newsletter/letters", secret: edo).text.contains("sent"))
    let export = try await small.send(
      "/newsletter/readers", ["do": "export", "address": "otter@example.org"], secret: ada)
    #expect(export.text.contains("Agreed to"))
    for path in ["/newsletter/letters", "/newsletter/readers"] {
      #expect(try await small.ask(path, secret: cleo).status == 403)
      #expect(try await small.ask(path).status == 303)
    }
    let erased = try await small.send(
      "/newsletter/readers", ["do": "erase", "address": "otter@example.org"], secret: edo)
    #expect(erased.text.contains("It is erased"))
    #expect(try small.desk.store.subscriberCounts() == (0, 0))
  }
}
