/// Runs of bytes that can be part of a word: ASCII letters and digits, and everything beyond ASCII. What ASCII has
/// beside them parts words in the index too; what lies beyond ASCII is left to its tokenizer.
enum WordRuns {
  private static let parts: [Bool] = (0...255).map { byte in
    byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Hands over each run as a range of places.
  static func each(_ bytes: UnsafeBufferPointer<UInt8>, _ take: (Range<Int>) throws -> Void) rethrows {
    try parts.withUnsafeBufferPointer { parts in
      var index = 0
      let count = bytes.count
      while index < count {
        guard parts[Int(bytes[index])] else {
          index += 1
          continue
        }
        let start = index
        repeat { index += 1 } while index < count && parts[Int(bytes[index])]
        try take(start..<index)
      }
    }
  }

  /// An ASCII capital as its small letter.
  @inline(__always) static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 65 < 26 ? byte | 0x20 : byte
  }
}
