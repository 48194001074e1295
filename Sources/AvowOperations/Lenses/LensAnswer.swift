public import AvowAnalysis
public import AvowRecord
import AvowStore

/// All lenses with how much each finds.
public struct LensesAnswer: Sendable, Codable {
  public struct Line: Sendable, Codable {
    public let lens: Lens
    /// Recommendations in which it finds a phrase.
    public let found: Int
    /// States that received them, and states that made them.
    public let addressees: Int
    public let makers: Int
    /// As measured by the test sample; nil where it was not coded, or the record does not hold it.
    public let precision: Double?
    public let recall: Double?
  }

  /// Recommendations in the record.
  public let held: Int
  public let lines: [Line]
}

/// A lens: what it asks, its phrases in full, what it finds, and how well.
public struct LensAnswer: Sendable, Codable {
  /// A phrase with the recommendations in which it is found; exceptions and near misses find none.
  public struct PhraseLine: Sendable, Codable {
    public let phrase: LensPhrase
    public let found: Int
  }

  /// A risk factor of the Framework of Analysis with the phrases that bear on it.
  public struct FactorLine: Sendable, Codable {
    public let factor: RiskFactor
    public let phrases: [String]
    /// Recommendations in which at least one of them is found.
    public let found: Int
  }

  public let lens: Lens
  /// The editions of the lens that read this record, earliest first.
  public let editions: [LensHistory.Edition]
  /// True when the record was read with the phrases that are shown.
  public let isCurrent: Bool
  public let counts: LensCounts
  public let phrases: [PhraseLine]
  public let terms: [LensTerm]
  /// The fourteen, in their order; those that no phrase bears on have no phrases.
  public let factors: [FactorLine]
  /// Precision and recall by the test sample; nil where it was not coded, or the record does not hold it.
  public let evaluation: EvaluateLenses.Row?
  public let sample: EvaluateLenses.Report?
}

extension Answers {
  /// The lenses with counts and measures.
  public func lenses(_ library: LensLibrary, coding: LensCoding) throws -> LensesAnswer {
    let lines = try store.recommendationLines()
    let today = currentStates()
    let report = try EvaluateLenses.run(store, library: library, coding: coding, sample: "test")
    return LensesAnswer(
      held: lines.count,
      lines: library.lenses.map { lens in
        let counts = LensCounts(lines, lens: lens.id) { today[$0] ?? $0 }
        let measured = report?.rows.first { $0.lens == lens.id }?.measured
        return .init(
          lens: lens, found: counts.found, addressees: counts.addressees.count { $0.found > 0 },
          makers: counts.makers.count { $0.found > 0 }, precision: measured?.precision,
          recall: measured?.recall)
      })
  }

  /// One lens, or nil when the library has none of that id.
  public func lens(_ id: String, in library: LensLibrary, coding: LensCoding) throws -> LensAnswer? {
    guard let lens = library.lens(id) else { return nil }
    let today = currentStates()
    let found = try store.recommendationsByPhrase(of: id)
    let phrases = library.phrases(of: id)
    let report = try EvaluateLenses.run(
      store, library: library, coding: coding, sample: "test", only: id)
    let history = try LensHistory(store, lens: id)
    return LensAnswer(
      lens: lens, editions: history.editions,
      isCurrent: history.editions.last?.digest == ReadThroughLenses.digest(of: lens, in: library),
      counts: LensCounts(try store.recommendationLines(), lens: id) { today[$0] ?? $0 },
      phrases: phrases.map { .init(phrase: $0, found: found[$0.id]?.count ?? 0) },
      terms: library.terms(of: id),
      factors: library.factors.sorted { $0.number < $1.number }.map { factor in
        let bearing = phrases.filter { $0.kind == .tag && $0.factorIDs.contains(factor.id) }.map(\.id)
        let rows = bearing.reduce(into: Set<Int>()) { $0.formUnion(found[$1] ?? []) }
        return .init(factor: factor, phrases: bearing, found: rows.count)
      }, evaluation: report?.rows.first, sample: report)
  }
}
