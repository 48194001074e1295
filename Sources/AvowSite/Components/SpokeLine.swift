import AvowOperations
import AvowRecord

/// A state that is reported to have spoken.
struct SpokeLine: Sendable {
  let state: Link
  let what: String
  let capacity: String?
  let note: String?
  let chip: Chip?
  let sources: Sources?

  init(_ spoke: ReportedIntervention, on date: PartialDate, in answers: Answers) {
    state = answers.link(spoke.state, on: date)
    what = spoke.what
    capacity = spoke.capacity == "national" ? nil : spoke.capacity
    note = spoke.note
    chip = Chip(status: spoke.status)
    sources = Sources(spoke.source)
  }

  /// A sponsor, whose deed is the role.
  init(_ sponsor: Sponsor, on date: PartialDate, in answers: Answers) {
    state = answers.link(sponsor.state, on: date)
    what = sponsor.role
    capacity = nil
    note = sponsor.note
    chip = Chip(status: sponsor.status)
    sources = Sources(sponsor.source)
  }
}
