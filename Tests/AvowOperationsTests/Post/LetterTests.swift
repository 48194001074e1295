import AvowRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("Letters")
struct LetterTests {
  @Test("A letter has one of each header, and its text comes back as written")
  func message() throws {
    let letter = try Letter(
      to: "ada@example.org",
      subject: "An alert on Ruritania – état d’urgence, déclaré hier soir à la capitale",
      text: "Première ligne\n.\nLast line", messageID: "alert-1.7",
      headers: [.init("List-Unsubscribe", "<https://desk.example.org/leave/x>")])
    let message = letter.message(from: "desk@example.org", at: Moment(1_511_913_600))
    let (head, body) = try #require(
      message.firstRange(of: "\r\n\r\n").map {
        (message[..<$0.lowerBound], message[$0.upperBound...])
      })
    #expect(head.contains("Date: Wed, 29 Nov 2017 00:00:00 +0000\r\n"))
    #expect(head.contains("Message-ID: <alert-1.7@example.org>\r\n"))
    #expect(head.contains("List-Unsubscribe: <https://desk.example.org/leave/x>"))
    #expect(
      head.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 998 && $0.utf8.allSatisfy { $0 < 128 } })
    let words = head.matches(of: #/=\?UTF-8\?B\?([^?]*)\?=/#).map { $0.output.1 }
    let subject = words.compactMap { Data(base64Encoded: String($0)) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(subject.joined() == letter.subject)
    let text = try #require(Data(base64Encoded: String(body), options: .ignoreUnknownCharacters))
    #expect(String(decoding: text, as: UTF8.self) == "Première ligne\r\n.\r\nLast line")
  }

  @Test("What a stranger wrote cannot become a header of its own")
  func injection() throws {
    let letter = try Letter(
      to: "ada@example.org", subject: "Hello\r\nBcc: eve@example.org", text: "x", messageID: "a\r\nb",
      headers: [.init("X-Note", "one\r\nBcc: eve@example.org")])
    let message = letter.message(from: "desk@example.org", at: Moment(0))
    #expect(!message.components(separatedBy: "\r\n").contains { $0.hasPrefix("Bcc") })
  }

  @Test(
    "What is no address is refused",
    arguments: [
      "", "ada", "ada@", "@example.org", "a@b@c", "ada@example.org\r\nDATA", "ada @example.org",
      "<ada@example.org>",
      "-oQ/tmp@example.org", "a..b@example.org", "ada@-example.org", "ada@exa mple.org", "ada@exämple.org",
      String(repeating: "a", count: 65) + "@example.org",
    ])
  func addresses(_ text: String) {
    #expect(throws: PostFault.badAddress(text)) {
      try Letter(to: text, subject: "x", text: "x", messageID: "x")
    }
  }
}
