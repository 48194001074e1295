import AvowOperations
import AvowRecord
import AvowStore
import HTTPTypes
import Testing

@testable import AvowSite

@Suite("The door of the desk")
struct DeskDoorTests {
  @Test("a visitor is sent to the door, and sees no page behind it", arguments: ["/", "/accounts", "/audit"])
  func stranger(path: String) async throws {
    let reply = try await SmallDesk().ask(path)
    #expect(reply.status == 303 && reply.header("location") == "/sign-in" && reply.text.isEmpty)
  }

  @Test("name and password open it; signing out closes it, for the old secret too")
  func inAndOut() async throws {
    let small = try await SmallDesk()
    let secret = try await small.signIn("ada")
    let home = try await small.ask("/", secret: secret)
    #expect(home.status == 200 && home.text.contains("signed in as Ada"))
    #expect(home.header("cache-control") == "no-store")
    #expect(home.header("content-security-policy")?.contains("default-src 'none'") == true)
    let out = try await small.send("/sign-out", [:], secret: secret)
    #expect(out.status == 303)
    #expect(out.header("clear-site-data") == "\"cache\", \"storage\"")
    #expect(try await small.ask("/", secret: secret).status == 303)
  }

  @Test("a page asks for its role")
  func roles() async throws {
    let small = try await SmallDesk()
    let (administrator, editor) = (try await small.signIn("ada"), try await small.signIn("edo"))
    #expect(try await small.ask("/accounts", secret: administrator).status == 200)
    let refused = try await small.ask("/accounts", secret: editor)
    #expect(refused.status == 403 && !refused.text.contains("cleo"))
  }

  @Test("what is refused to somebody who is signed in stands in the log, and no page says more than it must")
  func logged() async throws {
    let small = try await SmallDesk()
    let edo = try await small.signIn("edo")
    _ = try await small.ask("/accounts", secret: edo)
    _ = try await small.ask("/notes/new", method: .post, secret: edo, body: "token=x")
    let entries = try small.desk.store.audit(atMost: 2)
    #expect(entries.map(\.act) == ["refuse form", "refuse entry"])
    #expect(entries.map(\.detail) == ["/notes/new", "/accounts"])
  }

  @Test("a form without a token, with a forged one or from another site is refused")
  func forgery() async throws {
    let small = try await SmallDesk()
    let secret = try await small.signIn("ada")
    let other = try await small.signIn("edo")
    for body in ["", "token=", "token=\(FormToken.of(other))", "token=\(FormToken.of(secret))&token=x"] {
      let reply = try await small.ask("/sign-out", method: .post, secret: secret, body: body)
      #expect([400, 403].contains(reply.status), "\(body)")
    }
    let good = "token=\(FormToken.of(secret))"
    for (name, value) in [("origin", "https://elsewhere.test"), ("sec-fetch-site", "cross-site")] {
      guard let field = HTTPField.Name(name) else { continue }
      let reply = try await small.ask(
        "/sign-out", method: .post, headers: [field: value], secret: secret, body: good)
      #expect(reply.status == 403, "\(name)")
    }
    #expect(try await small.ask("/", secret: secret).status == 200)
  }

  @Test("the secret that a browser came with is worth nothing after the sign-in")
  func fixation() async throws {
    let small = try await SmallDesk()
    let planted = String(repeating: "A", count: 43)
    let reply = try await small.send(
      "/sign-in", ["name": "ada", "password": SmallDesk.password], secret: planted)
    #expect(reply.status == 303 && reply.secret != planted && reply.secret?.count == 43)
    #expect(try await small.ask("/", secret: planted).status == 303)
  }

  @Test(
    "a name that is not the desk's is refused, whatever is asked for",
    arguments: ["/", "/sign-in", "/static/avow.css"])
  func otherHost(path: String) async throws {
    let small = try await SmallDesk(door: DeskDoor(hosts: ["desk.example.org"]))
    let reply = try await small.ask(path)
    #expect(reply.status == 421 && reply.header("set-cookie") == nil)
  }

  @Test("a form that is too large is refused, and so is a body that is no form")
  func sizes() async throws {
    let small = try await SmallDesk()
    let secret = try await small.signIn("edo")
    let large = "token=\(FormToken.of(secret))&title=" + String(repeating: "a", count: 1 << 20)
    #expect(try await small.ask("/notes/new", method: .post, secret: secret, body: large).status == 413)
    let json: HTTPFields = [.contentType: "application/json"]
    #expect(
      try await small.ask("/notes/new", method: .post, headers: json, secret: secret, body: "{}").status
        == 400)
  }

  @Test(
    "paths that lead elsewhere lead nowhere",
    arguments: [
      "/static/..%2FTemplates%2FDesk%2Fhome.mustache", "/static/../desk.sqlite", "/notes/%00", "/notes/-1",
      "/notes/1e3",
      "/accounts/99999999999999999999", "/invitation/x", "/audit/1", "/audit?page=0", "/audit?page=2", "/%ff",
    ])
  func traversal(path: String) async throws {
    let small = try await SmallDesk()
    let reply = try await small.ask(path, secret: small.signIn("ada"))
    #expect(reply.status == 404 || reply.status == 403, "\(reply.status)")
    #expect(!reply.text.contains("{{"))
  }

  @Test("behind https the cookie is for https alone and for this host alone")
  func cookie() async throws {
    let small = try await SmallDesk(door: DeskDoor(hosts: [SmallDesk.host], isSecure: true))
    let cookie = try #require(try await small.ask("/sign-in").header("set-cookie"))
    #expect(cookie.hasPrefix("__Host-avow-desk="))
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure"] { #expect(cookie.contains(part)) }
    let strict = try await small.ask("/sign-in").header("strict-transport-security")
    #expect(strict?.contains("max-age=31536000") == true)
    #expect(try await SmallDesk().ask("/sign-in").header("set-cookie")?.contains("Secure") == false)
  }

  @Test("every page of the desk has its landmarks and nothing that the policy forbids")
  func structure() async throws {
    let small = try await SmallDesk()
    let (ada, edo) = (try await small.signIn("ada"), try await small.signIn("edo"))
    let mona = try await small.signIn("mona")
    let places = [
      ("/sign-in", ""), ("/", ada), ("/accounts", ada), ("/accounts/1", ada), ("/audit", ada),
      ("/password", ada), ("/sessions", ada),
      ("/second-factor", ada), ("/notes", edo), ("/notes/new", edo), ("/nowhere", edo),
      ("/submissions", mona), ("/comments", mona),
      ("/comments/counts", mona), ("/people", edo),
    ]
    for (path, secret) in places {
      let text = try await small.ask(path, secret: secret.isEmpty ? nil : secret).text
      #expect(text.hasPrefix("<!doctype html>") && text.contains("<html lang=\"en\">"), "\(path)")
      #expect(text.ranges(of: "<h1>").count == 1 && text.ranges(of: "<main ").count == 1, "\(path)")
      for forbidden in ["<script", " style=\"", "<style", " onclick=", "{{", "}}"] {
        #expect(!text.contains(forbidden), "\(path) holds \(forbidden)")
      }
      let ids = text.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
      let fields = text.matches(of: #/<(?:input|select|textarea) id="([^"]+)"/#).map { String($0.1) }
      for field in fields { #expect(text.contains("<label for=\"\(field)\">"), "\(path): \(field)") }
      let forms = text.ranges(of: "method=\"post\"").count
      #expect(text.ranges(of: "name=\"token\"").count == forms, "\(path)")
    }
  }
}
