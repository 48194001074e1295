import Testing

@testable import AvowAnalysis

@Suite("Joint and repeated texts")
struct JointTextsTests {
  /// Words that no other seed has in this order.
  static func words(_ seed: UInt64, _ count: Int) -> String {
    var stream = SeededStream(seed: seed)
    return (0..<count).map { _ in "w\(String(stream.next() % 5000, radix: 36, uppercase: false))x" }
      .joined(separator: " ")
  }

  static func find(_ texts: [String]) -> [JointPair] {
    var words = ComparedWords()
    for text in texts { words.add([text]) }
    return JointTexts.find(in: words, seed: 1).pairs
  }

  @Test("a shared passage is found wherever it stands, with how much of the texts it is")
  func shared() throws {
    let joint = Self.words(1, 100)
    let pairs = Self.find([
      Self.words(2, 200), Self.words(3, 60) + " " + joint, joint.uppercased() + " " + Self.words(4, 90),
      Self.words(5, 300),
    ])
    #expect(pairs.count == 1)
    let pair = try #require(pairs.first)
    #expect(pair.one == 1 && pair.other == 2)
    #expect(pair.inOne == 60..<160 && pair.inOther == 0..<100)
    #expect(pair.sharedWords == 100 && pair.passages == 1)
    // 96 shingles of 156 and 186.
    #expect(abs(pair.containment - 96.0 / 156) < 1e-12)
    #expect(abs(pair.jaccard - 96.0 / (156 + 186 - 96)) < 1e-12)
  }

  @Test("set phrases and short quotations do not make texts joint")
  func short() {
    let phrase = Self.words(1, 24)
    #expect(Self.find([Self.words(2, 50) + " " + phrase, phrase + " " + Self.words(3, 50)]).isEmpty)
  }

  @Test("a short text inside of a long one is found")
  func contained() throws {
    let short = Self.words(1, 80)
    let pairs = Self.find([Self.words(2, 1500) + " " + short + " " + Self.words(3, 1500), short])
    #expect(try #require(pairs.first).containment == 1)
  }

  @Test("signatures estimate the overlap within their standard error")
  func estimate() {
    let hash = MinHash(permutations: 512, seed: 9)
    let one = hash.signature((0..<1000).map { UInt32($0) &* 2_654_435_761 })
    let other = hash.signature((500..<1500).map { UInt32($0) &* 2_654_435_761 })
    // The overlap is 500 of 1,500; three standard errors are .0625.
    #expect(abs(MinHash.estimate(one, other) - 1.0 / 3) < 0.0625)
  }

  @Test("the passage is quoted from the text with its punctuation")
  func quoted() {
    let paragraphs = ["One, two.", "3", "Three: four five."]
    let (text, paragraph) = ComparedWords.passage(1..<4, of: paragraphs)
    #expect(text == "two. 3 Three: four")
    #expect(paragraph == 0)
  }
}
