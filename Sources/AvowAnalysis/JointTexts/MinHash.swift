/// Signatures by minima under seeded permutations: two texts have equal entries as often as their shingles overlap
/// (Broder 1997).
struct MinHash: Sendable {
  private let factors: [UInt64]
  private let terms: [UInt64]

  /// - Parameter permutations: entries of a signature; the standard error of an estimated overlap J is √(J(1 − J)/n).
  init(permutations: Int, seed: UInt64) {
    var stream = SeededStream(seed: seed)
    factors = (0..<permutations).map { _ in stream.next() | 1 }
    terms = (0..<permutations).map { _ in stream.next() }
  }

  /// The signature of a text's shingles; all ones for a text without any.
  func signature(_ shingles: [UInt32]) -> [UInt32] {
    var minima = [UInt32](repeating: .max, count: factors.count)
    minima.withUnsafeMutableBufferPointer { minima in
      factors.withUnsafeBufferPointer { factors in
        terms.withUnsafeBufferPointer { terms in
          for shingle in shingles {
            let x = UInt64(shingle)
            for k in 0..<minima.count {
              let value = UInt32(truncatingIfNeeded: (factors[k] &* x &+ terms[k]) >> 32)
              if value < minima[k] { minima[k] = value }
            }
          }
        }
      }
    }
    return minima
  }

  /// The overlap that two signatures suggest.
  static func estimate(_ one: [UInt32], _ other: [UInt32]) -> Double {
    Double(zip(one, other).count { $0 == $1 }) / Double(max(one.count, 1))
  }
}
