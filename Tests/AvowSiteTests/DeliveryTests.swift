import AvowRecord
import AvowStore
import FictionalRecord
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("How pages are delivered")
struct DeliveryTests {
  @Test(
    "every answer carries the security headers",
    arguments: [
      "/", "/states/XAA", "/states.json", "/states.csv", "/static/avow.css", "/nowhere", "/states/xaa",
      "/rollcalls?year=x",
    ])
  func security(target: String) async throws {
    let reply = try await SmallSite().get(target)
    let policy = try #require(reply.header("content-security-policy"))
    for part in [
      "default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'",
      "frame-ancestors 'none'",
    ] {
      #expect(policy.contains(part))
    }
    #expect(!policy.contains("unsafe"))
    #expect(reply.header("x-content-type-options") == "nosniff")
    #expect(reply.header("referrer-policy") == "same-origin")
    #expect(reply.header("permissions-policy") != nil)
    #expect(reply.header("cross-origin-opener-policy") == "same-origin")
    #expect(reply.header("cross-origin-resource-policy") == "same-origin")
  }

  @Test("a page that did not change is not sent again, and a correction changes it")
  func tags() async throws {
    let small = try SmallSite()
    let first = try await small.get("/states/XAA")
    let tag = try #require(first.header("etag"))
    let again = try await small.get("/states/XAA", headers: [.ifNoneMatch: tag])
    #expect(again.status == 304 && again.text.isEmpty && again.header("etag") == tag)
    #expect(again.header("content-security-policy") != nil)
    let listed = try await small.get("/states/XAA", headers: [.ifNoneMatch: "\"x\", W/\(tag)"])
    #expect(listed.status == 304)
    let other = try await small.get("/states/XAA", headers: [.ifNoneMatch: "\"x\""])
    #expect(other.status == 200 && other.text == first.text)
    #expect(try await small.get("/states/XAB").header("etag") != tag)

    try small.correct("state", "XAA", "short_name", to: "Arlanya")
    let corrected = try await small.get("/states/XAA", headers: [.ifNoneMatch: tag])
    #expect(corrected.status == 200 && corrected.text.contains("<h1>Arlanya</h1>"))
  }

  @Test("a version is taken for current as long as the patience says, and no longer")
  func patience() throws {
    let record = try FictionalRecord()
    let (patient, eager) = (
      ReadingRoom(record.store, patience: .seconds(3600)), ReadingRoom(record.store, patience: .zero)
    )
    let before = try patient.version()
    #expect(try eager.version() == before)
    try record.store.publish(PublicSettings(onion: "http://desk.onion"))
    #expect(try patient.version() == before)
    #expect(try eager.version() > before)
  }

  @Test("many who come at once to a new version have it read once")
  func together() async throws {
    let record = try FictionalRecord()
    let room = ReadingRoom(record.store, patience: .zero)
    let version = try record.store.version()
    let read = try await withThrowingTaskGroup(of: Answers.self) { group in
      for _ in 0..<16 { group.addTask { try room.answers(version) } }
      return try await group.reduce(into: [Answers]()) { $0.append($1) }
    }
    #expect(Set(read.map { ObjectIdentifier($0.groupsOfStates) }).count == 1 && read.count == 16)
  }

  @Test(
    "HEAD tells the same as GET, without a body",
    arguments: ["/", "/states/XAA.json", "/nowhere", "/static/avow.css"])
  func head(target: String) async throws {
    let small = try SmallSite()
    let get = try await small.get(target)
    let head = try await small.get(target, method: .head)
    #expect(head.status == get.status && head.text.isEmpty)
    #expect(head.header("content-length") == "\(get.text.utf8.count)")
    #expect(head.header("content-type") == get.header("content-type"))
  }

  @Test(
    "a guessed address leads to the one that is printed",
    arguments: [
      ("/states/xaa", "/states/XAA"), ("/meetings/a/67/pv.901", "/meetings/A/67/PV.901"),
      ("/states/", "/states"),
      ("/rollcalls?year=&text=", "/rollcalls"), ("/states/XAA?with=XAB&with=XAC", "/states/XAA?with=XAB,XAC"),
      ("/rollcalls?page=1", "/rollcalls"), ("//example.org", nil),
    ] as [(String, String?)])
  func canonical(target: String, printed: String?) async throws {
    let reply = try await SmallSite().get(target)
    #expect(reply.header("location") == printed, "\(target)")
    #expect(reply.status == (printed == nil ? 404 : 301))
  }

  @Test("a style sheet asked for by its digest may be kept for ever")
  func assets() async throws {
    let small = try SmallSite()
    let place = small.site.responder.press.assets.place("avow.css")
    let kept = try await small.get(place.href)
    #expect(kept.status == 200 && kept.header("cache-control")?.contains("immutable") == true)
    #expect(kept.header("content-type") == "text/css; charset=utf-8")
    let plain = try await small.get("/static/avow.css")
    #expect(plain.header("cache-control")?.contains("immutable") == false)
    #expect(try await small.get("/").text.contains(Markup.escaped(place.href)))
  }
}
