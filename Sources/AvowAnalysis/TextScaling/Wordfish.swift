public import AvowRecord
import Foundation

/// Wordfish: documents on the one line that best explains how often they use words.
///
/// n(i, k) is Poisson with logarithm of the mean η = α(i) + ψ(k) + β(k) θ(i); θ normal with variance 1, β with 9.
/// Fitted to the optimum of the log-posterior Σ(nη − e^η) − Σθ²/2 − Σβ²/18: Newton steps for each document and each
/// word, halved until they rise, and between sweeps the best shift and scale of the whole line in closed form. The
/// objective never falls. The first document's α is no zero: α and ψ share a constant, set so that α has mean 0.
///
/// The line is what varies most in the words, which need not be a position.
///
/// Source: J. Slapin and S.-O. Proksch, “A scaling model for estimating time-series party positions from texts”,
/// American Journal of Political Science 52 (2008), 705–722.
public struct Wordfish: Sendable {
  /// Place of each document on the line, and its standard error given the words.
  public private(set) var theta: [Double]
  public private(set) var standardError: [Double]
  /// How much each document says.
  public private(set) var alpha: [Double]
  /// How much each word weighs, and how common it is.
  public private(set) var beta: [Double]
  public private(set) var psi: [Double]
  /// The log-posterior after each sweep, constants left out.
  public private(set) var objectives: [Double] = []

  private let counts: [Double]
  private var documents: Int { theta.count }
  private var words: Int { beta.count }

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - left: index of a document that is to stand left of `right`.
  ///   - tolerance: the fit ends when a sweep raises the objective by less than this share of it.
  /// - Throws: ``Fault`` when a document or word has no count, or there are too few.
  public init(
    _ terms: TermCounts, left: Int = 0, right: Int? = nil, tolerance: Double = 1e-8, maximalSweeps: Int = 2000
  ) throws(Fault) {
    let (rows, columns) = (terms.documents.count, terms.features.count)
    guard rows > 1, columns > 1 else { throw .tooFew(documents: rows, features: columns) }
    var counts = [Double](repeating: 0, count: rows * columns)
    for entry in terms.entries { counts[entry.document * columns + entry.feature] += entry.count }
    let rowSums = (0..<rows).map { counts[$0 * columns..<($0 + 1) * columns].reduce(0, +) }
    var columnSums = [Double](repeating: 0, count: columns)
    for row in 0..<rows { for column in 0..<columns { columnSums[column] += counts[row * columns + column] } }
    if let empty = rowSums.firstIndex(where: { $0 <= 0 }) { throw .empty(terms.documents[empty]) }
    if let empty = columnSums.firstIndex(where: { $0 <= 0 }) { throw .empty(terms.features[empty]) }
    self.counts = counts
    let all = rowSums.reduce(0, +)
    alpha = rowSums.map { log($0 * Double(rows) / all) }
    psi = columnSums.map { log($0 / Double(rows)) }
    beta = [Double](repeating: 0, count: columns)
    standardError = [Double](repeating: 0, count: rows)
    theta = Wordfish.firstAxis(counts, rowSums, columnSums, all)
    fit(tolerance, maximalSweeps)
    orient(left, right ?? rows - 1)
  }

  private mutating func fit(_ tolerance: Double, _ maximalSweeps: Int) {
    var reach = 1.0
    for _ in 0..<maximalSweeps {
      let before = (alpha, theta, psi, beta)
      for word in 0..<words { climb(word: word) }
      for document in 0..<documents { climb(document: document) }
      settleLine()
      reach = goFurther(from: before, by: reach)
      let now = objective()
      objectives.append(now)
      if objectives.count > 1, now - objectives[objectives.count - 2] < tolerance * abs(now) { break }
    }
    for document in 0..<documents {
      let point = conditional(document: document, alpha[document], theta[document])
      standardError[document] = (point.aa / (point.aa * point.tt - point.at * point.at)).squareRoot()
    }
  }

  /// Goes on in the direction of the last sweep, as far as that raises the objective; sweeps alone creep.
  ///
  /// - Returns: how far to try next time: twice as far after a success, a quarter after none, at least 1.
  private mutating func goFurther(from before: ([Double], [Double], [Double], [Double]), by reach: Double)
    -> Double
  {
    func on(_ old: [Double], _ new: [Double]) -> [Double] { zip(old, new).map { $1 + reach * ($1 - $0) } }
    let held = (alpha, theta, psi, beta)
    let now = objective()
    (alpha, theta) = (on(before.0, alpha), on(before.1, theta))
    (psi, beta) = (on(before.2, psi), on(before.3, beta))
    if objective() > now { return reach * 2 }
    (alpha, theta, psi, beta) = held
    return max(1, reach / 4)
  }

  /// Log-posterior, constants left out.
  public func objective() -> Double {
    var sum = 0.0
    for document in 0..<documents {
      for word in 0..<words {
        let eta = alpha[document] + psi[word] + beta[word] * theta[document]
        sum += counts[document * words + word] * eta - exp(eta)
      }
    }
    return sum - theta.reduce(0) { $0 + $1 * $1 } / 2 - beta.reduce(0) { $0 + $1 * $1 } / 18
  }

  /// The best shift and scale of θ, made up for in ψ, α and β, so that only the priors change.
  private mutating func settleLine() {
    let mean = theta.reduce(0, +) / Double(documents)
    for document in 0..<documents { theta[document] -= mean }
    for word in 0..<words { psi[word] += beta[word] * mean }
    let (a, b) = (theta.reduce(0) { $0 + $1 * $1 }, beta.reduce(0) { $0 + $1 * $1 } / 9)
    if a > 0, b > 0 {
      let scale = pow(b / a, 0.25)
      for document in 0..<documents { theta[document] *= scale }
      for word in 0..<words { beta[word] /= scale }
    }
    let level = alpha.reduce(0, +) / Double(documents)
    for document in 0..<documents { alpha[document] -= level }
    for word in 0..<words { psi[word] += level }
  }

  private mutating func orient(_ left: Int, _ right: Int) {
    guard theta.indices.contains(left), theta.indices.contains(right), theta[left] > theta[right] else {
      return
    }
    theta = theta.map { -$0 }
    beta = beta.map { -$0 }
  }

  /// Value, gradient and minus second derivatives of two parameters.
  private struct Point {
    var value = 0.0
    var a = 0.0
    var t = 0.0
    var aa = 0.0
    var at = 0.0
    var tt = 0.0

    mutating func take(_ count: Double, _ eta: Double, _ by: Double) {
      let mean = exp(eta)
      let rest = count - mean
      value += count * eta - mean
      a += rest
      t += rest * by
      aa += mean
      at += mean * by
      tt += mean * by * by
    }

    mutating func hold(_ value: Double, _ variance: Double) {
      self.value -= value * value / (2 * variance)
      t -= value / variance
      tt += 1 / variance
    }

    /// The Newton step.
    var step: (a: Double, t: Double) {
      let determinant = max(aa * tt - at * at, 1e-12 * aa * tt)
      return ((tt * a - at * t) / determinant, (aa * t - at * a) / determinant)
    }
  }

  private func conditional(document: Int, _ a: Double, _ t: Double) -> Point {
    var point = Point()
    for word in 0..<words {
      point.take(counts[document * words + word], a + psi[word] + beta[word] * t, beta[word])
    }
    point.hold(t, 1)
    return point
  }

  private func conditional(word: Int, _ p: Double, _ b: Double) -> Point {
    var point = Point()
    for document in 0..<documents {
      point.take(counts[document * words + word], alpha[document] + p + b * theta[document], theta[document])
    }
    point.hold(b, 9)
    return point
  }

  private mutating func climb(document: Int) {
    (alpha[document], theta[document]) = Wordfish.climb(alpha[document], theta[document]) {
      conditional(document: document, $0, $1)
    }
  }

  private mutating func climb(word: Int) {
    (psi[word], beta[word]) = Wordfish.climb(psi[word], beta[word]) { conditional(word: word, $0, $1) }
  }

  /// One Newton step, halved until it does not fall.
  private static func climb(_ a: Double, _ t: Double, _ point: (Double, Double) -> Point) -> (Double, Double)
  {
    let here = point(a, t)
    var step = here.step
    let size = max(abs(step.a), abs(step.t))
    if size > 2 { step = (step.a * 2 / size, step.t * 2 / size) }
    // A step that promises so little cannot overshoot.
    if here.a * step.a + here.t * step.t < 0.01 { return (a + step.a, t + step.t) }
    for _ in 0..<40 {
      if point(a + step.a, t + step.t).value >= here.value { return (a + step.a, t + step.t) }
      step = (step.a / 2, step.t / 2)
    }
    return (a, t)
  }

  /// The first axis of the residuals from independence, by power iteration; the start of θ.
  private static func firstAxis(
    _ counts: [Double], _ rowSums: [Double], _ columnSums: [Double], _ all: Double
  ) -> [Double] {
    let (rows, columns) = (rowSums.count, columnSums.count)
    var residual = counts
    for row in 0..<rows {
      for column in 0..<columns {
        let expected = rowSums[row] * columnSums[column] / all
        residual[row * columns + column] = (counts[row * columns + column] - expected) / expected.squareRoot()
      }
    }
    var axis = (0..<rows).map { Double($0) - Double(rows - 1) / 2 }
    for _ in 0..<100 {
      var loading = [Double](repeating: 0, count: columns)
      for row in 0..<rows {
        for column in 0..<columns { loading[column] += residual[row * columns + column] * axis[row] }
      }
      for row in 0..<rows {
        axis[row] = 0
        for column in 0..<columns { axis[row] += residual[row * columns + column] * loading[column] }
      }
      let size = (axis.reduce(0) { $0 + $1 * $1 } / Double(rows)).squareRoot()
      if size > 0 { axis = axis.map { $0 / size } }
    }
    return axis
  }

  /// Why a fit is refused.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case tooFew(documents: Int, features: Int)
    case empty(String)

    public var description: String {
      switch self {
      case .tooFew(let documents, let features):
        "A line needs at least two documents and two features; there are \(documents) and \(features)."
      case .empty(let name): "“\(name)” has no count. Take it out and try again."
      }
    }
  }
}
