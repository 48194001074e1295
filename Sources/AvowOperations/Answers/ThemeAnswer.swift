import AvowAnalysis
public import AvowRecord
import AvowStore

/// The vocabulary with what was found under each theme.
public struct ThemesAnswer: Sendable, Codable {
  public struct Line: Sendable, Codable {
    public let theme: Theme
    /// Interventions with at least one tag, the chair's left out, all forms of record together.
    public let interventions: Int
    /// States that spoke them.
    public let states: Int
    public let tags: Int
  }

  public let vocabularyVersion: String
  /// Nil before anything was filed.
  public let run: TaggingRun?
  /// True when the tags were made with the vocabulary that is shown.
  public let isCurrent: Bool
  /// Interventions with words that are not filed yet.
  public let untagged: Int
  public let read: [TaggedCount]
  public let lines: [Line]
}

/// A theme: what it means, its rules in full, where it was found, and how well.
public struct ThemeAnswer: Sendable, Codable {
  /// A year in one form of record.
  public struct Year: Sendable, Codable {
    public let year: Int
    public let form: RecordForm
    /// Interventions in which the theme is tagged, of how many.
    public let interventions: Int
    public let of: Int
    /// 0…1
    public let share: Double
    public let states: Int
    public let tags: Int
  }

  /// A state behind the theme.
  public struct StateLine: Sendable, Codable {
    public let state: StateID
    public let name: String
    public let interventions: Int
    public let tags: Int
    public let firstYear: Int
    public let lastYear: Int
  }

  public let theme: Theme
  public let vocabularyVersion: String
  public let run: TaggingRun?
  public let isCurrent: Bool
  public let rules: [ThemeRule]
  public let terms: [ThemeTerm]
  /// Lenses on recommendations that name the same term of a thesaurus.
  public let lenses: [Lens]
  public let years: [Year]
  public let states: [StateLine]
  /// The first tag of the latest interventions.
  public let quotes: [ThemeTag]
  /// Precision, recall and agreement of the codings; nil for a theme that was not coded or a record without the texts.
  public let evaluation: EvaluateThemes.Row?
  public let sample: EvaluateThemes.Report?
}

extension Answers {
  /// So many quotes are shown of a theme.
  public static let mostQuotes = 60

  /// The vocabulary with counts.
  public func themes() throws -> ThemesAnswer {
    let vocabulary = try ThemeVocabulary.shipped()
    let run = try store.taggingRuns().last
    let counts = Dictionary(
      grouping: try store.themeCounts(ThemeTagFilter(), byState: true), by: \.theme)
    return ThemesAnswer(
      vocabularyVersion: vocabulary.version, run: run,
      isCurrent: run?.vocabularyDigest == TagThemes.digest(of: vocabulary),
      untagged: try store.untaggedInterventions(), read: try store.taggedCounts(),
      lines: reference.themes.map { theme in
        let counts = counts[theme.id] ?? []
        return ThemesAnswer.Line(
          theme: theme, interventions: counts.reduce(0) { $0 + $1.interventions },
          states: Set(counts.compactMap(\.state)).count, tags: counts.reduce(0) { $0 + $1.tags })
      })
  }

  /// One theme, or nil when the vocabulary has none of that id.
  public func theme(_ id: String) throws -> ThemeAnswer? {
    guard let theme = reference.themes.first(where: { $0.id == id }) else { return nil }
    let vocabulary = try ThemeVocabulary.shipped()
    let run = try store.taggingRuns().last
    var filter = ThemeTagFilter()
    filter.theme = id
    let counts = try store.themeCounts(filter, byState: true)
    filter.isFirstOnly = true
    filter.limit = Answers.mostQuotes
    let report = try evaluation(vocabulary, of: id)
    return ThemeAnswer(
      theme: theme, vocabularyVersion: vocabulary.version, run: run,
      isCurrent: run?.vocabularyDigest == TagThemes.digest(of: vocabulary), rules: vocabulary.rules(of: id),
      terms: vocabulary.terms(of: id), lenses: try lenses(near: vocabulary.terms(of: id)),
      years: try themeYears(counts), states: themeStates(counts),
      quotes: try store.themeTags(filter), evaluation: report?.rows.first { $0.theme == id }, sample: report)
  }

  private func lenses(near terms: [ThemeTerm]) throws -> [Lens] {
    let codes = Set(terms.map { "\($0.scheme) \($0.code)" })
    let library = try LensLibrary.shipped()
    return library.lenses.filter { lens in
      library.terms(of: lens.id).contains { term in
        term.code.map { codes.contains("\(term.scheme) \($0)") } ?? false
      }
    }
  }

  private func evaluation(_ vocabulary: ThemeVocabulary, of theme: String) throws -> EvaluateThemes.Report? {
    let coding = try ThemeCoding.shipped()
    guard coding.themes.contains(theme) else { return nil }
    return try EvaluateThemes.run(store, vocabulary: vocabulary, coding: coding, only: theme)
  }

  private func themeYears(_ counts: [ThemeCount]) throws -> [ThemeAnswer.Year] {
    try store.taggedCounts().map { read in
      let here = counts.filter { $0.year == read.year && $0.form == read.form }
      let found = here.reduce(0) { $0 + $1.interventions }
      return ThemeAnswer.Year(
        year: read.year, form: read.form, interventions: found, of: read.interventions,
        share: read.interventions == 0 ? 0 : Double(found) / Double(read.interventions),
        states: Set(here.compactMap(\.state)).count, tags: here.reduce(0) { $0 + $1.tags })
    }
  }

  private func themeStates(_ counts: [ThemeCount]) -> [ThemeAnswer.StateLine] {
    Dictionary(grouping: counts.filter { $0.state != nil }, by: { $0.state ?? "" }).map { state, counts in
      let years = counts.map(\.year)
      return ThemeAnswer.StateLine(
        state: state, name: reference.name(of: state),
        interventions: counts.reduce(0) { $0 + $1.interventions }, tags: counts.reduce(0) { $0 + $1.tags },
        firstYear: years.min() ?? 0, lastYear: years.max() ?? 0)
    }.sorted { (-$0.interventions, $0.name) < (-$1.interventions, $1.name) }
  }
}
