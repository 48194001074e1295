public import AvowAnalysis
public import AvowRecord
public import AvowStore

/// Measures the lenses against a coded sample of recommendations, with the texts that the record holds.
public struct EvaluateLenses: Sendable {
  /// What is measured of one lens.
  public struct Row: Sendable, Codable {
    public let lens: String
    public let version: String
    /// True when the sample was drawn by these very phrases.
    public let isSampleOfThesePhrases: Bool
    /// A recommendation counts as about the lens where both codings say so; where there is one, where it says so.
    public let measured: LensEvaluation
    /// The same where either says so.
    public let lenient: LensEvaluation
    /// Of those that were coded twice.
    public let agreement: CohenKappa
    /// Recommendations of the sample that the phrases find now and did not at the draw, or the other way round.
    public let moved: Int
    /// Where phrases and codings differ, in the order of the sample.
    public let differences: [Difference]
  }

  /// A recommendation in which the phrases say other than the codings.
  public struct Difference: Sendable, Codable {
    public let number: Int
    public let recommendation: String
    /// The phrases that find it; none where it was missed.
    public let phrases: [String]
    public let first: Int
    public let second: Int?
  }

  public struct Report: Sendable, Codable {
    /// `development` or `test`.
    public let sample: String
    public let seed: Int
    public let drawnOn: String
    /// Different wordings in the record when the sample was drawn.
    public let wordings: Int
    public let recommendations: Int
    /// Recommendations that the record does not hold: they are not measured.
    public let missing: [String]
    public let rows: [Row]
  }

  private struct Reading {
    let coded: CodedRecommendation
    let weight: Double
    let strata: Set<String>
    let phrases: [String: [String]]
  }

  /// The report, or nil when the sample is not coded or the record holds nothing of it.
  ///
  /// - Parameters:
  ///   - sample: `development` or `test`.
  ///   - lens: one lens; nil for all.
  public static func run(
    _ store: RecordStore, library: LensLibrary, coding: LensCoding, sample: String, only lens: String? = nil
  ) throws -> Report? {
    let coding = coding.only(sample)
    guard !coding.codes.isEmpty, let all = coding.strata.first(where: { $0.lens == "all" }) else {
      return nil
    }
    let texts = try store.recommendationTexts(of: coding.recommendations.map(\.recommendation))
    var reader = ThemeReader(try ThemeMatcher(library.vocabulary))
    var readings: [Reading] = []
    var missing: [String] = []
    for one in coding.recommendations {
      guard let text = texts[one.recommendation] else {
        missing.append(one.recommendation)
        continue
      }
      let hits = reader.hits(in: [text]).map { library.phrases[$0.rule] }.filter { $0.kind == .tag }
      let strata = Set((one.strata ?? "").split(separator: " ").map(String.init))
      readings.append(
        Reading(
          coded: one, weight: weight(strata, coding.strata), strata: strata,
          phrases: Dictionary(grouping: hits, by: \.lens).mapValues { Array(Set($0.map(\.id))).sorted() }))
    }
    guard !readings.isEmpty else { return nil }
    let rows = library.lenses.filter { lens == nil || $0.id == lens }.compactMap {
      row($0, readings, coding, of: all, in: library)
    }
    return Report(
      sample: sample, seed: all.seed, drawnOn: all.drawnOn, wordings: all.recommendations,
      recommendations: coding.recommendations.count, missing: missing, rows: rows)
  }

  /// One over the chance that at least one of the strata that a recommendation belongs to drew it: they drew apart.
  static func weight(_ strata: Set<String>, _ sizes: [LensStratum]) -> Double {
    var escape = 1.0
    for one in sizes where one.lens == "all" || strata.contains("\(one.lens):\(one.stratum)") {
      if one.recommendations > 0 { escape *= 1 - Double(one.drawn) / Double(one.recommendations) }
    }
    return escape < 1 ? 1 / (1 - escape) : 0
  }

  private static func row(
    _ lens: Lens, _ readings: [Reading], _ coding: LensCoding, of all: LensStratum, in library: LensLibrary
  ) -> Row? {
    let codes = Dictionary(
      coding.codes.filter { $0.lens == lens.id }.map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
    guard !codes.isEmpty else { return nil }
    func size(_ stratum: String) -> Int {
      coding.strata.first { $0.lens == lens.id && $0.stratum == stratum }?.recommendations ?? 0
    }
    let sizes = (
      tagged: size("tagged"), near: size("near"), rest: all.recommendations - size("tagged") - size("near")
    )
    func evaluation(_ isAbout: (LensCode) -> Bool) -> LensEvaluation {
      LensEvaluation(
        readings.compactMap { one in
          guard let code = codes[one.coded.number] else { return nil }
          return LensEvaluation.Case(
            stratum: one.strata.contains(lens.id + ":tagged")
              ? .tagged : one.strata.contains(lens.id + ":near") ? .near : .rest,
            weight: one.weight, isTagged: one.phrases[lens.id] != nil, isAbout: isAbout(code))
        }, sizes: sizes, seed: UInt64(truncatingIfNeeded: all.seed))
    }
    let differences = readings.compactMap { one -> Difference? in
      guard let code = codes[one.coded.number] else { return nil }
      let phrases = one.phrases[lens.id] ?? []
      guard phrases.isEmpty ? code.mayBeAbout : !code.isAbout else { return nil }
      return Difference(
        number: one.coded.number, recommendation: one.coded.recommendation, phrases: phrases,
        first: code.first, second: code.second)
    }
    return Row(
      lens: lens.id, version: lens.version,
      isSampleOfThesePhrases: coding.strata.first { $0.lens == lens.id }?.digest
        == ReadThroughLenses.digest(of: lens, in: library),
      measured: evaluation(\.isAbout),
      lenient: evaluation(\.mayBeAbout),
      agreement: CohenKappa(
        codes.values.compactMap { code in code.second.map { (code.first == 1, $0 == 1) } }),
      moved: readings.count {
        ($0.phrases[lens.id] != nil) != $0.strata.contains(lens.id + ":tagged")
      },
      differences: differences)
  }
}
