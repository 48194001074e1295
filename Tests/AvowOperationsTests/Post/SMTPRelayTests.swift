import AvowRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("The mail relay")
struct SMTPRelayTests {
  /// A relay of a few lines that keeps what it is told in a file. Answers `refusal` to every recipient when one is given.
  private struct Relay {
    let process = Process()
    let port: Int
    let file: URL

    init(refusal: String = "") throws {
      file = FileManager.default.temporaryDirectory.appending(path: "relay-\(UUID().uuidString)")
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["python3", "-c", Relay.script, file.path, refusal]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    func end() -> String {
      // Threads of the test block the gentler signals, and a child inherits that.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      defer { try? FileManager.default.removeItem(at: file) }
      return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }

    static let script = """
      import socket, sys
      door = socket.create_server(("127.0.0.1", 0))
      print(door.getsockname()[1], flush=True)
      while True:
          line, _ = door.accept()
          stream = line.makefile("rwb")
          def say(text): stream.write(text.encode() + b"\\r\\n"); stream.flush()
          say("220 relay")
          for told in stream:
              open(sys.argv[1], "ab").write(told)
              verb = told[:4].upper()
              if verb == b"DATA":
                  say("354 go on")
                  for told in stream:
                      open(sys.argv[1], "ab").write(told)
                      if told == b".\\r\\n": break
                  say("250 taken")
              elif verb == b"RCPT" and sys.argv[2]: say(sys.argv[2])
              elif verb == b"QUIT": say("221 bye"); break
              else: say("250 well")
          line.close()
      """
  }

  private let letter: Letter

  init() throws {
    letter = try Letter(to: "ada@example.org", subject: "A test", text: "One line", messageID: "one")
  }

  @Test("A letter reaches the relay with its sender, its reader and its text")
  func sends() async throws {
    let relay = try Relay()
    try await SMTPRelay("smtp://127.0.0.1:\(relay.port)", sender: "desk@example.org", clock: { Moment(0) })
      .send(letter)
    let told = relay.end()
    #expect(told.contains("MAIL FROM:<desk@example.org>"))
    #expect(told.contains("RCPT TO:<ada@example.org>"))
    #expect(told.contains("Subject: A test\r\n"))
    #expect(told.contains(Data("One line".utf8).base64EncodedString()))
  }

  @Test("A reader who is refused for good is told apart from one who is refused for now")
  func refusals() async throws {
    for (answer, passes) in [("550 no such reader", false), ("451 come again", true)] {
      let relay = try Relay(refusal: answer)
      defer { _ = relay.end() }
      await #expect {
        try await SMTPRelay("smtp://127.0.0.1:\(relay.port)", sender: "desk@example.org").send(letter)
      } throws: { ($0 as? PostFault)?.isPassing == passes }
    }
  }

  @Test("Without a relay the fault says so, and passes")
  func nobody() async throws {
    await #expect {
      try await SMTPRelay("smtp://127.0.0.1:1", sender: "desk@example.org").send(letter)
    } throws: { ($0 as? PostFault)?.isPassing == true }
  }

  @Test("A program that is not there, and one that takes too long, are told in a sentence")
  func programs() async {
    await #expect(throws: OutsideProgramFault.missing("avow-no-such-program")) {
      try await OutsideProgram("avow-no-such-program", seconds: 5).run([])
    }
    await #expect(throws: OutsideProgramFault.late("sleep", 1)) {
      try await OutsideProgram("sleep", seconds: 1).run(["30"])
    }
  }
}
