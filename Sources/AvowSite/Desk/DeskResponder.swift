import AvowOperations
import AvowRecord
import AvowStore
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Answers the desk's requests: host, session, role, size, token, then the room. No answer of it may be kept by a cache.
struct DeskResponder: HTTPResponder {
  typealias Context = DeskContext

  let desk: Desk
  let door: DeskDoor
  let press: DeskPress
  let rooms: DeskRooms

  func respond(to request: Request, context: DeskContext) async throws -> Response {
    var visit: DeskVisit?
    do {
      guard door.hosts.isEmpty || door.hosts.contains(request.head.authority?.lowercased() ?? "") else {
        throw DeskFailure.otherHost
      }
      if let asset = try asset(request) { return asset }
      let found = try self.visit(of: request, context)
      visit = found
      if let elsewhere = try elsewhere(found, sending: request.method == .post) {
        return moved(to: elsewhere)
      }
      return try response(await reply(to: found, request), to: request, found)
    } catch {
      let failure = error as? DeskFailure ?? .broken
      if let account = visit?.session?.account, [.forbidden, .badToken].contains(failure) {
        try? desk.store.note(
          Act(
            failure == .forbidden ? "refuse entry" : "refuse form", of: "account \(account.id)",
            by: account.id,
            at: desk.now, detail: visit?.place.path ?? ""))
      }
      if failure == .broken { context.logger.error("The desk failed", metadata: ["error": "\(error)"]) }
      return try response(.page(DeskFailurePage(failure), status: failure.status), to: request, visit)
    }
  }

  private func reply(to visit: DeskVisit, _ request: Request) async throws -> DeskReply {
    switch request.method {
    case .get, .head: return try await rooms.page(visit)
    case .post where visit.place.takesOneClick:
      // What it carries is not looked at: the secret of the address is all that counts.
      return try await rooms.take(DeskForm(parsing: ""), visit)
    case .post:
      let form = try await DeskForm(parsing: body(of: request))
      guard isFromHere(request), try FormToken.isOf(visit.secret, form.text("token")) else {
        throw DeskFailure.badToken
      }
      return try await rooms.take(form, visit)
    default: throw DeskFailure.method
    }
  }

  /// The body as text, when it is not too large and comes in time.
  private func body(of request: Request) async throws -> String {
    let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
    guard type == "application/x-www-form-urlencoded" else {
      throw DeskFailure.badForm("It is not sent as a form.")
    }
    let (largest, patience) = (door.largestForm, door.patience)
    return try await withThrowingTaskGroup(of: String.self) { group in
      group.addTask {
        do {
          return String(buffer: try await request.body.collect(upTo: largest))
        } catch is NIOTooManyBytesError {
          throw DeskFailure.tooLarge
        }
      }
      group.addTask {
        try await Task.sleep(for: .seconds(patience))
        throw DeskFailure.tooSlow
      }
      defer { group.cancelAll() }
      guard let text = try await group.next() else { throw DeskFailure.tooSlow }
      return text
    }
  }

  /// False when the browser says that another site sent the form.
  private func isFromHere(_ request: Request) -> Bool {
    if let name = HTTPField.Name("sec-fetch-site"), let site = request.headers[name],
      !["same-origin", "none"].contains(site)
    {
      return false
    }
    guard let origin = request.headers[.origin] else { return true }
    return origin.lowercased().hasSuffix("://" + (request.head.authority?.lowercased() ?? ""))
  }

  private func visit(of request: Request, _ context: DeskContext) throws -> DeskVisit {
    let target = request.head.path ?? "/"
    guard target.utf8.count <= Address.longestTarget,
      let path = Percent.decoded(target.prefix { $0 != "?" }), path.hasPrefix("/"),
      let place = DeskMap(path: path.split(separator: "/").map(String.init))
    else { throw DeskFailure.unknownAddress }
    let given = request.cookies[door.cookieName]?.value
    let secret = given.flatMap { $0.utf8.count == 43 ? $0 : nil } ?? desk.dice.secret()
    let session =
      given == nil
      ? nil
      : try desk.store.session(secret, at: desk.now, idle: door.idle, longest: door.longest)
    return DeskVisit(
      place: place, secret: secret, session: session, address: address(of: request, context))
  }

  private func address(of request: Request, _ context: DeskContext) -> String {
    if door.isBehindProxy, let name = HTTPField.Name("x-forwarded-for"),
      let last = request.headers[values: name].last?.split(separator: ",").last
    {
      return last.filter { !$0.isWhitespace }
    }
    return context.remoteAddress?.ipAddress ?? "unknown"
  }

  /// Where the visitor must go first; nil when the place may be entered. A role that is missing throws.
  private func elsewhere(_ visit: DeskVisit, sending: Bool) throws -> DeskMap? {
    let need = sending ? visit.place.formNeed : visit.place.need
    if need == .nobody { return nil }
    guard let session = visit.session else { return .signIn }
    if need == .halfway { return nil }
    guard session.stage == .whole else { return .code }
    if door.needsSecondFactor, !session.account.hasSecondFactor, visit.place != .secondFactor {
      return .secondFactor
    }
    if case .role(let roles) = need, roles.isDisjoint(with: session.account.roles) {
      throw DeskFailure.forbidden
    }
    return nil
  }
}
