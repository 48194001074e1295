/// What is taken for a joint text.
public struct JointTextSettings: Sendable, Codable, Hashable {
  /// Words of a shingle.
  public var shingle = 5
  /// Permutations of a signature, and how many of them make a band.
  public var permutations = 128
  public var rows = 2
  /// One shingle of so many is looked up directly as well, which finds short texts inside of long ones.
  public var lookedUpOneOf = 8
  /// A shingle that more texts have is a set phrase of the house and leads nowhere.
  public var mostTexts = 40
  /// A run of fewer words that both have is a set phrase or a quotation of agreed language, and does not count.
  public var leastPassage = 25
  /// A text with fewer words is not compared.
  public var leastWords = 60
  public var leastJaccard = 0.10
  public var leastContainment = 0.20

  public init() {}
}

/// Two texts that share words.
public struct JointPair: Sendable, Hashable {
  /// Indices of the texts; the first is the smaller.
  public let one: Int
  public let other: Int
  /// Shingles in shared passages, as a share of those of both, and of those of the shorter text.
  public let jaccard: Double
  public let containment: Double
  /// Words in shared passages, and how many passages.
  public let sharedWords: Int
  public let passages: Int
  /// The longest passage, in compared words of each text.
  public let inOne: Range<Int>
  public let inOther: Range<Int>
}
