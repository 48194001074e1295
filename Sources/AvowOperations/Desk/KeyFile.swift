public import AvowStore
import Crypto
public import Foundation

/// The key of a desk: 32 bytes in a file that its owner alone can read. Seals with AES-GCM.
///
/// The file may lie outside the data folder, so that a stolen folder does not carry its key.
public struct KeyFile: DeskVault {
  private let key: SymmetricKey
  private let dice: Dice

  /// Reads the key; makes it where the file is missing and that is allowed.
  ///
  /// Throws ``KeyFault`` when it is missing, of a wrong length, or may be read by others.
  public init(_ file: URL, makingIt: Bool = false, dice: Dice = .system) throws {
    let path = file.path(percentEncoded: false)
    if !FileManager.default.fileExists(atPath: path) {
      guard makingIt else { throw KeyFault.missing(path) }
      try? FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let text = Data(dice.bytes(32)).base64EncodedString() + "\n"
      guard
        FileManager.default.createFile(
          atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
      else { throw KeyFault.cannotMake(path) }
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let rights = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard rights & 0o077 == 0 else { throw KeyFault.open(path) }
    let text = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let bytes = Data(base64Encoded: text), bytes.count == 32 else { throw KeyFault.noKey(path) }
    self.init(bytes: [UInt8](bytes), dice: dice)
  }

  /// A key of 32 bytes.
  public init(bytes: [UInt8], dice: Dice = .system) {
    key = SymmetricKey(data: bytes)
    self.dice = dice
  }

  public func digest(_ text: String) -> String { Digest.of(Data(text.utf8)) }

  public func mark(_ text: String) -> String {
    Digest.hexadecimal(
      HMAC<SHA256>.authenticationCode(for: Data("mark \(text)".utf8), using: key))
  }

  public func seal(_ text: String, for place: String) throws -> Data {
    let nonce = try AES.GCM.Nonce(data: dice.bytes(12))
    let box = try AES.GCM.seal(
      Data(text.utf8), using: key, nonce: nonce, authenticating: Data(place.utf8))
    return Data(nonce) + box.ciphertext + box.tag
  }

  public func open(_ sealed: Data, for place: String) throws -> String {
    do {
      let box = try AES.GCM.SealedBox(combined: sealed)
      return String(
        decoding: try AES.GCM.open(box, using: key, authenticating: Data(place.utf8)), as: UTF8.self)
    } catch {
      throw DeskFault.notSealedHere(place)
    }
  }
}

/// What can be wrong with a key file, in a sentence with what to do next.
public enum KeyFault: Error, CustomStringConvertible, Equatable {
  case missing(String)
  case cannotMake(String)
  case open(String)
  case noKey(String)

  public var description: String {
    switch self {
    case .missing(let path):
      "There is no key file \(path). Name it with --key, or set up a new desk with avow desk init."
    case .cannotMake(let path): "The key file \(path) cannot be made. Name another place with --key."
    case .open(let path): "Others than its owner may read the key file \(path). Run: chmod 600 \(path)"
    case .noKey(let path): "\(path) is no key file of a desk. Restore it from where you keep its copy."
    }
  }
}
