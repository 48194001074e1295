import Foundation
import Testing

@testable import AvowSources

@Suite("Limits of unpacking")
struct GzipLimitTests {
  /// A thousand zero bytes, packed with `head -c 1000 /dev/zero | gzip -n -9` (gzip 1.12).
  private let packed: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x63, 0x60, 0x18, 0x05, 0xa3, 0x60, 0x14,
    0x0c, 0x77, 0x00, 0x00, 0x80, 0x17, 0x0b, 0x06, 0xe8, 0x03, 0x00, 0x00,
  ]

  private func unpack(_ limits: GzipStream.Limits) throws -> Int {
    let stream = try GzipStream(file: "zeros.csv", limits: limits)
    var count = 0
    try packed.withUnsafeBytes { try stream.unpack($0) { count += $0.count } }
    try stream.finish()
    return count
  }

  @Test("a file within the limits is unpacked")
  func within() throws {
    #expect(try unpack(.init()) == 1000)
    #expect(try unpack(.init(length: 1000, free: 0, ratio: 1000)) == 1000)
  }

  @Test("a file that unpacks to too much, or too densely, is refused")
  func beyond() {
    let tooLarge = FileFault.gzipTooLarge(file: "zeros.csv", packed: packed.count, unpacked: 1000)
    #expect(throws: tooLarge) { try unpack(.init(length: 999)) }
    #expect(throws: tooLarge) { try unpack(.init(free: 500, ratio: 10)) }
  }
}
