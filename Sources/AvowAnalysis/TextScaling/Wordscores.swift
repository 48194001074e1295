public import AvowRecord

/// Wordscores: words take the scores of the reference texts they stand in, texts the mean of their words.
///
/// F(r, w) is the share of word w in reference text r; P(r | w) = F(r, w) / Σ F; the score of w is Σ P(r | w) A(r); the raw
/// score of a text is the mean over its scored words, with the standard error √(Σ F(w)(S(w) − S)² / N). Words that no
/// reference text has are passed over, also in N.
///
/// Source: M. Laver, K. Benoit and J. Garry, “Extracting policy positions from political texts using words as data”,
/// American Political Science Review 97 (2003), 311–331; L. Martin and G. Vanberg, Political Analysis 16 (2008), 93–100.
public struct Wordscores: Sendable {
  /// How raw scores, which all lie near the middle, are spread.
  public enum Rescaling: String, Sendable, Codable, CaseIterable {
    case none
    /// Laver, Benoit and Garry: to the standard deviation of the reference scores, about the mean of the raw scores; both
    /// over all texts at hand.
    case lbg
    /// Martin and Vanberg: so that the two outermost reference texts come to lie at their own scores.
    case mv
  }

  /// The score of each word; nil for one that no reference text has.
  public let words: [Double?]
  /// Raw score and standard error of each text; nil for one without a scored word.
  public let raw: [(score: Double, standardError: Double)?]
  private let references: [(document: Int, score: Double)]

  /// - Parameter references: the scores of the reference texts, by index of the text.
  /// - Throws: ``Fault`` when there are fewer than two, or one has no word, or all have the same score.
  public init(_ terms: TermCounts, references: [Int: Double]) throws(Fault) {
    let references = references.sorted { $0.key < $1.key }.map { (document: $0.key, score: $0.value) }
    guard Set(references.map(\.score)).count > 1 else { throw .tooFewReferences(references.count) }
    var lengths = [Double](repeating: 0, count: terms.documents.count)
    for entry in terms.entries { lengths[entry.document] += entry.count }
    for reference in references where lengths[reference.document] <= 0 {
      throw .emptyReference(terms.documents[reference.document])
    }
    var place = [Int](repeating: -1, count: terms.documents.count)
    for (index, reference) in references.enumerated() { place[reference.document] = index }
    var shares = [Double](repeating: 0, count: terms.features.count)
    var weighted = shares
    for entry in terms.entries where place[entry.document] >= 0 {
      let share = entry.count / lengths[entry.document]
      shares[entry.feature] += share
      weighted[entry.feature] += share * references[place[entry.document]].score
    }
    let words = shares.indices.map { shares[$0] > 0 ? weighted[$0] / shares[$0] : nil }
    var (count, sum, square) = ([Double](repeating: 0, count: lengths.count), [Double](), [Double]())
    (sum, square) = (count, count)
    for entry in terms.entries {
      guard let score = words[entry.feature] else { continue }
      count[entry.document] += entry.count
      sum[entry.document] += entry.count * score
    }
    for entry in terms.entries {
      guard let score = words[entry.feature] else { continue }
      let gap = score - sum[entry.document] / count[entry.document]
      square[entry.document] += entry.count * gap * gap
    }
    self.words = words
    self.references = references
    raw = lengths.indices.map { document in
      guard count[document] > 0 else { return nil }
      return (
        sum[document] / count[document], (square[document] / count[document] / count[document]).squareRoot()
      )
    }
  }

  /// Score and standard error of each text after rescaling: one line for all, so that the standard error is scaled alike.
  ///
  /// - Returns: nil for a text without a score, and for all where the rescaling has nothing to hold on to.
  public func rescaled(_ rescaling: Rescaling) -> [(score: Double, standardError: Double)?] {
    guard let line = line(rescaling) else { return raw.map { _ in nil } }
    return raw.map { text in
      text.map { (line.at + (($0.score - line.from) * line.slope), $0.standardError * abs(line.slope)) }
    }
  }

  private func line(_ rescaling: Rescaling) -> (from: Double, at: Double, slope: Double)? {
    switch rescaling {
    case .none: return (0, 0, 1)
    case .lbg:
      let scores = raw.compactMap { $0?.score }
      let mean = scores.reduce(0, +) / Double(max(scores.count, 1))
      guard let spread = Wordscores.deviation(scores), spread > 0,
        let wanted = Wordscores.deviation(references.map(\.score))
      else { return nil }
      return (mean, mean, wanted / spread)
    case .mv:
      guard let low = references.min(by: { $0.score < $1.score }),
        let high = references.max(by: { $0.score < $1.score }), let from = raw[low.document]?.score,
        let to = raw[high.document]?.score, to != from
      else { return nil }
      return (from, low.score, (high.score - low.score) / (to - from))
    }
  }

  /// The standard deviation of a sample; nil of fewer than two.
  private static func deviation(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
  }

  /// Why nothing is scored.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case tooFewReferences(Int)
    case emptyReference(String)

    public var description: String {
      switch self {
      case .tooFewReferences(let count):
        "Wordscores needs at least two reference texts with different scores; \(count) were given."
      case .emptyReference(let name): "The reference text “\(name)” has no word. Choose another."
      }
    }
  }
}
