import AvowOperations
import AvowRecord
import AvowStore

/// What every open form carries beside its fields: a ticket, room for a proof of work, and a field that people do not see.
struct Gate: Sendable {
  let ticket: String
  let hardness = TicketOffice.hardness
  let wait = TicketOffice.shortestWithoutProof
}

extension DeskRooms {
  func gate(_ place: OutsidePlace) -> Gate {
    Gate(ticket: outside.tickets.issue(for: place.path, at: desk.now))
  }

  /// The gate of a form that was not taken. One that came too early keeps its ticket: the time that was waited counts, so that
  /// without scripts it is enough to wait the seconds that are told.
  func gate(_ place: OutsidePlace, after fault: OutsideFault, _ form: DeskForm) throws(DeskFailure) -> Gate {
    guard case .tooEarly = fault else { return gate(place) }
    return Gate(ticket: try form.text("ticket", atMost: 300))
  }

  /// What a form brought for its gate.
  func pass(_ form: DeskForm, _ visit: DeskVisit) throws(DeskFailure) -> OutsideDoor.Pass {
    OutsideDoor.Pass(
      ticket: try form.text("ticket", atMost: 300), proof: try form.text("proof", atMost: 40),
      trap: try form.text("website", atMost: 2000), address: visit.address)
  }

  func page(_ place: OutsidePlace, _ visit: DeskVisit) throws -> DeskReply {
    switch place {
    case .submit:
      .page(
        SubmitPage(
          Submission.Content(), gate: gate(place), settings: try record.publicSettings(),
          filesAreTaken: outside.cleaner.missing == nil))
    case .receipt: .page(FollowUpPage(gate: gate(place)))
    case .comment(let path):
      .page(CommentFormPage(try commented(path), gate: gate(place), today: desk.now.day))
    case .join(let wish): .page(JoinPage(wish, gate: gate(place)))
    }
  }

  func take(_ form: DeskForm, _ place: OutsidePlace, _ visit: DeskVisit) async throws -> DeskReply {
    switch place {
    case .submit: try await submit(form, visit)
    case .receipt: try await receipt(form, visit)
    case .comment(let path): try comment(form, on: path, visit)
    case .join(let wish): try join(form, wish, visit)
    }
  }
}

/// The page for what is refused to people who are not signed in; it leads nowhere into the desk.
struct OutsideFailurePage: DeskPage {
  static let template = "outside-failure"
  let title: String
  let status: Int
  let next: String

  init(_ failure: DeskFailure) {
    title = failure.title
    status = failure.status
    next = failure == .unknownAddress ? "Go back to where you came from." : failure.next
  }
}
