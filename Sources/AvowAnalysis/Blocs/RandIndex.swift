/// How alike two partitions of the same states are.
public enum RandIndex {
  /// Hubert and Arabie's adjusted index: 1 for the same partition, about 0 for two that have nothing to do with one
  /// another; nil when they are of different or no states. Two partitions that are each one whole, or each all single,
  /// are the same: 1.
  ///
  /// Source: L. Hubert and P. Arabie, “Comparing partitions”, Journal of Classification 2 (1985), 193–218.
  public static func adjusted(_ one: [Int], _ other: [Int]) -> Double? {
    guard one.count == other.count, one.count > 1 else { return nil }
    var both: [SIMD2<Int>: Int] = [:]
    var (rows, columns): ([Int: Int], [Int: Int]) = ([:], [:])
    for (a, b) in zip(one, other) {
      both[[a, b], default: 0] += 1
      rows[a, default: 0] += 1
      columns[b, default: 0] += 1
    }
    func pairs(_ counts: some Sequence<Int>) -> Double {
      counts.reduce(0) { $0 + Double($1 * ($1 - 1) / 2) }
    }
    let (together, a, b) = (pairs(both.values), pairs(rows.values), pairs(columns.values))
    let expected = a * b / Double(one.count * (one.count - 1) / 2)
    let most = (a + b) / 2
    return most == expected ? 1 : (together - expected) / (most - expected)
  }
}
