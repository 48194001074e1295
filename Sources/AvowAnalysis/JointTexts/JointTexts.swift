/// Finds texts that share passages: candidates by banded MinHash signatures and by looked-up shingles, then every candidate
/// compared word by word.
public enum JointTexts {
  /// The pairs that pass the settings, by their texts, and how many candidates were compared.
  public static func find(
    in texts: ComparedWords, _ settings: JointTextSettings = JointTextSettings(), seed: UInt64
  ) -> (pairs: [JointPair], candidates: Int) {
    let long = (0..<texts.count).filter { texts.length(of: $0) >= settings.leastWords }
    var candidates = banded(texts, long, settings, seed)
    candidates += lookedUp(texts, long, settings)
    candidates.sort()
    var partners: [(one: Int, others: [Int])] = []
    var last: UInt64?
    var count = 0
    for key in candidates where key != last {
      last = key
      count += 1
      let (one, other) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      if partners.last?.one == one {
        partners[partners.count - 1].others.append(other)
      } else {
        partners.append((one, [other]))
      }
    }
    let table = partners
    let pairs = Chunks.map(table.count) { range in
      range.flatMap { index in
        let table = table[index]
        let places = PassageSearch(texts, table.one, settings)
        return table.others.compactMap { places.pair(with: $0) }
      }
    }.flatMap { $0 }
    return (pairs, count)
  }

  /// The shingles of a text, each mixed from its words in order.
  static func shingles(_ words: ArraySlice<UInt32>, _ length: Int) -> [UInt32] {
    guard words.count >= length else { return [] }
    var result: [UInt32] = []
    result.reserveCapacity(words.count - length + 1)
    words.withUnsafeBufferPointer { words in
      for start in 0...(words.count - length) {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for place in start..<start + length {
          hash = (hash ^ UInt64(words[place])) &* 0xD6E8_FEB8_6659_FD93
          hash ^= hash >> 32
        }
        result.append(UInt32(truncatingIfNeeded: hash))
      }
    }
    return result
  }

  private static func key(_ one: Int, _ other: Int) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }

  /// Pairs whose signatures agree in all rows of a band.
  private static func banded(
    _ texts: ComparedWords, _ long: [Int], _ settings: JointTextSettings, _ seed: UInt64
  ) -> [UInt64] {
    let hash = MinHash(permutations: settings.permutations, seed: seed)
    let bands = settings.permutations / settings.rows
    // For each text the numbers of its bands, one after another.
    let signatures = Chunks.map(long.count) { range in
      range.flatMap { index -> [UInt64] in
        let signature = hash.signature(shingles(texts.words[texts.ranges[long[index]]], settings.shingle))
        return (0..<bands).map { band in
          signature[band * settings.rows..<(band + 1) * settings.rows].reduce(UInt64(band)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3 ^ ($0 >> 29)
          }
        }
      }
    }.flatMap { $0 }
    var pairs: [UInt64] = []
    for band in 0..<bands {
      let order = long.indices.map { (signatures[$0 * bands + band], $0) }.sorted { $0 < $1 }
      pairs += pairsOfEqual(order.map { ($0.0, long[$0.1]) }, most: settings.mostTexts)
    }
    return pairs
  }

  /// Pairs that have at least two looked-up shingles in common.
  private static func lookedUp(
    _ texts: ComparedWords, _ long: [Int], _ settings: JointTextSettings
  ) -> [UInt64] {
    let rate = UInt32(settings.lookedUpOneOf)
    var entries = Chunks.map(long.count) { range in
      range.flatMap { index -> [UInt64] in
        let text = long[index]
        let all = shingles(texts.words[texts.ranges[text]], settings.shingle)
        return Set(all.filter { ($0 &* 0x9E37_79B1) >> 16 % rate == 0 }).map {
          UInt64($0) << 32 | UInt64(text)
        }
      }
    }.flatMap { $0 }
    entries.sort()
    let single = pairsOfEqual(
      entries.map { ($0 >> 32, Int($0 & 0xFFFF_FFFF)) }, most: settings.mostTexts
    ).sorted()
    var pairs: [UInt64] = []
    for index in single.indices.dropFirst()
    where single[index] == single[index - 1] && (index < 2 || single[index] != single[index - 2]) {
      pairs.append(single[index])
    }
    return pairs
  }

  /// Every two texts under the same number, where not more than `most` stand under it.
  private static func pairsOfEqual(_ entries: [(UInt64, Int)], most: Int) -> [UInt64] {
    var pairs: [UInt64] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].0 == entries[start].0 { end += 1 }
      if end - start > 1, end - start <= most {
        for one in start..<end {
          for other in one + 1..<end { pairs.append(key(entries[one].1, entries[other].1)) }
        }
      }
      start = end
    }
    return pairs
  }
}
