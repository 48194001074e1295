import AvowRecord
import Foundation
import Testing

@testable import AvowOperations

/// A key, its making and one signature, as the specification prints them.
struct PasskeyVector: Decodable, CustomTestStringConvertible {
  struct File: Decodable { let vectors: [PasskeyVector] }

  let name: String
  let algorithm: Int
  let key: String
  let madeChallenge, madeClient, madeData, credential: String
  let challenge, client, data, signature: String

  var testDescription: String { name }

  static let all: [PasskeyVector] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Fixtures/WebAuthn/vectors.json")
    return (try? JSONDecoder().decode(File.self, from: Data(contentsOf: file)).vectors) ?? []
  }()

  func bytes(_ text: String) throws -> [UInt8] { try #require(Base64URL.bytes(text)) }

  func passkey() throws -> Passkey.Content {
    Passkey.Content(
      name: name, credential: try bytes(credential),
      algorithm: try #require(Passkey.Algorithm(rawValue: algorithm)), key: try bytes(key))
  }

  func signed() throws -> [UInt8] { try bytes(data) + Digest.bytes(of: Data(bytes(client))) }
}

@Suite("Passkeys, by the vectors of the specification")
struct PasskeyVectorsTests {
  private let party = RelyingParty(address: "https://example.org")

  @Test("there is a vector for each way of signing")
  func complete() {
    #expect(Set(PasskeyVector.all.map(\.algorithm)) == Set(Passkey.Algorithm.allCases.map(\.rawValue)))
  }

  @Test("what a device says of a new key is read", arguments: PasskeyVector.all)
  func made(vector: PasskeyVector) throws {
    let party = try #require(party)
    let data = try #require(AuthenticatorData(vector.bytes(vector.madeData)))
    #expect(try data.credential == vector.bytes(vector.credential))
    #expect(data.isTouched && data.counter == 0)
    #expect(data.partyDigest == Digest.bytes(of: Data(party.id.utf8)))
    let client = try #require(ClientData(vector.bytes(vector.madeClient)))
    #expect(client.answers(vector.madeChallenge, .make, of: party))
    #expect(!client.answers(vector.madeChallenge, .sign, of: party), "a making is no signature")
    #expect(!client.answers(vector.challenge, .make, of: party), "nor an answer to another question")
    let passkey = try vector.passkey()
    #expect(PasskeySignature.isKey(passkey.key, passkey.algorithm))
  }

  @Test("a signature is right, and with any of its bytes changed it is not", arguments: PasskeyVector.all)
  func signature(vector: PasskeyVector) throws {
    let (passkey, signed) = (try vector.passkey(), try vector.signed())
    let signature = try vector.bytes(vector.signature)
    #expect(PasskeySignature.isRight(signature, of: signed, by: passkey))
    for place in signature.indices {
      var changed = signature
      changed[place] ^= 1
      #expect(!PasskeySignature.isRight(changed, of: signed, by: passkey), "byte \(place)")
    }
    for place in signed.indices {
      var changed = signed
      changed[place] ^= 1
      #expect(
        !PasskeySignature.isRight(signature, of: changed, by: passkey), "byte \(place) of what is signed")
    }
    for length in 0..<signature.count {
      #expect(!PasskeySignature.isRight(Array(signature.prefix(length)), of: signed, by: passkey))
    }
    for other in PasskeyVector.all where other.algorithm != vector.algorithm {
      #expect(try !PasskeySignature.isRight(signature, of: signed, by: other.passkey()))
      #expect(try !PasskeySignature.isKey(other.bytes(other.key), passkey.algorithm))
    }
  }

  @Test("what breaks off is no data of a device and no key, and ends nothing", arguments: PasskeyVector.all)
  func broken(vector: PasskeyVector) throws {
    let data = try vector.bytes(vector.madeData)
    for length in 0...(55 + 32) {
      #expect(AuthenticatorData(Array(data.prefix(length))) == nil, "\(length) bytes")
    }
    let key = try vector.bytes(vector.key)
    let passkey = try vector.passkey()
    for length in 0..<key.count {
      #expect(!PasskeySignature.isKey(Array(key.prefix(length)), passkey.algorithm), "\(length) bytes")
    }
    let client = try vector.bytes(vector.client)
    for length in 0..<client.count { #expect(ClientData(Array(client.prefix(length))) == nil) }
  }
}
