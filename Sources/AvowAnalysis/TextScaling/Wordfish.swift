public import AvowRecord
import Foundation

/// Wordfish: documents on the one line that best explains how often they use words.
///
/// n(i, k) is Poisson with logarithm of the mean η = α(i) + ψ(k) + β(k) θ(i); θ normal with variance 1, β with 9.
/// Fitted to an optimum of the log-posterior Σ(nη − e^η) − Σθ²/2 − Σβ²/18: for any α and θ the best ψ and β of each word
/// are found exactly, and Newton steps climb on α and θ with the words following (see ``WordfishClimb``). The objective
/// never falls, and the gradient at the end is given. There is more than one optimum: the climb starts from each of the
/// first axes of the residuals from independence, and the highest end is taken. α and ψ share a constant, set so that α
/// has mean 0.
///
/// The line is what varies most in the words, which need not be a position.
///
/// Source: J. Slapin and S.-O. Proksch, “A scaling model for estimating time-series party positions from texts”,
/// American Journal of Political Science 52 (2008), 705–722.
public struct Wordfish: Sendable {
  /// Place of each document on the line, and its standard error, from the inverse of the Hessian of all parameters.
  public let theta: [Double]
  public let standardError: [Double]
  /// How much each document says.
  public let alpha: [Double]
  /// How much each word weighs, and how common it is.
  public let beta: [Double]
  public let psi: [Double]
  /// The log-posterior after each step of the climb that was taken, constants left out.
  public let objectives: [Double]
  /// The length of the gradient in all parameters at the end.
  public let gradient: Double
  /// Where the climb ended from each start, in the order of the axes.
  public let ends: [Double]

  private let counts: [Double]
  private var documents: Int { theta.count }

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - left: index of a document that is to stand left of `right`.
  ///   - starts: from how many axes to climb.
  /// - Throws: ``Fault`` when a document or word has no count, or there are too few or too many.
  public init(_ terms: TermCounts, left: Int = 0, right: Int? = nil, starts: Int = 4) throws(Fault) {
    let (documents, words) = (terms.documents.count, terms.features.count)
    guard documents > 1, words > 1 else { throw .tooFew(documents: documents, features: words) }
    guard documents <= Wordfish.most else { throw .tooMany(documents: documents) }
    var counts = [Double](repeating: 0, count: documents * words)
    for entry in terms.entries { counts[entry.feature * documents + entry.document] += entry.count }
    let axes = ResidualAxes(counts, documents: documents, words: words)
    if let empty = axes.documentSums.firstIndex(where: { $0 <= 0 }) { throw .empty(terms.documents[empty]) }
    if let empty = axes.wordSums.firstIndex(where: { $0 <= 0 }) { throw .empty(terms.features[empty]) }
    var best: WordfishClimb?
    var ends: [Double] = []
    for axis in axes.first(min(starts, documents - 1)) {
      var climb = WordfishClimb(counts, axes, theta: axis)
      climb.run()
      ends.append(climb.objective)
      if climb.objective > (best?.objective ?? -.infinity) { best = climb }
    }
    guard let best else { throw .tooFew(documents: documents, features: words) }
    let right = right ?? documents - 1
    let turned =
      best.theta.indices.contains(left) && best.theta.indices.contains(right)
      && best.theta[left] > best.theta[right]
    theta = turned ? best.theta.map { -$0 } : best.theta
    beta = turned ? best.beta.map { -$0 } : best.beta
    let level = best.alpha.reduce(0, +) / Double(documents)
    alpha = best.alpha.map { $0 - level }
    psi = best.psi.map { $0 + level }
    standardError = best.standardErrors()
    objectives = best.objectives
    gradient = best.gradientLength()
    self.ends = ends
    self.counts = counts
  }

  /// More documents than this make the matrix of the Newton step too large.
  static let most = 1000

  /// Log-posterior of the parameters, constants left out.
  public func objective() -> Double {
    var sum = 0.0
    for word in beta.indices {
      for document in 0..<documents {
        let eta = alpha[document] + psi[word] + beta[word] * theta[document]
        sum += counts[word * documents + document] * eta - exp(eta)
      }
    }
    return sum - theta.reduce(0) { $0 + $1 * $1 } / 2 - beta.reduce(0) { $0 + $1 * $1 } / 18
  }

  /// Why a fit is refused.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case tooFew(documents: Int, features: Int)
    case tooMany(documents: Int)
    case empty(String)

    public var description: String {
      switch self {
      case .tooFew(let documents, let features):
        "A line needs at least two documents and two features; there are \(documents) and \(features)."
      case .tooMany(let documents):
        "Wordfish takes up to \(Wordfish.most) documents; there are \(documents). Take fewer, or join those of one speaker."
      case .empty(let name): "“\(name)” has no count. Take it out and try again."
      }
    }
  }
}
