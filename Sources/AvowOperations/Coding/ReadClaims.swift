public import AvowRecord

/// Makes claims of what a coder typed: a code, the quoted words, and which of several places is meant.
public struct ReadClaims {
  /// One line of a form or a file.
  public struct Line: Hashable, Sendable {
    /// `theme:rtop`; empty lines are left out.
    public let code: String
    /// Words as they stand in the paragraph.
    public let words: String
    /// From 1; empty when the words stand there once.
    public let occurrence: String

    public init(code: String, words: String, occurrence: String) {
      self.code = code
      self.words = words
      self.occurrence = occurrence
    }
  }

  /// - Parameter codes: those of the project.
  ///
  /// Throws a ``ClaimFault`` that quotes what is wrong.
  public static func run(_ lines: [Line], codes: [ClaimCode], in paragraph: String) throws(ClaimFault)
    -> [Claim]
  {
    var claims: [Claim] = []
    for line in lines {
      let words = line.words.trimmed
      guard !line.code.isEmpty else {
        if !words.isEmpty { throw .noCode(words) }
        continue
      }
      guard let code = ClaimCode(line.code), codes.contains(code) else { throw .unknownCode(line.code) }
      guard code.needsWords || !words.isEmpty else {
        claims.append(Claim(code, nil))
        continue
      }
      guard !words.isEmpty else { throw .noWords(line.code) }
      claims.append(Claim(code, try place(of: words, line.occurrence.trimmed, in: paragraph)))
    }
    let stances = Set(claims.map(\.code).filter(\.isStance))
    guard stances.count < 2 else { throw .severalStances(stances.sorted().map(\.text)) }
    // Where a stance is asked, silence is an answer, too.
    if stances.isEmpty, codes.contains(where: \.isStance) {
      claims.append(Claim(.stance(.doesNotSay), nil))
    }
    return Claim.inOrder(claims)
  }

  private static func place(of words: String, _ occurrence: String, in paragraph: String)
    throws(ClaimFault) -> Quotation
  {
    let places = Quotation.places(of: words, in: paragraph)
    guard let first = places.first else { throw .notThere(words) }
    if occurrence.isEmpty {
      guard places.count == 1 else { throw .several(words, places.count) }
      return first
    }
    guard let number = Int(occurrence), places.indices.contains(number - 1) else {
      throw .noSuchPlace(words, occurrence, places.count)
    }
    return places[number - 1]
  }

  /// The same claims as lines, for a form or a file.
  public static func lines(_ claims: [Claim], in paragraph: String) -> [Line] {
    claims.map { claim in
      guard let quotation = claim.quotation else {
        return Line(code: claim.code.text, words: "", occurrence: "")
      }
      let places = Quotation.places(of: quotation.words, in: paragraph)
      let number = places.firstIndex { $0.start == quotation.start }.map { $0 + 1 } ?? 1
      return Line(
        code: claim.code.text, words: quotation.words, occurrence: places.count > 1 ? "\(number)" : "")
    }
  }
}

/// What is wrong with a claim, with the fragment and what to do.
public enum ClaimFault: Error, CustomStringConvertible, Equatable {
  case noCode(String)
  case unknownCode(String)
  case noWords(String)
  case notThere(String)
  case several(String, Int)
  case noSuchPlace(String, String, Int)
  case severalStances([String])

  public var description: String {
    switch self {
    case .noCode(let words): "Choose what the words “\(words.shortened)” are claimed for, or take them out."
    case .unknownCode(let code): "“\(code)” is not among what this project asks about."
    case .noWords(let code): "Quote the words of the paragraph on which “\(code)” rests."
    case .notThere(let words):
      "The words “\(words.shortened)” do not stand in the paragraph. Copy them from it, letter by letter."
    case .several(let words, let count):
      "The words “\(words.shortened)” stand \(count) times in the paragraph. Say which of them is meant, 1 to \(count), or "
        + "quote more words."
    case .noSuchPlace(let words, let given, let count):
      "The words “\(words.shortened)” stand there \(count == 1 ? "once" : "\(count) times"); “\(given)” is none of these places."
    case .severalStances(let codes):
      "A paragraph has one stance, and here are \(codes.count): \(codes.joined(separator: ", ")). Choose one."
    }
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    String(
      drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// As much as fits into a sentence.
  fileprivate var shortened: String { count > 80 ? prefix(80) + "…" : self }
}
