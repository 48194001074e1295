import AvowAnalysis
import Foundation

/// Where an interrupted sampler stands, in a file: the key of its input and settings, then its numbers.
///
/// A checkpoint of another input or other settings is not taken up. The file is written whole and then put in place,
/// so that a process killed while writing leaves the one before.
struct SamplerCheckpoint {
  let file: URL
  /// Digest of the votes and settings: 64 hexadecimal digits.
  let key: String

  /// The state that was kept, or nil when there is none for this key.
  func read() -> SamplerState? {
    guard let data = try? Data(contentsOf: file), data.prefix(64) == Data(key.utf8) else { return nil }
    var place = 64
    func count() -> Int? {
      guard place + 8 <= data.count else { return nil }
      defer { place += 8 }
      return Int(data[place..<(place + 8)].enumerated().reduce(UInt64(0)) { $0 | UInt64($1.1) << (8 * $1.0) })
    }
    func numbers<Number>(_ zero: Number) -> [Number]? {
      let size = MemoryLayout<Number>.size
      guard let count = count(), count >= 0, place + count * size <= data.count else { return nil }
      var list = [Number](repeating: zero, count: count)
      _ = list.withUnsafeMutableBytes { data.copyBytes(to: $0, from: place..<(place + count * size)) }
      place += count * size
      return list
    }
    guard let sweeps = count(), let position = numbers(0.0), let expected = numbers(0.0),
      let slope = numbers(0.0), let low = numbers(0.0), let high = numbers(0.0), let utility = numbers(0.0),
      let sums = numbers(0.0), let draws = numbers(Float(0))
    else { return nil }
    return SamplerState(
      sweeps: sweeps, position: position, expected: expected, slope: slope, low: low, high: high,
      utility: utility, sums: sums, draws: draws)
  }

  func write(_ state: SamplerState) throws {
    var data = Data(key.utf8)
    func append(_ count: Int) {
      withUnsafeBytes(of: UInt64(count).littleEndian) { data.append(contentsOf: $0) }
    }
    func append<Number>(_ list: [Number]) {
      append(list.count)
      list.withUnsafeBytes { data.append(contentsOf: $0) }
    }
    append(state.sweeps)
    for list in [
      state.position, state.expected, state.slope, state.low, state.high, state.utility, state.sums,
    ] { append(list) }
    append(state.draws)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file, options: .atomic)
  }

  func remove() { try? FileManager.default.removeItem(at: file) }
}
