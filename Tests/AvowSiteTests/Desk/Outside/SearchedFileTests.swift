import AvowRecord
import AvowStore
import Foundation
import Testing

@testable import AvowOperations
@testable import AvowSite

/// Scripts stand for the search, and for what cleans.
@Suite("Files that are searched for viruses")
struct SearchedFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func script(_ lines: String) throws -> URL {
    let file = folder.appending(path: "search")
    try Data("#!/bin/sh\ncat > /dev/null\n\(lines)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return file
  }

  /// A desk with a submission that has a cleaned file and one that could not be cleaned, and a moderator.
  private func desk(_ search: String?, seconds: Int = 60) async throws -> (SmallDesk, String) {
    let small = try await SmallDesk(
      viruses: search.map { VirusSearch(try script($0).path, seconds: seconds) })
    func file(_ state: SubmissionFile.State) -> DeskStore.FileToKeep {
      .init(state: state, about: .init(name: "a.png", type: "image/png"), bytes: Data("otters".utf8))
    }
    _ = try small.desk.store.add(
      Submission.Content(text: "See the picture."), files: [file(.quarantined), file(.uncleaned)],
      receipt: nil, day: "2020-09-13")
    return (small, try await small.signIn("mona"))
  }

  private func release(_ small: SmallDesk, _ mona: String) async throws -> SmallDesk.Reply {
    try await small.send("/submissions/1", ["do": "release", "file": "1"], secret: mona)
  }

  @Test("without a program the page says that no search is made")
  func none() async throws {
    let (small, mona) = try await desk(nil)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      try await small.ask("/submissions/1", secret: mona).text.contains("No search for viruses is made"))
    #expect(try await release(small, mona).status == 303)
    let page = try await small.ask("/submissions/1", secret: mona).text
    #expect(page.contains("cleaned, released, not searched for viruses"))
    #expect(try await small.ask("/submissions/1/files/1", secret: mona).status == 200)
    #expect(
      try small.desk.store.audit(atMost: 9).first { $0.act == "release file" }?.detail
        == "file 1, not searched for viruses")
  }

  @Test("a file in which nothing is found is given out, and the page says when it was searched")
  func clean() async throws {
    let (small, mona) = try await desk("echo 'stdin: OK'")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try await small.ask("/submissions/1", secret: mona).text.contains("Each is searched for viruses"))
    #expect(try await small.ask("/submissions/1/files/1", secret: mona).status == 409)
    #expect(try await release(small, mona).status == 303)
    #expect(
      try await small.ask("/submissions/1", secret: mona).text.contains("searched for viruses on 2020-09-13"))
    #expect(try await small.ask("/submissions/1/files/1", secret: mona).text == "otters")
    #expect(
      try await small.send("/submissions/1/files/2", ["sure": "yes"], secret: mona).text == "otters")
  }

  @Test("a find locks a file for good, cleaned or not, and stands in the log")
  func found() async throws {
    let (small, mona) = try await desk("echo 'stdin: Otter.Test FOUND'; exit 1")
    defer { try? FileManager.default.removeItem(at: folder) }
    let reply = try await release(small, mona)
    #expect(reply.status == 409 && reply.text.contains("The search for viruses found Otter.Test."))
    #expect(try await small.send("/submissions/1/files/2", ["sure": "yes"], secret: mona).status == 409)
    #expect(try small.desk.store.files(of: 1).map(\.state) == [.harmful, .harmful])
    let page = try await small.ask("/submissions/1", secret: mona).text
    #expect(page.contains("locked: the search for viruses found Otter.Test"))
    #expect(!page.contains("Release from quarantine") && !page.contains("Take it out"))
    for file in [1, 2] {
      #expect(try await small.ask("/submissions/1/files/\(file)", secret: mona).status == 409)
      #expect(
        try await small.send("/submissions/1/files/\(file)", ["sure": "yes"], secret: mona).status == 409)
    }
    #expect(try await release(small, mona).status == 409)
    let finds = try small.desk.store.audit(atMost: 20).filter { $0.act == "find virus in file" }
    #expect(finds.map(\.detail) == ["file 2: Otter.Test", "file 1: Otter.Test"])
    #expect(try !small.desk.store.audit(atMost: 20).contains { $0.act == "release file" })
  }

  @Test(
    "a search that fails or hangs leaves the file locked, and it can be tried again",
    arguments: [("exit 2", 60), ("sleep 90", 1)])
  func fails(lines: String, seconds: Int) async throws {
    let (small, mona) = try await desk(lines, seconds: seconds)
    defer { try? FileManager.default.removeItem(at: folder) }
    let reply = try await release(small, mona)
    #expect(reply.status == 409 && reply.text.contains("did not come to an end"))
    #expect(try await small.send("/submissions/1/files/2", ["sure": "yes"], secret: mona).status == 409)
    #expect(try small.desk.store.files(of: 1).map(\.state) == [.quarantined, .uncleaned])
    #expect(try small.desk.store.audit(atMost: 9).count { $0.act == "fail to search file" } == 2)
    // A machine that has much to do may need more than the second of the one that hangs.
    guard seconds > 1 else { return }
    _ = try script("exit 0")
    #expect(try await release(small, mona).status == 303)
  }

  @Test("what was released before a search was set is searched before it is given out")
  func later() async throws {
    let (small, mona) = try await desk("echo 'stdin: OK'")
    defer { try? FileManager.default.removeItem(at: folder) }
    try small.desk.store.releaseFile(
      1, searched: nil, Act("release file", of: "submission 1", by: nil, at: small.desk.now))
    #expect(try await small.ask("/submissions/1/files/1", secret: mona).status == 409)
    #expect(try await small.ask("/submissions/1", secret: mona).text.contains("Release from quarantine"))
    #expect(try await release(small, mona).status == 303)
    #expect(try await small.ask("/submissions/1/files/1", secret: mona).status == 200)
  }
}
