public import AvowRecord
import Crypto
import Foundation
import Synchronization

/// Tickets for the forms that anyone may send: signed, for one place, good for twelve hours and one sending.
///
/// The key lives as long as the process, and used tickets are remembered in memory only, so that no file tells when
/// somebody sent something. After a restart a form is shown again with its words and a new ticket.
public final class TicketOffice: Sendable {
  /// Seconds for which a ticket holds.
  public static let longest = 12 * 3600
  /// Seconds from the showing of a form to its sending, with a proof of work and without.
  public static let shortest = 5
  public static let shortestWithoutProof = 20
  /// So many zero bits must a proof begin with: about 65,000 tries.
  public static let hardness = 16

  /// What a ticket that was taken tells.
  public struct Admission: Hashable, Sendable {
    public let isProved: Bool
    /// Seconds from the showing of the form.
    public let age: Int
  }

  private let key: SymmetricKey
  private let dice: Dice
  private let used = Mutex<[String: Int]>([:])

  public init(dice: Dice = .system) {
    key = SymmetricKey(data: dice.bytes(32))
    self.dice = dice
  }

  /// A ticket for a place such as `/submit`.
  public func issue(for place: String, at now: Moment) -> String {
    let open = "\(now.seconds).\(Base64URL.text(dice.bytes(12)))"
    return "\(open).\(signature(open, place))"
  }

  /// Looks at a ticket without using it. Throws ``OutsideFault``.
  public func look(_ ticket: String, proof: String, for place: String, at now: Moment) throws(OutsideFault)
    -> Admission
  {
    let parts = ticket.split(separator: ".", omittingEmptySubsequences: false)
    guard ticket.utf8.count <= 200, parts.count == 3, let made = Int(parts[0]),
      TicketOffice.isSame(signature("\(parts[0]).\(parts[1])", place), String(parts[2]))
    else { throw .staleForm }
    let age = now.seconds - made
    guard (0..<TicketOffice.longest).contains(age) else { throw .staleForm }
    guard used.withLock({ $0[ticket] }) == nil else { throw .staleForm }
    let isProved = TicketOffice.proves(proof, ticket)
    let least = isProved ? TicketOffice.shortest : TicketOffice.shortestWithoutProof
    guard age >= least else { throw .tooEarly(seconds: least - age) }
    return Admission(isProved: isProved, age: age)
  }

  /// Uses a ticket; false when another request used it first.
  public func use(_ ticket: String, at now: Moment) -> Bool {
    used.withLock { used in
      if used.count > 5000 { used = used.filter { now.seconds - $0.value < TicketOffice.longest } }
      return used.updateValue(now.seconds, forKey: ticket) == nil
    }
  }

  /// True when the SHA-256 of ticket, blank and proof begins with ``hardness`` zero bits.
  public static func proves(_ proof: String, _ ticket: String) -> Bool {
    guard (1...20).contains(proof.utf8.count), proof.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return false
    }
    let digest = SHA256.hash(data: Data("\(ticket) \(proof)".utf8))
    return digest.prefix(hardness / 8).allSatisfy { $0 == 0 }
  }

  private func signature(_ open: String, _ place: String) -> String {
    Base64URL.text(
      Array(HMAC<SHA256>.authenticationCode(for: Data("\(place)\n\(open)".utf8), using: key)))
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
