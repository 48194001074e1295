import AvowOperations
import AvowRecord

/// A correction as a page shows it: before → after, why, by whom.
struct CorrectionLine: Sendable {
  let record: String
  let href: String?
  let field: String
  let before: String
  let after: String
  let reason: String
  let sources: Sources?
  let date: String
  let who: String

  init(_ correction: Correction, in answers: Answers) {
    record = correction.record
    href = answers.place(ofRecord: correction.record, noun: correction.noun)?.href
    field = correction.field.replacing("_", with: " ")
    before = correction.before ?? "nothing"
    after = correction.after ?? "nothing"
    reason = correction.reason
    sources = Sources(correction.source)
    date = correction.date.inWords
    who = correction.who
  }
}
