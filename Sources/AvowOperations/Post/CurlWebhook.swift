import Foundation

/// Calls webhooks through `curl`. No redirection is followed, and what is answered is thrown away.
public struct CurlWebhook: WebhookCaller {
  /// True where plain http and private addresses may be called; for tests on one machine.
  let allowsLocal: Bool

  public init(allowsLocal: Bool = false) { self.allowsLocal = allowsLocal }

  public func check(_ address: String) throws { _ = try WebhookAddress(address, allowsLocal: allowsLocal) }

  public func call(_ webhook: Webhook) async throws {
    let address = try WebhookAddress(webhook.address, allowsLocal: allowsLocal)
    let numbers = try address.numbers(allowsLocal: allowsLocal)
    let bracketed = numbers.map { $0.contains(":") ? "[\($0)]" : $0 }
    var curl = CurlCall()
    curl.set("url", webhook.address)
    curl.set("request", "POST")
    for header in [
      "Content-Type: application/json", "Idempotency-Key: \(webhook.mark)",
      "Avow-Timestamp: \(webhook.timestamp)", "Avow-Signature: \(webhook.signature)", "Expect:",
    ] { curl.set("header", header) }
    curl.set("user-agent", "Avow")
    curl.set("data-raw", text: String(decoding: webhook.body, as: UTF8.self))
    curl.set("proto", allowsLocal ? "=http,https" : "=https")
    curl.set("max-redirs", 0)
    curl.set("connect-timeout", 10)
    curl.set("max-time", 30)
    curl.set("max-filesize", 65536)
    curl.set("output", "/dev/null")
    curl.set("write-out", "%{http_code}")
    if NetworkNumber(address.host) == nil {
      curl.set("resolve", "\(address.host):\(address.port):\(bracketed.joined(separator: ","))")
    }
    let outcome: OutsideProgram.Outcome
    do { outcome = try await curl.run(seconds: 40, bytes: 1 << 12) } catch {
      throw WebhookFault.unreachable("\(error)")
    }
    let status = Int(String(decoding: outcome.output, as: UTF8.self)) ?? 0
    switch status {
    case 200..<300: return
    case 0, 408, 425, 429, 500...:
      let complaint = CurlCall.complaint(outcome)
      throw WebhookFault.unreachable(complaint.isEmpty ? "it answered with status \(status)." : complaint)
    default: throw WebhookFault.refused(status)
    }
  }
}
