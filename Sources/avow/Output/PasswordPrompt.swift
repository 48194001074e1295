import Foundation

/// Asks for a password without showing what is typed.
enum PasswordPrompt {
  /// The first line of standard input; from a terminal it is asked for, and not echoed.
  static func read(_ question: String) -> String {
    guard isatty(FileHandle.standardInput.fileDescriptor) == 1 else { return readLine() ?? "" }
    Terminal.tellInPlace(question)
    var settings = termios()
    tcgetattr(0, &settings)
    var quiet = settings
    quiet.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(0, TCSANOW, &quiet)
    defer {
      tcsetattr(0, TCSANOW, &settings)
      Terminal.tell("")
    }
    return readLine() ?? ""
  }
}
