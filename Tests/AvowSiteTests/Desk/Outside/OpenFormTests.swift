import AvowRecord
import AvowStore
import Foundation
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Forms that need no sign-in")
struct OpenFormTests {
  static let words = ["kind": "warning", "text": "Boats gather at the weir.", "protection": "anonymous"]

  @Test(
    "they have no cookie, a frame that names nobody, and the one script of the desk",
    arguments: ["/submit", "/receipt"])
  func frame(path: String) async throws {
    let small = try await SmallDesk()
    let secret = try await small.signIn("edo")
    let page = try await small.ask(path, secret: secret)
    #expect(page.status == 200 && page.header("set-cookie") == nil)
    #expect(
      !page.text.contains("Edo") && !page.text.contains("/sign-out") && !page.text.contains("/accounts"))
    #expect(page.text.ranges(of: "<script").count == 1 && page.text.contains("src=\"/static/proof.js"))
    #expect(page.header("content-security-policy")?.contains("script-src 'self'") == true)
    #expect(page.text.ranges(of: "<h1>").count == 1 && !page.text.contains("{{"))
    let script = page.text.firstMatch(of: #/src="([^"]+)"/#).map { String($0.1) } ?? ""
    #expect(try await small.ask(script).header("content-type") == "text/javascript; charset=utf-8")
    let inside = try await small.ask("/notes", secret: secret)
    #expect(inside.header("content-security-policy")?.contains("script-src") == false)
  }

  @Test("without scripts a form is taken, at a slower pace, and what was written is not lost")
  func slower() async throws {
    let small = try await SmallDesk()
    let ticket = try await small.ticket("/submit")
    small.wait(6)
    let early = try await small.sendOpen("/submit", Self.words, ticket: ticket)
    #expect(early.status == 429 && early.text.contains("Wait 14 seconds"))
    #expect(early.text.contains("Boats gather at the weir."))
    // A browser sends what the page that came back has, and its reader waits as told.
    small.wait(14)
    #expect(try await small.sendOpen("/submit", Self.words, ticket: SmallDesk.ticket(early)).status == 200)
    #expect(try small.submissions().count == 1)
  }

  @Test(
    "waiting as told is enough on every open form",
    arguments: [
      ("/receipt", ["code": "ABCD EFGH IJKL MNOP QRST"], 404),
      (
        "/join/membership",
        ["name": "Wanda", "reach": "wanda@reed.test", "consent": "yes"], 200
      ),
      ("/comment", ["name": "Wanda", "text": "Boats."], 200),
    ])
  func waiting(path: String, fields: [String: String], status: Int) async throws {
    let small = try await SmallDesk()
    let target = path == "/comment" ? try await small.commented() : path
    let ticket = try await small.ticket(target)
    small.wait(1)
    let early = try await small.sendOpen(target, fields, ticket: ticket)
    #expect(early.status == 429 && early.text.contains("Wait 19 seconds"))
    small.wait(19)
    #expect(try await small.sendOpen(target, fields, ticket: SmallDesk.ticket(early)).status == status)
  }

  @Test("an answer that is not taken yet is still there with its code, and is sent from that page")
  func answers() async throws {
    let small = try await SmallDesk()
    let code = SmallDesk.code(try await small.sendOpen("/submit", Self.words))
    let old = try await small.ticket("/receipt")
    small.wait(13 * 3600)
    let fields = ["code": code, "do": "answer", "text": "<b>Twelve</b> boats."]
    let late = try await small.sendOpen("/receipt", fields, ticket: old)
    #expect(late.status == 409 && late.text.contains("&lt;b&gt;Twelve&lt;/b&gt; boats."))
    #expect(late.text.contains("value=\"\(code)\"") && late.text.contains("name=\"do\" value=\"answer\""))
    small.wait(20)
    let taken = try await small.sendOpen("/receipt", fields, ticket: SmallDesk.ticket(late))
    #expect(taken.status == 200 && taken.text.contains("Your words were added."))
    #expect(try small.desk.store.entries(of: 1).map(\.content.text) == ["<b>Twelve</b> boats."])
    let four = (0..<4).map { CleanFile.Sent(name: "\($0).png", bytes: SubmittedFileTests.picture) }
    let refused = try await small.sendOpen("/receipt", fields, files: four)
    #expect(refused.status == 400 && refused.text.contains("boats.</textarea>"))
  }

  @Test("with a proof of work it is taken at once")
  func proof() async throws {
    let small = try await SmallDesk()
    let ticket = try await small.ticket("/submit")
    let number = try #require((0..<2_000_000).first { TicketOffice.proves("\($0)", ticket) })
    small.wait(6)
    let words = Self.words.merging(["proof": "\(number)"]) { $1 }
    #expect(try await small.sendOpen("/submit", words, ticket: ticket).status == 200)
    for wrong in ["", "x", "-1", "1e3", "\(number + 1)", String(repeating: "1", count: 40)] {
      #expect(!TicketOffice.proves(wrong, ticket), "\(wrong)")
    }
  }

  @Test("a ticket works once, for its place, unchanged, for twelve hours")
  func tickets() async throws {
    let small = try await SmallDesk()
    let ticket = try await small.ticket("/submit")
    small.wait(30)
    #expect(try await small.sendOpen("/submit", Self.words, ticket: ticket).status == 200)
    let other = try await small.ticket("/receipt")
    let old = try await small.ticket("/submit")
    small.wait(30)
    var forged = Array(try await small.ticket("/submit"))
    small.wait(30)
    forged[0] = forged[0] == "1" ? "2" : "1"
    for wrong in [ticket, other, String(forged), "", "..", "1.2.3", String(repeating: "a", count: 200)] {
      let reply = try await small.sendOpen("/submit", Self.words, ticket: wrong)
      #expect(reply.status == 409 && reply.text.contains("Boats gather"), "\(wrong)")
    }
    small.wait(12 * 3600)
    #expect(try await small.sendOpen("/submit", Self.words, ticket: old).status == 409)
    #expect(try small.submissions().count == 1)
  }

  @Test("more than sixty without proof in an hour wait; nothing is counted against those who wait")
  func pace() async throws {
    let pace = Pace()
    let now = Moment(1_600_000_000)
    for number in 0..<60 {
      try pace.take(.submission, isProved: false, address: "10.0.0.\(number % 6)", at: now.adding(number))
    }
    for _ in 0..<100 {
      #expect(throws: OutsideFault.tooMany(minutes: 59)) {
        try pace.take(.submission, isProved: false, address: "10.9.9.9", at: now.adding(61))
      }
    }
    try pace.take(.submission, isProved: true, address: "10.0.0.1", at: now.adding(61))
    try pace.take(.submission, isProved: false, address: "10.9.9.9", at: now.adding(3601))
    let one = Pace()
    for _ in 0..<20 { try one.take(.submission, isProved: false, address: "10.0.0.1", at: now) }
    #expect(throws: OutsideFault.self) {
      try one.take(.submission, isProved: false, address: "10.0.0.1", at: now)
    }
    try one.take(.submission, isProved: false, address: "10.0.0.2", at: now)
    let full = Pace()
    for kind in Pace.Kind.allCases where kind != .submission {
      for isProved in [true, false] {
        let most = Pace.limits(kind, isProved: isProved).all
        for _ in 0..<most { try full.take(kind, isProved: isProved, address: "127.0.0.1", at: now) }
        #expect(throws: OutsideFault.self) {
          try full.take(kind, isProved: isProved, address: "127.0.0.1", at: now)
        }
      }
    }
    try full.take(.submission, isProved: false, address: "127.0.0.1", at: now)
    let onion = Pace()
    for _ in 0..<60 { try onion.take(.submission, isProved: false, address: "127.0.0.1", at: now) }
  }

  @Test("a form from another site is refused, and a desk that takes nothing has no such pages")
  func elsewhere() async throws {
    let small = try await SmallDesk()
    let reply = try await small.sendOpen("/submit", Self.words, headers: [.origin: "https://elsewhere.test"])
    #expect(reply.status == 403 && !reply.text.contains("To the first page of the desk"))
    let closed = try await SmallDesk(door: DeskDoor(hosts: [SmallDesk.host], takesFromOutside: false))
    #expect(try await closed.ask("/submit").status == 404)
    let onion = try await SmallDesk(door: DeskDoor(hosts: ["desk.example.org"], onion: SmallDesk.host))
    #expect(try await onion.ask("/submit").status == 200)
  }

  @Test("what looks like advertising is sorted, never dropped")
  func advertising() async throws {
    let small = try await SmallDesk()
    let links = Self.words.merging(["text": "http://a http://b https://c www.d buy"]) { $1 }
    for words in [Self.words.merging(["website": "x"]) { $1 }, links, links, Self.words] {
      #expect(try await small.sendOpen("/submit", words).status == 200)
    }
    let all = try small.submissions()
    #expect(all[3].content.signs == ["the field that people do not see was filled in"])
    #expect(all[2].content.signs == ["4 links"])
    #expect(all[1].content.signs == ["4 links", "the same words came before"])
    let mona = try await small.signIn("mona")
    #expect(
      try await small.ask("/submissions/suspect", secret: mona).text.ranges(of: "Submission ").count >= 4)
  }
}
