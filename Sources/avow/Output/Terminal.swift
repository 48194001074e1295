import Foundation

/// What the streams of this process are connected to.
enum Terminal {
  /// True when a person reads standard output directly.
  static var isOutput: Bool { isatty(FileHandle.standardOutput.fileDescriptor) == 1 }

  /// True when a person reads standard error directly, so that a line may be drawn over.
  static var isErrors: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  /// Columns to fit tables into: the terminal's, or nil when the output goes to a file or a pipe.
  ///
  /// There each row stays on one line, so that other programs can read it.
  static var width: Int? {
    guard isOutput else { return nil }
    var size = winsize()
    guard ioctl(FileHandle.standardOutput.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return 100 }
    return max(40, Int(size.ws_col))
  }

  /// Writes a text to standard output, as it is.
  static func write(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// Writes a line for a person to standard error, where it does not mix with the answer.
  static func tell(_ line: String) {
    tellInPlace(line + "\n")
  }

  /// Writes to standard error as it is, for a line that is drawn over.
  static func tellInPlace(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Lets a closed pipe (`avow rollcalls | head`) end this process quietly, as other Unix programs do.
  static func endQuietlyOnClosedPipe() {
    signal(SIGPIPE, SIG_DFL)
  }
}
