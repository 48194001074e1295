/// A short text as it is compared: its shingles, and the words that two texts must have alike to say the same.
public struct LikeText: Sendable {
  /// Marks of the pairs of neighbouring words, each once; the mark of the word where there is only one.
  public let shingles: Set<UInt64>
  /// Numbers, and words that turn the sense round, sorted.
  public let mustAgree: [String]

  /// Words that carry no sense of their own and are passed over.
  public static let smallWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "with", "by", "as", "at", "from", "its",
    "it", "their", "his", "her", "that", "which", "this", "these", "those", "be", "is", "are", "s", "all",
  ]
  /// Words that turn the sense round: both texts have them, or neither.
  public static let turningWords: Set<String> = [
    "not", "never", "without", "except", "unless", "neither", "nor",
  ]

  /// Capital letters, punctuation and small words do not count; numbers do.
  public init(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !LikeText.smallWords.contains($0) }
    mustAgree = words.filter { LikeText.turningWords.contains($0) || $0.contains(where: \.isNumber) }.sorted()
    guard words.count > 1 else {
      shingles = Set(words.map { LikeText.mark($0, "") })
      return
    }
    shingles = Set(zip(words, words.dropFirst()).map { LikeText.mark($0, $1) })
  }

  private static func mark(_ one: String, _ other: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in one.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0x20) &* 0x100_0000_01B3
    for byte in other.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
