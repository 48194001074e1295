/// A stretch of a speech that coders judge: whole sentences, 60 to 140 words, whatever the paragraphs.
///
/// Paragraphs of one speech are cut differently by different sources, so a passage is told by its letters: how many
/// they are, and a hash of them. It is found again in any copy of the speech that has the same letters in a row.
public struct Passage: Hashable, Sendable {
  /// Counted from 1 in the speech as it was cut when the sample was drawn.
  public let number: Int
  /// The words of the speech, from 0.
  public let words: Range<Int>
  /// Letters, digits left out.
  public let letters: Int
  /// A polynomial hash of the letters modulo 2⁶¹ − 1, in 16 hexadecimal digits.
  public let mark: String

  /// Cuts a speech: a passage ends where a sentence ends after 60 words, or at 140 words. A rest of fewer than 25
  /// words is no passage.
  public static func cut(_ paragraphs: [String]) -> [Passage] {
    let speech = LetteredSpeech(paragraphs)
    var passages: [Passage] = []
    var start = 0
    func add(_ end: Int) {
      guard end - start >= 25 else { return }
      passages.append(
        Passage(
          number: passages.count + 1, words: start..<end, letters: speech.letters(start..<end),
          mark: speech.mark(start..<end)))
    }
    for index in speech.words.indices {
      let length = index - start
      if length >= 140 || (length >= 60 && speech.words[index].opens) {
        add(index)
        start = index
      }
    }
    add(speech.words.count)
    return passages
  }

  /// The words of a speech that are the passage, or nil when it does not hold these letters in a row.
  public static func find(letters: Int, mark: String, in paragraphs: [String]) -> Range<Int>? {
    let speech = LetteredSpeech(paragraphs)
    var end = 0
    for start in speech.words.indices {
      while end < speech.words.count, speech.letters(start..<end) < letters { end += 1 }
      if speech.letters(start..<end) == letters, speech.mark(start..<end) == mark { return start..<end }
    }
    return nil
  }

  /// The text of some words of a speech, paragraphs joined by a blank.
  public static func text(_ words: Range<Int>, of paragraphs: [String]) -> String {
    let speech = LetteredSpeech(paragraphs)
    guard let first = speech.words[words].first, let last = speech.words[words].last else { return "" }
    var parts: [String] = []
    for number in Int(first.paragraph)...Int(last.paragraph) {
      let bytes = Array(paragraphs[number].utf8)
      let from = number == Int(first.paragraph) ? Int(first.byte) : 0
      let until = number == Int(last.paragraph) ? Int(last.byteEnd) : bytes.count
      parts.append(String(decoding: bytes[from..<until], as: UTF8.self))
    }
    return parts.joined(separator: " ")
  }
}

/// The words of a speech with a running hash of its letters.
private struct LetteredSpeech {
  var words: [ScannedWord] = []
  /// Letters before each word, and the hash of them; one entry more than words.
  private var before: [Int] = [0]
  private var hashes: [UInt64] = [0]
  private var powers: [UInt64] = [1]

  private static let prime: UInt64 = (1 << 61) - 1
  private static let base: UInt64 = 0x1F3D_5B79_A2C4_E6F1 % ((1 << 61) - 1)

  init(_ paragraphs: [String]) {
    var scan = WordScan()
    for text in paragraphs {
      let first = words.count
      scan.add(text, to: &words)
      let bytes = Array(text.utf8)
      for word in words[first...] {
        var (hash, count) = (hashes[hashes.count - 1], before[before.count - 1])
        for scalar in String(decoding: bytes[Int(word.byte)..<Int(word.byteEnd)], as: UTF8.self)
          .unicodeScalars
        {
          var value = scalar.value
          if (48...57).contains(value) { continue }
          if (65...90).contains(value) { value |= 0x20 }
          hash = (LetteredSpeech.product(hash, LetteredSpeech.base) + UInt64(value)) % LetteredSpeech.prime
          count += 1
          powers.append(LetteredSpeech.product(powers[powers.count - 1], LetteredSpeech.base))
        }
        hashes.append(hash)
        before.append(count)
      }
    }
  }

  func letters(_ range: Range<Int>) -> Int { before[range.upperBound] - before[range.lowerBound] }

  func mark(_ range: Range<Int>) -> String {
    let shifted = LetteredSpeech.product(hashes[range.lowerBound], powers[letters(range)])
    let hash = (hashes[range.upperBound] + LetteredSpeech.prime - shifted) % LetteredSpeech.prime
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    let sum = (low & prime) + (high << 3 | low >> 61)
    return sum >= prime ? sum - prime : sum
  }
}
