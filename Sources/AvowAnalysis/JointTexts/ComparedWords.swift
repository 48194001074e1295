/// Texts as rows of numbered words, ready to be compared: four bytes a word, whatever its length.
///
/// Case and numerals are left out, since numerals in the record may be the numbers of pages.
public struct ComparedWords: Sendable {
  /// Where the words of each text stand in ``words``.
  private(set) var ranges: [Range<Int>] = []
  private(set) var words: [UInt32] = []

  public init() {}

  public var count: Int { ranges.count }

  /// Words of a text.
  public func length(of text: Int) -> Int { ranges[text].count }

  /// Adds the paragraphs of one text.
  public mutating func add(_ paragraphs: [String]) {
    let first = words.count
    ComparedWords.each(paragraphs) { words.append($1) }
    ranges.append(first..<words.count)
  }

  /// A number that changes with any word of any text.
  public var mark: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in words { hash = (hash ^ UInt64(word)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The passage of a text from one compared word up to another, and the paragraph in which it begins.
  public static func passage(_ range: Range<Int>, of paragraphs: [String]) -> (text: String, paragraph: Int) {
    var number = 0
    var first: ScannedWord?
    var last: ScannedWord?
    each(paragraphs) { word, _ in
      if number == range.lowerBound { first = word }
      if number == range.upperBound - 1 { last = word }
      number += 1
    }
    guard let first, let last else { return ("", 0) }
    var parts: [String] = []
    for paragraph in Int(first.paragraph)...Int(last.paragraph) {
      let bytes = Array(paragraphs[paragraph].utf8)
      let from = paragraph == Int(first.paragraph) ? Int(first.byte) : 0
      let until = paragraph == Int(last.paragraph) ? Int(last.byteEnd) : bytes.count
      parts.append(String(decoding: bytes[from..<until], as: UTF8.self))
    }
    return (parts.joined(separator: " "), Int(first.paragraph))
  }

  private static func each(_ paragraphs: [String], _ take: (ScannedWord, UInt32) -> Void) {
    var scan = WordScan()
    var scanned: [ScannedWord] = []
    for text in paragraphs {
      scanned.removeAll(keepingCapacity: true)
      scan.add(text, to: &scanned)
      var text = text
      text.withUTF8 { bytes in
        for word in scanned {
          var hash: UInt64 = 0xCBF2_9CE4_8422_2325
          var isNumeral = true
          for byte in bytes[Int(word.byte)..<Int(word.byteEnd)] {
            let lower = (65...90).contains(byte) ? byte | 0x20 : byte
            if !(48...57).contains(byte) { isNumeral = false }
            hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
          }
          if !isNumeral { take(word, UInt32(truncatingIfNeeded: hash ^ (hash >> 32))) }
        }
      }
    }
  }
}
