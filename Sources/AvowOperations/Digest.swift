import Crypto
import Foundation

/// SHA-256 of bytes, as 64 hexadecimal digits.
enum Digest {
  /// The digest of a file, read in pieces.
  static func ofFile(_ url: URL) throws -> String {
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    var hash = SHA256()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
    return hexadecimal(hash.finalize())
  }

  /// The digest of bytes in memory.
  static func of(_ data: Data) -> String { hexadecimal(SHA256.hash(data: data)) }

  /// The 32 bytes of the digest of bytes in memory.
  static func bytes(of data: Data) -> [UInt8] { Array(SHA256.hash(data: data)) }

  /// Bytes as two hexadecimal digits each.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
