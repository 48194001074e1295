import AvowRecord
import AvowStore
import Foundation
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Accounts of the desk")
struct DeskAccountsTests {
  private func factor(_ small: SmallDesk, _ secret: String) async throws -> (key: [UInt8], codes: [String]) {
    let page = try await small.ask("/second-factor", secret: secret).text
    let key = try #require(page.firstMatch(of: #/name="key" value="([A-Z2-7 ]+)"/#)).1
    let bytes = try #require(Base32.bytes(String(key)))
    let code = OneTimeCode.code(key: bytes, step: OneTimeCode.step(at: small.desk.now.seconds))
    let reply = try await small.send(
      "/second-factor", ["key": String(key), "code": code, "password": SmallDesk.password], secret: secret)
    #expect(reply.status == 200)
    return (bytes, reply.text.matches(of: #/<code>([A-Z2-7 ]+)<\/code>/#).map { String($0.1) })
  }

  private func code(_ key: [UInt8], _ small: SmallDesk) -> String {
    OneTimeCode.code(key: key, step: OneTimeCode.step(at: small.desk.now.seconds))
  }

  @Test("with a second factor the password alone opens nothing, and no code works twice")
  func secondFactor() async throws {
    let small = try await SmallDesk()
    let (key, codes) = try await factor(small, small.signIn("ada"))
    #expect(codes.count == 10)
    small.wait(60)
    let half = try await small.signIn("ada")
    for path in ["/", "/accounts", "/audit", "/second-factor", "/password", "/notes"] {
      #expect(try await small.ask(path, secret: half).header("location") == "/code", "\(path)")
    }
    #expect(try await small.send("/code", ["code": "000000"], secret: half).status == 403)
    let code = code(key, small)
    let whole = try await small.send("/code", ["code": code], secret: half)
    #expect(whole.status == 303 && whole.secret != half)
    #expect(try await small.ask("/accounts", secret: whole.secret).status == 200)
    #expect(try await small.ask("/", secret: half).header("location") == "/sign-in")
    let again = try await small.signIn("ada")
    #expect(try await small.send("/code", ["code": code], secret: again).status == 403)
    for status in [303, 403] {
      let next = try await small.signIn("ada")
      #expect(try await small.send("/code", ["code": codes[0]], secret: next).status == status)
    }
    let file = try Data(contentsOf: small.folder.appending(path: "desk.sqlite-wal"))
    let written = codes[0].filter { $0 != " " }
    #expect(file.firstRange(of: Data(written.utf8)) == nil)
    #expect(file.firstRange(of: Data(Base32.text(key).utf8)) == nil)
  }

  @Test("a sign-in that is half done ends after ten minutes")
  func halfway() async throws {
    let small = try await SmallDesk()
    let (key, _) = try await factor(small, small.signIn("ada"))
    let half = try await small.signIn("ada")
    small.wait(601)
    #expect(
      try await small.send("/code", ["code": code(key, small)], secret: half).header("location") == "/sign-in"
    )
  }

  @Test("where a second factor is required nothing else opens before it is set up")
  func required() async throws {
    let small = try await SmallDesk(door: DeskDoor(hosts: [SmallDesk.host], needsSecondFactor: true))
    let secret = try await small.signIn("ada")
    #expect(try await small.ask("/accounts", secret: secret).header("location") == "/second-factor")
    _ = try await factor(small, secret)
    #expect(try await small.ask("/accounts", secret: secret).status == 200)
  }

  @Test("a sign-in ends when nothing was asked for half an hour, and after twelve hours in any case")
  func limits() async throws {
    let small = try await SmallDesk()
    let idle = try await small.signIn("ada")
    small.wait(1799)
    #expect(try await small.ask("/", secret: idle).status == 200)
    small.wait(1801)
    #expect(try await small.ask("/", secret: idle).status == 303)
    let busy = try await small.signIn("ada")
    for _ in 0..<43 {
      small.wait(1000)
      #expect(try await small.ask("/", secret: busy).status == 200)
    }
    small.wait(300)
    #expect(try await small.ask("/", secret: busy).status == 303)
  }

  @Test("signing out everywhere ends every session of the account and no other")
  func everywhere() async throws {
    let small = try await SmallDesk()
    let (one, other, edo) = (
      try await small.signIn("ada"), try await small.signIn("ada"), try await small.signIn("edo")
    )
    _ = try await small.send("/sign-out", ["everywhere": "yes"], secret: one)
    #expect(try await small.ask("/", secret: other).status == 303)
    #expect(try await small.ask("/", secret: edo).status == 200)
  }

  @Test("unknown name, wrong password, too many attempts: the same bytes")
  func enumeration() async throws {
    let small = try await SmallDesk()
    func refusal(_ name: String, _ password: String) async throws -> String {
      let secret = try await small.ask("/sign-in").secret ?? ""
      let reply = try await small.send("/sign-in", ["name": name, "password": password], secret: secret)
      #expect(reply.status == 403)
      return reply.text.replacing(FormToken.of(secret), with: "").replacing(name, with: "NAME")
    }
    let wrong = try await refusal("edo", "not it at all")
    #expect(try await refusal("odo", "not it at all") == wrong)
    for _ in 0..<6 { _ = try await refusal("edo", "not it at all") }
    #expect(try await refusal("edo", SmallDesk.password) == wrong)
  }

  @Test("after five failures of a name it waits, longer each time, and the right password waits too")
  func bruteForce() async throws {
    let small = try await SmallDesk()
    for _ in 0..<5 { #expect(try await small.signIn("cleo", password: "wrong wrong wrong") == "") }
    let entries = try small.desk.store.auditCount()
    for _ in 0..<3 { #expect(try await small.signIn("cleo") == "") }
    #expect(try small.desk.store.auditCount() == entries, "attempts during the wait do not fill the log")
    #expect(try await small.signIn("ada") != "", "another name need not wait")
    small.wait(15)
    #expect(try await small.signIn("cleo", password: "wrong wrong wrong") == "")
    small.wait(15)
    #expect(try await small.signIn("cleo") == "")
    small.wait(15)
    #expect(try await small.signIn("cleo") != "")
    #expect(SignIn.wait(after: 4, free: 5) == 0 && SignIn.wait(after: 5, free: 5) == 15)
    #expect(SignIn.wait(after: 6, free: 5) == 30 && SignIn.wait(after: 1_000_000, free: 5) == 900)
  }

  @Test("one who tries many names waits as well")
  func manyNames() async throws {
    let small = try await SmallDesk()
    for number in 0..<25 { #expect(try await small.signIn("name\(number)", password: "wrong") == "") }
    #expect(try await small.signIn("ada") == "")
    small.wait(15)
    #expect(try await small.signIn("ada") != "")
  }

  @Test("a link makes an account once, for three days")
  func invitation() async throws {
    let small = try await SmallDesk()
    let ada = try await small.signIn("ada")
    func link() async throws -> String {
      let page = try await small.send(
        "/accounts", ["shown": "<b>Fay</b>", "organisation": "Herons", "role": "editor"], secret: ada)
      return String(try #require(page.text.firstMatch(of: #/\/invitation\/[A-Za-z0-9_-]{43}/#)).0)
    }
    let path = try await link()
    let visitor = try await small.ask(path)
    #expect(visitor.text.contains("&lt;b&gt;Fay&lt;/b&gt;"))
    let secret = visitor.secret ?? ""
    for (name, password) in [
      ("Fay!", SmallDesk.password), ("fay", "short"), ("fay", "fay and the lake"),
      ("ada", SmallDesk.password),
    ] {
      #expect(
        try await small.send(path, ["name": name, "password": password], secret: secret).status == 400)
    }
    #expect(
      try await small.send(path, ["name": "fay", "password": SmallDesk.password], secret: secret).status
        == 303)
    #expect(try await small.ask(path).status == 404)
    #expect(try await small.ask("/notes", secret: small.signIn("fay")).status == 200)
    let late = try await link()
    small.wait(3 * 86_400)
    #expect(try await small.ask(late).status == 404)
  }

  @Test("a recovery gives a new password, takes the lost factor away and ends the sessions")
  func recovery() async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    _ = try await factor(small, edo)
    let id = try #require(try small.desk.store.accounts().first { $0.name == "edo" }).id
    let ada = try await small.signIn("ada")
    let page = try await small.send("/accounts/\(id)", ["do": "recover", "factor": "lost"], secret: ada)
    let path = String(try #require(page.text.firstMatch(of: #/\/invitation\/[A-Za-z0-9_-]{43}/#)).0)
    let visitor = try await small.ask(path).secret ?? ""
    #expect(try await small.send(path, ["password": "another lighthouse"], secret: visitor).status == 303)
    #expect(try await small.ask("/", secret: edo).status == 303)
    #expect(try await small.signIn("edo") == "")
    #expect(
      try await small.ask("/", secret: small.signIn("edo", password: "another lighthouse")).status == 200)
  }

  @Test("roles hold from the next request; a closed account is out; the last administrator stays")
  func changes() async throws {
    let small = try await SmallDesk()
    let (ada, edo) = (try await small.signIn("ada"), try await small.signIn("edo"))
    let accounts = try small.desk.store.accounts()
    let ids = Dictionary(uniqueKeysWithValues: accounts.map { ($0.name, $0.id) })
    let (adaID, edoID) = (try #require(ids["ada"]), try #require(ids["edo"]))
    #expect(try await small.ask("/notes", secret: edo).status == 200)
    _ = try await small.send("/accounts/\(edoID)", ["do": "roles", "role": "coder"], secret: ada)
    #expect(try await small.ask("/notes", secret: edo).status == 403)
    _ = try await small.send("/accounts/\(edoID)", ["do": "close"], secret: ada)
    #expect(try await small.ask("/", secret: edo).status == 303)
    #expect(try await small.signIn("edo") == "")
    for act in [["do": "close"], ["do": "roles", "role": "editor"]] {
      #expect(try await small.send("/accounts/\(adaID)", act, secret: ada).status == 400)
    }
    #expect(try await small.ask("/accounts", secret: ada).status == 200)
    let log = try await small.ask("/audit", secret: ada).text
    for act in ["make account", "sign in", "set roles", "close account", "refuse sign-in"] {
      #expect(log.contains("<td>\(act)</td>"), "\(act)")
    }
    #expect(try small.desk.store.checkAudit() > 5)
  }

  @Test("a new password needs the old one and ends every session")
  func password() async throws {
    let small = try await SmallDesk()
    let secret = try await small.signIn("edo")
    #expect(
      try await small.send("/password", ["old": "no", "new": "another lighthouse"], secret: secret).status
        == 403)
    #expect(
      try await small.send("/password", ["old": SmallDesk.password, "new": "short"], secret: secret).status
        == 403)
    #expect(
      try await small.send(
        "/password", ["old": SmallDesk.password, "new": "another lighthouse"], secret: secret
      ).status == 303)
    #expect(try await small.ask("/", secret: secret).status == 303)
    #expect(try await small.signIn("edo", password: "another lighthouse") != "")
  }
}
