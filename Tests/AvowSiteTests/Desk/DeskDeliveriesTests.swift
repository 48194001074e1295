import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Deliveries at the desk")
struct DeskDeliveriesTests {
  /// Keeps letters.
  private final class KeptPost: PostOffice {
    private let letters = Mutex<[Letter]>([])
    var sent: [Letter] { letters.withLock { $0 } }
    func send(_ letter: Letter) async throws { letters.withLock { $0.append(letter) } }
  }

  private static let office = [
    "name": "Lake <Union>", "kind": "regional-body", "email": "l@x.example", "state": "", "body": "",
    "webhook": "https://lake.example/alerts?a=1&b=2", "secret": "",
  ]

  /// A desk whose record has an alert, and an editor who is signed in.
  private static func small() async throws -> (SmallDesk, String) {
    let small = try await SmallDesk()
    let record = small.record.store
    _ = try OpenSituation(
      id: "harrow-valley", name: "Harrow <Valley>", states: ["XAA"], place: nil, opened: "2020-01",
      scope: "Otter herders", proposal: nil, by: nil
    ).run(in: record, today: "2020-09-13")
    _ = try IssueAlert(
      situation: "harrow-valley", level: .warning, reasons: ["citation Gazette: A <commander> was removed"],
      confidence: .medium, wouldChange: "An inquiry", by: "A. Analyst", proposal: nil, at: "2020-09-01"
    ).run(in: record, today: "2020-09-13")
    return (small, try await small.signIn("edo"))
  }

  @Test(
    "an editor adds an office, sends an alert, an office confirms by a button and answers, an editor publishes"
  )
  func street() async throws {
    let (small, edo) = try await Self.small()
    #expect(try await small.ask("/deliveries/new", secret: edo).text.contains("No open office is held"))
    let kept = try await small.send("/deliveries/offices/new", Self.office, secret: edo)
    #expect(kept.status == 303 && kept.header("location") == "/deliveries/offices/1")
    let form = try await small.ask("/deliveries/offices/1", secret: edo).text
    #expect(form.contains("Lake &lt;Union&gt;") && form.contains("https://lake.example/alerts?a=1&amp;b=2"))
    let choose = try await small.ask("/deliveries/new", secret: edo).text
    #expect(choose.contains("value=\"1/e-mail\"") && choose.contains("Harrow &lt;Valley&gt;"))
    let alert = "harrow-valley/2020-09-01/1"
    let none = try await small.send("/deliveries/new", ["alert": alert], secret: edo)
    #expect(none.status == 400 && none.text.contains("Choose at least one office"))
    let odd = try await small.send("/deliveries/new", ["alert": "none", "office": "1/e-mail"], secret: edo)
    #expect(odd.status == 400 && odd.text.contains("No alert has the id"))
    let sent = try await small.send("/deliveries/new", ["alert": alert, "office": "1/e-mail"], secret: edo)
    #expect(sent.status == 303 && sent.header("location") == "/deliveries")
    let again = try await small.send("/deliveries/new", ["alert": alert, "office": "1/e-mail"], secret: edo)
    #expect(again.status == 400 && again.text.contains("is on its way to these offices"))
    #expect(try await small.ask("/deliveries", secret: edo).text.contains("waits for its first try"))

    let post = KeptPost()
    let desk = Desk(
      store: small.desk.store, passwords: small.desk.passwords, dice: small.desk.dice, post: post,
      clock: { small.desk.now })
    let publish = Publish(desk, into: small.record.store)
    let outcome = try await Deliver(publish, deskAddress: "https://desk.example.org", siteAddress: "").run()
    #expect(outcome.sent == 1)
    let text = try #require(post.sent.first).text
    let place = try #require(text.firstMatch(of: #/https:\/\/desk.example.org(\/arrival\/\S+)/#)).1
    let one = try await small.ask("/deliveries/1", secret: edo).text
    #expect(one.contains("public as harrow-valley/2020-09-01/1#1") && !one.contains("Try again now"))

    // A scanner of links, and anybody without the link, confirms nothing.
    let page = try await small.ask(String(place))
    #expect(
      page.status == 200 && page.text.contains("Confirm receipt")
        && page.text.contains("Harrow &lt;Valley&gt;"))
    #expect(try small.record.store.deliveries().first?.received == nil)
    #expect(try await small.ask("/arrival/" + String(repeating: "A", count: 43)).status == 404)
    let secret = try #require(page.secret)
    let bare = try await small.ask(String(place), method: .post, secret: secret, body: "do=confirm")
    #expect(bare.status == 403)
    #expect(try small.record.store.deliveries().first?.received == nil)
    let confirmed = try await small.send(String(place), ["do": "confirm"], secret: secret)
    #expect(confirmed.status == 200 && confirmed.text.contains("Receipt is confirmed."))
    #expect(try small.record.store.deliveries().first?.received?.by == "Lake <Union>")
    let empty = try await small.send(String(place), ["do": "answer", "answer": " "], secret: secret)
    #expect(empty.status == 400 && empty.text.contains("has no words"))
    let answered = try await small.send(
      String(place), ["do": "answer", "answer": "<script>alert(1)</script> we look"], secret: secret)
    #expect(answered.text.contains("an editor decides"))
    #expect(try small.record.store.deliveries().first?.answered == nil)
    let answers = try await small.ask("/deliveries/answers", secret: edo).text
    #expect(answers.contains("&lt;script&gt;") && !answers.contains("<script"))
    #expect(try await small.ask("/deliveries", secret: edo).text.contains("1 answer waits for you"))
    let done = try await small.send("/deliveries/answers", ["answer": "1", "do": "publish"], secret: edo)
    #expect(done.status == 303)
    let publicSite = try SmallSite(record: small.record, site: Site(atOnce: small.record.store))
    let alertPage = try await publicSite.get("/alerts/\(alert)").text
    #expect(
      alertPage.contains("&lt;script&gt;alert(1)&lt;/script&gt; we look")
        && alertPage.contains("Lake &lt;Union&gt;"))
    #expect(!alertPage.contains("x.example") && !alertPage.contains("lake.example"))
  }

  @Test("alerts go before the newsletter")
  func alertsFirst() async throws {
    let (small, edo) = try await Self.small()
    _ = try await small.send("/deliveries/offices/new", Self.office, secret: edo)
    _ = try await small.send(
      "/deliveries/new", ["alert": "harrow-valley/2020-09-01/1", "office": "1/e-mail"], secret: edo)
    let post = KeptPost()
    let desk = Desk(
      store: small.desk.store, passwords: small.desk.passwords, dice: small.desk.dice, post: post,
      clock: { small.desk.now })
    try Newsletter(desk).ask("otter@example.org")
    let door = DeskDoor(hosts: ["desk.example.org"])
    await DeskChores(desk, record: small.record.store, door: door, siteAddress: "").round { _ in }
    #expect(post.sent.map(\.to) == ["l@x.example", "otter@example.org"])
  }

  @Test("only editors come in, and what cannot be is told in a sentence")
  func roles() async throws {
    let (small, edo) = try await Self.small()
    _ = try await small.send("/deliveries/offices/new", Self.office, secret: edo)
    _ = try await small.send(
      "/deliveries/new", ["alert": "harrow-valley/2020-09-01/1", "office": "1/webhook"], secret: edo)
    for name in ["cleo", "ada"] {
      let secret = try await small.signIn(name)
      for path in [
        "/deliveries", "/deliveries/new", "/deliveries/1", "/deliveries/answers", "/deliveries/offices",
        "/deliveries/offices/1", "/deliveries/offices/new",
      ] {
        #expect(try await small.ask(path, secret: secret).status == 403, "\(path)")
        #expect(try await small.send(path, Self.office, secret: secret).status == 403, "\(path)")
      }
    }
    #expect(try await small.ask("/deliveries").header("location") == "/sign-in")
    for path in [
      "/deliveries/99", "/deliveries/offices/99", "/deliveries/x", "/deliveries/offices/0", "/arrival",
    ] {
      #expect(try await small.ask(path, secret: edo).status == 404, "\(path)")
    }
    for (field, value, words) in [
      ("email", "nobody", "no address of e-mail"), ("webhook", "https://127.0.0.1/", "private network"),
      ("kind", "state", "no state is named"), ("name", "", "may not be empty"),
      ("secret", "short", "16 characters"),
    ] {
      var fields = Self.office
      fields[field] = value
      let reply = try await small.send("/deliveries/offices/new", fields, secret: edo)
      #expect(reply.status == 400 && reply.text.contains(words), "\(field)")
    }
    #expect(try small.desk.store.offices().count == 1)
    #expect(try await small.send("/deliveries/1", ["do": "dance"], secret: edo).status == 400)
    #expect(try await small.send("/deliveries/1", ["do": "stop"], secret: edo).status == 303)
    #expect(try small.desk.store.outgoing(1)?.status == .stopped)
    #expect(
      try await small.send("/deliveries/answers", ["answer": "x", "do": "publish"], secret: edo).status == 400
    )
    #expect(try await small.send("/deliveries", [:], secret: edo).status == 405)
    _ = try await small.send("/deliveries/offices/1", ["do": "close"], secret: edo)
    #expect(try await small.ask("/deliveries/offices", secret: edo).text.contains("closed 2020-09-13"))
    _ = try await small.send("/deliveries/offices/1", ["do": "open"], secret: edo)
    #expect(try small.desk.store.offices().first?.closed == nil)
  }
}
