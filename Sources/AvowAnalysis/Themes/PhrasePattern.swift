import Foundation

/// A phrase as a rule of the vocabulary writes it.
///
/// Words stand in their order, separated by blanks, whatever their case and accents. `protect*` is any word that begins
/// so, `*civil` any that ends so, `=ICC` a word with exactly these letters. `(war|armed conflict)` is one of several,
/// `[the]` may be missing, `..3` lets up to three words stand between. A hyphen or an apostrophe parts two words, and each
/// Chinese character is a word. A phrase does not run over the end of a sentence.
struct PhrasePattern {
  /// One way in which a word can fit.
  enum Atom: Hashable {
    case word(String)
    case start(String)
    case end(String)
    case exact(String)
  }

  /// A place in a phrase: after at most `gap` other words, a word that fits one of the atoms.
  struct Step: Hashable {
    var gap: Int
    var atoms: Set<Atom>
  }

  /// Every way to read the pattern, alternatives and options written out.
  let sequences: [[Step]]

  /// So many readings may one pattern have.
  static let mostSequences = 4096

  init(_ text: String) throws(PatternFault) {
    var reader = PatternReader(text)
    let parts = try reader.sequence(inside: nil)
    sequences = parts.map(\.steps)
    if sequences.contains(where: \.isEmpty) { throw .matchesNothing(text) }
  }

  /// A word without case and accents, as patterns and texts are compared.
  static func folded(_ word: String) -> String {
    word.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}

/// What is wrong with a pattern, with the pattern.
public enum PatternFault: Error, Sendable, Equatable, CustomStringConvertible {
  case notClosed(String)
  case unexpected(Character, String)
  case badGap(String)
  case matchesNothing(String)
  case tooMany(String)

  public var description: String {
    switch self {
    case .notClosed(let text): "A bracket is not closed in the pattern “\(text)”."
    case .unexpected(let sign, let text): "“\(sign)” is out of place in the pattern “\(text)”."
    case .badGap(let text): "After “..” a number from 1 to 30 must stand in the pattern “\(text)”."
    case .matchesNothing(let text): "The pattern “\(text)” can be read as no word at all."
    case .tooMany(let text):
      "The pattern “\(text)” can be read in more than \(PhrasePattern.mostSequences) ways. Part it in two."
    }
  }
}

/// Reads a pattern from left to right.
struct PatternReader {
  /// Steps, and the gap that the next step inherits.
  struct Part {
    var steps: [PhrasePattern.Step] = []
    var gap = 0
  }

  private let whole: String
  private let signs: [Character]
  private var place = 0

  init(_ text: String) {
    whole = text
    signs = Array(text)
  }

  /// Everything up to the closing bracket or, inside of one, to a bar.
  mutating func sequence(inside closing: Character?) throws(PatternFault) -> [Part] {
    var result = [Part()]
    while place < signs.count {
      let sign = signs[place]
      if sign == closing || (sign == "|" && closing == ")") { return result }
      switch sign {
      case " ":
        place += 1
      case "(":
        result = try joined(result, try group())
      case "[":
        place += 1
        let inner = try sequence(inside: "]")
        try close("]")
        result = try joined(result, inner + [Part()])
      case ".":
        let gap = try gap()
        for index in result.indices { result[index].gap = max(result[index].gap, gap) }
      case ")", "]", "|":
        throw .unexpected(sign, whole)
      default:
        result = try joined(result, [Part(steps: try word())])
      }
    }
    if closing != nil { throw .notClosed(whole) }
    return result
  }

  private mutating func group() throws(PatternFault) -> [Part] {
    place += 1
    var parts: [Part] = []
    while true {
      parts += try sequence(inside: ")")
      guard place < signs.count, signs[place] == "|" else { break }
      place += 1
    }
    try close(")")
    // Alternatives of one word each are one step.
    let single = parts.filter { $0.steps.count == 1 && $0.steps[0].gap == 0 && $0.gap == 0 }
    guard single.count > 1 else { return parts }
    let atoms = single.reduce(into: Set()) { $0.formUnion($1.steps[0].atoms) }
    return parts.filter { !($0.steps.count == 1 && $0.steps[0].gap == 0 && $0.gap == 0) }
      + [Part(steps: [PhrasePattern.Step(gap: 0, atoms: atoms)])]
  }

  private mutating func close(_ sign: Character) throws(PatternFault) {
    guard place < signs.count, signs[place] == sign else { throw .notClosed(whole) }
    place += 1
  }

  private mutating func gap() throws(PatternFault) -> Int {
    guard place + 1 < signs.count, signs[place + 1] == "." else { throw .badGap(whole) }
    place += 2
    var digits = ""
    while place < signs.count, signs[place].isASCII, signs[place].isNumber {
      digits.append(signs[place])
      place += 1
    }
    guard let gap = Int(digits), (1...30).contains(gap) else { throw .badGap(whole) }
    return gap
  }

  private mutating func word() throws(PatternFault) -> [PhrasePattern.Step] {
    var text = ""
    while place < signs.count, !" ()[]|".contains(signs[place]) {
      text.append(signs[place])
      place += 1
    }
    let isExact = text.hasPrefix("=")
    let isEnd = text.hasPrefix("*")
    let isStart = text.hasSuffix("*")
    var scan = WordScan()
    var words: [ScannedWord] = []
    let bare = text.filter { $0 != "*" && $0 != "=" }
    scan.add(bare, to: &words)
    guard !words.isEmpty else { throw .unexpected(text.first ?? " ", whole) }
    let utf8 = Array(bare.utf8)
    return words.enumerated().map { index, word in
      let part = String(decoding: utf8[Int(word.byte)..<Int(word.byteEnd)], as: UTF8.self)
      let folded = PhrasePattern.folded(part)
      let atom: PhrasePattern.Atom =
        if isExact { .exact(part) } else if isStart, index == words.count - 1 {
          .start(folded)
        } else if isEnd,
          index == 0
        { .end(folded) } else { .word(folded) }
      return PhrasePattern.Step(gap: 0, atoms: [atom])
    }
  }

  private func joined(_ left: [Part], _ right: [Part]) throws(PatternFault) -> [Part] {
    guard left.count * right.count <= PhrasePattern.mostSequences else { throw .tooMany(whole) }
    var result: [Part] = []
    for one in left {
      for other in right {
        var part = one
        if let first = other.steps.first {
          var steps = other.steps
          steps[0].gap = part.steps.isEmpty ? 0 : max(first.gap, part.gap)
          part.steps += steps
          part.gap = other.gap
        } else {
          part.gap = max(part.gap, other.gap)
        }
        result.append(part)
      }
    }
    return result
  }
}
