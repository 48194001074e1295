/// Words of a paragraph, with their place in it.
public struct Quotation: Hashable, Sendable, Codable {
  /// Characters (Unicode scalars) from the beginning of the paragraph, from 0, and how many of them.
  public let start: Int
  public let length: Int
  /// The words as they stand there.
  public let words: String

  public init(start: Int, length: Int, words: String) {
    self.start = start
    self.length = length
    self.words = words
  }

  public var range: Range<Int> { start..<start + length }

  /// The words of a range, or nil when it does not lie in the paragraph or is empty.
  public init?(_ range: Range<Int>, of paragraph: String) {
    let scalars = Array(paragraph.unicodeScalars)
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= scalars.count else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    self.init(start: range.lowerBound, length: range.count, words: String(view))
  }

  /// Every place where words stand in a paragraph, first to last; any white space is as good as any other.
  public static func places(of words: String, in paragraph: String) -> [Quotation] {
    let (sought, _) = folded(words.unicodeScalars.map { $0 })
    let (text, places) = folded(paragraph.unicodeScalars.map { $0 })
    var needle = sought[...]
    while needle.first == " " { needle.removeFirst() }
    while needle.last == " " { needle.removeLast() }
    guard !needle.isEmpty, needle.count <= text.count else { return [] }
    return (0...text.count - needle.count).compactMap { start in
      guard text[start] == needle.first, text[start..<start + needle.count].elementsEqual(needle) else {
        return nil
      }
      return Quotation(places[start]..<places[start + needle.count - 1] + 1, of: paragraph)
    }
  }

  /// White space in a row as one blank, and where each sign stood.
  private static func folded(_ scalars: [Unicode.Scalar]) -> ([Unicode.Scalar], [Int]) {
    var (text, places): ([Unicode.Scalar], [Int]) = ([], [])
    for (place, scalar) in scalars.enumerated() {
      if scalar.properties.isWhitespace {
        if text.last == " " { continue }
        text.append(" ")
      } else {
        text.append(scalar)
      }
      places.append(place)
    }
    return (text, places)
  }
}
