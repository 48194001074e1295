import AvowRecord
import Foundation
import Testing

@testable import AvowAnalysis

/// The example of Laver, Benoit and Garry (2003), table 1: each text has the same run of counts, five words further on
/// than the one before; the sixth is the text to be scored. Its score is printed there as −.448 with standard error .0119.
@Suite("Wordscores")
struct WordscoresTests {
  private static let run = [
    2.0, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2,
  ]

  private static let terms = TermCounts(
    documents: ["R1", "R2", "R3", "R4", "R5", "V1"], features: (0..<37).map { "w\($0)" },
    entries: [0, 5, 10, 15, 20, 7].enumerated().flatMap { document, start in
      // The text to be scored starts between the second and the third.
      run.enumerated().map { .init(document: document, feature: start + $0.offset, count: $0.element) }
    })

  private static let scores = [0: -1.5, 1: -0.75, 2: 0, 3: 0.75, 4: 1.5]

  @Test("score the reference texts of the published example as quanteda does, to 1e-7")
  func reference() throws {
    let fit = try Wordscores(Self.terms, references: Self.scores)
    // quanteda.textmodels: textmodel_wordscores(data_dfm_lbg2003example, c(seq(-1.5, 1.5, .75), NA)),
    // predict(se.fit = TRUE).
    let expected = [
      (-1.31793133637844, 0.00669961318693631), (-0.739559799963894, 0.0114336045764135),
      (0, 0.0120052504301516),
      (0.739559799963894, 0.0114336045764135), (1.31793133637844, 0.00669961318693631),
      (-0.448059076617713, 0.0118976667871439),
    ]
    for (found, expected) in zip(fit.raw, expected) {
      let found = try #require(found)
      #expect(abs(found.score - expected.0) < 1e-7)
      #expect(abs(found.standardError - expected.1) < 1e-7)
    }
  }

  @Test("Martin and Vanberg's rescaling puts the outermost reference texts at their own scores")
  func mv() throws {
    let fit = try Wordscores(Self.terms, references: Self.scores).rescaled(.mv)
    #expect(abs(try #require(fit[0]).score + 1.5) < 1e-12)
    #expect(abs(try #require(fit[4]).score - 1.5) < 1e-12)
  }

  @Test("Laver, Benoit and Garry's rescaling keeps the mean and gives the deviation of the reference scores")
  func lbg() throws {
    let fit = try Wordscores(Self.terms, references: Self.scores)
    let (raw, scaled) = (fit.raw.compactMap { $0?.score }, fit.rescaled(.lbg).compactMap { $0?.score })
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    #expect(abs(mean(raw) - mean(scaled)) < 1e-12)
    let deviation = (scaled.reduce(0) { $0 + ($1 - mean(scaled)) * ($1 - mean(scaled)) } / 5).squareRoot()
    #expect(abs(deviation - 0.75 * 2.5.squareRoot()) < 1e-12)
  }

  @Test("references that are too few, alike or empty are refused")
  func refused() {
    #expect(throws: Wordscores.Fault.tooFewReferences(1)) { try Wordscores(Self.terms, references: [0: 1]) }
    #expect(throws: Wordscores.Fault.tooFewReferences(2)) {
      try Wordscores(Self.terms, references: [0: 1, 1: 1])
    }
    let terms = TermCounts(
      documents: ["a", "b"], features: ["x"], entries: [.init(document: 0, feature: 0, count: 1)])
    #expect(throws: Wordscores.Fault.emptyReference("b")) { try Wordscores(terms, references: [0: 1, 1: 2]) }
  }
}
