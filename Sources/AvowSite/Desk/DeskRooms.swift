import AvowOperations
import AvowRecord
import AvowStore

/// What the desk shows at each place, and what it does with a form that is sent there.
///
/// The responder has checked the host, the token and the role before a room is entered.
struct DeskRooms: Sendable {
  let desk: Desk

  /// The page of a place.
  func page(_ visit: DeskVisit) async throws -> DeskReply {
    switch visit.place {
    case .home: .page(try DeskHomePage(visit.account))
    case .signIn: .page(SignInPage())
    case .signOut: throw DeskFailure.method
    case .accounts: .page(AccountsPage(try desk.store.accounts()))
    case .audit(let page): .page(try AuditPage(desk.store, page: page))
    }
  }

  /// Takes a form.
  func take(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    switch visit.place {
    case .signIn: try await signIn(form, visit)
    case .signOut: try signOut(form, visit)
    case .home, .accounts, .audit: throw DeskFailure.method
    }
  }

  private func signIn(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    let name = try form.text("name")
    do {
      let opened = try await SignIn(desk).run(
        name: name, password: form.text("password", atMost: 1000), address: visit.address,
        replacing: visit.secret)
      return .opened(secret: opened.secret, .home)
    } catch let fault as DoorFault {
      return .page(SignInPage(refusal: fault.description, name: name), status: 403)
    }
  }

  private func signOut(_ form: DeskForm, _ visit: DeskVisit) throws -> DeskReply {
    try SignOut(desk).run(
      secret: visit.secret, of: visit.account, everywhere: form.text("everywhere") == "yes")
    return .closed
  }
}
