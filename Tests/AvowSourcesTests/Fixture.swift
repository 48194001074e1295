import AvowRecord
import AvowSources
import Foundation
import Testing

/// Finds the files that tests read, and makes the ones that are too large or too broken to keep.
enum Fixture {
  private static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func url(_ path: String) -> URL {
    packageRoot.appending(path: "Tests/Fixtures").appending(path: path)
  }

  /// The folder of real data, which is not part of the project: AVOW_SHARED, or `shared` beside the package.
  static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["AVOW_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? packageRoot.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.appending(path: "data/votes").path) ? folder : nil
  }()

  static func votes(_ name: String) throws -> URL {
    try #require(shared).appending(path: "data/votes").appending(path: name)
  }

  /// Writes a file into a folder of its own, hands it over, and takes both away.
  static func withFile<Result>(_ name: String, _ bytes: [UInt8], _ body: (URL) throws -> Result) throws
    -> Result
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    return try body(url)
  }

  static func read(_ url: URL) throws -> RollCallTable {
    switch try AllSources.source(for: url).read(url) {
    case .rollCalls(let table): return table
    default:
      Issue.record("\(url.lastPathComponent) is no table of votes")
      throw CancellationError()
    }
  }

  /// The fictional states, and no meeting.
  static func fictionalContext() throws -> SourceContext {
    SourceContext(reference: try ReferenceData { try Data(contentsOf: url("FictionalReference/\($0)")) })
  }

  static func read(text: String) throws -> RollCallTable {
    try withFile("table.csv", Array(text.utf8)) { try read($0) }
  }
}

extension RollCallTable {
  /// Each ballot as `roll call, voter, choice, original, line`.
  var ballots: [String] {
    ballotChoice.indices.map { index in
      let choice = Choice(rawValue: Int(ballotChoice[index]))?.word ?? "?"
      return [
        rollCallIDs[Int(ballotRollCall[index])], voters[Int(ballotVoter[index])].id, choice,
        originals[Int(ballotOriginal[index])], "\(ballotLine[index])",
      ].joined(separator: ", ")
    }
  }

  /// Each finding as `kind, place`.
  var findingPlaces: [String] { findings.map { "\($0.kind), \($0.place)" } }
}

/// A small generator (SplitMix64) whose numbers depend on its seed alone.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
