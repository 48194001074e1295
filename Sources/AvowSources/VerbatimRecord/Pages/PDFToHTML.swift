import Foundation
import Synchronization

/// Runs `pdftohtml` (poppler-utils) on a file in a child process, so that a hostile file harms nothing else.
///
/// Foundation's `Process` is used and not swift-subprocess: readers are synchronous, and the limits on memory
/// and time come from `ulimit` in the shell that becomes the program, which needs no further package.
struct PDFToHTML {
  /// Seconds until the program is stopped, whether it computes or waits.
  static let seconds = 40
  static let bytes = 96 << 20
  /// Verbatim records have at most about 150 pages.
  static let pages = 600
  /// Address space of the child, in KiB.
  static let memory = 1_500_000

  /// The XML of all pages, or of the first ones.
  ///
  /// Throws a ``PDFFault``; the child has ended when the function returns.
  static func xml(of file: FileBytes, firstPages: Int? = nil) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      "command -v pdftohtml >/dev/null || exit 127; ulimit -v \(memory) 2>/dev/null; ulimit -t \(seconds); "
        + "exec pdftohtml -xml -hidden -i -nomerge -nodrm -stdout -l \"$2\" \"$1\"",
      "sh", file.url.path(percentEncoded: false), String(firstPages ?? pages + 1),
    ]
    let output = Pipe()
    let complaints = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = complaints
    do { try process.run() } catch { throw PDFFault.noReader }

    let isLate = Atomic(false)
    let watch = DispatchSource.makeTimerSource(queue: .global())
    watch.schedule(deadline: .now() + .seconds(seconds))
    let child = process.processIdentifier
    watch.setEventHandler {
      isLate.store(true, ordering: .relaxed)
      kill(child, SIGKILL)
    }
    watch.resume()
    defer { watch.cancel() }
    let said = Complaints(complaints.fileHandleForReading)

    var xml: [UInt8] = []
    var isTooLarge = false
    while let piece = try? output.fileHandleForReading.read(upToCount: 1 << 20), !piece.isEmpty {
      xml.append(contentsOf: piece)
      if xml.count > bytes {
        isTooLarge = true
        kill(child, SIGKILL)
        break
      }
    }
    process.waitUntilExit()
    let complaint = said.first()
    if isLate.load(ordering: .relaxed) || process.terminationStatus == SIGXCPU {
      throw PDFFault.tooSlow(file: file.name, seconds: seconds)
    }
    if isTooLarge { throw PDFFault.tooLarge(file: file.name, what: "more than \(bytes >> 20) MB of text") }
    if process.terminationStatus == 127, process.terminationReason == .exit { throw PDFFault.noReader }
    if complaint.contains("password") { throw PDFFault.encrypted(file: file.name) }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw PDFFault.damaged(
        file: file.name, says: complaint.isEmpty ? "pdftohtml gave up without a word" : "“\(complaint)”")
    }
    return xml
  }

  /// What the program writes to its error output, kept up to 4 KB and read to its end.
  private final class Complaints: Sendable {
    private let text = Mutex<[UInt8]>([])
    private let done = DispatchSemaphore(value: 0)

    init(_ handle: FileHandle) {
      let descriptor = handle.fileDescriptor
      DispatchQueue.global().async { [self] in
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
          let count = read(descriptor, &buffer, buffer.count)
          if count <= 0 { break }
          text.withLock { if $0.count < 4096 { $0.append(contentsOf: buffer[..<count]) } }
        }
        _ = handle
        done.signal()
      }
    }

    /// The first line, after the program has ended.
    func first() -> String {
      _ = done.wait(timeout: .now() + .seconds(2))
      let lines = String(decoding: text.withLock { $0 }, as: UTF8.self).split(separator: "\n")
      return lines.first.map { String($0.prefix(160)) } ?? ""
    }
  }
}
