import AvowRecord
import Testing

@testable import AvowAnalysis

@Suite("Wordfish")
struct WordfishTests {
  private let terms = TermCounts(
    documents: ["a", "b", "c"], features: ["tax", "care", "the"],
    entries: [
      .init(document: 0, feature: 0, count: 9), .init(document: 0, feature: 2, count: 20),
      .init(document: 1, feature: 0, count: 5), .init(document: 1, feature: 1, count: 4),
      .init(document: 1, feature: 2, count: 18), .init(document: 2, feature: 1, count: 9),
      .init(document: 2, feature: 2, count: 21),
    ])

  @Test("a document between two others in its words stands between them, the first to the left")
  func order() throws {
    let fit = try Wordfish(terms)
    #expect(fit.theta[0] < fit.theta[1] && fit.theta[1] < fit.theta[2])
    #expect(fit.beta[0] < fit.beta[2] && fit.beta[2] < fit.beta[1])
    #expect(abs(fit.alpha.reduce(0, +)) < 1e-9)
  }

  @Test("the objective never falls, and the last one is that of the parameters")
  func monotone() throws {
    let fit = try Wordfish(terms)
    for (before, after) in zip(fit.objectives, fit.objectives.dropFirst()) { #expect(after >= before - 1e-9) }
    #expect(abs(fit.objective() - (fit.objectives.last ?? 0)) < 1e-9)
  }

  @Test("a word that nobody used is refused by name")
  func empty() {
    let terms = TermCounts(
      documents: ["a", "b"], features: ["x", "y"],
      entries: [.init(document: 0, feature: 0, count: 1), .init(document: 1, feature: 0, count: 1)])
    #expect(throws: Wordfish.Fault.empty("y")) { try Wordfish(terms) }
  }
}
