import Foundation
import Testing

/// The built `avow`, run as its users run it: as a process of its own.
enum Avow {
  /// What one run said and how it ended.
  struct Outcome {
    let code: Int32
    let out: String
    let err: String

    /// The answer as JSON; fails the test when it is none.
    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any])
    }

    var lines: [Substring] { out.split(separator: "\n") }
  }

  /// The binary stands beside the test bundle.
  static let binary: URL? = {
    let places = [
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
      Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
    ]
    return places.map { $0.appending(path: "avow") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()

  /// Runs `avow ARGUMENTS…` to its end.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try run(#require(binary, "avow is not beside the test bundle").path, arguments, environment)
  }

  /// Runs `avow --data DATA ARGUMENTS…` to its end.
  static func run(data: URL, _ arguments: String...) throws -> Outcome {
    try run(["--data", data.path] + arguments)
  }

  /// Runs any program to its end; what it writes goes through files, so that no pipe can fill.
  /// - Parameter input: what it reads; nothing when nil.
  static func run(
    _ program: String, _ arguments: [String], _ environment: [String: String] = [:], input: String? = nil
  ) throws -> Outcome {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let states = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/FurtherAuthority")
    process.environment = ProcessInfo.processInfo.environment
      .merging(["AVOW_AUTHORITY": states.path]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    if let input {
      let file = folder.appending(path: "in")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    }
    let files = ["out", "err"].map { folder.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(code: process.terminationStatus, out: texts[0], err: texts[1])
  }

  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "avow-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
