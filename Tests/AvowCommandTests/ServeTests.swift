import Foundation
import Testing

@testable import avow

@Suite("Serving")
struct ServeTests {
  @Test(
    "the server prints its address once it listens, and stops when it is asked to", .timeLimit(.minutes(1)))
  func address() async throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let said = folder.appending(path: "said")
    try Data().write(to: said)
    let process = Process()
    process.executableURL = try #require(Avow.binary)
    process.arguments = ["--data", folder.appending(path: "data").path, "serve", "--port", "0"]
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var text = ""
    while process.isRunning, !text.contains("\n") {
      try await Task.sleep(for: .milliseconds(20))
      text = try String(contentsOf: said, encoding: .utf8)
    }
    #expect(text.wholeMatch(of: /Avow is at http:\/\/127\.0\.0\.1:[0-9]+\/ .*\n/) != nil, "\(text)")
    process.terminate()
    while process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
  }

  @Test("the address printed is one that a browser takes")
  func forms() {
    #expect(ServeCommand.address("127.0.0.1", 8080) == "http://127.0.0.1:8080/")
    #expect(ServeCommand.address("0.0.0.0", 80) == "http://127.0.0.1:80/")
    #expect(ServeCommand.address("::1", 8080) == "http://[::1]:8080/")
  }
}
