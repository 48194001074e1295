public import AvowRecord
import Foundation

/// Which words set some texts apart from the others.
///
/// For each word the table of its uses and of all other words, in the texts looked at and in the rest: χ² with Yates’s
/// correction and the likelihood ratio G², both with a minus sign where the word is rarer than expected.
///
/// Source: T. Dunning, “Accurate methods for the statistics of surprise and coincidence”, Computational Linguistics 19
/// (1993), 61–74; F. Yates, Supplement to the Journal of the Royal Statistical Society 1 (1934), 217–235.
public struct Keyness: Sendable {
  /// A word.
  public struct Word: Hashable, Sendable {
    /// Index of the feature.
    public let feature: Int
    public let inTarget: Double
    public let inRest: Double
    /// Signed χ² with one degree of freedom, Yates’s correction applied.
    public let chiSquare: Double
    /// Signed G².
    public let likelihoodRatio: Double
    /// The chance of so large a χ² or a larger one if the word were used alike, the words being independent.
    public let chance: Double
  }

  /// All words that either has, by signed χ², the highest first; of equal ones the first feature.
  public let words: [Word]

  /// - Parameter target: indices of the documents that are set against the others.
  /// - Returns: nil when one of the two sides has no word.
  public init?(_ terms: TermCounts, target: Set<Int>) {
    var (ours, theirs) = ([Double](repeating: 0, count: terms.features.count), [Double]())
    theirs = ours
    for entry in terms.entries {
      if target.contains(entry.document) {
        ours[entry.feature] += entry.count
      } else {
        theirs[entry.feature] += entry.count
      }
    }
    let (all, rest) = (ours.reduce(0, +), theirs.reduce(0, +))
    guard all > 0, rest > 0 else { return nil }
    words = terms.features.indices.filter { ours[$0] + theirs[$0] > 0 }.map { feature in
      Keyness.word(feature, ours[feature], theirs[feature], all, rest)
    }.sorted { one, other in
      one.chiSquare == other.chiSquare ? one.feature < other.feature : one.chiSquare > other.chiSquare
    }
  }

  private static func word(_ feature: Int, _ a: Double, _ b: Double, _ all: Double, _ rest: Double) -> Word {
    let (c, d) = (all - a, rest - b)
    let n = all + rest
    let gap = abs(a * d - b * c)
    let reduced = gap - min(gap, n / 2)
    let margins = (a + b) * (c + d) * all * rest
    let chiSquare = margins > 0 ? n * reduced * reduced / margins : 0
    let expected = (a + b) * all / n
    let sign = a >= expected ? 1.0 : -1
    let cells: [(observed: Double, expected: Double)] = [
      (a, expected), (b, (a + b) * rest / n), (c, (c + d) * all / n), (d, (c + d) * rest / n),
    ]
    var ratio = 0.0
    for cell in cells where cell.observed > 0 {
      ratio += 2 * cell.observed * log(cell.observed / cell.expected)
    }
    return Word(
      feature: feature, inTarget: a, inRest: b, chiSquare: sign * chiSquare, likelihoodRatio: sign * ratio,
      chance: erfc((chiSquare / 2).squareRoot()))
  }
}
