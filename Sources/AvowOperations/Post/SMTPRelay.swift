public import AvowRecord
public import Foundation

/// Hands letters to a mail relay by SMTP, through `curl`, which knows TLS and sign-in of relays.
public struct SMTPRelay: PostOffice {
  /// `smtp://127.0.0.1:25`; `smtps://relay.example.org` for TLS from the start.
  let address: String
  /// The sender: `desk@example.org`.
  let sender: String
  /// Name and password for the relay, if it asks for them.
  let credentials: (name: String, password: String)?
  private let clock: @Sendable () -> Moment

  public init(
    _ address: String, sender: String, credentials: (name: String, password: String)? = nil,
    clock: @escaping @Sendable () -> Moment = { Moment(Date()) }
  ) {
    self.address = address
    self.sender = sender
    self.credentials = credentials
    self.clock = clock
  }

  /// TLS is asked for wherever the relay is not this machine, and a relay without it is refused.
  public func send(_ letter: Letter) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "avow-letter-\(UUID().uuidString)")
    let message = Data(letter.message(from: sender, at: clock()).utf8)
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: message, attributes: [.posixPermissions: 0o600])
    else { throw PostFault.unreachable("no temporary file could be written") }
    defer { try? FileManager.default.removeItem(at: file) }
    var curl = CurlCall()
    curl.set("url", address)
    curl.set("mail-from", sender)
    curl.set("mail-rcpt", letter.to)
    curl.set("upload-file", file.path)
    curl.set("connect-timeout", 15)
    curl.set("max-time", 50)
    curl.set("proto", "=smtp,smtps")
    if !isHere { curl.set("ssl-reqd") }
    if let credentials { curl.set("user", "\(credentials.name):\(credentials.password)") }
    let outcome: OutsideProgram.Outcome
    do { outcome = try await curl.run(seconds: 60, bytes: 1 << 16) } catch {
      throw PostFault.unreachable("\(error)")
    }
    guard outcome.status == 0 else { throw SMTPRelay.fault(outcome) }
  }

  /// True when the relay is this machine, which needs no TLS.
  private var isHere: Bool {
    ["127.0.0.1", "localhost", "[::1]", "::1"].contains(URL(string: address)?.host ?? "")
  }

  /// A 4xx of the relay passes, a 5xx stays; whatever else breaks is of the line and passes.
  private static func fault(_ outcome: OutsideProgram.Outcome) -> PostFault {
    let complaint = CurlCall.complaint(outcome)
    return complaint.contains(#/\b5\d\d\b/#) && [55, 56, 67].contains(outcome.status)
      ? .refused(complaint) : .unreachable(complaint)
  }
}
