/// What is taken for saying the same.
public struct LikeTextSettings: Sendable, Codable, Hashable {
  /// The least share of shingles in common, of those of both texts together, above 0 and up to 1.
  public var leastJaccard = 0.7

  public init() {}
}

/// A text that says what an earlier one said.
public struct LikeTextFound: Sendable, Hashable {
  /// Indices of the text and of the earlier one, the leader of its group.
  public let text: Int
  public let leader: Int
  /// Shingles in common, as a share of those of both together, and of those of the shorter.
  public let jaccard: Double
  public let containment: Double
}

/// Groups short texts that say the same around the earliest of each group.
///
/// Each text is compared with the leaders before it, never with their followers, so that no chain of small changes leads
/// from one thing to another. It joins the leader that is most like it, of equals the earliest; where none is like enough
/// it leads a group of its own. No pair that passes is missed: two texts that share so much must share one of their
/// rarest shingles (the prefix filter of Chaudhuri, Ganti and Kaushik 2006), and every candidate is compared in full.
public enum LikeTexts {
  /// - Parameters:
  ///   - texts: earliest first.
  ///   - parts: for each text the part in which it is compared, such as the state addressed.
  /// - Returns: the texts that join a leader, in order, and how many pairs were compared in full.
  public static func group(
    _ texts: [LikeText], parts: [Int], _ settings: LikeTextSettings = LikeTextSettings()
  ) -> (found: [LikeTextFound], compared: Int) {
    precondition(texts.count == parts.count, "Each text stands in one part.")
    let sets = ranked(texts)
    let least = settings.leastJaccard
    var index: [Place: [Int32]] = [:]
    var found: [LikeTextFound] = []
    var compared = 0
    var seen = [Int32](repeating: -1, count: texts.count)
    for (text, set) in sets.enumerated() where !set.isEmpty {
      let prefix = set.prefix(set.count - Int((least * Double(set.count)).rounded(.up)) + 1)
      var best: LikeTextFound?
      for shingle in prefix {
        for candidate in index[Place(part: parts[text], shingle: shingle)] ?? [] {
          let leader = Int(candidate)
          guard seen[leader] != Int32(text) else { continue }
          seen[leader] = Int32(text)
          let counts = (Double(set.count), Double(sets[leader].count))
          guard counts.1 >= least * counts.0, counts.0 >= least * counts.1,
            texts[leader].mustAgree == texts[text].mustAgree
          else { continue }
          compared += 1
          let shared = inCommon(set, sets[leader])
          let jaccard = Double(shared) / (counts.0 + counts.1 - Double(shared))
          guard jaccard >= least else { continue }
          if let best, (best.jaccard, -best.leader) >= (jaccard, -leader) { continue }
          best = LikeTextFound(
            text: text, leader: leader, jaccard: jaccard,
            containment: Double(shared) / min(counts.0, counts.1))
        }
      }
      if let best {
        found.append(best)
      } else {
        for shingle in prefix {
          index[Place(part: parts[text], shingle: shingle), default: []].append(Int32(text))
        }
      }
    }
    return (found, compared)
  }

  private struct Place: Hashable {
    let part: Int
    let shingle: Int32
  }

  /// The shingles of each text as numbers, the rarest of all texts first.
  private static func ranked(_ texts: [LikeText]) -> [[Int32]] {
    var counts: [UInt64: Int32] = [:]
    for text in texts { for shingle in text.shingles { counts[shingle, default: 0] += 1 } }
    var ranks: [UInt64: Int32] = [:]
    ranks.reserveCapacity(counts.count)
    for (rank, shingle) in counts.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }).enumerated() {
      ranks[shingle.key] = Int32(rank)
    }
    return texts.map { text in text.shingles.compactMap { ranks[$0] }.sorted() }
  }

  /// How many numbers two sorted lists share.
  private static func inCommon(_ one: [Int32], _ other: [Int32]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        shared += 1
        i += 1
        j += 1
      } else if one[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}
