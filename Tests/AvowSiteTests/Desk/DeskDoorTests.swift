import AvowOperations
import AvowRecord
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
}
