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
    /// Nothing could be taken out; it is kept as it was sent only if the sender agrees.
    case uncleaned(type: String, why: String)
    /// Not taken at all, for what it is.
    case refused(String)
    /// Not taken at all, for what the desk lacks.
    case unable(String)
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
  static let limits = OutsideProgram.Limits(memory: 3 << 30, file: 8 * largest)

  private let mat2: URL?
  private let file: URL?
  private let seconds: Int
  private let queue = OperationQueue()

  /// Looks for the two programs where the system has its own; tests name others.
  ///
  /// - Parameter seconds: for each of the two.
  public init(
    mat2: URL? = CleanFile.find("mat2"), file: URL? = CleanFile.find("file"), seconds: Int = 60
  ) {
    self.mat2 = mat2
    self.file = file
    self.seconds = seconds
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
    guard let mat2, let file else { return .unable("the desk cannot clean files at the moment") }
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
      let told = try run(file, ["--brief", "--mime-type", "--", raw.path], in: folder)
      let type = String(decoding: told.output, as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      guard let ending = CleanFile.types[type] else {
        return .refused("it is none of \(CleanFile.typesInWords)")
      }
      let named = folder.appending(path: "file.\(ending)")
      try files.moveItem(at: raw, to: named)
      let done: OutsideProgram.Outcome
      do {
        done = try run(mat2, ["--unknown-members", "omit", "--", named.path], in: folder)
      } catch OutsideProgramFault.late(_, _) {
        return .uncleaned(type: type, why: "cleaning took too long")
      } catch {
        return .uncleaned(type: type, why: "mat2 could not clean it")
      }
      let cleaned = folder.appending(path: "file.cleaned.\(ending)")
      guard done.status == 0, let bytes = try? Data(contentsOf: cleaned), !bytes.isEmpty else {
        return .uncleaned(type: type, why: "mat2 could not clean it")
      }
      guard bytes.count <= 4 * CleanFile.largest else {
        return .uncleaned(type: type, why: "it became too large by cleaning")
      }
      return .cleaned(bytes, type: type)
    } catch {
      return .unable("the desk could not look at it")
    }
  }

  private func run(_ program: URL, _ words: [String], in folder: URL) throws -> OutsideProgram.Outcome {
    try OutsideProgram(program.path, seconds: seconds, bytes: 4096, limits: CleanFile.limits)
      .runNow(words, in: folder, home: folder)
  }
}
