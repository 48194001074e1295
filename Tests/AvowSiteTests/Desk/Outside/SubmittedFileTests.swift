import AvowRecord
import AvowStore
import Foundation
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Files from outside")
struct SubmittedFileTests {
  /// Two by two points, with the words “The Heron League” as its author.
  static let picture =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAF3RFWHRBdXRob3IAVGhlIEhlcm9uIExlYWd1Za8BDX"
        + "gAAAAQSURBVHicY1BwSAAiBggFABQOAwHYJtYYAAAAAElFTkSuQmCC"
    ) ?? Data()
  private static let words = ["kind": "warning", "text": "See the picture.", "protection": "anonymous"]
  private static let canClean = CleanFile().missing == nil

  @Test(
    "what is hidden in a file is removed; it is given out to be kept, never shown", .enabled(if: canClean))
  func cleaned() async throws {
    #expect(Self.picture.firstRange(of: Data("Heron".utf8)) != nil)
    let small = try await SmallDesk()
    let sent = try await small.sendOpen(
      "/submit", Self.words, files: [.init(name: "../../é<b>.html", bytes: Self.picture)])
    #expect(sent.text.contains("what was hidden in it was removed"))
    let file = try #require(try small.desk.store.files(of: 1).first)
    #expect(file.state == .quarantined && file.about.type == "image/png" && file.about.name == "éb.html")
    let mona = try await small.signIn("mona")
    #expect(try await small.ask("/submissions/1/files/1", secret: mona).status == 409)
    #expect(try await small.send("/submissions/1/files/1", ["sure": "yes"], secret: mona).status == 409)
    let act = Act("open file", of: "submission 1", by: nil, at: small.desk.now)
    for state in [SubmissionFile.State.released, .uncleaned] {
      #expect(throws: DeskFault.self) { try small.desk.store.openFile(1, in: state, act) }
    }
    #expect(
      try await !small.ask("/submissions/1", secret: mona).text.contains("href=\"/submissions/1/files/1\""))
    #expect(
      try await small.send("/submissions/1", ["do": "release", "file": "1"], secret: mona).status == 303)
    #expect(try small.desk.store.files(of: 1).first?.state == .released)
    #expect(
      try await small.ask("/submissions/1", secret: mona).text.contains("href=\"/submissions/1/files/1\""))
    let given = try await small.ask("/submissions/1/files/1", secret: mona)
    #expect(given.status == 200)
    #expect(given.header("content-type") == "application/octet-stream")
    #expect(given.header("content-disposition")?.hasPrefix("attachment; ") == true)
    #expect(given.header("content-security-policy") == "default-src 'none'; sandbox")
    #expect(given.header("x-content-type-options") == "nosniff")
    let bytes = try small.desk.store.openFile(1, in: .released, act)
    #expect(
      bytes.starts(with: Data([0x89, 0x50, 0x4E, 0x47])) && bytes.firstRange(of: Data("Heron".utf8)) == nil)
    #expect(
      try await small.send("/submissions/1", ["do": "release", "file": "9"], secret: mona).status == 404)
    let acts = try small.desk.store.audit(atMost: 9).map(\.act)
    #expect(acts.contains("open file") && acts.contains("release file"))
  }

  @Test("a file that carries another behind it loses it", .enabled(if: canClean))
  func polyglot() async throws {
    let outcome = await CleanFile().run(
      .init(name: "a.png", bytes: Self.picture + Data("PK\u{3}\u{4}<script>alert(1)</script>".utf8)))
    guard case .cleaned(let bytes, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(bytes.firstRange(of: Data("script".utf8)) == nil)
  }

  @Test("the type is told by the content, whatever the name says", .enabled(if: canClean))
  func types() async throws {
    let page = Data("<!doctype html><html><body><script>alert(1)</script></body></html>".utf8)
    let zip = Data([0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]) + Data(repeating: 0, count: 60)
    let program = Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]) + Data(repeating: 0, count: 60)
    for bytes in [page, zip, program, Data("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), Data()] {
      guard case .refused = await CleanFile().run(.init(name: "a.jpg", bytes: bytes)) else {
        Issue.record("\(bytes.prefix(8)) was taken")
        continue
      }
    }
    let large = Data(repeating: 65, count: CleanFile.largest + 1)
    guard case .refused(let why) = await CleanFile().run(.init(name: "a.txt", bytes: large)) else {
      Issue.record("a file that is too large was taken")
      return
    }
    #expect(why == "it is larger than 10 MB")
  }

  @Test("a file that cannot be cleaned is kept locked, and both sides are told", .enabled(if: canClean))
  func uncleaned() async throws {
    let small = try await SmallDesk()
    let broken = Data("%PDF-1.4\n%broken\n".utf8)
    let sent = try await small.sendOpen(
      "/submit", Self.words.merging(["as-they-are": "yes"]) { $1 },
      files: [.init(name: "a.pdf", bytes: broken)])
    #expect(sent.status == 200 && sent.text.contains("It is kept locked"))
    #expect(try small.desk.store.files(of: 1).first?.state == .uncleaned)
    let mona = try await small.signIn("mona")
    #expect(try await small.ask("/submissions/1", secret: mona).text.contains("This file is as it was sent"))
    #expect(
      try await small.send("/submissions/1", ["do": "release", "file": "1"], secret: mona).status != 303)
    let before = try small.desk.store.auditCount()
    #expect(try await small.ask("/submissions/1/files/1", secret: mona).status == 409)
    #expect(try await small.send("/submissions/1/files/1", [:], secret: mona).status == 400)
    #expect(try small.desk.store.auditCount() == before)
    let edo = try await small.signIn("edo")
    #expect(try await small.send("/submissions/1/files/1", ["sure": "yes"], secret: edo).status == 403)
    let given = try await small.send("/submissions/1/files/1", ["sure": "yes"], secret: mona)
    #expect(given.status == 200 && given.text == String(decoding: broken, as: UTF8.self))
    #expect(given.header("content-disposition")?.hasPrefix("attachment; ") == true)
    let entry = try #require(try small.desk.store.audit(atMost: 1).first)
    #expect(
      entry.act == "open file that was not cleaned" && entry.detail == "file 1, not searched for viruses")
  }

  @Test("what cannot be cleaned or taken is told before anything is kept", .enabled(if: canClean))
  func toldFirst() async throws {
    let small = try await SmallDesk()
    let broken = CleanFile.Sent(name: "a.pdf", bytes: Data("%PDF-1.4\n%broken\n".utf8))
    let page = CleanFile.Sent(name: "b.html", bytes: Data("<!doctype html><html></html>".utf8))
    let told = try await small.sendOpen("/submit", Self.words, files: [broken])
    #expect(told.status == 400 && told.text.contains("a.pdf could not be cleaned: mat2 could not clean it."))
    #expect(
      told.text.contains("Taken and cleaned are JPEG, PNG, PDF, plain text, DOCX, ODT, MP3 or MP4.")
        && told.text.contains("Nothing was taken yet."))
    #expect(told.text.contains("See the picture.") && told.text.contains("name=\"as-they-are\""))
    // What is of no such type goes in no way, ticked or not.
    for fields in [Self.words, Self.words.merging(["as-they-are": "yes"]) { $1 }] {
      let refused = try await small.sendOpen("/submit", fields, files: [broken, page])
      #expect(refused.status == 400 && refused.text.contains("b.html cannot be taken: it is none of JPEG"))
      #expect(!refused.text.contains("name=\"as-they-are\""))
    }
    #expect(try small.submissions().isEmpty)
    #expect(!(try await small.ask("/submit").text.contains("name=\"as-they-are\"")))
    // By the receipt it is the same.
    let code = SmallDesk.code(try await small.sendOpen("/submit", Self.words))
    let answer = ["code": code, "do": "answer", "text": "More."]
    let again = try await small.sendOpen("/receipt", answer, files: [broken])
    #expect(
      again.status == 400 && again.text.contains("name=\"as-they-are\"") && again.text.contains("More."))
    #expect(try small.desk.store.entries(of: 1).isEmpty && small.desk.store.files(of: 1).isEmpty)
    let agreed = try await small.sendOpen(
      "/receipt", answer.merging(["as-they-are": "yes"]) { $1 }, files: [broken])
    #expect(agreed.status == 200 && agreed.text.contains("It is kept locked"))
    #expect(try small.desk.store.files(of: 1).map(\.state) == [.uncleaned])
  }

  @Test("where the tools are missing words are taken, files are not, and it is said")
  func noTools() async throws {
    let none = CleanFile(mat2: nil, file: nil)
    #expect(
      none.missing
        == "Files cannot be taken: mat2 and file are not installed. Install with: apt install mat2 file")
    let small = try await SmallDesk(cleaner: none)
    #expect(try await small.ask("/submit").text.contains("Files cannot be taken at the moment."))
    let sent = try await small.sendOpen(
      "/submit", Self.words, files: [.init(name: "a.png", bytes: Self.picture)])
    #expect(sent.status == 200 && sent.text.contains("was not taken: the desk cannot clean files"))
    #expect(try small.submissions().count == 1 && small.desk.store.files(of: 1).isEmpty)
  }

  @Test(
    "a tool that hangs, fails or writes nothing leaves the file locked, not lost",
    .enabled(if: CleanFile.find("file") != nil))
  func badTools() async throws {
    let fails = CleanFile(mat2: URL(filePath: "/bin/false"), file: CleanFile.find("file"))
    guard case .uncleaned(let type, let why) = await fails.run(.init(name: "a.png", bytes: Self.picture))
    else {
      Issue.record("a file that could not be cleaned was not kept locked")
      return
    }
    #expect(type == "image/png" && why == "mat2 could not clean it")
    let silent = CleanFile(mat2: URL(filePath: "/bin/true"), file: CleanFile.find("file"))
    guard case .uncleaned = await silent.run(.init(name: "a.png", bytes: Self.picture)) else {
      Issue.record("an empty result was taken")
      return
    }
    let script = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: script) }
    try Data("#!/bin/sh\nsleep 60\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    let hangs = CleanFile(mat2: script, file: CleanFile.find("file"), seconds: 1)
    guard case .uncleaned(_, let late) = await hangs.run(.init(name: "a.png", bytes: Self.picture)) else {
      Issue.record("a file was taken for cleaned")
      return
    }
    #expect(late == "cleaning took too long")
  }

  @Test("more than three files, and a body that is too large, are refused")
  func many() async throws {
    let small = try await SmallDesk()
    let four = (0..<4).map { CleanFile.Sent(name: "\($0).png", bytes: Self.picture) }
    #expect(try await small.sendOpen("/submit", Self.words, files: four).status == 400)
    let large = CleanFile.Sent(name: "a", bytes: Data(repeating: 65, count: 33 << 20))
    #expect(try await small.sendOpen("/submit", Self.words, files: [large]).status == 413)
    #expect(try small.submissions().isEmpty)
  }

  @Test("names of files lose folders, control characters and marks of writing direction")
  func names() {
    #expect(SendSubmission.name("..\\..\\a.png") == "a.png" && SendSubmission.name("/etc/passwd") == "passwd")
    #expect(SendSubmission.name("a\u{202E}gpj.exe\u{0}") == "agpj.exe" && SendSubmission.name("..") == "file")
    #expect(
      SendSubmission.name(String(repeating: "x", count: 300)).count == 80 && SendSubmission.name("") == "file"
    )
  }
}
