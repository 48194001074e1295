import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore

/// The register of recommendations with its filters.
struct RecommendationsPage: Page {
  static let template = "recommendations"
  let head: PageHead
  let isEmpty: Bool
  /// The report of the year of the latest recommendation shown.
  let report: Link?
  let total: FigureBox
  let isFiltered: Bool
  let text: String
  let makers: [Choices.Option]
  let addressees: [Choices.Option]
  let sessions: [Choices.Option]
  let kinds: [Choices.Option]
  let years: [Choices.Option]
  let responses: [Choices.Option]
  let actions: [Choices.Option]
  let issues: [Choices.Option]
  let lenses: [Choices.Option]
  let orders: [Choices.Option]
  /// The phrases of a lens that are asked for, as the address has them.
  let phrases: String
  let isByPhrase: Bool
  /// How many of those found stand under each answer.
  let tally: [Tally]
  let hasTally: Bool
  /// How many of those found say what was said to the same state in an earlier session; nil for none.
  let repeated: FigureBox?
  let repeatedList: String
  let isRepeated: Bool
  /// The one that those shown say the same as.
  let sameAs: Link?
  /// How many of those found each lens sees.
  let seen: [Tally]
  let hasSeen: Bool
  /// Rows of the table, escaped where they were written.
  let rows: String
  let hasRows: Bool
  let paging: Paging

  struct Tally: Sendable {
    let label: String
    let count: String
    /// The list behind the count.
    let href: String
  }

  static func load(_ filter: RecommendationFilter, from answers: Answers) throws -> RecommendationsPage {
    let (items, total) = try answers.store.recommendations(filter.acrossLineage(answers))
    let all = try answers.store.recommendationFacets()
    let found = filter.isBare ? all : try answers.store.recommendationFacets(filter.acrossLineage(answers))
    let last = try Paging.last(filter.page, of: total, perPage: RecommendationFilter.perPage)
    let lensNames = Dictionary(try LensLibrary.shipped().lenses.map { ($0.id, $0.name) }) { first, _ in first
    }
    let names = Dictionary(answers.reference.states.map { ($0.id, $0.shortName) }) { first, _ in first }
    func states(_ counts: [RollCallFacets.Count], _ chosen: StateID?) -> [Choices.Option] {
      Choices.options(
        counts.sorted { names[$0.value] ?? "" < names[$1.value] ?? "" }, chosen: chosen, names: names)
    }
    return RecommendationsPage(
      head: PageHead(
        "Recommendations", "What states were asked to do, by whom, and what they answered.",
        at: .recommendations(filter)),
      isEmpty: all.makers.isEmpty && all.addressees.isEmpty && all.answers.isEmpty,
      report: items.compactMap(\.date?.year).max().map {
        Link("Implementation in \($0)", .implementation($0))
      },
      total: FigureBox(
        Figure(
          value: Double(total), rule: CountingRules.recommendations, asOf: items.compactMap(\.date).max(),
          list: []),
        in: answers),
      isFiltered: !filter.isBare, text: filter.text ?? "",
      makers: states(all.makers, filter.makers.first),
      addressees: states(all.addressees, filter.addressees.first),
      sessions: Choices.options(all.sessions, chosen: filter.session),
      kinds: Choices.options(all.kinds, chosen: filter.kind?.rawValue),
      years: Choices.options(all.years, chosen: filter.year.map(String.init)),
      responses: Choices.options(
        all.answers, chosen: filter.isUnanswered ? "none" : filter.answer?.rawValue,
        names: ["none": "no answer"]),
      actions: Choices.options(
        all.actions, chosen: filter.action.map(String.init),
        names: Dictionary(
          uniqueKeysWithValues: ActionCategory.allCases.map {
            ("\($0.rawValue)", "\($0.rawValue): \($0.sentence)")
          })),
      issues: Choices.options(all.issues, chosen: filter.issue),
      lenses: Choices.options(all.lenses, chosen: filter.lens, names: lensNames),
      orders: [(RecommendationFilter.Order.newest, "newest first"), (.oldest, "oldest first")].map {
        Choices.Option(value: $0.rawValue, label: $1, isChosen: $0 == filter.order)
      },
      phrases: filter.phrases.joined(separator: ","), isByPhrase: !filter.phrases.isEmpty,
      tally: found.answers.map {
        Tally(
          label: $0.value == "none" ? "no answer" : $0.value, count: Number.text($0.count),
          href: SiteMap.recommendations(filter.answered($0.value)).href)
      },
      hasTally: found.answers.count > 1,
      repeated: found.repeated == 0 || filter.isRepeated
        ? nil
        : FigureBox(
          Figure(
            value: Double(found.repeated), rule: CountingRules.recommendationsRepeated,
            asOf: items.compactMap(\.date).max(), list: []), in: answers),
      repeatedList: SiteMap.recommendations(filter.madeAgain).href, isRepeated: filter.isRepeated,
      sameAs: filter.sameAs.map { Link($0, .recommendation($0)) },
      seen: found.lenses.filter { $0.value != filter.lens }.map {
        Tally(
          label: lensNames[$0.value] ?? $0.value, count: Number.text($0.count),
          href: SiteMap.recommendations(filter.onPage(1).with(\.lens, $0.value)).href)
      }, hasSeen: !found.lenses.isEmpty,
      rows: html(items, answers), hasRows: !items.isEmpty,
      paging: Paging(page: filter.page, last: last) { .recommendations(filter.onPage($0)) })
  }

  /// Written as bytes: the engine of the templates is slow on long tables.
  private static func html(_ items: [Recommendation], _ answers: Answers) -> String {
    var markup = Markup()
    func state(_ id: StateID?, _ printed: String, _ date: PartialDate?) {
      guard let id else { return markup.write(printed) }
      let link = answers.link(id, on: date)
      markup.element("a", ["href": link.href], text: link.text)
    }
    for item in items {
      markup.open("tr")
      markup.open("th", ["scope": "row"])
      markup.element("a", ["href": SiteMap.recommendation(item.id).href], text: item.text)
      if !item.issues.isEmpty { markup.write(" ") }
      for issue in item.issues { markup.element("span", ["class": "tag"], text: issue) }
      markup.close("th")
      markup.open("td")
      state(item.maker, item.makerAsPrinted, item.date)
      markup.close("td")
      markup.open("td")
      state(item.addressee, item.addresseeAsPrinted, item.date)
      markup.close("td")
      markup.element("td", ["class": "nowrap"], text: session(item))
      markup.element("td", ["class": "nowrap"], text: item.answer?.rawValue ?? "no answer")
      markup.close("tr")
    }
    return markup.text
  }

  static func session(_ item: Recommendation) -> String {
    guard item.kind == .upr else { return item.document ?? item.session }
    return "UPR \(item.session)" + (item.date.map { ", \($0.description.prefix(4))" } ?? "")
  }
}

extension RecommendationFilter {
  /// True when nothing but the order and the page is chosen.
  var isBare: Bool {
    var bare = RecommendationFilter().onPage(page)
    bare.order = order
    return self == bare
  }

  /// The same for one answer, or for `none`, from the first page.
  func answered(_ word: String) -> RecommendationFilter {
    var filter = onPage(1)
    filter.isUnanswered = word == "none"
    filter.answer = RecommendationEvent.Kind(rawValue: word)
    return filter
  }

  /// Those that say what was said to the same state in an earlier session, from the first page.
  var madeAgain: RecommendationFilter {
    var filter = onPage(1)
    filter.isRepeated = true
    return filter
  }

  /// The same for a state under all the ids it answers for.
  func acrossLineage(_ answers: Answers) -> RecommendationFilter {
    var filter = self
    filter.makers = makers.flatMap { answers.reference.lineage(of: $0) }
    filter.addressees = addressees.flatMap { answers.reference.lineage(of: $0) }
    return filter
  }
}
