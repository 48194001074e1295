import Crypto
public import Foundation

/// A call of an address by `POST` with a signed body, in the way that other programs take webhooks.
///
/// The receiver reckons HMAC-SHA256 with the shared secret over the timestamp, a point and the body, and compares it with the
/// signature; it refuses timestamps that are old, and takes a second call with a known idempotency key as done.
public struct Webhook: Sendable, Equatable {
  public let address: String
  public let body: Data
  /// The same for every attempt: `Idempotency-Key`.
  public let mark: String
  /// Seconds since 1970: `Avow-Timestamp`.
  public let timestamp: Int
  /// `v1=` and 64 hexadecimal digits: `Avow-Signature`.
  public let signature: String

  public init(to address: String, body: Data, secret: String, mark: String, timestamp: Int) {
    self.address = address
    self.body = body
    self.mark = mark
    self.timestamp = timestamp
    signature = Webhook.signature(of: body, secret: secret, timestamp: timestamp)
  }

  public static func signature(of body: Data, secret: String, timestamp: Int) -> String {
    var code = HMAC<SHA256>(key: SymmetricKey(data: Data(secret.utf8)))
    code.update(data: Data("\(timestamp).".utf8))
    code.update(data: body)
    return "v1=" + Digest.hexadecimal(code.finalize())
  }
}

/// What makes the call. Tests give one that keeps them.
public protocol WebhookCaller: Sendable {
  /// Throws ``WebhookFault/badAddress(_:why:)`` for an address that would not be called; nothing is called.
  func check(_ address: String) throws
  /// Returns when the other side has taken it. Throws ``WebhookFault``.
  func call(_ webhook: Webhook) async throws
}

/// Why a call was not made or not taken.
public enum WebhookFault: Error, CustomStringConvertible, Equatable {
  case badAddress(String, why: String)
  /// Could not be reached, or asked for another try.
  case unreachable(String)
  /// Refused for good.
  case refused(Int)

  /// True when the same call may go through later.
  public var isPassing: Bool {
    if case .unreachable = self { true } else { false }
  }

  public var description: String {
    switch self {
    case .badAddress(let address, let why): "“\(address)” cannot be called: \(why)"
    case .unreachable(let why): "The address could not be called: \(why)"
    case .refused(let status): "The address refused the call with status \(status)."
    }
  }
}
