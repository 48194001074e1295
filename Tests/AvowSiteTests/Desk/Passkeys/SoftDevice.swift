import Crypto
import Foundation
import Testing

@testable import AvowOperations

/// A device that keeps one passkey, made of a P-256 key that is always the same, and what can go wrong with it.
struct SoftDevice {
  /// What it says that is not so.
  enum Lie: CaseIterable, Sendable {
    case otherChallenge, otherOrigin, crossOrigin, otherParty, otherKind, notTouched, otherKey
  }

  let key: P256.Signing.PrivateKey
  let credential: [UInt8]
  var counter: UInt32 = 0

  init(_ number: UInt8 = 1) throws {
    key = try P256.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: number, count: 32))
    credential = [UInt8](repeating: number, count: 20)
  }

  /// The attributes of the form on a page.
  struct Form {
    let fields: [String: String]

    init(_ page: String, _ kind: String) throws {
      let form = try #require(page.firstMatch(of: try Regex("<form[^>]*data-passkey=\"\(kind)\"[^>]*>"))).0
      fields = Dictionary(
        uniqueKeysWithValues: String(form).matches(of: #/data-([a-z]+)="([^"]*)"/#).map {
          (String($0.1), String($0.2))
        })
    }

    subscript(name: String) -> String { fields[name] ?? "" }
  }

  /// The fields of the form to add a passkey.
  func made(for page: String, lie: Lie? = nil) throws -> [String: String] {
    let form = try Form(page, "create")
    var data = data(form["party"], flags: 0x41, lie)
    data += [UInt8](repeating: 0, count: 16) + [0, UInt8(credential.count)] + credential
    // The map with the key, of which the desk takes the other form.
    data += [0xA0]
    let key = lie == .otherKey ? [UInt8](repeating: 1, count: 91) : [UInt8](key.publicKey.derRepresentation)
    return [
      "do": "add", "name": "Otter", "client": client("webauthn.create", form, lie),
      "data": Base64URL.text(data), "key": Base64URL.text(key), "algorithm": "-7",
      "password": SmallDesk.password,
    ]
  }

  /// The fields of the form that signs in.
  mutating func signed(for page: String, lie: Lie? = nil) throws -> [String: String] {
    let form = try Form(page, "get")
    counter += 1
    let client = client("webauthn.get", form, lie)
    let data = data(form["party"], flags: 0x01, lie)
    let signer = lie == .otherKey ? try SoftDevice(9).key : key
    let bytes = try #require(Base64URL.bytes(client))
    let signature = try signer.signature(for: data + Digest.bytes(of: Data(bytes)))
    return [
      "do": "passkey", "credential": Base64URL.text(credential), "client": client,
      "data": Base64URL.text(data), "signature": Base64URL.text([UInt8](signature.derRepresentation)),
    ]
  }

  private func client(_ kind: String, _ form: Form, _ lie: Lie?) -> String {
    let kind = lie == .otherKind ? (kind == "webauthn.get" ? "webauthn.create" : "webauthn.get") : kind
    let challenge =
      lie == .otherChallenge ? Base64URL.text([UInt8](repeating: 3, count: 32)) : form["challenge"]
    let origin = "https://" + (lie == .otherOrigin ? "desk.example.net" : form["party"])
    return Base64URL.text(
      Array(
        "{\"type\":\"\(kind)\",\"challenge\":\"\(challenge)\",\"origin\":\"\(origin)\",\"crossOrigin\":\(lie == .crossOrigin)}"
          .utf8))
  }

  private func data(_ party: String, flags: UInt8, _ lie: Lie?) -> [UInt8] {
    let party = lie == .otherParty ? "desk.example.net" : party
    return Digest.bytes(of: Data(party.utf8)) + [lie == .notTouched ? flags & 0xFE : flags]
      + withUnsafeBytes(of: counter.bigEndian) { Array($0) }
  }
}
