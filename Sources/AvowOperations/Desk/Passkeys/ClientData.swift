import Foundation

/// What a browser says about a request for a passkey; it goes into what is signed (Web Authentication, section 5.8.1).
struct ClientData: Decodable, Equatable {
  enum Kind: String, Decodable {
    case make = "webauthn.create"
    case sign = "webauthn.get"
  }

  let type: Kind
  let challenge: String
  let origin: String
  let crossOrigin: Bool?

  /// Nil for bytes that are none.
  init?(_ bytes: [UInt8]) {
    guard let found = try? JSONDecoder().decode(ClientData.self, from: Data(bytes)) else { return nil }
    self = found
  }

  /// Whether it was asked by our own page, in this sign-in, for this.
  func answers(_ challenge: String, _ kind: Kind, of party: RelyingParty) -> Bool {
    type == kind && self.challenge == challenge && origin == party.origin && crossOrigin != true
  }
}
