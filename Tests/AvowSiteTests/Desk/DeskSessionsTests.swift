import AvowOperations
import AvowRecord
import AvowStore
import HTTPTypes
import Testing

@testable import AvowSite

@Suite("Sign-ins of an account")
struct DeskSessionsTests {
  private func id(_ name: String, _ small: SmallDesk) throws -> Int {
    try #require(try small.desk.store.accounts().first { $0.name == name }).id
  }

  private func numbers(_ name: String, _ small: SmallDesk) throws -> [Int] {
    try small.desk.store.sessions(of: id(name, small)).map(\.id)
  }

  @Test("the list tells each browser, when it signed in, when it asked last, and which one asks")
  func list() async throws {
    let small = try await SmallDesk()
    let first = try await small.signIn("edo")
    small.wait(600)
    let firefox: HTTPFields = [
      .userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    ]
    let before = try await small.ask("/sign-in").secret ?? ""
    let body = "name=edo&password=a+lighthouse+on+the+lake&token=\(FormToken.of(before))"
    let reply = try await small.ask(
      "/sign-in", method: .post, headers: firefox.with(.contentType, "application/x-www-form-urlencoded"),
      secret: before, body: body)
    let second = try #require(reply.secret)
    let page = try await small.ask("/sessions", secret: second).text
    #expect(page.contains("Firefox on Linux") && page.contains("Another browser"))
    #expect(page.ranges(of: "open: this browser").count == 1 && page.ranges(of: "<td>open</td>").count == 1)
    #expect(page.contains("2020-09-13 12:26 UTC") && page.contains("2020-09-13 12:36 UTC"))
    #expect(!page.contains("128.0"))
    #expect(try await !small.ask("/sessions", secret: small.signIn("ada")).text.contains("Firefox"))
    small.wait(1300)
    _ = try await small.ask("/", secret: second)
    #expect(try await small.ask("/sessions", secret: second).text.contains("ran out 2020-09-13 12:56 UTC"))
    #expect(try await small.ask("/", secret: first).status == 303)
  }

  @Test("one can be ended, and its secret opens nothing any more")
  func one() async throws {
    let small = try await SmallDesk()
    let (old, kept) = (try await small.signIn("edo"), try await small.signIn("edo"))
    let number = try #require(try numbers("edo", small).last)
    #expect(
      try await small.send(
        "/sessions", ["do": "marked", "session": "\(number)", "password": "not it at all"], secret: kept
      ).status == 403)
    #expect(try await small.ask("/", secret: old).status == 200)
    let form = ["do": "marked", "session": "\(number)", "password": SmallDesk.password]
    #expect(try await small.send("/sessions", form, secret: kept).header("location") == "/sessions")
    #expect(try await small.ask("/", secret: old).status == 303)
    #expect(try await small.ask("/sessions", secret: kept).text.contains("ended 2020-09-13"))
    let entry = try #require(try small.desk.store.audit(atMost: 1).first)
    #expect(entry.act == "end sign-ins" && entry.detail == "session \(number)")
    #expect(try small.desk.store.soundness().isEmpty)
  }

  @Test("one who ends this browser’s own is signed out")
  func own() async throws {
    let small = try await SmallDesk()
    let secret = try await small.signIn("edo")
    let number = try #require(try numbers("edo", small).first)
    let form = ["do": "marked", "session": "\(number)", "password": SmallDesk.password]
    #expect(try await small.send("/sessions", form, secret: secret).header("location") == "/sign-in")
    #expect(try await small.ask("/", secret: secret).status == 303)
  }

  @Test("all others end and this one stays; nobody ends those of another account")
  func others() async throws {
    let small = try await SmallDesk()
    let secrets = [
      try await small.signIn("edo"), try await small.signIn("edo"), try await small.signIn("edo"),
    ]
    let cleo = try await small.signIn("cleo")
    let foreign = [
      "do": "marked", "session": "\(try numbers("edo", small)[0])", "password": SmallDesk.password,
    ]
    _ = try await small.send("/sessions", foreign, secret: cleo)
    for secret in secrets { #expect(try await small.ask("/", secret: secret).status == 200) }
    _ = try await small.send(
      "/sessions", ["do": "others", "password": SmallDesk.password], secret: secrets[1])
    #expect(try await small.ask("/", secret: secrets[0]).status == 303)
    #expect(try await small.ask("/", secret: secrets[1]).status == 200)
    #expect(try await small.ask("/", secret: secrets[2]).status == 303)
    #expect(try await small.ask("/", secret: cleo).status == 200)
  }

  @Test("guesses of the password count with those at the door")
  func guesses() async throws {
    let small = try await SmallDesk()
    let secret = try await small.signIn("edo")
    for _ in 0..<5 {
      _ = try await small.send("/sessions", ["do": "others", "password": "not it at all"], secret: secret)
    }
    let right = ["do": "others", "password": SmallDesk.password]
    #expect(try await small.send("/sessions", right, secret: secret).status == 403)
    #expect(try await small.signIn("edo") == "")
    small.wait(15)
    #expect(try await small.send("/sessions", right, secret: secret).status == 303)
  }

  @Test("a form that marks nothing or says nothing is answered with a sentence")
  func broken() async throws {
    let small = try await SmallDesk()
    let secret = try await small.signIn("edo")
    let none = try await small.send(
      "/sessions", ["do": "marked", "password": SmallDesk.password], secret: secret)
    #expect(none.status == 400 && none.text.contains("Mark the sign-ins that are to end."))
    for session in ["x", "-1", "99999999999999999999"] {
      let form = ["do": "marked", "session": session, "password": SmallDesk.password]
      let reply = try await small.send("/sessions", form, secret: secret)
      #expect(reply.status == 400 && reply.text.contains("Mark the sign-ins that are to end."), "\(session)")
    }
    #expect(try await small.send("/sessions", ["do": "dance"], secret: secret).status == 400)
    #expect(try await small.ask("/", secret: secret).status == 200)
  }

  @Test("an administrator sees and ends the sign-ins of an account")
  func administrator() async throws {
    let small = try await SmallDesk()
    let (ada, one, two) = (
      try await small.signIn("ada"), try await small.signIn("edo"), try await small.signIn("edo")
    )
    let edo = try id("edo", small)
    let number = try #require(try numbers("edo", small).last)
    #expect(try await small.ask("/accounts/\(edo)", secret: ada).text.contains("End sign-in \(number)"))
    _ = try await small.send("/accounts/\(edo)", ["do": "end-session", "session": "\(number)"], secret: ada)
    #expect(try await small.ask("/", secret: one).status == 303)
    #expect(try await small.ask("/", secret: two).status == 200)
    _ = try await small.send("/accounts/\(edo)", ["do": "end-sessions"], secret: ada)
    #expect(try await small.ask("/", secret: two).status == 303)
    #expect(try await small.ask("/", secret: ada).status == 200)
    #expect(try small.desk.store.audit(atMost: 2).map(\.act) == ["end all sign-ins", "end sign-ins"])
    let cleo = try await small.signIn("cleo")
    #expect(try await small.send("/accounts/\(edo)", ["do": "end-sessions"], secret: cleo).status == 403)
  }

  @Test("what is over is forgotten after thirty days, and no number is given twice")
  func forgotten() async throws {
    let small = try await SmallDesk()
    _ = try await small.signIn("edo")
    let first = try numbers("edo", small)
    small.wait(30 * 86_400 - 1)
    _ = try await small.signIn("ada")
    #expect(try numbers("edo", small) == first)
    small.wait(2)
    _ = try await small.signIn("edo")
    let later = try numbers("edo", small)
    #expect(later.count == 1 && later[0] > first[0])
  }
}

extension HTTPFields {
  fileprivate func with(_ name: HTTPField.Name, _ value: String) -> HTTPFields {
    var all = self
    all[name] = value
    return all
  }
}
