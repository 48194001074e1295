import Foundation

/// The climb of ``Wordfish`` from one start.
///
/// Given α and θ, each word's ψ and β have one best value, found by Newton steps of two parameters. What is left is a
/// function of α and θ alone; its gradient is that of the whole at the best words, its Hessian the Schur complement of the
/// words. Steps are damped after Levenberg and Marquardt until they rise, so that the objective never falls.
struct WordfishClimb: Sendable {
  private let counts: [Double]
  private let documents: Int
  private(set) var alpha: [Double]
  private(set) var theta: [Double]
  private(set) var psi: [Double]
  private(set) var beta: [Double]
  private(set) var objective = -Double.infinity
  private(set) var objectives: [Double] = []

  init(_ counts: [Double], _ axes: ResidualAxes, theta: [Double]) {
    self.counts = counts
    documents = axes.documents
    self.theta = theta
    let all = axes.wordSums.reduce(0, +)
    alpha = axes.documentSums.map { log($0 * Double(axes.documents) / all) }
    psi = axes.wordSums.map { log($0 / Double(axes.documents)) }
    beta = [Double](repeating: 0, count: axes.words)
  }

  mutating func run(maximalSteps: Int = 300) {
    (psi, beta, objective) = words(alpha, theta)
    objectives = [objective]
    var damping = 0.0
    let size = 2 * documents
    for _ in 0..<maximalSteps {
      let slope = slope()
      let steepness = slope.gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
      var risen = false
      for _ in 0..<60 {
        var matrix = slope.hessian
        for row in 0..<size { matrix[row * size + row] += damping * slope.diagonal[row] }
        guard let step = Cholesky.solve(matrix, slope.gradient) else {
          damping = max(damping * 4, 1e-4)
          continue
        }
        let newAlpha = alpha.indices.map { alpha[$0] + step[$0] }
        let newTheta = theta.indices.map { theta[$0] + step[documents + $0] }
        let found = words(newAlpha, newTheta)
        if found.objective.isFinite, found.objective >= objective - 1e-9 {
          (alpha, theta, psi, beta) = (newAlpha, newTheta, found.psi, found.beta)
          risen = true
          let gain = found.objective - objective
          objective = max(objective, found.objective)
          objectives.append(objective)
          damping = damping > 1e-6 ? damping / 8 : 0
          if gain < 1e-9, steepness < 1e-6 { return }
          break
        }
        damping = max(damping * 4, 1e-4)
      }
      if !risen { return }
    }
  }

  /// The best ψ and β of every word for given α and θ, from where they are, and the log-posterior there.
  private func words(_ alpha: [Double], _ theta: [Double]) -> (
    psi: [Double], beta: [Double], objective: Double
  ) {
    let parts = Chunks.map(psi.count, chunks: 32) { range in
      counts.withUnsafeBufferPointer { counts in
        alpha.withUnsafeBufferPointer { alpha in
          theta.withUnsafeBufferPointer { theta in
            WordfishClimb.best(range, counts, alpha, theta, psi, beta)
          }
        }
      }
    }
    let prior = theta.reduce(0) { $0 + $1 * $1 } / 2
    return (
      parts.flatMap(\.0), parts.flatMap(\.1), parts.reduce(0) { $0 + $1.2 } - prior
    )
  }

  private static func best(
    _ range: Range<Int>, _ counts: UnsafeBufferPointer<Double>, _ alpha: UnsafeBufferPointer<Double>,
    _ theta: UnsafeBufferPointer<Double>, _ psi: [Double], _ beta: [Double]
  ) -> ([Double], [Double], Double) {
    let documents = alpha.count
    var (newPsi, newBeta) = ([Double](), [Double]())
    newPsi.reserveCapacity(range.count)
    newBeta.reserveCapacity(range.count)
    var sum = 0.0
    for word in range {
      var (p, b) = (psi[word], beta[word])
      let first = word * documents
      for _ in 0..<100 {
        var (gp, gb, pp, pb, bb) = (0.0, -b / 9, 0.0, 0.0, 1.0 / 9)
        for document in 0..<documents {
          let t = theta[document]
          let mean = exp(min(alpha[document] + p + b * t, 40))
          let rest = counts[first + document] - mean
          gp += rest
          gb += rest * t
          pp += mean
          pb += mean * t
          bb += mean * t * t
        }
        let determinant = pp * bb - pb * pb
        guard determinant > 0 else { break }
        var (dp, db) = ((bb * gp - pb * gb) / determinant, (pp * gb - pb * gp) / determinant)
        let size = max(abs(dp), abs(db))
        if size > 2 { (dp, db) = (dp * 2 / size, db * 2 / size) }
        (p, b) = (p + dp, b + db)
        if size < 1e-9 { break }
      }
      for document in 0..<documents {
        let eta = alpha[document] + p + b * theta[document]
        sum += counts[first + document] * eta - exp(min(eta, 700))
      }
      sum -= b * b / 18
      newPsi.append(p)
      newBeta.append(b)
    }
    return (newPsi, newBeta, sum)
  }

  /// Gradient and negative Hessian of what is left when the words follow; α first, then θ.
  private struct Slope {
    var gradient: [Double]
    var hessian: [Double]
    /// The diagonal before the words were taken out, which is positive.
    var diagonal: [Double]
  }

  private func slope() -> Slope {
    let size = 2 * documents
    let parts = Chunks.map(psi.count, chunks: 8) { range -> Slope in
      var part = Slope(
        gradient: [Double](repeating: 0, count: size), hessian: [Double](repeating: 0, count: size * size),
        diagonal: [Double](repeating: 0, count: size))
      for word in range { take(word, into: &part) }
      return part
    }
    var whole = Slope(
      gradient: [Double](repeating: 0, count: size), hessian: [Double](repeating: 0, count: size * size),
      diagonal: [Double](repeating: 0, count: size))
    for part in parts {
      for index in 0..<size { whole.gradient[index] += part.gradient[index] }
      for index in 0..<size { whole.diagonal[index] += part.diagonal[index] }
      for index in 0..<size * size { whole.hessian[index] += part.hessian[index] }
    }
    let level = alpha.reduce(0, +)
    for document in 0..<documents {
      whole.gradient[documents + document] -= theta[document]
      whole.hessian[(documents + document) * size + documents + document] += 1
      whole.diagonal[documents + document] += 1
      // α and ψ share a constant: this holds it without touching the objective.
      whole.gradient[document] -= level
      for other in 0..<documents { whole.hessian[document * size + other] += 1 }
    }
    for row in 0..<size {
      for column in 0..<row { whole.hessian[column * size + row] = whole.hessian[row * size + column] }
    }
    return whole
  }

  private func take(_ word: Int, into slope: inout Slope) {
    let size = 2 * documents
    let (p, b) = (psi[word], beta[word])
    var one = [Double](repeating: 0, count: size)
    var other = one
    var (pp, pb, bb) = (0.0, 0.0, 1.0 / 9)
    for document in 0..<documents {
      let t = theta[document]
      let mean = exp(alpha[document] + p + b * t)
      let rest = counts[word * documents + document] - mean
      slope.gradient[document] += rest
      slope.gradient[documents + document] += rest * b
      slope.diagonal[document] += mean
      slope.diagonal[documents + document] += mean * b * b
      slope.hessian[document * size + document] += mean
      slope.hessian[(documents + document) * size + document] += mean * b
      slope.hessian[(documents + document) * size + documents + document] += mean * b * b
      one[document] = mean
      one[documents + document] = mean * b
      other[document] = mean * t
      other[documents + document] = mean * t * b - rest
      pp += mean
      pb += mean * t
      bb += mean * t * t
    }
    let determinant = pp * bb - pb * pb
    guard determinant > 0 else { return }
    let (ipp, ipb, ibb) = (bb / determinant, -pb / determinant, pp / determinant)
    slope.hessian.withUnsafeMutableBufferPointer { hessian in
      for row in 0..<size {
        let (a, c) = (ipp * one[row] + ipb * other[row], ipb * one[row] + ibb * other[row])
        for column in 0...row { hessian[row * size + column] -= a * one[column] + c * other[column] }
      }
    }
  }

  /// The standard error of each θ, the uncertainty of words and α taken in.
  func standardErrors() -> [Double] {
    let size = 2 * documents
    guard let factor = Cholesky.factor(slope().hessian, size: size) else {
      return [Double](repeating: .nan, count: documents)
    }
    return (0..<documents).map { document in
      var unit = [Double](repeating: 0, count: size)
      unit[documents + document] = 1
      return max(0, Cholesky.solve(factor: factor, unit)[documents + document]).squareRoot()
    }
  }

  /// The length of the gradient in α, θ, ψ and β together.
  func gradientLength() -> Double {
    var square = 0.0
    var byDocument = [Double](repeating: 0, count: 2 * documents)
    for word in psi.indices {
      var (gp, gb) = (0.0, -beta[word] / 9)
      for document in 0..<documents {
        let rest =
          counts[word * documents + document]
          - exp(alpha[document] + psi[word] + beta[word] * theta[document])
        gp += rest
        gb += rest * theta[document]
        byDocument[document] += rest
        byDocument[documents + document] += rest * beta[word]
      }
      square += gp * gp + gb * gb
    }
    for document in 0..<documents { byDocument[documents + document] -= theta[document] }
    return (square + byDocument.reduce(0) { $0 + $1 * $1 }).squareRoot()
  }
}
