import AvowOperations
import AvowRecord

extension DebateAnswer {
  /// The debate or dialogue as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(debate.title)
    let until = debate.until.flatMap { $0 == debate.from ? nil : " to " + $0.inWords } ?? ""
    page.fields([
      ("Id", debate.id), ("Kind", debate.kind), ("Held", debate.from.inWords + until),
      ("Body and session", "\(debate.body), session \(debate.session)"), ("Report", debate.report),
      ("Agenda item", debate.agendaItem), ("Status", debate.status), ("Note", debate.note),
      ("Source", debate.source), ("As of", debate.asOf.inWords), ("Before it", previous), ("After it", next),
    ])
    page.meetings(meetings)
    page.documents(documents)
    page.decisions(decisions)
    page.interventions(interventions)
    page.published(published, contradictions)
    page.notes(notes)
    page.corrections(corrections)
    return page.text
  }
}

extension MeetingAnswer {
  /// The meeting as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(meeting.title)
    page.fields([
      ("Id", meeting.id), ("Symbol", meeting.symbol), ("Date", meeting.date.inWords),
      ("Sitting", meeting.sitting),
      ("Debate", debate.map { "\($0.id), \($0.title)" }), ("Rule", meeting.rule), ("Record", meeting.record),
      ("Status", meeting.status), ("Note", meeting.note), ("Source", meeting.source),
      ("As of", meeting.asOf.inWords),
    ])
    page.documents(documents)
    page.decisions(decisions)
    page.rollCalls(rollCalls)
    page.interventions(reportedInterventions)
    page.spoken(self)
    page.notes(notes)
    page.corrections(corrections)
    return page.text
  }
}
