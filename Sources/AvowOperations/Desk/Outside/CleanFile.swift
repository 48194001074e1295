public import Foundation

/// Takes the metadata out of a file that an outsider sent: where and with what it was made, and by whom.
///
/// The type is told by `file`, from the content and not from the name; the cleaning is done by `mat2`. Both run without a shell, in
/// a folder of their own that goes away, with limits on time, memory and size, two files at a time.
public final class CleanFile: Sendable {
  /// A file as it was sent.
  public struct Sent: Sendable {
    public let name: String
    public let bytes: Data

    public init(name: String, bytes: Data) {
      self.name = name
      self.bytes = bytes
    }
  }

  public enum Outcome: Sendable {
    /// What is kept; the bytes that were sent are not.
    case cleaned(Data, type: String)
    /// Nothing could be taken out; it is kept as it was sent.
    case uncleaned(type: String, why: String)
    /// Not taken at all.
    case refused(String)
  }

  /// The types that are taken, with the ending that the cleaning goes by.
  public static let types = [
    "image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf", "text/plain": "txt",
    "audio/mpeg": "mp3",
    "video/mp4": "mp4", "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  ]
  /// The same in words.
  public static let typesInWords = "JPEG, PNG, PDF, plain text, DOCX, ODT, MP3 or MP4"
  /// So many bytes may one file have.
  public static let largest = 10 << 20
  static let seconds = 60
  static let memory = 3 << 30

  private let mat2: URL?
  private let file: URL?
  private let queue = OperationQueue()

  /// Looks for the two programs where the system has its own; tests name others.
  public init(mat2: URL? = CleanFile.find("mat2"), file: URL? = CleanFile.find("file")) {
    self.mat2 = mat2
    self.file = file
    queue.maxConcurrentOperationCount = 2
  }

  /// What is missing on this machine, in a sentence; nil when files can be taken.
  public var missing: String? {
    let names = [mat2 == nil ? "mat2" : nil, file == nil ? "file" : nil].compactMap { $0 }
    guard !names.isEmpty else { return nil }
    return
      "Files cannot be taken: \(names.joined(separator: " and ")) \(names.count == 1 ? "is" : "are") not installed. "
      + "Install with: apt install \(names.joined(separator: " "))"
  }

  /// A program by its name, in the folders of the system.
  public static func find(_ name: String) -> URL? {
    ["/usr/bin", "/bin", "/usr/local/bin"].map { URL(filePath: $0).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Cleans one file; never throws, because a file that goes wrong must not lose the words that came with it.
  public func run(_ sent: Sent) async -> Outcome {
    await withCheckedContinuation { continuation in
      queue.addOperation { continuation.resume(returning: self.clean(sent)) }
    }
  }

  private func clean(_ sent: Sent) -> Outcome {
    guard let mat2, let file else { return .refused("the desk cannot clean files at the moment") }
    guard !sent.bytes.isEmpty else { return .refused("it is empty") }
    guard sent.bytes.count <= CleanFile.largest else {
      return .refused("it is larger than \(CleanFile.largest >> 20) MB")
    }
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "avow-file-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    do {
      try files.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let raw = folder.appending(path: "sent")
      try sent.bytes.write(to: raw)
      let told = run(file, ["--brief", "--mime-type", "--", raw.path], in: folder)
      let type = (told.text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
      guard let ending = CleanFile.types[type] else {
        return .refused("it is none of \(CleanFile.typesInWords)")
      }
      let named = folder.appending(path: "file.\(ending)")
      try files.moveItem(at: raw, to: named)
      let done = run(mat2, ["--unknown-members", "omit", "--", named.path], in: folder)
      let cleaned = folder.appending(path: "file.cleaned.\(ending)")
      guard done.isGood, let bytes = try? Data(contentsOf: cleaned), !bytes.isEmpty else {
        return .uncleaned(type: type, why: done.isLate ? "cleaning took too long" : "mat2 could not clean it")
      }
      guard bytes.count <= 4 * CleanFile.largest else {
        return .uncleaned(type: type, why: "it became too large by cleaning")
      }
      return .cleaned(bytes, type: type)
    } catch {
      return .refused("the desk could not look at it")
    }
  }

  private struct Run {
    let isGood: Bool
    let isLate: Bool
    let text: String?
  }

  private func run(_ program: URL, _ words: [String], in folder: URL) -> Run {
    let process = Process()
    // timeout ends the whole group of processes; without it and prlimit the file is not touched.
    guard let limits = CleanFile.find("prlimit"), let clock = CleanFile.find("timeout") else {
      return Run(isGood: false, isLate: false, text: nil)
    }
    process.executableURL = limits
    process.arguments =
      [
        "--as=\(CleanFile.memory)", "--cpu=\(CleanFile.seconds)", "--fsize=\(8 * CleanFile.largest)",
        "--core=0",
        clock.path, "--signal=KILL", "\(CleanFile.seconds)", program.path,
      ] + words
    process.currentDirectoryURL = folder
    // The environment of the desk, which may name its key file, is no business of these programs.
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path, "LC_ALL": "C.UTF-8",
    ]
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return Run(isGood: false, isLate: false, text: nil) }
    let text = (try? output.fileHandleForReading.read(upToCount: 4096)) ?? Data()
    while let more = try? output.fileHandleForReading.read(upToCount: 1 << 16), !more.isEmpty {}
    process.waitUntilExit()
    return Run(
      isGood: process.terminationReason == .exit && process.terminationStatus == 0,
      isLate: process.terminationStatus == 124 || process.terminationStatus == 137
        || process.terminationReason == .uncaughtSignal,
      text: String(data: text, encoding: .utf8))
  }
}
