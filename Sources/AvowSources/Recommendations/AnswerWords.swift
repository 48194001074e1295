import AvowRecord

/// The words of sources for what a state answered to a recommendation.
enum AnswerWords {
  enum Meaning: Equatable {
    case answer(RecommendationEvent.Kind)
    /// The source says that there is none yet, or none that is clear.
    case none
  }

  /// In lower case. “Supported” is the later word of the Working Group for what was “accepted” in the first cycle; since
  /// Human Rights Council resolution 5/1 a recommendation is either supported or noted.
  private static let meanings: [String: Meaning] = [
    "accepted": .answer(.accepted), "supported": .answer(.accepted), "accepted in part": .answer(.changed),
    "partially supported": .answer(.changed), "noted": .answer(.noted), "rejected": .answer(.rejected),
    "not accepted": .answer(.rejected), "not supported": .answer(.noted),
    "supported/noted": .answer(.changed),
    "no response": .none, "no clear position": .none, "no clear response": .none, "general response": .none,
    "pending": .none, "in abeyance": .none, "": .none,
  ]

  /// Nil for words that are not known.
  static func meaning(_ printed: String) -> Meaning? {
    meanings[printed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")]
  }

  static let known = "accepted, supported, noted, rejected, not accepted, not supported, pending, no response"
}
