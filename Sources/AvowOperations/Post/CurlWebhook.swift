import Foundation

/// Calls webhooks through `curl`, whose configuration it reads from standard input: neither address nor signature stands among
/// the arguments of a program. No proxy and no redirection is followed, and what is answered is thrown away.
public struct CurlWebhook: WebhookCaller {
  /// True where plain http and private addresses may be called; for tests on one machine.
  let allowsLocal: Bool
  private let curl = OutsideProgram("curl", seconds: 40, bytes: 1 << 12)

  public init(allowsLocal: Bool = false) { self.allowsLocal = allowsLocal }

  public func check(_ address: String) throws { _ = try WebhookAddress(address, allowsLocal: allowsLocal) }

  public func call(_ webhook: Webhook) async throws {
    let address = try WebhookAddress(webhook.address, allowsLocal: allowsLocal)
    let numbers = try address.numbers(allowsLocal: allowsLocal)
    let bracketed = numbers.map { $0.contains(":") ? "[\($0)]" : $0 }
    var lines = [
      "url = \(CurlWebhook.quoted(webhook.address))", "request = \"POST\"",
      "header = \"Content-Type: application/json\"",
      "header = \(CurlWebhook.quoted("Idempotency-Key: \(webhook.mark)"))",
      "header = \"Avow-Timestamp: \(webhook.timestamp)\"",
      "header = \(CurlWebhook.quoted("Avow-Signature: \(webhook.signature)"))",
      "header = \"Expect:\"", "user-agent = \"Avow\"",
      "data-raw = \(CurlWebhook.quoted(String(decoding: webhook.body, as: UTF8.self)))",
      "proto = \"\(allowsLocal ? "=http,https" : "=https")\"", "max-redirs = 0", "noproxy = \"*\"", "globoff",
      "silent", "show-error", "connect-timeout = 10", "max-time = 30", "max-filesize = 65536",
      "output = \"/dev/null\"", "write-out = \"%{http_code}\"",
    ]
    if NetworkNumber(address.host) == nil {
      lines.append(
        "resolve = \(CurlWebhook.quoted("\(address.host):\(address.port):\(bracketed.joined(separator: ","))"))"
      )
    }
    let outcome: OutsideProgram.Outcome
    do {
      outcome = try await curl.run(
        ["--disable", "--config", "-"], input: Data(lines.joined(separator: "\n").utf8))
    } catch { throw WebhookFault.unreachable("\(error)") }
    let status = Int(String(decoding: outcome.output, as: UTF8.self)) ?? 0
    switch status {
    case 200..<300: return
    case 0, 408, 425, 429, 500...:
      let complaint = outcome.complaint.replacing(#/^curl: \(\d+\) /#, with: "")
      throw WebhookFault.unreachable(complaint.isEmpty ? "it answered with status \(status)." : complaint)
    default: throw WebhookFault.refused(status)
    }
  }

  /// A value of curl's configuration file.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\r", with: "\\r").replacing("\t", with: "\\t") + "\""
  }
}
