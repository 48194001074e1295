import Foundation

/// Work on rows in equal chunks over the cores of the machine.
///
/// The chunks depend on the rows alone and not on the cores, and what they return is handed back in their order, so
/// that sums are the same to the last bit on any machine.
enum Chunks {
  /// One result a chunk, in order.
  static func map<Value: Sendable>(
    _ rows: Int, chunks: Int = 64, _ work: @Sendable (Range<Int>) -> Value
  ) -> [Value] {
    let count = min(chunks, max(rows, 1))
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: count) { chunk in
        let range = (chunk * rows / count)..<((chunk + 1) * rows / count)
        (places.baseAddress! + chunk).initialize(to: work(range))
      }
      initialized = count
    }
  }

  /// The sum of what the chunks return, added in their order.
  static func sum(_ rows: Int, _ work: @Sendable (Range<Int>) -> Double) -> Double {
    map(rows, work).reduce(0, +)
  }
}
