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

  @Test("the end is an optimum: the gradient is 0, and a step in any parameter does not rise")
  func optimum() throws {
    let fit = try Wordfish(terms)
    #expect(fit.gradient < 1e-6)
    #expect(fit.ends.allSatisfy { $0 <= (fit.objectives.last ?? 0) + 1e-9 })
    #expect(fit.standardError.allSatisfy { $0 > 0 && $0 < 3 })
  }

  @Test("more than a thousand texts are refused in a sentence")
  func tooMany() {
    let names = (0...1000).map { "text \($0)" }
    let terms = TermCounts(
      documents: names, features: ["x", "y"],
      entries: names.indices.map { .init(document: $0, feature: $0 % 2, count: 1) })
    #expect(throws: Wordfish.Fault.tooMany(documents: 1001)) { try Wordfish(terms) }
  }

  @Test("a word that nobody used is refused by name")
  func empty() {
    let terms = TermCounts(
      documents: ["a", "b"], features: ["x", "y"],
      entries: [.init(document: 0, feature: 0, count: 1), .init(document: 1, feature: 0, count: 1)])
    #expect(throws: Wordfish.Fault.empty("y")) { try Wordfish(terms) }
  }
}
