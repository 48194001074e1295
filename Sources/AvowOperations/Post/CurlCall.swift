import Foundation

/// One call of `curl`, whose configuration it reads from standard input: neither address nor password nor signature stands among the
/// arguments of a program. No file of the user's is read and no proxy is asked.
struct CurlCall {
  private var lines = ["silent", "show-error", "globoff", "noproxy = \"*\""]

  /// An option without a value.
  mutating func set(_ option: String) { lines.append(option) }

  /// An option with a value of one line: control characters are left out, so that a value never becomes a second one.
  mutating func set(_ option: String, _ value: String) {
    add(
      option,
      String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 })))
  }

  /// An option whose value may have several lines.
  mutating func set(_ option: String, text: String) { add(option, text) }

  mutating func set(_ option: String, _ value: Int) { lines.append("\(option) = \(value)") }

  private mutating func add(_ option: String, _ value: String) {
    lines.append("\(option) = \(CurlCall.quoted(value))")
  }

  /// What curl reads.
  var configuration: String { lines.joined(separator: "\n") + "\n" }

  /// - Parameters:
  ///   - seconds: until it is stopped from outside, should its own limit not hold.
  ///   - bytes: so many of its output are kept.
  func run(seconds: Int, bytes: Int) async throws -> OutsideProgram.Outcome {
    try await OutsideProgram("curl", seconds: seconds, bytes: bytes).run(
      ["--disable", "--config", "-"], input: Data(configuration.utf8))
  }

  /// What curl complained of, without its number before it.
  static func complaint(_ outcome: OutsideProgram.Outcome) -> String {
    outcome.complaint.replacing(#/^curl: \(\d+\) /#, with: "")
  }

  /// A value of curl's configuration. By scalars: in a string of characters `\r\n` is one, and so is a quote with an accent on it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0B}": quoted += "\\v"
      case "\0": break
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
