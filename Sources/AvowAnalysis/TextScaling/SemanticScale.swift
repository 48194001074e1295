public import AvowRecord
import Foundation

/// A scale between two poles that are given as seed words; words near a pole in use take its sign.
///
/// The counts, each text to length 1, are reduced to their first dimensions; a word is its loading on them. The polarity of a
/// word is the mean cosine to the seeds of one pole less that to the seeds of the other; a text scores the mean polarity
/// of its words, standardised over the texts.
///
/// Source: K. Watanabe, “Latent semantic scaling: a semisupervised text analysis technique for new domains and languages”,
/// Communication Methods and Measures 15 (2021), 81–102.
public struct SemanticScale: Sendable {
  /// The polarity of each word, −1…1; nil for one without a loading.
  public let words: [Double?]
  /// The score of each text in standard deviations of the texts; nil for one without a word with a polarity.
  public let documents: [Double?]
  /// Words with a polarity in each text.
  public let lengths: [Double]
  /// Seeds that the texts hold.
  public let seedsFound: [String]
  public let dimensions: Int

  /// - Parameters:
  ///   - seeds: words with +1 or −1; an asterisk at the end stands for any ending.
  ///   - dimensions: at most as many as texts less one.
  /// - Throws: ``Fault`` when a pole has no seed in the texts.
  public init(_ terms: TermCounts, seeds: [String: Double], dimensions: Int = 100, seed: UInt64 = 1)
    throws(Fault)
  {
    let poles = terms.features.map { SemanticScale.pole($0, seeds) }
    let (plus, minus) = (poles.indices.filter { poles[$0] > 0 }, poles.indices.filter { poles[$0] < 0 })
    guard !plus.isEmpty, !minus.isEmpty else {
      throw .noSeed(plus.isEmpty ? "the positive pole" : "the negative pole")
    }
    let rank = max(1, min(dimensions, terms.documents.count - 1, terms.features.count - 1))
    let loadings = SemanticScale.loadings(terms, rank: rank, seed: seed)
    func cosine(_ word: Int, _ other: Int) -> Double {
      var sum = 0.0
      for dimension in 0..<rank {
        sum += loadings[word * rank + dimension] * loadings[other * rank + dimension]
      }
      return sum
    }
    let isLoaded = terms.features.indices.map { cosine($0, $0) > 0.5 }
    let words: [Double?] = terms.features.indices.map { word in
      guard isLoaded[word] else { return nil }
      let one = plus.reduce(0) { $0 + cosine(word, $1) } / Double(plus.count)
      let other = minus.reduce(0) { $0 + cosine(word, $1) } / Double(minus.count)
      return (one - other) / 2
    }
    var (sums, lengths) = ([Double](repeating: 0, count: terms.documents.count), [Double]())
    lengths = sums
    for entry in terms.entries {
      guard let polarity = words[entry.feature] else { continue }
      sums[entry.document] += entry.count * polarity
      lengths[entry.document] += entry.count
    }
    let raw = sums.indices.map { lengths[$0] > 0 ? sums[$0] / lengths[$0] : nil }
    let known = raw.compactMap { $0 }
    let mean = known.reduce(0, +) / Double(max(1, known.count))
    let deviation = (known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, known.count - 1)))
      .squareRoot()
    self.words = words
    documents = raw.map { $0.map { deviation > 0 ? ($0 - mean) / deviation : 0 } }
    self.lengths = lengths
    seedsFound = (plus + minus).sorted().map { terms.features[$0] }
    self.dimensions = rank
  }

  private static func pole(_ word: String, _ seeds: [String: Double]) -> Double {
    if let exact = seeds[word] { return exact }
    return seeds.filter { $0.key.hasSuffix("*") && word.hasPrefix($0.key.dropLast()) }
      .max { $0.key.count < $1.key.count }?.value ?? 0
  }

  /// The loadings of the words on the first dimensions, each word to length 1, by iterating a random subspace.
  private static func loadings(_ terms: TermCounts, rank: Int, seed: UInt64) -> [Double] {
    let (rows, columns) = (terms.documents.count, terms.features.count)
    var squares = [Double](repeating: 0, count: rows)
    for entry in terms.entries { squares[entry.document] += entry.count * entry.count }
    let entries = terms.entries.filter { $0.count > 0 }.map {
      (row: $0.document, column: $0.feature, value: $0.count / squares[$0.document].squareRoot())
    }
    var stream = SeededStream(seed: seed)
    var basis = (0..<rows * rank).map { _ in stream.normal() }
    var image = [Double](repeating: 0, count: columns * rank)
    for _ in 0..<12 {
      orthonormalise(&basis, rows: rows, rank: rank)
      image = [Double](repeating: 0, count: columns * rank)
      for entry in entries {
        for dimension in 0..<rank {
          image[entry.column * rank + dimension] += entry.value * basis[entry.row * rank + dimension]
        }
      }
      basis = [Double](repeating: 0, count: rows * rank)
      for entry in entries {
        for dimension in 0..<rank {
          basis[entry.row * rank + dimension] += entry.value * image[entry.column * rank + dimension]
        }
      }
    }
    for word in 0..<columns {
      var size = 0.0
      for dimension in 0..<rank { size += image[word * rank + dimension] * image[word * rank + dimension] }
      guard size > 1e-24 else { continue }
      for dimension in 0..<rank { image[word * rank + dimension] /= size.squareRoot() }
    }
    return image
  }

  /// Makes the columns stand at right angles with length 1, one after the other.
  private static func orthonormalise(_ basis: inout [Double], rows: Int, rank: Int) {
    for column in 0..<rank {
      for earlier in 0..<column {
        var product = 0.0
        for row in 0..<rows { product += basis[row * rank + column] * basis[row * rank + earlier] }
        for row in 0..<rows { basis[row * rank + column] -= product * basis[row * rank + earlier] }
      }
      var size = 0.0
      for row in 0..<rows { size += basis[row * rank + column] * basis[row * rank + column] }
      size = size.squareRoot()
      for row in 0..<rows {
        basis[row * rank + column] = size > 1e-12 ? basis[row * rank + column] / size : 0
      }
    }
  }

  /// Why there is no scale.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case noSeed(String)

    public var description: String {
      switch self {
      case .noSeed(let pole):
        "No seed of \(pole) stands in the texts. Give other seeds; an asterisk at the end stands for any ending."
      }
    }
  }
}
