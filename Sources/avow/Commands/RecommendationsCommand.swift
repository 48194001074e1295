import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow recommendations`
struct RecommendationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommendations",
    abstract: "List what states were asked to do, all or those that meet every condition given.",
    discussion: """
      Recommendations of the Universal Periodic Review come from tables of UPR Info; any others, and what became of \
      each, from plain tables (see --template). One that several states made together is listed for each of them. The \
      response is the latest answer of the state addressed; one without an answer is silent, not noted.

      --group compares all texts, words with words, and keeps which say the same, to one state and to any; --same-as and \
      --repeated then ask for them. A person puts two together or sets them apart with --join or --split, by name and \
      with the date of today; every decision is kept, and a later one takes an earlier one back.

      EXAMPLES:
        avow recommendations --from CHE --to RWA --response accepted --csv
        avow recommendations --from CHE --to RWA --response accepted --lens atrocity-prevention --csv
        avow recommendations --to SYR --text "genocide"
        avow recommendations --response none --session 16
        avow recommendations --to RWA --counts
        avow recommendations --group
        avow recommendations --to SYR --repeated --response noted
        avow recommendations --same-as UPR/5/AFG/AUT/1a2b3c4d --csv --columns all
        avow recommendations --split ID ID --who "A. Analyst" --note "Another treaty"
        avow recommendations --template events > became-of.csv
      """)

  enum Columns: String, CaseIterable, ExpressibleByArgument { case short, all }
  enum Template: String, CaseIterable, ExpressibleByArgument { case recommendations, events }

  enum Output: OutputWords {
    static let csv = "Print CSV: one row a recommendation, a fixed header; with --counts one row a count."
    static let json = "Print JSON: total, offset and items."
  }

  @OptionGroup var data: DataOption

  @Option(help: "The state that recommends: three letters or a name.") var from: String?
  @Option(help: "The state addressed: three letters or a name.") var to: String?
  @Option(help: "The session of the review, such as 16.") var session: String?
  @Option(help: "The cycle of the review, 1 to 4.") var cycle: Int?
  @Option(help: "The year in which it was made.") var year: Int?
  @Option(help: "accepted, noted, rejected, changed, or none for silence.") var response: String?
  @Option(help: "What it asks for, 1 (least) to 5 (a specific action).") var action: Int?
  @Option(help: "A label of the source, such as “Women's rights”.") var issue: String?
  @Option(
    help:
      "Only those in which a lens finds a phrase: atrocity-prevention, gender, legal-tools, civil-society, accountability."
  )
  var lens: String?
  @Option(help: "Words that the text must contain.") var text: String?
  @Option(help: ArgumentHelp("It and those that say the same.", valueName: "id")) var sameAs: String?
  @Flag(help: "Only those that say what was said to the same state in an earlier session.") var repeated =
    false
  @Flag(help: "Compare all texts, keep which say the same, and end.") var group = false
  @Option(help: "With --group: the least share of pairs of words in common, above 0 and up to 1.")
  var least = GroupRecommendations.usualLikeness
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Two that say the same, whatever was found.", valueName: "id"))
  var join: [String] = []
  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Two that do not say the same.", valueName: "id"))
  var split: [String] = []
  @Option(help: "Who decides it; the name is public.") var who: String?
  @Option(help: "Why, in a sentence.") var note: String?
  @Option(help: "UPR, report, dialogue, civil society or treaty body.") var kind: String?
  @Option(help: "At most so many; 0 for all. 50 when a table is printed, all for --csv and --json.")
  var limit: Int?
  @Option(help: "Pass over so many first.") var offset = 0
  @Option(help: "Print an empty table to fill in, and nothing else.") var template: Template?
  @Flag(help: "Print how many stand under each answer, session, year, kind, lens, label and state instead.")
  var counts = false
  @Option(help: "Which columns of CSV: short, or all with labels, date, document and paragraph.")
  var columns = Columns.short
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if !join.isEmpty, !split.isEmpty { throw ValidationError("Choose --join or --split, not both.") }
    for (name, ids) in [("join", join), ("split", split)] where !ids.isEmpty {
      if ids.count != 2 { throw ValidationError("--\(name) takes two ids.") }
      if who == nil { throw ValidationError("Say with --who who decides it.") }
    }
    if let limit, limit < 0 { throw ValidationError("--limit takes 0 or more.") }
    if offset < 0 { throw ValidationError("--offset takes 0 or more.") }
    if let action, ActionCategory(rawValue: action) == nil { throw ValidationError("--action takes 1 to 5.") }
    if let response, response != "none", RecommendationEvent.Kind(rawValue: response)?.isAnswer != true {
      throw ValidationError("--response takes accepted, noted, rejected, changed or none.")
    }
    if let kind, Recommendation.Kind(rawValue: kind) == nil {
      throw ValidationError(
        "--kind takes \(Recommendation.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
  }

  func run() async throws {
    if let template {
      Terminal.write(RecommendationList.template(events: template == .events))
      return
    }
    let answers = try Answers(data.open())
    if group { return try groupAll(answers.store) }
    if !join.isEmpty || !split.isEmpty { return try decide(answers) }
    let filter = try filter(answers)
    if counts { return try printCounts(filter, answers) }
    let found = try answers.store.recommendations(filter)
    if output.json {
      Terminal.write(
        try JSONAnswer.of(
          RecommendationList(
            total: found.total, offset: offset, items: found.items,
            lenses: try answers.store.lenses(of: filter))))
    } else if output.csv {
      let lenses = try answers.store.lenses(of: filter)
      Terminal.write(
        columns == .all
          ? RecommendationRows.allColumns(
            found.items, lenses: lenses, leaders: try answers.store.likenessLeaders(of: filter))
          : RecommendationRows.csv(found.items, lenses: lenses))
    } else {
      Terminal.write(RecommendationList.table(found.items, answers.reference).text(width: Terminal.width))
    }
    try tell(found.items.count, of: found.total, answers.store)
  }

  private func printCounts(_ filter: RecommendationFilter, _ answers: Answers) throws {
    let counts = RecommendationCounts(try answers.store.recommendationFacets(filter))
    if output.json { return Terminal.write(try JSONAnswer.of(counts.facets)) }
    Terminal.write(output.csv ? counts.csv : counts.page(width: Terminal.width))
  }

  private func groupAll(_ store: RecordStore) throws {
    let outcome = try GroupRecommendations(store: store, today: Today.text).run(leastLikeness: least)
    if output.json { return Terminal.write(try JSONAnswer.of(outcome)) }
    Terminal.write(outcome.text)
  }

  private func decide(_ answers: Answers) throws {
    guard let today = PartialDate(Today.text) else { return }
    let ids = join.isEmpty ? split : join
    try DecideLikeness.run(
      LikenessDecision(
        one: ids[0], other: ids[1], isSame: !join.isEmpty, who: who ?? "", date: today, note: note),
      in: answers)
    let now = try answers.recommendation(ids[0])
    if output.json { return Terminal.write(try JSONAnswer.of(now)) }
    Terminal.write(now?.page(width: Terminal.width) ?? "")
  }

  private func filter(_ answers: Answers) throws -> RecommendationFilter {
    var filter = answers.recommendations(
      to: try to.map { try answers.state($0) }, from: try from.map { try answers.state($0) })
    filter.kind = kind.flatMap(Recommendation.Kind.init(rawValue:))
    filter.session = session
    filter.cycle = cycle
    filter.year = year
    filter.isUnanswered = response == "none"
    filter.answer = response.flatMap(RecommendationEvent.Kind.init(rawValue:))
    filter.action = action
    filter.issue = issue
    filter.lens = try lens.map { try data.lenses().known($0).id }
    filter.text = text
    if let sameAs {
      guard try answers.store.recommendation(sameAs) != nil else {
        throw DecideLikeness.Fault.noSuchRecommendation(sameAs)
      }
      filter.sameAs = sameAs
    }
    filter.isRepeated = repeated
    filter.offset = offset
    filter.limit = limit == 0 ? nil : limit ?? (output.csv || output.json ? nil : 50)
    return filter
  }

  /// Says what a reader of the table cannot see: that there is more, or why there is nothing.
  private func tell(_ shown: Int, of total: Int, _ store: RecordStore) throws {
    if let lens,
      try ReadThroughLenses(store: store, library: data.lenses(), today: "").waiting().contains(lens)
    {
      Terminal.tell("This edition of the lens \(lens) has not read everything yet: avow tag does it.")
    }
    if total == 0 {
      var any = RecommendationFilter()
      any.limit = 1
      Terminal.tell(
        try store.recommendations(any).total == 0
          ? "No recommendation has been imported yet: avow import FILE…"
          : "No recommendation meets these conditions.")
    } else if !output.csv, !output.json, shown < total {
      Terminal.tell(
        "\(NumberText.grouped(shown)) of \(NumberText.count(total, "recommendation")); --limit 0 prints all.")
    }
  }
}
