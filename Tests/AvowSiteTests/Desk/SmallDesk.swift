import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import AvowSite

/// A desk with fictional people, a clock that is moved by hand and dice that repeat, asked without a socket.
final class SmallDesk: Sendable {
  /// What changes while a test runs.
  private final class Moving: Sendable {
    let seconds = Atomic(1_600_000_000)
    let throwsMade = Atomic(0)
  }

  let folder: URL
  let record: FictionalRecord
  let desk: Desk
  let site: DeskSite
  private let moving: Moving

  static let password = "a lighthouse on the lake"
  static let host = "localhost"

  init(
    door: DeskDoor = DeskDoor(hosts: [SmallDesk.host]), post: (any PostOffice)? = nil,
    cleaner: CleanFile = CleanFile(), viruses: VirusSearch? = nil
  ) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let moving = Moving()
    self.moving = moving
    let dice = Dice { length in
      let start = moving.throwsMade.add(1, ordering: .relaxed).newValue
      return (0..<length).map { UInt8(truncatingIfNeeded: start &* 31 &+ $0 &* 7 &+ (start >> 8)) }
    }
    desk = Desk(
      store: try DeskStore(
        folder: folder, vault: KeyFile(bytes: [UInt8](repeating: 7, count: 32), dice: dice)),
      passwords: try PasswordHasher(cost: .trifling, dice: dice), dice: dice, post: post, viruses: viruses,
      clock: { Moment(moving.seconds.load(ordering: .relaxed)) })
    record = try FictionalRecord()
    site = try DeskSite(desk, record: record.store, door: door, cleaner: cleaner)
    for (name, role) in [
      ("ada", Role.administrator), ("edo", .editor), ("cleo", .contributor), ("mona", .moderator),
    ] {
      try await MakeAccount(desk).run(
        name: name, shown: name.capitalized, organisation: "The Otter Society", roles: [role],
        password: SmallDesk.password)
    }
  }

  /// All submissions, the latest first.
  func submissions() throws -> [Submission] {
    try desk.store.submissions(in: .all, for: 0, from: 0, atMost: 100)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Lets time pass.
  func wait(_ seconds: Int) { moving.seconds.add(seconds, ordering: .relaxed) }

  struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    /// The secret that the browser is given, when it is.
    var secret: String? {
      header("set-cookie").map { String($0.drop { $0 != "=" }.dropFirst().prefix { $0 != ";" }) }
    }
  }

  func ask(
    _ target: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:], secret: String? = nil,
    body: String? = nil
  ) async throws -> Reply {
    var headers = headers
    if let secret { headers[.cookie] = "\(site.responder.door.cookieName)=\(secret)" }
    if body != nil, headers[.contentType] == nil {
      headers[.contentType] = "application/x-www-form-urlencoded"
    }
    let sent = headers
    return try await site.listener.application().test(.router) { client in
      try await client.execute(
        uri: target, method: method, headers: sent, body: body.map { ByteBuffer(string: $0) }
      ) { response in
        Reply(
          status: response.status.code, headers: response.headers, text: String(buffer: response.body))
      }
    }
  }

  /// Sends a form as a browser that loaded the page does.
  func send(_ target: String, _ fields: [String: String], secret: String) async throws -> Reply {
    let all = fields.merging(["token": FormToken.of(secret)]) { given, _ in given }
    let body = all.sorted { $0.key < $1.key }.map { Percent.value($0.key) + "=" + Percent.value($0.value) }
    return try await ask(target, method: .post, secret: secret, body: body.joined(separator: "&"))
  }

  /// The ticket of an open form.
  func ticket(_ target: String) async throws -> String {
    SmallDesk.ticket(try await ask(target))
  }

  /// The ticket of the form on a page.
  static func ticket(_ page: Reply) -> String {
    String(page.text.firstMatch(of: #/name="ticket" value="([^"]+)"/#)?.1 ?? "")
  }

  /// Puts a public note into the record; answers where comments on it are sent.
  func commented() async throws -> String {
    let day = try #require(PartialDate("2020-09-13"))
    try record.store.publish(
      PublishedNote(
        id: "otters-at-breakfast", date: day, title: "Otters", rule: .onTheRecord, meeting: nil,
        attendance: nil, present: [], passages: [], published: day))
    return "/comment/notes/otters-at-breakfast"
  }

  /// Sends an open form with files, as a browser without scripts does, half a minute after it was opened unless a ticket is given.
  func sendOpen(
    _ target: String, _ fields: [String: String], files: [CleanFile.Sent] = [], ticket given: String? = nil,
    headers: HTTPFields = [:]
  ) async throws -> Reply {
    var ticket = given ?? ""
    if given == nil {
      ticket = try await self.ticket(target)
      wait(30)
    }
    let all = fields.merging(["ticket": ticket]) { given, _ in given }
    var body = Data()
    for (name, value) in all.sorted(by: { $0.key < $1.key }) {
      body += Data("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for file in files {
      body += Data(
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\nContent-Type: image/png\r\n\r\n"
          .utf8)
      body += file.bytes + Data("\r\n".utf8)
    }
    body += Data("--b--\r\n".utf8)
    let sent = body
    var typed = headers
    typed[.contentType] = "multipart/form-data; boundary=b"
    let fieldsSent = typed
    return try await site.listener.application().test(.router) { client in
      try await client.execute(
        uri: target, method: .post, headers: fieldsSent, body: ByteBuffer(bytes: sent)
      ) { response in
        Reply(status: response.status.code, headers: response.headers, text: String(buffer: response.body))
      }
    }
  }

  /// The code of the receipt on a page.
  static func code(_ reply: Reply) -> String {
    String(reply.text.firstMatch(of: #/<code>([A-Z2-7 ]{24})<\/code>/#)?.1 ?? "")
  }

  /// Signs in and answers the new secret.
  func signIn(_ name: String, password: String = SmallDesk.password) async throws -> String {
    let before = try await ask("/sign-in").secret ?? ""
    let reply = try await send("/sign-in", ["name": name, "password": password], secret: before)
    return reply.status == 303 ? reply.secret ?? "" : ""
  }
}
