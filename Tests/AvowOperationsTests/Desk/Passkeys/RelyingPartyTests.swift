import Testing

@testable import AvowOperations

@Suite("For whom passkeys sign")
struct RelyingPartyTests {
  @Test(
    "the host of the address, and the address as browsers write it",
    arguments: [
      ("https://desk.example.org", "desk.example.org", "https://desk.example.org"),
      ("https://desk.example.org:8443", "desk.example.org", "https://desk.example.org:8443"),
      ("https://desk.example.org:443", "desk.example.org", "https://desk.example.org"),
      ("HTTPS://Desk.Example.org", "desk.example.org", "https://desk.example.org"),
      ("http://localhost:8081", "localhost", "http://localhost:8081"),
      ("http://localhost", "localhost", "http://localhost"),
    ])
  func known(address: String, id: String, origin: String) throws {
    let party = try #require(RelyingParty(address: address))
    #expect(party.id == id && party.origin == origin)
  }

  @Test(
    "none where browsers make no passkeys",
    arguments: [
      "", "http://desk.example.org", "https://192.0.2.7", "http://127.0.0.1:8081", "https://[2001:db8::1]",
      "http://abcdefgh.onion", "https://desk.example.org/path", "desk.example.org", "ftp://localhost",
    ])
  func none(address: String) { #expect(RelyingParty(address: address) == nil) }

  @Test("letters of an address come back as the bytes that they stand for, and nothing else does")
  func letters() {
    for bytes in [[], [0], [251, 255], [1, 2, 3], Array(0...255)] as [[UInt8]] {
      #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
    }
    for text in ["A", "AA==", "AB", "A+", "A/8", "A A", "Ä", "AAA=", "\u{0}AAA"] {
      #expect(Base64URL.bytes(text) == nil, "\(text)")
    }
  }
}
