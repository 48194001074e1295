/// Numbers distinct byte strings in the order in which they first come, without making a `String` of a known one.
struct Interner {
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var last: Int32 = -1

  var count: Int { ends.count }

  /// The number of a string, and whether it is new.
  mutating func number(of key: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    if last >= 0, holds(Int(last), key) { return (Int(last), false) }
    if ends.count * 2 > slots.count { grow() }
    var slot = Interner.hash(key) & (slots.count - 1)
    while slots[slot] >= 0 {
      if holds(Int(slots[slot]), key) {
        last = slots[slot]
        return (Int(last), false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    last = Int32(ends.count)
    slots[slot] = last
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    return (Int(last), true)
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func holds(_ number: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == key.count else { return false }
    for offset in 0..<key.count where bytes[range.lowerBound + offset] != key[offset] { return false }
    return true
  }

  private mutating func grow() {
    var wider = [Int32](repeating: -1, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { all in
      for number in 0..<ends.count {
        var slot = Interner.hash(UnsafeBufferPointer(rebasing: all[range(number)])) & (wider.count - 1)
        while wider[slot] >= 0 { slot = (slot + 1) & (wider.count - 1) }
        wider[slot] = Int32(number)
      }
    }
    slots = wider
  }

  /// FNV-1a, folded: the same in every run.
  static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7fff_ffff)
  }
}
