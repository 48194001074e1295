import AvowOperations
import AvowRecord

extension DecisionAnswer {
  /// The resolution or agenda decision as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(decision.id): \(decision.title)")
    page.fields([
      ("Kind", decision.kind), ("Body and session", "\(decision.body), session \(decision.session)"),
      ("Date", decision.date.inWords), ("Outcome", decision.outcome),
      ("In favour, against, abstaining", decision.totals),
      ("Not voting", decision.notVoting.map(String.init)),
      ("Meeting", meeting.map { "\($0.id), \($0.title)" } ?? decision.meeting),
      ("Document", decision.document), ("Agenda item", decision.agendaItem), ("Status", decision.status),
      ("Note", decision.note), ("Source", decision.source), ("As of", decision.asOf.inWords),
    ])
    page.documents(documents)
    page.rollCalls(rollCalls)
    page.table("Votes by name, from lists that are no full roll call", names)
    page.list("Sponsors", sponsors.map { "\($0.state): \($0.role) (\($0.status))" })
    page.interventions(interventions)
    page.published(published, contradictions)
    page.figures(figures)
    page.corrections(corrections)
    return page.text
  }

  private var names: TextTable {
    var table = TextTable(["Choice", "Status", "States"])
    let groups = Dictionary(grouping: namedVotes) { [$0.choice, $0.status] }
    for (key, votes) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      table.append(key + [votes.map(\.state).sorted().joined(separator: " ")])
    }
    return table
  }
}

extension DocumentAnswer {
  /// The document as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(document.title ?? document.symbol)
    page.fields([
      ("Symbol", document.symbol), ("Also", document.secondSymbol), ("Kind", document.kind),
      ("Date", document.date?.inWords), ("Body", document.body),
      ("Debate", debate.map { "\($0.id), \($0.title)" }), ("Issued under items", document.issuedUnderItems),
      ("Status", document.status), ("Note", document.note), ("Source", document.source),
      ("As of", document.asOf.inWords),
    ])
    page.decisions(decisions)
    page.list(
      "Published figures about it",
      figures.map { "\($0.measure): \($0.valueAsPrinted) (\($0.publisher), \($0.status))" })
    page.corrections(corrections)
    return page.text
  }
}
