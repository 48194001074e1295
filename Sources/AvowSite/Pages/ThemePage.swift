import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore

/// A theme: what it means, who named it and when, with what words, by which rules, and how well these find it.
struct ThemePage: Page {
  static let template = "theme"
  let head: PageHead
  let name: String
  let description: String
  let sources: Sources?
  let filing: ThemeFiling
  let coded: Link?
  let summary: String
  let charts: [Chart]
  /// The years of forms that are too few to draw.
  let few: DataTable
  let hasFew: Bool
  let states: DataTable
  let hasStates: Bool
  let quotes: [Quote]
  let hasQuotes: Bool
  let quotesNote: String
  let measures: [String]
  let isMeasured: Bool
  let notMeasured: String?
  let measureNote: String?
  let terms: DataTable
  let hasTerms: Bool
  /// Lenses on recommendations that stand for the same term of the thesaurus.
  let lenses: [Link]
  let hasLenses: Bool
  let rules: DataTable
  let version: String

  /// Words of the record under the theme.
  struct Quote: Sendable {
    let speaker: Link?
    let speakerText: String
    let meeting: Link
    let date: String
    let form: String
    let words: String
    let paragraph: String
    let rule: String
  }

  static func load(_ id: String, from answers: Answers) throws -> ThemePage {
    guard let answer = try answers.theme(id) else {
      throw SiteFault.notInRecord(noun: "theme", id: id, list: .themes)
    }
    return ThemePage(
      answer, in: answers,
      claims: try answers.claims(.of(.theme(id)), countsOfDebates: false).counts.first)
  }

  /// - Parameter claims: what people coded of the theme; nil when nobody was asked.
  init(_ answer: ThemeAnswer, in answers: Answers, claims: ClaimsAnswer.Count? = nil) {
    let theme = answer.theme
    head = PageHead(
      theme.name, "\(theme.name): who named it, when, and with what words.", at: .theme(theme.id),
      trail: [Link("Themes", .themes)])
    name = theme.name
    description = theme.description
    sources = Sources(theme.source)
    coded = claims.map { one in
      Link(
        "People read it in \(Number.text(one.paragraphs)) of \(Number.text(one.asked)) paragraphs that were coded for it",
        .claims(.of(one.code)))
    }
    filing = ThemeFiling(answer.run, isCurrent: answer.isCurrent, untagged: 0)
    let read = answer.years.reduce(0) { $0 + $1.of }
    let found = answer.years.reduce(0) { $0 + $1.interventions }
    summary =
      "Of \(Number.text(read)) interventions that were read, \(Number.text(found)) have words of this theme; "
      + "\(Number.text(answer.states.count)) states spoke them."
    charts = RecordForm.allCases.compactMap { form in
      let years = answer.years.filter { $0.form == form }
      // Fewer years than four are read more easily in the table of the state and the quotes.
      guard years.contains(where: { $0.interventions > 0 }), years.count > 3 else { return nil }
      return ThemeYearsChart(
        id: "years-" + form.rawValue.replacing(" ", with: "-"), theme: theme.name, form: form, years: years
      ).chart()
    }
    let drawn = Set(charts.map(\.id))
    few = DataTable(
      "Other forms of record, by year",
      columns: ["Year", "Form", "Interventions#", "Of#", "Share#"],
      rows: answer.years.filter {
        $0.interventions > 0 && !drawn.contains("years-" + $0.form.rawValue.replacing(" ", with: "-"))
      }.map {
        [
          .init("\($0.year)"), .init($0.form.rawValue), .init(Number.text($0.interventions), isNumber: true),
          .init(Number.text($0.of), isNumber: true), .init(Share.text($0.share), isNumber: true),
        ]
      })
    hasFew = !few.isEmpty
    states = DataTable(
      "States behind the theme, all forms of record",
      columns: ["State", "Interventions#", "Tags#", "First#", "Last#"],
      rows: answer.states.map { one in
        [
          .init(one.name, href: SiteMap.state(one.state, with: []).href),
          .init(Number.text(one.interventions), isNumber: true), .init(Number.text(one.tags), isNumber: true),
          .init("\(one.firstYear)", isNumber: true), .init("\(one.lastYear)", isNumber: true),
        ]
      })
    hasStates = !answer.states.isEmpty
    quotes = answer.quotes.map { tag in
      Quote(
        speaker: tag.state.map { answers.link($0, on: tag.date) }, speakerText: tag.speaker,
        meeting: Link(tag.meeting, .meeting(tag.meeting)), date: tag.date.inWords, form: tag.form.rawValue,
        words: tag.quote, paragraph: tag.paragraph, rule: tag.rule)
    }
    hasQuotes = !quotes.isEmpty
    quotesNote =
      "The first words of the theme in the \(quotes.count) latest interventions that have them."
    measures = answer.evaluation?.sentences ?? []
    isMeasured = !measures.isEmpty
    notMeasured = ThemePage.notMeasured(answer)
    measureNote = answer.sample.map { sample in
      "\(sample.passages) passages, drawn on \(PartialDate(sample.drawnOn)?.inWords ?? sample.drawnOn) with seed \(sample.seed)"
        + (sample.missing.isEmpty
          ? "."
          : "; the words of \(sample.missing.count) are not in this record, and these are not measured.")
        + (sample.isSampleOfTheseRules ? "" : " The rules have changed since the draw.")
    }
    terms = DataTable(
      "The same in other lists of terms", columns: ["Term", "List", "Code", "It is"],
      rows: answer.terms.map {
        [.init($0.label), .init($0.scheme), .init($0.code, href: $0.source), .init($0.relation)]
      })
    hasTerms = !answer.terms.isEmpty
    lenses = answer.lenses.map { Link($0.name, .lens($0.id)) }
    hasLenses = !lenses.isEmpty
    rules = DataTable(
      "Rules, version \(answer.vocabularyVersion)", columns: ["Rule", "Language", "Kind", "Pattern", "Note"],
      rows: answer.rules.map {
        [
          .init($0.id), .init($0.language), .init($0.kind.rawValue), .init($0.pattern), .init($0.note ?? ""),
        ]
      })
    version = answer.vocabularyVersion
  }

  private static func notMeasured(_ answer: ThemeAnswer) -> String? {
    guard answer.evaluation == nil else { return nil }
    let coding = (try? ThemeCoding.shipped())?.themes ?? []
    return coding.contains(answer.theme.id)
      ? "Passages were coded for this theme, but their texts are not in this record; they are from the General Debate "
        + "corpus and from verbatim records."
      : "The rules of this theme have not been measured against coders. Take its numbers as counts of words, no more."
  }

  /// Counts by state, year and form.
  static func table(_ id: String, from answers: Answers) throws -> String {
    guard answers.reference.themes.contains(where: { $0.id == id }) else {
      throw SiteFault.notInRecord(noun: "theme", id: id, list: .themes)
    }
    var filter = ThemeTagFilter()
    filter.theme = id
    var writer = DelimitedWriter(header: [
      "theme", "state", "year", "form", "interventions", "paragraphs", "tags",
    ])
    for one in try answers.store.themeCounts(filter, byState: true) {
      writer.append([
        one.theme, one.state, String(one.year), one.form.rawValue, String(one.interventions),
        String(one.paragraphs), String(one.tags),
      ])
    }
    return writer.text
  }
}
