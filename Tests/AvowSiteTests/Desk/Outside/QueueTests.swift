import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Synchronization
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Long queues")
struct QueueTests {
  /// A vault that hides nothing and counts what it opens.
  private final class CountingVault: DeskVault {
    let opened = Atomic(0)

    func digest(_ text: String) -> String {
      "\(text.count)-\(text.utf8.reduce(5381) { ($0 &* 33) ^ Int($1) })"
    }
    func mark(_ text: String) -> String { digest("mark " + text) }
    func seal(_ text: String, for place: String) throws -> Data { Data("\(place)|\(text)".utf8) }
    func open(_ sealed: Data, for place: String) throws -> String {
      opened.add(1, ordering: .relaxed)
      return String(String(decoding: sealed, as: UTF8.self).dropFirst(place.count + 1))
    }
  }

  @Test("fifty stand on a page, filters are kept, and there is no page beyond the last")
  func pages() async throws {
    let small = try await SmallDesk()
    _ = try await small.commented()
    for number in 1...120 {
      let signs = number % 2 == 0 ? [] : ["many links"]
      _ = try small.desk.store.add(
        Submission.Content(text: "Boats \(number).", signs: signs), files: [], receipt: nil, day: "2020-09-13"
      )
      _ = try small.desk.store.add(
        Comment.Content(name: "A", text: "Boats \(number).", signs: signs), on: "/notes/otters-at-breakfast",
        receipt: nil, day: "2020-09-13")
    }
    let mona = try await small.signIn("mona")
    func numbers(_ path: String) async throws -> [Int] {
      let reply = try await small.ask(path, secret: mona)
      #expect(reply.status == 200, "\(path)")
      return reply.text.matches(of: #/<th scope="row"><a href="[^"]+">\w+ (\d+)<\/a>/#).compactMap {
        Int($0.1)
      }
    }
    for noun in ["submissions", "comments"] {
      #expect(try await numbers("/\(noun)/all") == Array((71...120).reversed()))
      #expect(try await numbers("/\(noun)/all?page=2") == Array((21...70).reversed()))
      #expect(try await numbers("/\(noun)/all?page=3") == Array((1...20).reversed()))
      #expect(try await numbers("/\(noun)") == stride(from: 120, to: 20, by: -2).map { $0 })
      #expect(try await numbers("/\(noun)/suspect?page=2") == stride(from: 19, to: 0, by: -2).map { $0 })
      let text = try await small.ask("/\(noun)/all?page=2", secret: mona).text
      #expect(text.contains("51 to 100 of 120") && text.contains("href=\"/\(noun)/all?page=3\""))
      #expect(
        text.contains("href=\"/\(noun)/all\">Newer") && text.contains("suspect\">looks like advertising (60)")
      )
      #expect(try await numbers("/\(noun)/refused").isEmpty)
      for query in [
        "page=4", "page=0", "page=-1", "page=x", "page=", "page=2&x=1", "x", "page=99999999999999999999",
      ] {
        #expect(try await small.ask("/\(noun)/all?\(query)", secret: mona).status == 404, "\(query)")
      }
    }
  }

  @Test("counting opens nothing, and a page of a list opens what stands on it")
  func sealed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let vault = CountingVault()
    let store = try DeskStore(folder: folder, vault: vault)
    for number in 1...70 {
      _ = try store.add(
        Submission.Content(text: "Boats \(number)."), files: [], receipt: nil, day: "2020-09-13")
      _ = try store.add(
        Comment.Content(name: "A", text: "Boats \(number)."), on: "/notes/otters", receipt: nil,
        day: "2020-09-13")
      _ = try store.add(
        Person.Content(name: "A", reach: "", organisation: "", message: "", consent: ""), .volunteer,
        consent: "1", receipt: "\(number)", day: "2020-09-13")
    }
    let before = vault.opened.load(ordering: .relaxed)
    #expect(try store.submissionCounts() == [.new: 70] && store.commentCounts() == [.new: 70])
    #expect(try store.peopleCount() == 70)
    #expect(
      try store.submissionsInQueues(for: 1)[.open] == 70 && store.submissionsInQueues(for: 1)[.mine] == 0)
    #expect(try store.commentsInQueues()[.open] == 70)
    #expect(try store.submissions(behind: "harrow-valley").isEmpty)
    #expect(vault.opened.load(ordering: .relaxed) == before)
    _ = try SubmissionListPage(store, .all, page: 2, for: 1, names: [:])
    _ = try CommentListPage(store, .open, page: 1)
    #expect(vault.opened.load(ordering: .relaxed) == before + 20 + 50)
  }
}
