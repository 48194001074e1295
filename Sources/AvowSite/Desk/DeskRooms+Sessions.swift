import AvowOperations
import AvowRecord
import AvowStore

/// One's own sign-ins, and those of an account that administrators see.
extension DeskRooms {
  func sessionsPage(_ visit: DeskVisit, refusal: String? = nil) throws -> SessionsPage {
    SessionsPage(try lines(of: visit.account, asking: visit.session?.id), refusal: refusal)
  }

  func accountPage(_ account: Account, refusal: String? = nil) throws -> AccountPage {
    AccountPage(account, sessions: try lines(of: account, asking: nil), refusal: refusal)
  }

  func endSessions(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    guard let session = visit.session, session.stage == .whole else { throw DeskFailure.forbidden }
    let marked: [Int]?
    switch try form.text("do") {
    case "marked": marked = DeskRooms.sessions(form)
    case "others": marked = nil
    default: throw DeskFailure.badForm("It does not say what to do.")
    }
    if marked == [] {
      return .page(try sessionsPage(visit, refusal: "Mark the sign-ins that are to end."), status: 400)
    }
    do {
      try await EndSessions(desk).own(
        marked, from: session, password: form.text("password", atMost: 1000), address: visit.address)
    } catch let fault as DoorFault {
      return .page(try sessionsPage(visit, refusal: fault.description), status: 403)
    }
    return marked?.contains(session.id) == true ? .closed : .moved(.sessions)
  }

  static func sessions(_ form: DeskForm) -> [Int] {
    form.all("session").compactMap { Int($0) }.filter { $0 > 0 }
  }

  private func lines(of account: Account, asking: Int?) throws -> [SessionLine] {
    try desk.store.sessions(of: account.id).map {
      SessionLine($0, at: desk.now, idle: idle, longest: longest, asking: asking)
    }
  }
}
