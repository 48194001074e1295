/// Cuts pieces of bytes into lines, each with its number from 1; a line that is too long is handed over as nil.
struct LinesOfBytes {
  /// Longer lines than this many bytes are passed over: 16 MiB.
  static let longest = 16 << 20

  private var line: [UInt8] = []
  private var isTooLong = false
  private(set) var number = 1

  mutating func feed(
    _ piece: UnsafeRawBufferPointer, _ take: (_ number: Int, _ line: [UInt8]?) throws -> Void
  ) throws {
    var rest = piece[...]
    while let end = rest.firstIndex(of: 10) {
      append(rest[..<end])
      try hand(take)
      rest = rest[(end + 1)...]
    }
    append(rest)
  }

  mutating func finish(_ take: (_ number: Int, _ line: [UInt8]?) throws -> Void) throws {
    if !line.isEmpty || isTooLong { try hand(take) }
  }

  private mutating func append(_ bytes: Slice<UnsafeRawBufferPointer>) {
    guard !isTooLong, line.count + bytes.count <= LinesOfBytes.longest else {
      isTooLong = true
      line.removeAll()
      return
    }
    line.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes))
  }

  private mutating func hand(_ take: (Int, [UInt8]?) throws -> Void) throws {
    if line.last == 13 { line.removeLast() }
    try take(number, isTooLong ? nil : line)
    number += 1
    isTooLong = false
    line.removeAll(keepingCapacity: true)
  }
}
