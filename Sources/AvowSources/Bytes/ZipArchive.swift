import CZlib
import Foundation

/// A zip archive, read from its central directory; only what is asked for is unpacked.
///
/// Refuses archives above 64 MB, members above 64 MB unpacked or packed a thousand times, encrypted members and zip64.
struct ZipArchive {
  struct Fault: Error, Equatable { let why: String }

  static let limit = 64 << 20
  private let bytes: [UInt8]
  private var members: [String: (offset: Int, packed: Int, unpacked: Int, method: Int)] = [:]

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    guard bytes.count >= 22 else { throw Fault(why: "it breaks off") }
    let first = max(0, bytes.count - 22 - 65_535)
    guard
      let end = stride(from: bytes.count - 22, through: first, by: -1).first(where: {
        bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 5 && bytes[$0 + 3] == 6
      })
    else { throw Fault(why: "its list of contents is missing, so a download may have broken off") }
    var place = four(end + 16)
    let count = two(end + 10)
    for _ in 0..<count {
      guard place + 46 <= bytes.count, four(place) == 0x0201_4B50 else {
        throw Fault(why: "its list of contents is broken")
      }
      let length = two(place + 28)
      guard place + 46 + length <= bytes.count else { throw Fault(why: "its list of contents is broken") }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
      guard two(place + 8) & 1 == 0 else { throw Fault(why: "it is locked with a password") }
      members[name] = (four(place + 42), four(place + 20), four(place + 24), two(place + 10))
      place += 46 + length + two(place + 30) + two(place + 32)
    }
  }

  /// The names of the members, as the archive has them: not fit to be paths.
  var names: [String] { members.keys.sorted() }

  func has(_ name: String) -> Bool { members[name] != nil }

  /// The bytes of a member, unpacked.
  func member(_ name: String) throws -> [UInt8] {
    guard let member = members[name] else { throw Fault(why: "it has no “\(name)”") }
    guard member.offset + 30 <= bytes.count, four(member.offset) == 0x0403_4B50 else {
      throw Fault(why: "“\(name)” is not where its list of contents says")
    }
    let start = member.offset + 30 + two(member.offset + 26) + two(member.offset + 28)
    guard start + member.packed <= bytes.count else { throw Fault(why: "“\(name)” breaks off") }
    guard member.unpacked <= ZipArchive.limit,
      member.unpacked < 1 << 20 || member.unpacked / 1000 <= member.packed
    else { throw Fault(why: "“\(name)” would unpack to more than a document holds") }
    let packed = Array(bytes[start..<(start + member.packed)])
    switch member.method {
    case 0: return packed
    case 8: return try ZipArchive.inflated(packed, to: member.unpacked, name)
    default: throw Fault(why: "“\(name)” is packed in a way that is not known")
    }
  }

  private static func inflated(_ packed: [UInt8], to length: Int, _ name: String) throws -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Fault(why: "zlib did not start")
    }
    defer { inflateEnd(&stream) }
    var input = packed
    // One byte more than announced, so that a member that lies about its length is found out.
    var output = [UInt8](repeating: 0, count: length + 1)
    let status = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        stream.next_in = from.baseAddress
        stream.avail_in = UInt32(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = UInt32(to.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, Int(stream.total_out) == length else {
      throw Fault(why: "“\(name)” is damaged")
    }
    output.removeLast()
    return output
  }

  private func two(_ at: Int) -> Int {
    at + 2 <= bytes.count ? Int(bytes[at]) | Int(bytes[at + 1]) << 8 : 0
  }
  private func four(_ at: Int) -> Int { two(at) | two(at + 2) << 16 }
}
