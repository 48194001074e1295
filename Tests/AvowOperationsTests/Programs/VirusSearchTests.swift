import AvowRecord
import Foundation
import Testing

@testable import AvowOperations

/// A script stands for the program; the last test asks the true one, with a list of one made-up mark.
@Suite("Searching files for viruses")
struct VirusSearchTests {
  /// A script that reads all of its input and then runs the lines.
  static func script(_ lines: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("#!/bin/sh\ncat > /dev/null\n\(lines)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return file
  }

  private func search(_ lines: String, seconds: Int = 60) async throws -> VirusSearch.Outcome {
    let script = try Self.script(lines)
    defer { try? FileManager.default.removeItem(at: script) }
    return try await VirusSearch(script.path, seconds: seconds).run(Data("otters".utf8))
  }

  @Test("0 means nothing, 1 with a name means that, and odd letters of a name are left out")
  func outcomes() async throws {
    #expect(try await search("echo 'stdin: OK'; exit 0") == .nothing)
    #expect(try await search("echo 'stdin: Otter.Test-1 FOUND'; exit 1") == .found("Otter.Test-1"))
    #expect(try await search("echo 'stream: <b>Reed\"</b> FOUND'; exit 1") == .found("bReed/b"))
  }

  @Test(
    "a fault, a find without a name, a program that is not there and one that hangs are no result",
    arguments: ["echo 'no lists' >&2; exit 2", "exit 1", "exit 127", "sleep 60"])
  func faults(lines: String) async throws {
    await #expect {
      try await search(lines, seconds: lines.hasPrefix("sleep") ? 1 : 60)
    } throws: { error in
      guard case VirusFault.noResult(let why)? = error as? VirusFault else { return false }
      return lines.hasPrefix("echo") ? why == "It ended with 2: no lists" : !why.isEmpty
    }
    await #expect(throws: VirusFault.self) { try await VirusSearch("/nowhere/clamscan").run(Data()) }
  }

  @Test("what goes in is what is searched, whole")
  func input() async throws {
    let script = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: script) }
    try Data(
      "#!/bin/sh\n[ \"$*\" = '--no-summary -' ] && [ \"$(wc -c)\" = 3000000 ] && exit 0\nexit 2\n".utf8
    )
    .write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    #expect(try await VirusSearch(script.path).run(Data(repeating: 7, count: 3_000_000)) == .nothing)
  }

  @Test("a program that does not read its input does not end the desk")
  func unread() async throws {
    let script = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: script) }
    try Data("#!/bin/sh\nexit 2\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    await #expect(throws: VirusFault.self) {
      try await VirusSearch(script.path).run(Data(repeating: 7, count: 3_000_000))
    }
  }

  @Test("the true program finds what its list names", .enabled(if: CleanFile.find("clamscan") != nil))
  func clamscan() async throws {
    let list = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).ndb")
    // “otters-in-the-reeds” at any place of any file.
    let mark = Data("otters-in-the-reeds".utf8).map { String(format: "%02x", $0) }.joined()
    try Data("Otter.Test:0:*:\(mark)\n".utf8).write(to: list)
    let script = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("#!/bin/sh\nexec clamscan -d '\(list.path)' \"$@\"\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    defer { for file in [list, script] { try? FileManager.default.removeItem(at: file) } }
    let search = VirusSearch(script.path)
    #expect(try await search.run(Data("reeds and lakes".utf8)) == .nothing)
    #expect(try await search.run(Data("See: otters-in-the-reeds.".utf8)) == .found("Otter.Test.UNOFFICIAL"))
  }

  @Test("the settings name a program that is there, or are refused")
  func settings() throws {
    var settings = DeskSettings()
    try settings.read("virus-search = /bin/true\n")
    #expect(settings.viruses?.program == "/bin/true" && DeskSettings().viruses == nil)
    for value in ["clamscan", "/nowhere/clamscan", "/etc/passwd"] {
      var other = DeskSettings()
      #expect(throws: SettingsFault.self) { try other.read("virus-search = \(value)\n") }
    }
  }
}
