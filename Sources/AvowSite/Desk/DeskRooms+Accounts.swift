import AvowOperations
import AvowRecord
import AvowStore

/// Signing in and out, one's own account, invitations, and the accounts that administrators look after.
extension DeskRooms {
  func signIn(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    let name = try form.text("name")
    do {
      let opened = try await SignIn(desk).run(
        name: name, password: form.text("password", atMost: 1000), address: visit.address,
        replacing: visit.secret, browser: visit.browser)
      return .opened(secret: opened.secret, opened.session.stage == .whole ? .home : .code)
    } catch let fault as DoorFault {
      return .page(SignInPage(refusal: fault.description, name: name), status: 403)
    }
  }

  func signOut(_ form: DeskForm, _ visit: DeskVisit) throws -> DeskReply {
    guard let session = visit.session else { throw DeskFailure.forbidden }
    try SignOut(desk).run(
      secret: visit.secret, of: session.account, everywhere: form.text("everywhere") == "yes")
    return .closed
  }

  func confirm(_ form: DeskForm, _ visit: DeskVisit) throws -> DeskReply {
    guard let session = visit.session else { throw DeskFailure.forbidden }
    do {
      let opened =
        try form.text("do") == "passkey"
        ? confirmPasskey(form, session, visit)
        : SecondFactor(desk).confirm(
          session, secret: visit.secret, code: form.text("code", atMost: 40), address: visit.address)
      return .opened(secret: opened.secret, .home)
    } catch let fault as DoorFault {
      return .page(try codePage(visit, refusal: fault.description), status: 403)
    }
  }

  func enrol(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    let account = try visit.account
    let factor = SecondFactor(desk)
    do {
      let codes = try await factor.enrol(
        account, key: form.text("key", atMost: 60), code: form.text("code", atMost: 20),
        password: form.text("password", atMost: 1000), address: visit.address)
      return .page(RecoveryCodesPage(codes: codes))
    } catch let fault as DoorFault {
      let offer = try factor.offer(form.text("key", atMost: 60), to: account) ?? factor.offer(to: account)
      return .page(
        FactorSetupPage(offer, isRequired: !account.hasSecondFactor, refusal: fault.description),
        status: 403)
    }
  }

  func changePassword(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    do {
      try await ChangeAccount(desk).password(
        of: visit.account, old: form.text("old", atMost: 1000), new: form.text("new", atMost: 1000),
        address: visit.address)
      return .closed
    } catch let fault as DoorFault {
      return .page(PasswordPage(refusal: fault.description), status: 403)
    }
  }

  func invitation(_ secret: String) throws -> DeskReply {
    guard let found = try Invite(desk).invitation(secret) else { throw DeskFailure.unknownAddress }
    return .page(InvitationPage(found, secret: secret))
  }

  func accept(_ secret: String, _ form: DeskForm) async throws -> DeskReply {
    let invite = Invite(desk)
    guard let found = try invite.invitation(secret) else { throw DeskFailure.unknownAddress }
    let name = try form.text("name")
    do {
      try await invite.accept(secret, name: name, password: form.text("password", atMost: 1000))
      return .moved(.signIn)
    } catch let fault as DoorFault {
      return .page(InvitationPage(found, secret: secret, name: name, refusal: fault.description), status: 400)
    } catch let fault as DeskFault {
      return .page(InvitationPage(found, secret: secret, name: name, refusal: fault.description), status: 400)
    }
  }

  /// Invites somebody by a link, which is shown once.
  func invite(_ form: DeskForm, _ visit: DeskVisit) throws -> DeskReply {
    let shown = try form.text("shown")
    guard !shown.isEmpty else { throw DeskFailure.badForm("Say whom the invitation is for.") }
    let organisation = try form.text("organisation")
    let secret = try Invite(desk).run(
      .join(
        shown: shown, organisation: organisation.isEmpty ? nil : organisation,
        roles: DeskRooms.roles(form)), by: visit.account)
    return .page(
      LinkPage(link: base + DeskMap.invitation(secret).path, purpose: "to make an account for \(shown)"))
  }

  func changeAccount(_ id: Int, _ form: DeskForm, _ visit: DeskVisit) throws -> DeskReply {
    guard let account = try desk.store.account(id) else { throw DeskFailure.unknownAddress }
    let administrator = try visit.account
    do {
      switch try form.text("do") {
      case "roles": try ChangeAccount(desk).roles(DeskRooms.roles(form), of: id, by: administrator)
      case "close": try ChangeAccount(desk).close(id, by: administrator)
      case "end-sessions": try EndSessions(desk).all(of: id, by: administrator)
      case "end-session":
        try EndSessions(desk).one(DeskRooms.sessions(form).first ?? 0, of: id, by: administrator)
      case "recover":
        let secret = try Invite(desk).run(
          .recover(account: id, withoutSecondFactor: form.text("factor") == "lost"), by: administrator)
        return .page(
          LinkPage(
            link: base + DeskMap.invitation(secret).path, purpose: "to give \(account.name) a new password"))
      default: throw DeskFailure.badForm("It does not say what to do.")
      }
    } catch let fault as DeskFault {
      return .page(try accountPage(account, refusal: fault.description), status: 400)
    }
    return .moved(.account(id))
  }

  private static func roles(_ form: DeskForm) -> Set<Role> {
    Set(form.all("role").compactMap(Role.init(rawValue:)))
  }
}
