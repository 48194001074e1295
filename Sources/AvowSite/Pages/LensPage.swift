import AvowAnalysis
import AvowOperations
import AvowRecord

/// A lens: what it asks, what it finds by session, answer, action and state, by which phrases, and how well.
struct LensPage: Page {
  static let template = "lens"
  let head: PageHead
  let name: String
  let version: String
  let question: String
  let description: String
  let notSeen: String
  let isEmpty: Bool
  let warning: String?
  let total: FigureBox
  let held: FigureBox
  let addressees: FigureBox
  let makers: FigureBox
  let list: Link
  let notAsked: Link
  let chart: Chart?
  let answered: DataTable
  let actions: DataTable
  let hasCounts: Bool
  let received: DataTable
  let made: DataTable
  let measures: [String]
  let isMeasured: Bool
  let sample: String?
  let factors: DataTable
  let hasFactors: Bool
  let phrases: [Phrase]
  let terms: DataTable
  let hasTerms: Bool
  let editions: DataTable
  let hasEditions: Bool
  let changes: Link?

  /// A phrase, by what its id has behind the name of the lens, with what it finds.
  struct Phrase: Sendable {
    let id: String
    let kind: String
    let found: String
    /// The list behind the number.
    let href: String?
    let pattern: String
    let factors: String
  }

  static func answer(_ id: String, from answers: Answers) throws -> LensAnswer {
    guard let answer = try answers.lens(id, in: LensLibrary.shipped(), coding: LensCoding.shipped()) else {
      throw SiteFault.notInRecord(noun: "lens", id: id, list: .lenses)
    }
    return answer
  }

  static func load(_ id: String, from answers: Answers) throws -> LensPage {
    LensPage(try answer(id, from: answers), in: answers)
  }

  init(_ answer: LensAnswer, in answers: Answers) {
    let lens = answer.lens
    let counts = answer.counts
    let seen = RecommendationFilter.seen(by: lens.id)
    head = PageHead(
      lens.name, "\(lens.question) What was asked, of whom, and what was answered.", at: .lens(lens.id),
      trail: LensPage.trail())
    (name, version, question, description, notSeen) = (
      lens.name, lens.version, lens.question, lens.description, lens.notSeen
    )
    isEmpty = counts.of == 0
    warning =
      answer.isCurrent || counts.of == 0
      ? nil
      : "The record was read with another edition of this lens than is shown here. The next command of avow reads it anew."
    total = FigureBox(
      Figure(
        value: Double(counts.found), rule: CountingRules.recommendationsOfLens,
        asOf: counts.sessions.last?.date, list: []), in: answers)
    let day = counts.sessions.last?.date
    func states(_ rule: CountingRule, _ counted: [LensCounts.Count]) -> FigureBox {
      FigureBox(
        .count(rule: rule, list: counted.filter { $0.found > 0 }.map(\.value), asOf: day), in: answers)
    }
    held = FigureBox(
      Figure(value: Double(counts.of), rule: CountingRules.recommendations, asOf: day, list: []), in: answers)
    addressees = states(CountingRules.statesAsked, counts.addressees)
    makers = states(CountingRules.statesAsking, counts.makers)
    list = Link("All of them in the register", .recommendations(seen))
    notAsked = Link("States at risk that were not asked", .notAsked(lens.id, NotAskedFilter()))
    chart =
      counts.sessions.count > 1 ? LensSessionsChart(lens: lens, sessions: counts.sessions).chart() : nil
    answered = LensPage.table("By latest answer of the state addressed", "Answer", counts.answers) {
      ($0 == "none" ? "no answer" : $0, seen.answered($0))
    }
    actions = LensPage.table("By what was asked for, as the source sorts it", "Action", counts.actions) {
      let action = Int($0).flatMap(ActionCategory.init(rawValue:))
      return ("\($0)" + (action.map { ": \($0.sentence)" } ?? ""), seen.with(\.action, Int($0)))
    }
    hasCounts = counts.found > 0
    received = LensPage.table("States that received them, most first", "State", counts.addressees) {
      (answers.reference.name(of: $0), seen.with(\.addressees, [$0]))
    }
    made = LensPage.table("States that made them, most first", "State", counts.makers) {
      (answers.reference.name(of: $0), seen.with(\.makers, [$0]))
    }
    measures = answer.evaluation?.sentences ?? []
    isMeasured = !measures.isEmpty
    sample = answer.sample?.sentence
    factors = LensPage.factors(answer, seen)
    hasFactors = !factors.isEmpty
    phrases = LensPage.phrases(answer, seen)
    terms = DataTable(
      "The same in other lists of terms", columns: ["Term", "List", "Code", "It is"],
      rows: answer.terms.map {
        [
          .init($0.label), .init($0.scheme),
          .init($0.code ?? "", href: $0.source.hasPrefix("http") ? $0.source : nil), .init($0.relation),
        ]
      })
    hasTerms = !answer.terms.isEmpty
    editions = LensPage.editions(answer.editions)
    hasEditions = !answer.editions.isEmpty
    changes =
      answer.editions.count > 1
      ? Link("What the last change gained and lost", .lensChanges(lens.id, earlier: nil, later: nil)) : nil
  }

  static func trail() -> [Link] {
    [
      Link("Recommendations", .recommendations(RecommendationFilter().onPage(1))),
      Link("Lenses", .lenses),
    ]
  }

  /// Counts with the share, each number leading to its list; what the lens does not find anything under is left out.
  private static func table(
    _ caption: String, _ column: String, _ counts: [LensCounts.Count],
    _ row: (String) -> (name: String, filter: RecommendationFilter)
  ) -> DataTable {
    DataTable(
      caption, columns: [column, "Found#", "Of#", "Share#"],
      rows: counts.filter { $0.found > 0 }.map { one in
        let (name, filter) = row(one.value)
        return [
          .init(name),
          .init(Number.text(one.found), href: SiteMap.recommendations(filter).href, isNumber: true),
          .init(
            Number.text(one.of), href: SiteMap.recommendations(filter.with(\.lens, nil)).href,
            isNumber: true),
          .init(Share.text(one.share), isNumber: true),
        ]
      })
  }

  private static func factors(_ answer: LensAnswer, _ seen: RecommendationFilter) -> DataTable {
    DataTable(
      "Risk factors of the Framework of Analysis that phrases bear on",
      columns: ["No.", "Risk factor", "Recommendations#", "Phrases#"],
      rows: answer.factors.filter { !$0.phrases.isEmpty }.map { one in
        [
          .init("\(one.factor.number)"), .init(one.factor.name),
          .init(
            Number.text(one.found),
            href: SiteMap.recommendations(seen.with(\.phrases, one.phrases)).href, isNumber: true),
          .init(Number.text(one.phrases.count), isNumber: true),
        ]
      })
  }

  private static func phrases(_ answer: LensAnswer, _ seen: RecommendationFilter) -> [Phrase] {
    let numbers = Dictionary(answer.factors.map { ($0.factor.id, $0.factor.number) }) { first, _ in first }
    return answer.phrases.map { one in
      Phrase(
        id: one.phrase.id.replacing(one.phrase.lens + "-", with: ""), kind: one.phrase.kind.rawValue,
        found: one.phrase.kind == .tag ? Number.text(one.found) : "–",
        href: one.found > 0
          ? SiteMap.recommendations(seen.with(\.phrases, [one.phrase.id])).href : nil,
        pattern: one.phrase.pattern,
        factors: one.phrase.factorIDs.compactMap { numbers[$0] }.map(String.init).joined(separator: ", "))
    }
  }

  static func editions(_ editions: [LensHistory.Edition]) -> DataTable {
    DataTable(
      "Editions of the lens that read this record",
      columns: ["Edition", "Version", "First read", "Read#", "Found#"],
      rows: editions.map {
        [
          .init("\($0.number)"), .init($0.version), .init(PartialDate($0.madeOn)?.inWords ?? $0.madeOn),
          .init(Number.text($0.read), isNumber: true), .init(Number.text($0.found), isNumber: true),
        ]
      })
  }
}
