/// The stems of every run of bytes that was met, each asked for once: a language has few words, however long the text.
final class StemTable {
  private struct Entry {
    let hash: UInt64
    let offset: Int
    let length: Int
    let firstStem: Int
    let stemCount: Int
  }

  private let forms: WordForms
  private var slots = [Int32](repeating: -1, count: 1 << 16)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private var stemsOfEntries: [Int32] = []
  private var numbers: [String: Int32] = [:]
  /// The stems by their number.
  private(set) var stems: [String] = []

  init(_ forms: WordForms) { self.forms = forms }

  /// The numbers of the stems of a run.
  func numbers(of run: UnsafeBufferPointer<UInt8>) throws -> ArraySlice<Int32> {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in run { hash = (hash ^ UInt64(WordRuns.lower(byte))) &* 0x100_0000_01b3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.length == run.count, isSame(entry, run) {
        return stemsOfEntries[entry.firstStem..<(entry.firstStem + entry.stemCount)]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return try add(run, hash: hash, slot: slot)
  }

  private func isSame(_ entry: Entry, _ run: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<run.count where bytes[entry.offset + index] != WordRuns.lower(run[index]) {
      return false
    }
    return true
  }

  private func add(_ run: UnsafeBufferPointer<UInt8>, hash: UInt64, slot: Int) throws -> ArraySlice<Int32> {
    let found = try forms.stems(String(decoding: run, as: UTF8.self))
    let entry = Entry(
      hash: hash, offset: bytes.count, length: run.count, firstStem: stemsOfEntries.count,
      stemCount: found.count)
    bytes.append(contentsOf: run.lazy.map(WordRuns.lower))
    for stem in found { stemsOfEntries.append(number(stem)) }
    slots[slot] = Int32(entries.count)
    entries.append(entry)
    if entries.count * 2 > slots.count { grow() }
    return stemsOfEntries[entry.firstStem...]
  }

  private func number(_ stem: String) -> Int32 {
    if let known = numbers[stem] { return known }
    let number = Int32(stems.count)
    numbers[stem] = number
    stems.append(stem)
    return number
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash ^ entry.hash >> 32) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
