import AvowOperations
import AvowRecord

/// Votes of verbatim records against imported tables, and speakers against tables of speakers.
struct ReconciliationPage: Page {
  static let template = "reconciliation"
  let head: PageHead
  let sentence: String
  let meetings: [Part]

  struct Part: Sendable {
    let link: Link
    let date: String
    let votes: [Line]
    let hasVotes: Bool
    let without: String?
    let speakers: [Line]
    let hasSpeakers: Bool
  }

  struct Line: Sendable {
    let about: String
    let outcome: String
    let differences: [DifferenceLine]
    let hasDifferences: Bool
  }

  struct DifferenceLine: Sendable {
    let who: String
    let one: String
    let other: String
    let note: String?
  }

  static func load(from answers: Answers) throws -> ReconciliationPage {
    let found = try answers.reconciliation()
    return ReconciliationPage(
      head: PageHead(
        "Reconciliation", "Votes and speakers as two sources tell them, set side by side.",
        at: .reconciliation),
      sentence: found?.sentence ?? "",
      meetings: (found?.meetings ?? []).map { part($0, in: answers) })
  }

  private static func part(_ meeting: ReconciledMeeting, in answers: Answers) -> Part {
    let votes = meeting.votes.flatMap { vote -> [Line] in
      if let unmatched = vote.unmatched {
        return [
          Line(
            about: "\(vote.about) (page \(vote.page))", outcome: unmatched, differences: [],
            hasDifferences: false)
        ]
      }
      return vote.tables.map { table in
        line(
          "\(vote.about) (page \(vote.page))",
          "\(table.rollCall), matched by \(table.matchedBy): \(table.agreed) states equal",
          table.differences, meeting, answers)
      }
    }
    let speakers = meeting.speakers.map { other in
      line(
        other.symbol, "beside \(other.beside): \(other.agreed) speak in both", other.differences, meeting,
        answers)
    }
    let count = meeting.rollCallsWithoutVote.count
    return Part(
      link: Link(meeting.symbol, .meeting(meeting.symbol)), date: meeting.date.inWords, votes: votes,
      hasVotes: !votes.isEmpty,
      without: count == 0
        ? nil
        : "Of that day the imported tables have \(count) more: "
          + meeting.rollCallsWithoutVote.prefix(30).joined(separator: ", ")
          + (count > 30 ? " and \(count - 30) others" : "") + ". They may be of another meeting.",
      speakers: speakers, hasSpeakers: !speakers.isEmpty)
  }

  private static func line(
    _ about: String, _ equal: String, _ differences: [Difference], _ meeting: ReconciledMeeting,
    _ answers: Answers
  ) -> Line {
    Line(
      about: about,
      outcome: equal + (differences.isEmpty ? ", no difference." : ", \(differences.count) not:"),
      differences: differences.map { one in
        DifferenceLine(
          who: one.state.map { answers.reference.name(of: $0, on: meeting.date) } ?? one.name ?? "",
          one: "\(one.source): \(one.says)", other: "\(one.otherSource): \(one.otherSays)", note: one.note)
      }, hasDifferences: !differences.isEmpty)
  }
}
