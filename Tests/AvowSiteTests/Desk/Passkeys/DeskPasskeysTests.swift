import AvowRecord
import AvowStore
import Crypto
import Foundation
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Passkeys at the desk")
struct DeskPasskeysTests {
  /// A desk at an address, and Ada with codes of an app.
  private func begin() async throws -> (small: SmallDesk, secret: String, key: [UInt8], codes: [String]) {
    let small = try await SmallDesk(door: DeskDoor(hosts: [SmallDesk.host], isSecure: true))
    let secret = try await small.signIn("ada")
    let key = [UInt8](repeating: 5, count: 20)
    let reply = try await small.send(
      "/second-factor", ["key": Base32.text(key), "code": code(key, small), "password": SmallDesk.password],
      secret: secret)
    #expect(reply.status == 200)
    small.wait(60)
    return (small, secret, key, reply.text.matches(of: #/<code>([A-Z2-7 ]+)<\/code>/#).map { String($0.1) })
  }

  private func code(_ key: [UInt8], _ small: SmallDesk) -> String {
    OneTimeCode.code(key: key, step: OneTimeCode.step(at: small.desk.now.seconds))
  }

  private func add(_ device: SoftDevice, to small: SmallDesk, _ secret: String, lie: SoftDevice.Lie? = nil)
    async throws -> Int
  {
    let page = try await small.ask("/passkeys", secret: secret).text
    return try await small.send("/passkeys", device.made(for: page, lie: lie), secret: secret).status
  }

  private func ada(_ small: SmallDesk) throws -> Account {
    try #require(try small.desk.store.credentials(named: "ada")?.account)
  }

  @Test("a passkey is added once and lets its owner in; the same signature does not do so twice")
  func whole() async throws {
    let (small, secret, _, _) = try await begin()
    var device = try SoftDevice()
    #expect(try await add(device, to: small, secret) == 303)
    #expect(try await add(device, to: small, secret) == 400, "the same device again")
    let list = try await small.ask("/passkeys", secret: secret).text
    #expect(list.contains("<th scope=\"row\">Otter</th>") && list.contains("not yet"))
    let half = try await small.signIn("ada")
    let page = try await small.ask("/code", secret: half)
    #expect(page.header("content-security-policy")?.contains("script-src 'self'") == true)
    #expect(page.text.contains("data-known=\"\(Base64URL.text(device.credential)) \""))
    let answer = try device.signed(for: page.text)
    let whole = try await small.send("/code", answer, secret: half)
    let opened = try #require(whole.secret)
    #expect(whole.status == 303 && opened != half)
    #expect(try await small.ask("/accounts", secret: opened).status == 200)
    #expect(try await small.ask("/", secret: half).header("location") == "/sign-in")
    let next = try await small.signIn("ada")
    #expect(try await small.send("/code", answer, secret: next).status == 403)
    #expect(try await small.ask("/accounts/1", secret: opened).text.contains("codes of an app, or 1 passkey"))
    let log = try small.desk.store.audit(atMost: 3)
    #expect(log.map(\.act) == ["refuse passkey", "sign in", "confirm sign-in"])
    #expect(log[2].detail == "passkey 1")
  }

  @Test("what a device says that is not so lets nobody in", arguments: SoftDevice.Lie.allCases)
  func lies(lie: SoftDevice.Lie) async throws {
    let (small, secret, _, _) = try await begin()
    var device = try SoftDevice()
    #expect(try await add(device, to: small, secret, lie: lie) == 400)
    #expect(try small.desk.store.passkeys(of: ada(small).id).isEmpty)
    #expect(try await add(device, to: small, secret) == 303)
    let half = try await small.signIn("ada")
    let page = try await small.ask("/code", secret: half).text
    #expect(try await small.send("/code", device.signed(for: page, lie: lie), secret: half).status == 403)
    #expect(try await small.ask("/accounts", secret: half).header("location") == "/code")
    #expect(try await small.send("/code", device.signed(for: page), secret: half).status == 303)
  }

  @Test("a counter that did not grow may be a second device, and lets nobody in")
  func counter() async throws {
    let (small, secret, _, _) = try await begin()
    var device = try SoftDevice()
    device.counter = 7
    #expect(try await add(device, to: small, secret) == 303)
    for (counter, status) in [(5, 403), (6, 403), (7, 303), (7, 403), (40, 303)] as [(UInt32, Int)] {
      let half = try await small.signIn("ada")
      device.counter = counter
      let page = try await small.ask("/code", secret: half).text
      #expect(
        try await small.send("/code", device.signed(for: page), secret: half).status == status, "\(counter)")
    }
  }

  @Test("a passkey of another account lets nobody in")
  func others() async throws {
    let (small, secret, _, _) = try await begin()
    #expect(try await add(SoftDevice(1), to: small, secret) == 303)
    let edo = try await small.signIn("edo")
    let key = [UInt8](repeating: 6, count: 20)
    _ = try await small.send(
      "/second-factor", ["key": Base32.text(key), "code": code(key, small), "password": SmallDesk.password],
      secret: edo)
    #expect(try await add(SoftDevice(2), to: small, edo) == 303)
    let half = try await small.signIn("ada")
    let page = try await small.ask("/code", secret: half).text
    var other = try SoftDevice(2)
    #expect(try await small.send("/code", other.signed(for: page), secret: half).status == 403)
    #expect(
      try await small.send(
        "/passkeys", ["do": "remove", "passkey": "1", "password": SmallDesk.password], secret: edo
      ).status == 400)
    #expect(try small.desk.store.passkeys(of: ada(small).id).count == 1)
  }

  @Test(
    "with passkeys only no code of an app is taken; a recovery code still is, and removing the last one ends it"
  )
  func only() async throws {
    let (small, secret, key, codes) = try await begin()
    #expect(
      try await small.send("/passkeys", ["do": "only", "password": SmallDesk.password], secret: secret).status
        == 303)
    #expect(try !ada(small).takesPasskeysOnly, "without a passkey codes always count")
    #expect(try await add(SoftDevice(), to: small, secret) == 303)
    #expect(
      try await small.send("/passkeys", ["do": "only", "password": "wrong"], secret: secret).status == 403)
    _ = try await small.send("/passkeys", ["do": "only", "password": SmallDesk.password], secret: secret)
    #expect(try ada(small).takesPasskeysOnly)
    let half = try await small.signIn("ada")
    #expect(try await small.ask("/code", secret: half).text.contains("not taken any more"))
    #expect(try await small.send("/code", ["code": code(key, small)], secret: half).status == 403)
    let opened = try await small.send("/code", ["code": codes[0]], secret: half)
    #expect(opened.status == 303)
    let again = try #require(opened.secret)
    _ = try await small.send(
      "/passkeys", ["do": "remove", "passkey": "1", "password": SmallDesk.password], secret: again)
    let account = try ada(small)
    #expect(account.passkeys == 0 && !account.takesPasskeysOnly)
    small.wait(60)
    let later = try await small.signIn("ada")
    #expect(try await small.send("/code", ["code": code(key, small)], secret: later).status == 303)
  }

  @Test("adding and removing ask for the password, and count its failures with those of signing in")
  func password() async throws {
    let (small, secret, _, _) = try await begin()
    let page = try await small.ask("/passkeys", secret: secret).text
    var fields = try SoftDevice().made(for: page)
    fields["password"] = "not it at all"
    for _ in 0..<5 { #expect(try await small.send("/passkeys", fields, secret: secret).status == 403) }
    fields["password"] = SmallDesk.password
    #expect(try await small.send("/passkeys", fields, secret: secret).status == 403, "it waits")
    #expect(try await small.signIn("ada") == "")
    small.wait(15)
    fields["name"] = " "
    #expect(try await small.send("/passkeys", fields, secret: secret).status == 400)
    fields["name"] = "<b>Otter</b>"
    #expect(try await small.send("/passkeys", fields, secret: secret).status == 303)
    #expect(try await small.ask("/passkeys", secret: secret).text.contains("&lt;b&gt;Otter&lt;/b&gt;"))
  }

  @Test("codes of an app come first, and an address that browsers make passkeys for")
  func conditions() async throws {
    let small = try await SmallDesk(door: DeskDoor(hosts: [SmallDesk.host], isSecure: true))
    let secret = try await small.signIn("ada")
    let page = try await small.ask("/passkeys", secret: secret).text
    #expect(page.contains("set up codes of an app") && !page.contains("data-passkey"))
    let plain = try await SmallDesk(door: DeskDoor())
    let other = try await plain.signIn("ada")
    #expect(try await plain.ask("/passkeys", secret: other).text.contains("has no address"))
    #expect(
      try await plain.send("/passkeys", ["do": "add", "password": SmallDesk.password], secret: other).status
        == 400)
  }

  @Test("an account that lost its second factor has no passkey either; what is kept is sealed")
  func recovery() async throws {
    let (small, secret, _, _) = try await begin()
    let device = try SoftDevice()
    #expect(try await add(device, to: small, secret) == 303)
    let file = try Data(contentsOf: small.folder.appending(path: "desk.sqlite-wal"))
    for written in [Data("Otter\"".utf8), Data(device.credential), device.key.publicKey.derRepresentation] {
      #expect(file.firstRange(of: written) == nil)
    }
    let id = try ada(small).id
    let link = try Invite(small.desk).run(.recover(account: id, withoutSecondFactor: true), by: ada(small))
    let visitor = try await small.ask("/invitation/\(link)").secret ?? ""
    #expect(
      try await small.send("/invitation/\(link)", ["password": "another lighthouse"], secret: visitor).status
        == 303)
    let account = try ada(small)
    #expect(account.passkeys == 0 && !account.hasSecondFactor)
  }

  @Test("what is no answer of a device is refused in the same words, and ends nothing")
  func broken() async throws {
    let (small, secret, _, _) = try await begin()
    var device = try SoftDevice()
    #expect(try await add(device, to: small, secret) == 303)
    let half = try await small.signIn("ada")
    let page = try await small.ask("/code", secret: half).text
    let answer = try device.signed(for: page)
    for name in ["credential", "client", "data", "signature"] {
      for value in ["", "AAAA", "%", String(repeating: "A", count: 1300)] {
        small.wait(900)
        let fresh = try await small.signIn("ada")
        var changed = answer
        changed[name] = value
        #expect(
          try await small.send("/code", changed, secret: fresh).status == 403, "\(name) \(value.prefix(9))")
      }
    }
  }
}
