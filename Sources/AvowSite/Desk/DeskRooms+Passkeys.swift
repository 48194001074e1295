import AvowOperations
import AvowRecord
import AvowStore

/// Signing in by a passkey, and one's own passkeys.
extension DeskRooms {
  /// Nil where browsers make no passkeys for the desk.
  private var party: RelyingParty? { RelyingParty(address: base) }

  func codePage(_ visit: DeskVisit, refusal: String? = nil) throws -> CodePage {
    guard let account = visit.session?.account else { throw DeskFailure.forbidden }
    return CodePage(account, passkey: try question(to: account, visit), refusal: refusal)
  }

  func passkeysPage(_ visit: DeskVisit, refusal: String? = nil) throws -> PasskeysPage {
    let account = try visit.account
    return PasskeysPage(
      account, try desk.store.passkeys(of: account.id), question: try question(to: account, visit),
      suggested: visit.browser.words, refusal: refusal)
  }

  func confirmPasskey(_ form: DeskForm, _ session: DeskSession, _ visit: DeskVisit) throws -> SignIn.Opened {
    guard let party else { throw DoorFault.refused }
    return try SecondFactor(desk).confirm(
      session, secret: visit.secret,
      signed: SecondFactor.Signed(
        credential: form.text("credential", atMost: 1400), clientData: form.text("client", atMost: 4000),
        authenticatorData: form.text("data", atMost: 4000), signature: form.text("signature", atMost: 2000)),
      for: party, address: visit.address)
  }

  func keepPasskeys(_ form: DeskForm, _ visit: DeskVisit) async throws -> DeskReply {
    let account = try visit.account
    let password = try form.text("password", atMost: 1000)
    let keep = KeepPasskeys(desk)
    do {
      switch try form.text("do") {
      case "add":
        try await keep.add(
          KeepPasskeys.Made(
            clientData: form.text("client", atMost: 4000), authenticatorData: form.text("data", atMost: 8000),
            key: form.text("key", atMost: 4000), algorithm: form.text("algorithm", atMost: 8)),
          named: form.text("name"), to: account, secret: visit.secret, for: party, password: password,
          address: visit.address)
      case "remove":
        try await keep.remove(
          form.all("passkey").compactMap { Int($0) }, of: account, password: password, address: visit.address)
      case "only", "codes":
        try await keep.setOnly(
          form.text("do") == "only", of: account, password: password, address: visit.address)
      default: throw DeskFailure.badForm("It does not say what to do.")
      }
    } catch let fault as DoorFault {
      return .page(try passkeysPage(visit, refusal: fault.description), status: 403)
    } catch let fault as PasskeyFault {
      return .page(try passkeysPage(visit, refusal: fault.description), status: 400)
    }
    return .moved(.passkeys)
  }

  private func question(to account: Account, _ visit: DeskVisit) throws -> PasskeyQuestion? {
    try party.map { try PasskeyQuestion(to: account, secret: visit.secret, for: $0, desk) }
  }
}
