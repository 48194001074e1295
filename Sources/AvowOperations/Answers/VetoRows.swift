import AvowRecord

extension VetoAnswer {
  /// One row a draft; lists are separated by blanks.
  public var table: String {
    var writer = DelimitedWriter(header: [
      "id", "date", "meeting", "situation", "vetoed_by", "council", "restrained", "events", "meeting_held",
      "statements", "agenda_item", "source",
    ])
    for line in lines {
      writer.append([
        line.draft.id, line.draft.date.description, line.draft.meeting, line.draft.situation,
        line.draft.casters.map { $0.state ?? $0.asPrinted }.joined(separator: " "),
        line.council.joined(separator: " "), line.restrained.joined(separator: " "),
        line.events.map { "\($0.date) \($0.label)" }.joined(separator: "; "),
        line.meetingIsHeld ? "yes" : "no",
        line.statements.map(\.intervention).joined(separator: " "), line.draft.agendaItem, line.draft.source,
      ])
    }
    return writer.text
  }
}
