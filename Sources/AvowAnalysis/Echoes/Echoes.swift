/// Finds the words that statements share with recommendations: a sign that one took up the other, and no proof.
public enum Echoes {
  /// What two texts share.
  public struct Found: Hashable, Sendable {
    /// Indices of the recommendation and of the statement.
    public let recommendation: Int
    public let statement: Int
    /// The shared words as the statement has them.
    public let quote: String
    public let words: Int
    /// Words of the passage that are no set phrase of the subject.
    public let ownWords: Int
  }

  /// A shared passage has at least so many words, and so many that are no set phrase.
  public static let leastWords = 7
  public static let leastOwnWords = 4

  /// The words of the set phrases (“the responsibility to protect populations from genocide, war crimes, ethnic cleansing
  /// and crimes against humanity”) and the small words between them, which any two texts on the subject share.
  public static let setWords: Set<String> = [
    "genocide", "war", "crimes", "crime", "ethnic", "cleansing", "against", "humanity", "responsibility",
    "protect", "populations", "population", "atrocity", "mass", "prevention", "united", "nations", "security",
    "council", "general", "assembly", "member", "states", "secretary-general", "human", "rights",
    "international", "community", "law", "humanitarian", "the", "to", "from", "and", "of", "their", "its",
    "in",
    "for", "a", "an", "on", "by", "with", "as", "or", "that", "is", "are", "be", "should", "all", "this",
    "which",
    "our", "we",
  ]

  /// The longest passage that each statement shares with each recommendation, where it is long enough.
  ///
  /// - Parameters:
  ///   - recommendations: one text each.
  ///   - statements: the paragraphs of each statement.
  /// - Returns: by recommendation and statement.
  public static func find(recommendations: [String], statements: [[String]]) -> [Found] {
    var settings = JointTextSettings()
    settings.shingle = 4
    settings.leastPassage = leastWords
    settings.leastJaccard = 0
    settings.leastContainment = 0
    var texts = ComparedWords()
    for text in recommendations { texts.add([text]) }
    for paragraphs in statements { texts.add(paragraphs) }
    var found: [Found] = []
    for one in recommendations.indices where texts.length(of: one) >= leastWords {
      let search = PassageSearch(texts, one, settings)
      for (index, paragraphs) in statements.enumerated() {
        let other = recommendations.count + index
        guard texts.length(of: other) >= leastWords, let pair = search.pair(with: other) else { continue }
        let quote = ComparedWords.passage(pair.inOther, of: paragraphs).text
        let own = ownWords(of: quote)
        guard own >= leastOwnWords else { continue }
        found.append(
          Found(
            recommendation: one, statement: index, quote: quote, words: pair.inOther.count, ownWords: own))
      }
    }
    return found
  }

  private static func ownWords(of text: String) -> Int {
    text.lowercased().split { !($0.isLetter || $0 == "-") }.filter { !setWords.contains(String($0)) }.count
  }
}
