import AvowOperations
import AvowRecord
import AvowStore
import Foundation
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
  /// Forms with files that are arriving at the moment; each may be large.
  private let uploads = Uploads()

  init(desk: Desk, door: DeskDoor, press: DeskPress, rooms: DeskRooms) {
    self.desk = desk
    self.door = door
    self.press = press
    self.rooms = rooms
  }

  func respond(to request: Request, context: DeskContext) async throws -> Response {
    var visit: DeskVisit?
    do {
      guard door.answers(to: request.head.authority?.lowercased() ?? "") else {
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
            at: desk.now, detail: visit?.place.logged ?? ""))
      }
      if failure == .broken { context.logger.error("The desk failed", metadata: ["error": "\(error)"]) }
      let page: any DeskPage =
        visit?.place.isOutside == true ? OutsideFailurePage(failure) : DeskFailurePage(failure)
      return try response(.page(page, status: failure.status), to: request, visit)
    }
  }

  private func reply(to visit: DeskVisit, _ request: Request) async throws -> DeskReply {
    switch request.method {
    case .get, .head: return try await rooms.page(visit)
    case .post where visit.place.takesOneClick:
      // What it carries is not looked at: the secret of the address is all that counts.
      return try await rooms.take(DeskForm(parsing: ""), visit)
    case .post:
      let isLarge = isUpload(request)
      guard !isLarge || uploads.begin() else { throw DeskFailure.crowded }
      // Held until the files are cleaned and kept, not only until they have arrived.
      defer { if isLarge { uploads.end() } }
      let form = try await form(of: request, visit.place)
      guard isFromHere(request) else { throw DeskFailure.badToken }
      // What outsiders send carries a ticket instead, which its room asks for.
      guard try visit.place.isOutside || FormToken.isOf(visit.secret, form.text("token")) else {
        throw DeskFailure.badToken
      }
      return try await rooms.take(form, visit)
    default: throw DeskFailure.method
    }
  }

  /// The form that was sent, when it is not too large and comes in time.
  private func form(of request: Request, _ place: DeskMap) async throws -> DeskForm {
    let type = request.headers[.contentType] ?? ""
    switch type.prefix(while: { $0 != ";" }).lowercased() {
    case "application/x-www-form-urlencoded":
      let text = try await body(
        of: request, upTo: place.takesTable ? DeskDoor.largestTable : door.largestForm, within: door.patience)
      return try DeskForm(parsing: String(buffer: text))
    case "multipart/form-data" where place.isOutside:
      let bytes = try await body(
        of: request, upTo: DeskDoor.largestUpload, within: DeskDoor.patienceForUploads)
      return try DeskForm(multipart: Data(bytes.readableBytesView), type: type)
    default: throw DeskFailure.badForm("It is not sent as a form.")
    }
  }

  /// True for a form with files that is or may be larger than any other form.
  private func isUpload(_ request: Request) -> Bool {
    guard request.headers[.contentType]?.lowercased().hasPrefix("multipart/") == true else { return false }
    return request.headers[.contentLength].flatMap { Int($0) }.map { $0 > door.largestForm } ?? true
  }

  private func body(of request: Request, upTo largest: Int, within patience: Int) async throws -> ByteBuffer {
    try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
      group.addTask {
        do {
          return try await request.body.collect(upTo: largest)
        } catch is NIOTooManyBytesError {
          throw DeskFailure.tooLarge
        }
      }
      group.addTask {
        try await Task.sleep(for: .seconds(patience))
        throw DeskFailure.tooSlow
      }
      defer { group.cancelAll() }
      guard let bytes = try await group.next() else { throw DeskFailure.tooSlow }
      return bytes
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
    let browser = BrowserFamily(userAgent: request.headers[.userAgent] ?? "")
    if place.isOutside {
      guard door.takesFromOutside else { throw DeskFailure.unknownAddress }
      return DeskVisit(
        place: place, secret: "", session: nil, address: address(of: request, context), browser: browser)
    }
    let given = request.cookies[door.cookieName]?.value
    let secret = given.flatMap { $0.utf8.count == 43 ? $0 : nil } ?? desk.dice.secret()
    let session =
      given == nil
      ? nil
      : try desk.store.session(secret, at: desk.now, idle: door.idle, longest: door.longest)
    return DeskVisit(
      place: place, secret: secret, session: session, address: address(of: request, context),
      page: ListPaging.page(of: target), browser: browser)
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
