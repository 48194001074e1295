/// The axes along which counts of words depart most from independence: where Wordfish starts.
struct ResidualAxes: Sendable {
  let documents: Int
  let words: Int
  let documentSums: [Double]
  let wordSums: [Double]
  /// The residuals’ products, document by document.
  private let products: [Double]

  /// - Parameter counts: word by word, the documents in order.
  init(_ counts: [Double], documents: Int, words: Int) {
    var documentSums = [Double](repeating: 0, count: documents)
    var wordSums = [Double](repeating: 0, count: words)
    for word in 0..<words {
      for document in 0..<documents {
        documentSums[document] += counts[word * documents + document]
        wordSums[word] += counts[word * documents + document]
      }
    }
    let all = wordSums.reduce(0, +)
    var products = [Double](repeating: 0, count: documents * documents)
    var residual = [Double](repeating: 0, count: documents)
    for word in 0..<words where wordSums[word] > 0 {
      for document in 0..<documents {
        let expected = documentSums[document] * wordSums[word] / all
        residual[document] =
          expected > 0 ? (counts[word * documents + document] - expected) / expected.squareRoot() : 0
      }
      for row in 0..<documents {
        for column in 0...row { products[row * documents + column] += residual[row] * residual[column] }
      }
    }
    for row in 0..<documents {
      for column in 0..<row { products[column * documents + row] = products[row * documents + column] }
    }
    self.documents = documents
    self.words = words
    self.documentSums = documentSums
    self.wordSums = wordSums
    self.products = products
  }

  /// The first axes, each with mean 0 and variance 1, by power iteration with the earlier ones taken out.
  func first(_ count: Int) -> [[Double]] {
    var axes: [[Double]] = []
    for number in 0..<max(1, count) {
      var axis = (0..<documents).map { Double(($0 * (number + 1)) % documents) - Double(documents - 1) / 2 }
      for _ in 0..<300 {
        for earlier in axes {
          let share =
            zip(axis, earlier).reduce(0) { $0 + $1.0 * $1.1 }
            / max(earlier.reduce(0) { $0 + $1 * $1 }, 1e-300)
          for index in axis.indices { axis[index] -= share * earlier[index] }
        }
        var next = [Double](repeating: 0, count: documents)
        for row in 0..<documents {
          for column in 0..<documents { next[row] += products[row * documents + column] * axis[column] }
        }
        let size = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard size > 0 else { break }
        axis = next.map { $0 / size }
      }
      axes.append(axis)
    }
    return axes.map { axis in
      let mean = axis.reduce(0, +) / Double(documents)
      let deviation = (axis.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(documents)).squareRoot()
      return deviation > 0 ? axis.map { ($0 - mean) / deviation } : axis
    }
  }
}
