import AvowSources
import Foundation
import Testing

@Suite("Bytes of a file")
struct FileBytesTests {
  /// “Arlania votes.\n” five times, packed with `gzip -n -9` (gzip 1.12).
  private let packed: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x73, 0x2c, 0xca, 0x49, 0xcc, 0xcb, 0x4c,
    0x54, 0x28,
    0xcb, 0x2f, 0x49, 0x2d, 0xd6, 0xe3, 0x72, 0xa4, 0x80, 0x0b, 0x00, 0x50, 0x32, 0x10, 0x46, 0x4b, 0x00,
    0x00, 0x00,
  ]
  private let text = String(repeating: "Arlania votes.\n", count: 5)

  private func unpack(_ bytes: [UInt8]) throws -> String {
    try Fixture.withFile("votes.csv", bytes) { url in
      var all: [UInt8] = []
      try FileBytes(url).forEachPiece { all.append(contentsOf: $0) }
      return String(decoding: all, as: UTF8.self)
    }
  }

  @Test("a gzip file is told by its bytes, not by its name")
  func gzip() throws {
    #expect(try unpack(packed) == text)
    #expect(try unpack(Array(text.utf8)) == text)
  }

  @Test("several gzip members in a row, and zero bytes after the last, are one file")
  func members() throws {
    #expect(try unpack(packed + packed) == text + text)
    #expect(try unpack(packed + [0, 0, 0]) == text)
  }

  @Test("a gzip file that breaks off anywhere is an error that says where", arguments: 2..<38)
  func truncated(length: Int) throws {
    #expect(throws: FileFault.gzipBreaksOff(file: "votes.csv", byte: length)) {
      try unpack(Array(packed.prefix(length)))
    }
  }

  @Test("a gzip file with a changed byte is an error, never other text", arguments: 2..<38)
  func damaged(place: Int) throws {
    var bytes = packed
    bytes[place] ^= 0x5A
    // The header's time, flags for speed, and system say nothing of the text.
    if (4...7).contains(place) || place == 8 || place == 9 {
      #expect(try unpack(bytes) == text)
    } else {
      #expect(throws: FileFault.self) { try unpack(bytes) }
    }
  }

  @Test("other bytes after the end of a gzip file are an error")
  func trailing() {
    #expect(throws: FileFault.self) { try unpack(packed + Array("more".utf8)) }
  }

  @Test("a folder, a missing and an empty file are errors that say what to do")
  func notAFile() throws {
    #expect(throws: FileFault.folder(file: "VoetenRollCalls")) {
      try FileBytes(Fixture.url("VoetenRollCalls"))
    }
    #expect(throws: FileFault.notThere(file: "nothing.csv")) { try FileBytes(Fixture.url("nothing.csv")) }
    #expect(throws: FileFault.empty(file: "votes.csv")) { try unpack([]) }
    #expect(
      "\(FileFault.empty(file: "votes.csv"))"
        == "“votes.csv” is empty. Fetch it again; a download may have failed.")
  }

  @Test("progress counts packed bytes up to the length of the file")
  func progress() throws {
    try Fixture.withFile("votes.csv", packed) { url in
      var seen: [Int] = []
      try FileBytes(url).forEachPiece { done, total in
        #expect(total == packed.count)
        seen.append(done)
      } _: { _ in
      }
      #expect(seen == [packed.count])
    }
  }

  @Test("the opening is no longer than asked for")
  func opening() throws {
    let openings = try Fixture.withFile("votes.csv", packed) { url in
      [try FileBytes(url).opening(7), try FileBytes(url).opening()]
    }
    #expect(openings == [Array("Arlania".utf8), Array(text.utf8)])
  }
}
