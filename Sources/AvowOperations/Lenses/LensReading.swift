public import AvowRecord
import AvowStore

/// Words of a recommendation that a phrase of a lens fits, with the phrase and the version that found them.
public struct LensReading: Sendable, Codable {
  public let lens: String
  public let version: String
  public let phrase: String
  /// Nil where the phrases of that edition were not kept.
  public let pattern: String?
  public let quote: String
  /// Characters (Unicode scalars) from the beginning of the words as the source has them, and how many.
  public let start: Int
  public let length: Int
}

extension Answers {
  /// What the lenses find in a recommendation, in the order of its words.
  func readings(of recommendation: String) throws -> [LensReading] {
    let tags = try store.lensTags(ofRecommendation: recommendation)
    guard !tags.isEmpty, let text = try store.recommendationTexts(of: [recommendation])[recommendation]
    else { return [] }
    let runs = Dictionary(try store.lensRuns().map { ($0.lens, $0) }) { $1 }
    var patterns: [String: String] = [:]
    for lens in Set(tags.map(\.lens)) {
      guard let run = runs[lens], let edition = try store.lensEditions(lens)[run.digest] else { continue }
      for phrase in edition.phrases { patterns[phrase.id] = phrase.pattern }
    }
    return tags.map { tag in
      LensReading(
        lens: tag.lens, version: runs[tag.lens]?.version ?? "", phrase: tag.phrase,
        pattern: patterns[tag.phrase], quote: tag.quote(from: text), start: tag.start, length: tag.length)
    }
  }
}
