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

      EXAMPLES:
        avow recommendations --from CHE --to RWA --response accepted --csv
        avow recommendations --from CHE --to RWA --response accepted --lens atrocity-prevention --csv
        avow recommendations --to SYR --text "genocide"
        avow recommendations --response none --session 16
        avow recommendations --template events > became-of.csv
      """)

  enum Columns: String, CaseIterable, ExpressibleByArgument { case short, all }
  enum Template: String, CaseIterable, ExpressibleByArgument { case recommendations, events }

  @OptionGroup var data: DataOption

  @Option(help: "The state that recommends: three letters or a name.") var from: String?
  @Option(help: "The state addressed: three letters or a name.") var to: String?
  @Option(help: "The session of the review, such as 16.") var session: String?
  @Option(help: "The cycle of the review, 1 to 4.") var cycle: Int?
  @Option(help: "accepted, noted, rejected, changed, or none for silence.") var response: String?
  @Option(help: "What it asks for, 1 (least) to 5 (a specific action).") var action: Int?
  @Option(help: "A label of the source, such as “Women's rights”.") var issue: String?
  @Option(
    help:
      "Only those in which a lens finds a phrase: atrocity-prevention, gender, legal-tools, civil-society, accountability."
  )
  var lens: String?
  @Option(help: "Words that the text must contain.") var text: String?
  @Option(help: "UPR, report, dialogue, civil society or treaty body.") var kind: String?
  @Option(help: "At most so many; 0 for all. 50 when a table is printed, all for --csv and --json.")
  var limit: Int?
  @Option(help: "Pass over so many first.") var offset = 0
  @Option(help: "Print an empty table to fill in, and nothing else.") var template: Template?
  @Flag(help: "Print CSV: one row a recommendation, a fixed header.") var csv = false
  @Option(help: "Which columns of CSV: short, or all with labels, date, document and paragraph.")
  var columns = Columns.short
  @Flag(help: "Print JSON: total, offset and items.") var json = false

  func validate() throws {
    if csv, json { throw ValidationError("Choose --csv or --json, not both.") }
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
    let filter = try filter(answers)
    let found = try answers.store.recommendations(filter)
    if json {
      Terminal.write(
        try JSONAnswer.of(
          RecommendationList(
            total: found.total, offset: offset, items: found.items,
            lenses: try answers.store.lenses(of: filter))))
    } else if csv {
      let lenses = try answers.store.lenses(of: filter)
      Terminal.write(
        columns == .all
          ? RecommendationRows.allColumns(found.items, lenses: lenses)
          : RecommendationRows.csv(found.items, lenses: lenses))
    } else {
      Terminal.write(RecommendationList.table(found.items, answers.reference).text(width: Terminal.width))
    }
    try tell(found.items.count, of: found.total, answers.store)
  }

  private func filter(_ answers: Answers) throws -> RecommendationFilter {
    var filter = answers.recommendations(
      to: try to.map { try answers.state($0) }, from: try from.map { try answers.state($0) })
    filter.kind = kind.flatMap(Recommendation.Kind.init(rawValue:))
    filter.session = session
    filter.cycle = cycle
    filter.isUnanswered = response == "none"
    filter.answer = response.flatMap(RecommendationEvent.Kind.init(rawValue:))
    filter.action = action
    filter.issue = issue
    filter.lens = try lens.map { try data.lenses().known($0).id }
    filter.text = text
    filter.offset = offset
    filter.limit = limit == 0 ? nil : limit ?? (csv || json ? nil : 50)
    return filter
  }

  /// Says what a reader of the table cannot see: that there is more, or why there is nothing.
  private func tell(_ shown: Int, of total: Int, _ store: RecordStore) throws {
    if total == 0 {
      var any = RecommendationFilter()
      any.limit = 1
      Terminal.tell(
        try store.recommendations(any).total == 0
          ? "No recommendation has been imported yet: avow import FILE…"
          : "No recommendation meets these conditions.")
    } else if !csv, !json, shown < total {
      Terminal.tell(
        "\(NumberText.grouped(shown)) of \(NumberText.count(total, "recommendation")); --limit 0 prints all.")
    }
  }
}
