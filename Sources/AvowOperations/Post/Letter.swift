public import AvowRecord
import Foundation

/// A letter to one reader by e-mail, in plain text.
///
/// Every field may hold what a stranger wrote: line breaks in headers are taken out, so that none becomes a header of its own.
public struct Letter: Sendable, Equatable {
  /// The reader's address: `name@example.org`.
  public let to: String
  public let subject: String
  /// Paragraphs, in UTF-8; lines end with `\n`.
  public let text: String
  /// Its own name for all time: the same letter sent again keeps it, so that mail programs know it for the same.
  public let messageID: String
  /// Further headers in order, such as `List-Unsubscribe`. Values in ASCII.
  public let headers: [Header]

  public struct Header: Sendable, Equatable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// - Parameter messageID: letters, digits, points and hyphens, without `@`.
  ///
  /// Throws ``PostFault/badAddress(_:)`` for what is no address of e-mail.
  public init(to: String, subject: String, text: String, messageID: String, headers: [Header] = []) throws {
    guard Letter.isAddress(to) else { throw PostFault.badAddress(to) }
    self.to = to
    self.subject = subject
    self.text = text
    self.messageID = messageID
    self.headers = headers
  }

  /// True for `name@host.example`: one `@`, no spaces, quotes, brackets or control characters, at most 254 bytes, ASCII.
  ///
  /// Narrower than RFC 5321 on purpose: quoted names and literal hosts are refused.
  public static func isAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, text.utf8.count <= 254, (1...64).contains(halves[0].utf8.count) else {
      return false
    }
    let inName = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.")
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    return halves[0].allSatisfy { inName.contains($0) } && !halves[0].hasPrefix("-")
      && !halves[0].hasPrefix(".") && !halves[0].hasSuffix(".") && !halves[0].contains("..")
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      }
  }

  /// The letter as it goes over the line (RFC 5322, 2045 and 2047), with `\r\n`.
  func message(from sender: String, at moment: Moment) -> String {
    let host = sender.split(separator: "@").last.map(String.init) ?? "localhost"
    var lines = [
      "Date: \(Letter.date(moment))", "From: \(sender)", "To: \(to)", "Subject: \(Letter.encoded(subject))",
      "Message-ID: <\(Letter.flat(messageID))@\(host)>", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
      "Auto-Submitted: auto-generated",
    ]
    lines += headers.map { "\(Letter.flat($0.name)): \(Letter.flat($0.value))" }
    let body = Data(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
    let coded = body.base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + coded + "\r\n"
  }

  /// Without control characters and beyond ASCII, so that it stays one header.
  private static func flat(_ text: String) -> String {
    String(text.unicodeScalars.filter { (32...126).contains($0.value) }.map(Character.init))
  }

  /// A subject as encoded words of at most 75 characters each, or as it is when it is short and in ASCII.
  private static func encoded(_ text: String) -> String {
    let clean = String(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : Character($0) })
    if clean.utf8.count <= 60, clean.utf8.allSatisfy({ $0 < 128 }), !clean.contains("=?") { return clean }
    var words: [String] = []
    var word = ""
    for character in clean {
      if !word.isEmpty, word.utf8.count + character.utf8.count > 42 {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    words.append(word)
    return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// `Sat, 28 Nov 2026 10:15:00 +0000`
  private static func date(_ moment: Moment) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "UTC")
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    return format.string(from: Date(timeIntervalSince1970: TimeInterval(moment.seconds)))
  }
}
