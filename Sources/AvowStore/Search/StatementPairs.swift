import Foundation

/// Rows and counts of a stem, packed: numbers of 7 bits a byte, the step from the row before and then the count.
enum StatementPairs {
  static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Hands over each row and its count; bytes that break off end the list.
  static func each(_ bytes: Data, _ take: (_ row: Int64, _ count: Int) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var index = 0
      var row: Int64 = 0
      func number() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while index < bytes.count, shift < 64 {
          let byte = bytes[index]
          index += 1
          value |= UInt64(byte & 0x7F) << shift
          if byte < 0x80 { return value }
          shift += 7
        }
        return nil
      }
      while let step = number(), let count = number() {
        row &+= Int64(truncatingIfNeeded: step)
        take(row, Int(truncatingIfNeeded: count))
      }
    }
  }
}
