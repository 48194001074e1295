public import Foundation

/// A kept program of the system that does one job for us, such as `curl`: no shell reads its arguments, its time is limited,
/// and secrets reach it through standard input, as everybody on a machine can read arguments.
public struct OutsideProgram: Sendable {
  /// As it is called: `curl`.
  public let name: String
  /// Seconds until it is stopped.
  public let seconds: Int
  /// So many bytes of its output are kept at most; the rest is read and left out.
  public let bytes: Int
  /// What it may take of the machine; nil sets no limit but its time.
  public let limits: Limits?

  /// - Parameter name: as it is called, or where it stands: `curl`, `/usr/bin/curl`.
  public init(_ name: String, seconds: Int, bytes: Int = 1 << 20, limits: Limits? = nil) {
    self.name = name
    self.seconds = seconds
    self.bytes = bytes
    self.limits = limits
  }

  /// Limits of the system, set by `prlimit`; it leaves no image of its memory behind.
  public struct Limits: Sendable {
    /// Bytes of memory that it may ask for.
    public let memory: Int
    /// Bytes that a file which it writes may have.
    public let file: Int

    public init(memory: Int, file: Int) {
      self.memory = memory
      self.file = file
    }
  }

  /// What a program left behind.
  public struct Outcome: Sendable {
    /// 0 when it says that all went well.
    public let status: Int32
    public let output: Data
    /// The last line that it complained in, at most 300 characters.
    public let complaint: String
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: one by one, as written.
  ///   - input: what it reads from standard input.
  ///   - folder: where it runs, with nothing else of ours in reach of relative paths.
  ///   - home: where it finds its home and keeps what is for the moment; nil for nowhere.
  /// - Throws: ``OutsideProgramFault`` when it is not installed or took too long.
  public func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil, home: URL? = nil
  ) async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try self.runNow(arguments, input: input, in: folder, home: home) })
      }
    }
  }

  /// The same, while the caller waits.
  func runNow(_ arguments: [String], input: Data = Data(), in folder: URL?, home: URL? = nil) throws
    -> Outcome
  {
    // A program that ends without reading its input must not end us.
    signal(SIGPIPE, SIG_IGN)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let limited = limits.map {
      ["prlimit", "--as=\($0.memory)", "--cpu=\(seconds)", "--fsize=\($0.file)", "--core=0"]
    }
    // timeout ends the whole group of processes.
    process.arguments = (limited ?? []) + ["timeout", "--signal=KILL", String(seconds), name] + arguments
    process.currentDirectoryURL = folder
    // The environment of the desk, which may name its key file, is no business of these programs.
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": home?.path ?? "/nonexistent",
    ]
    if let home { process.environment?["TMPDIR"] = home.path }
    let (feed, output, complaints) = (Pipe(), Pipe(), Pipe())
    process.standardInput = feed
    process.standardOutput = output
    process.standardError = complaints
    do { try process.run() } catch { throw OutsideProgramFault.missing(name) }
    // The three pipes are served side by side, so that none of them can stand full while another is waited for.
    let served = DispatchGroup()
    let said = Kept()
    DispatchQueue.global().async(group: served) {
      try? feed.fileHandleForWriting.write(contentsOf: input)
      try? feed.fileHandleForWriting.close()
    }
    DispatchQueue.global().async(group: served) {
      said.read(complaints.fileHandleForReading, atMost: 1 << 16)
    }
    let given = Kept()
    given.read(output.fileHandleForReading, atMost: bytes)
    process.waitUntilExit()
    served.wait()
    let status = process.terminationReason == .exit ? process.terminationStatus : -1
    if status == 127 { throw OutsideProgramFault.missing(name) }
    if status == 124 || status == 137 || status == -1 { throw OutsideProgramFault.late(name, seconds) }
    let lines = String(decoding: said.data, as: UTF8.self).split(separator: "\n")
    return Outcome(
      status: status, output: given.data, complaint: lines.last.map { String($0.prefix(300)) } ?? "")
  }

  /// The beginning of what a pipe gave. Written by one thread, read after it has ended.
  private final class Kept: @unchecked Sendable {
    private(set) var data = Data()

    func read(_ handle: FileHandle, atMost limit: Int) {
      while let piece = try? handle.read(upToCount: 1 << 16), !piece.isEmpty {
        data.append(piece.prefix(limit - data.count))
      }
    }
  }
}

/// Why a program of the system could not do its job.
public enum OutsideProgramFault: Error, CustomStringConvertible, Equatable {
  case missing(String)
  case late(String, Int)

  public var description: String {
    switch self {
    case .missing(let name): "“\(name)” is not on this machine. Install it as the operator's page says."
    case .late(let name, let seconds): "“\(name)” took longer than \(seconds) seconds and was stopped."
    }
  }
}
