import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Testing

@testable import AvowSite

@Suite("Every failure has one shape")
struct FailureTests {
  private struct Shape: Decodable {
    struct Content: Decodable {
      let status: Int
      let title: String
      let detail: String
      let next: String
    }
    let error: Content
  }

  @Test(
    "as a page and as JSON",
    arguments: [
      ("/nowhere", 404), ("/states/ZZZ", 404), ("/states/12", 400), ("/debates/none", 404),
      ("/meetings/A/1/PV.1", 404),
      ("/decisions/none", 404), ("/documents/A/1/1", 404), ("/rollcalls/rcid-999999", 404),
      ("/topics/none", 404),
      ("/groups/none", 404), ("/contradictions/99", 404), ("/agreement/XAA/ZZZ", 404),
      ("/agreement/XAA/XAA", 400),
      ("/states/XAA?with=ZZZ", 404), ("/static/none.css", 404),
      ("/static/..%2FTemplates%2Fhome.mustache", 404),
    ])
  func shape(target: String, status: Int) async throws {
    let small = try SmallSite()
    let page = try await small.get(target)
    #expect(page.status == status, "\(target)")
    #expect(page.text.contains("<h1>") && page.text.contains("Error \(status)"))
    #expect(page.header("cache-control") == "no-store")
    let accept: HTTPFields = [.accept: "application/json"]
    let json = try await small.get(target, headers: accept)
    #expect(json.status == status)
    let failure = try JSONDecoder().decode(Shape.self, from: Data(json.text.utf8)).error
    #expect(failure.status == status && failure.title.count > 10)
    #expect(failure.detail.count > 10 && failure.next.count > 10)
  }

  @Test(
    "a filter that cannot be used says how to mend it",
    arguments: [
      ("/rollcalls.json?year=soon", "Give a whole number from 1945 to 2100."),
      ("/rollcalls.json?order=best", "Choose newest, oldest or closest."),
      ("/findings.json?colour=red", "It knows kind, about, page."),
    ])
  func mend(target: String, next: String) async throws {
    let reply = try await SmallSite().get(target)
    let failure = try JSONDecoder().decode(Shape.self, from: Data(reply.text.utf8)).error
    #expect(reply.status == 400 && failure.next == next)
  }

  @Test("a page beyond the last is not there, and the list's length is said")
  func beyond() async throws {
    let reply = try await SmallSite().get("/rollcalls.json?page=99")
    let failure = try JSONDecoder().decode(Shape.self, from: Data(reply.text.utf8)).error
    #expect(reply.status == 404 && failure.next == "The list has 1 page.")
  }

  @Test(
    "what is no reading is refused, with the methods that are allowed",
    arguments: [HTTPRequest.Method.post, .put, .delete])
  func methods(method: HTTPRequest.Method) async throws {
    let reply = try await SmallSite().get("/", method: method)
    #expect(reply.status == 405 && reply.header("allow") == "GET, HEAD")
  }

  @Test("an address that is too long is refused before it is read")
  func long() async throws {
    let reply = try await SmallSite().get("/search?q=" + String(repeating: "x", count: 3000))
    #expect(reply.status == 414 && reply.text.contains("Shorten the address"))
  }

  @Test(
    "a record that cannot be read is told without its cause", arguments: ["/states/XAA", "/states/XAA.json"])
  func broken(target: String) async throws {
    let small = try SmallSite()
    for name in ["record.sqlite", "record.sqlite-wal"] {
      let file = try FileHandle(forWritingTo: small.record.folder.appending(path: name))
      try file.write(contentsOf: Data(repeating: 0x21, count: 1 << 20))
      try file.close()
    }
    let reply = try await small.get(target)
    #expect(reply.status == 503 && reply.header("retry-after") == "60")
    #expect(reply.text.contains("The record cannot be read at the moment"))
    #expect(!reply.text.lowercased().contains("sqlite") && !reply.text.contains("malformed"))
  }

  @Test("the reason why the site cannot start is a sentence with what to do")
  func start() {
    for fault in [
      ServingFault.portTaken(host: "127.0.0.1", port: 80), .portForbidden(host: "127.0.0.1", port: 80),
      .template("home", "broken"),
    ] {
      #expect(fault.description.hasSuffix("."))
    }
  }
}
