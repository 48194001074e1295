public import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// Measures the rules against the coded sample, with the texts that the record holds.
public struct EvaluateThemes: Sendable {
  /// What is measured of one theme.
  public struct Row: Sendable, Codable {
    public let theme: String
    /// Codes count as “about the theme” where both codings say so.
    public let measured: ThemeEvaluation
    /// The same where either says so.
    public let lenient: ThemeEvaluation
    public let agreement: CohenKappa
    /// Sampled passages that are tagged now and were not at the draw, or the other way round.
    public let moved: Int
  }

  /// All themes that were coded.
  public struct Report: Sendable, Codable {
    public let vocabularyVersion: String
    /// True when the sample was drawn with these very rules; else the shares are those of the old strata.
    public let isSampleOfTheseRules: Bool
    public let seed: Int
    public let drawnOn: String
    public let passages: Int
    /// Passages whose words the record does not hold: they are not measured.
    public let missing: [String]
    public let rows: [Row]
  }

  /// The report, or nil when the record holds no passage of the sample.
  ///
  /// - Parameter theme: one theme, for which fewer passages are read; nil for all.
  public static func run(
    _ store: RecordStore, vocabulary: ThemeVocabulary, coding: ThemeCoding, only theme: String? = nil
  ) throws -> Report? {
    var reader = ThemeReader(try ThemeMatcher(vocabulary))
    let rules = vocabulary.rules
    var tagged: [Int: Set<String>] = [:]
    var near: [Int: Set<String>] = [:]
    var missing: [String] = []
    let passages = coding.passages.filter { passage in
      theme.map { passage.strata.contains($0 + ":") || passage.strata.contains("any") } ?? true
    }
    for one in passages {
      var selection = SpokenTextSelection()
      selection.intervention = one.intervention
      var found: Set<String>?
      try store.spokenTexts(selection) { texts, _ in
        let paragraphs = texts.flatMap { $0.paragraphs.map(\.text) }
        guard let words = Passage.find(letters: one.letters, mark: one.mark, in: paragraphs) else { return }
        let hits = reader.hits(in: paragraphs).filter { words.contains($0.words.lowerBound) }
        found = Set(hits.filter { rules[$0.rule].kind == .tag }.map { rules[$0.rule].theme })
        near[one.number] = Set(hits.filter { rules[$0.rule].kind != .tag }.map { rules[$0.rule].theme })
      }
      if let found {
        tagged[one.number] = found
      } else {
        missing.append("\(one.intervention)/\(one.passage)")
      }
    }
    guard !tagged.isEmpty, let draw = coding.strata.first else { return nil }
    let codes = Dictionary(grouping: coding.codes, by: \.theme)
    let rows = coding.themes.filter { theme == nil || $0 == theme }.compactMap { theme -> Row? in
      guard let codes = codes[theme] else { return nil }
      return row(theme, codes, tagged: tagged, near: near, coding: coding)
    }
    return Report(
      vocabularyVersion: vocabulary.version,
      isSampleOfTheseRules: draw.vocabularyDigest == TagThemes.digest(of: vocabulary), seed: draw.seed,
      drawnOn: draw.drawnOn, passages: passages.count, missing: missing, rows: rows)
  }

  private static func row(
    _ theme: String, _ codes: [PassageCode], tagged: [Int: Set<String>], near: [Int: Set<String>],
    coding: ThemeCoding
  ) -> Row {
    let code = Dictionary(codes.map { ($0.number, $0) }) { first, _ in first }
    func size(_ stratum: String) -> Int {
      coding.strata.first { $0.theme == theme && $0.stratum == stratum }?.passages ?? 0
    }
    var moved = 0
    func evaluation(_ isAbout: (PassageCode) -> Bool, counting: Bool) -> ThemeEvaluation {
      var cases: [ThemeEvaluation.Case] = []
      for passage in coding.passages {
        guard let code = code[passage.number], let now = tagged[passage.number] else { continue }
        let strata = passage.strata.split(separator: " ").map(String.init)
        let isTagged = now.contains(theme)
        if strata.contains(theme + ":tagged") {
          cases.append(.init(stratum: isTagged ? .tagged : .near, isAbout: isAbout(code)))
          if !isTagged, counting { moved += 1 }
        } else if strata.contains(theme + ":near") {
          cases.append(.init(stratum: isTagged ? .tagged : .near, isAbout: isAbout(code)))
          if isTagged, counting { moved += 1 }
        } else if strata.contains("any"), !isTagged, near[passage.number]?.contains(theme) != true {
          cases.append(.init(stratum: .rest, isAbout: isAbout(code)))
        }
      }
      return ThemeEvaluation(
        cases, taggedPassages: size("tagged"), nearPassages: size("near"),
        seed: UInt64(truncatingIfNeeded: coding.strata.first?.seed ?? 1))
    }
    return Row(
      theme: theme, measured: evaluation({ $0.first == 1 && $0.second == 1 }, counting: true),
      lenient: evaluation({ $0.first == 1 || $0.second == 1 }, counting: false),
      agreement: CohenKappa(codes.map { ($0.first == 1, $0.second == 1) }), moved: moved)
  }
}
