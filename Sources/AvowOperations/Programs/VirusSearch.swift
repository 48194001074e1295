public import Foundation

/// Searches bytes for viruses with ClamAV: `clamdscan`, which asks a running service, or `clamscan`, which reads its lists each time.
///
/// The bytes go in through standard input, so that the desk writes no copy of them; what the program itself keeps for the
/// moment lies in a folder that goes away. The program reads them and never runs them.
public struct VirusSearch: Sendable {
  public enum Outcome: Hashable, Sendable {
    case nothing
    /// The name of what was found, as the program has it.
    case found(String)
  }

  /// Where the program stands: `/usr/bin/clamdscan`.
  public let program: String
  private let seconds: Int
  private static let limits = OutsideProgram.Limits(memory: 8 << 30, file: 1 << 30)

  public init(_ program: String, seconds: Int = 120) {
    self.program = program
    self.seconds = seconds
  }

  /// Throws ``VirusFault/noResult(_:)`` when the search did not come to an end that can be relied on.
  public func run(_ bytes: Data) async throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "avow-search-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let done: OutsideProgram.Outcome
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      done = try await OutsideProgram(program, seconds: seconds, bytes: 1 << 16, limits: VirusSearch.limits)
        .run(["--no-summary", "-"], input: bytes, in: folder, home: folder)
    } catch {
      throw VirusFault.noResult("\(error)")
    }
    if done.status == 0 { return .nothing }
    // 1 means a find, but of other programs on the way also a fault: only a line that names the find counts.
    if done.status == 1, let name = VirusSearch.find(in: String(decoding: done.output, as: UTF8.self)) {
      return .found(name)
    }
    throw VirusFault.noResult(
      "It ended with \(done.status)" + (done.complaint.isEmpty ? "." : ": \(done.complaint)"))
  }

  /// The name in `stdin: Otter.Test FOUND`, in letters, digits, dots, hyphens and the like, at most eighty of them.
  static func find(in output: String) -> String? {
    for line in output.split(whereSeparator: \.isNewline) {
      guard line.hasSuffix(" FOUND"), let colon = line.firstRange(of: ": ") else { continue }
      let name = line[colon.upperBound...].dropLast(" FOUND".count)
      return String(
        name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/:".contains($0)) }.prefix(80))
    }
    return nil
  }
}

/// Why a file stays locked after a search for viruses, in a sentence.
public enum VirusFault: Error, CustomStringConvertible, Equatable {
  case found(String)
  case noResult(String)

  public var description: String {
    switch self {
    case .found(let name):
      "The search for viruses found \(name). The file stays locked and is given out to nobody; erase the submission if it is of no other use."
    case .noResult(let why):
      "The search for viruses did not come to an end, so the file stays locked. \(why) Tell your administrator."
    }
  }
}
