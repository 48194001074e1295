import Hummingbird
import Logging
public import Foundation

extension Site {
  /// Prints a page to PDF with Chromium, which asks a server of this site on a port that the system chooses.
  ///
  /// - Parameters:
  ///   - path: the address of the page, such as `/states/RWA/brief`.
  ///   - file: written when the whole PDF is there; nothing is left of a print that failed.
  /// - Throws: a ``PrintingFault`` without Chromium, or where it gives nothing within a minute.
  public func print(_ path: String, to file: URL) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      let (ports, found) = AsyncStream.makeStream(of: Int.self)
      group.addTask {
        // That the server is stopped in the middle is no news to the reader.
        try await self.listener.application(logs: .critical) { found.yield($0) }.runService()
        found.finish()
      }
      defer { group.cancelAll() }
      for await port in ports {
        try PagePrinter.print("http://127.0.0.1:\(port)\(path)", to: file)
        break
      }
    }
  }
}

/// Why a page could not be printed, in a sentence.
public enum PrintingFault: Error, Sendable, CustomStringConvertible {
  case noBrowser
  case nothing(String)

  public var description: String {
    switch self {
    case .noBrowser:
      "Printing needs Chromium, which is not on this machine. Install it (Debian: chromium), or print the page from a browser: "
        + "avow serve."
    case .nothing(let says): "Chromium printed nothing\(says.isEmpty ? "" : ": \(says)")."
    }
  }
}

/// Runs Chromium without a window.
private enum PagePrinter {
  /// Seconds until it is stopped.
  static let seconds = 60

  static func print(_ address: String, to file: URL) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "avow-print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let printed = folder.appending(path: "page.pdf")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      for one in chromium chromium-browser google-chrome; do
        if command -v $one >/dev/null; then
          exec timeout \(seconds) $one --headless --disable-gpu --no-pdf-header-footer $4 \
            --user-data-dir="$3" --print-to-pdf="$2" "$1"
        fi
      done
      exit 127
      """,
      "sh", address, printed.path, folder.appending(path: "profile").path,
      // Chromium's own walls between processes do not stand for the superuser.
      getuid() == 0 ? "--no-sandbox" : "--disable-extensions",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw PrintingFault.noBrowser }
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw PrintingFault.noBrowser }
    guard process.terminationStatus == 0, let bytes = try? Data(contentsOf: printed),
      bytes.starts(with: Data("%PDF".utf8))
    else {
      throw PrintingFault.nothing(
        process.terminationStatus == 124
          ? "it took longer than \(seconds) seconds" : "it ended with \(process.terminationStatus)")
    }
    try bytes.write(to: file, options: .atomic)
  }
}
