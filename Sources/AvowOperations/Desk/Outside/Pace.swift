public import AvowRecord
import Synchronization

/// How many forms of outsiders are taken in an hour, in all and from one address. Kept in memory, and only for that hour.
///
/// Many people share an address, over Tor or behind a company's door, so one address may send much; forms with a proof of
/// work are counted apart from those without.
public final class Pace: Sendable {
  /// What is counted apart, each with an allowance of its own: a flood of comments keeps no warning out.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case submission, comment, membership
    /// What is added, appealed or erased with a receipt.
    case answer
    /// A look at a receipt.
    case asking
  }

  private struct Key: Hashable {
    let kind: Kind
    let isProved: Bool
    /// Nil counts all.
    let address: String?
  }

  private let taken = Mutex<[Key: [Int]]>([:])
  /// So many addresses are remembered at most.
  static let mostAddresses = 20_000

  public init() {}

  /// The most of a kind that are taken in an hour: of everybody, and from one address.
  static func limits(_ kind: Kind, isProved: Bool) -> (all: Int, address: Int) {
    switch (kind, isProved) {
    case (.asking, true): (3000, 300)
    case (.asking, false): (600, 60)
    case (.submission, true), (.comment, true), (.membership, true), (.answer, true): (600, 60)
    case (.submission, false), (.comment, false), (.membership, false), (.answer, false): (60, 20)
    }
  }

  /// Counts one. Throws ``OutsideFault/tooMany(minutes:)`` when it has to wait, and then counts nothing.
  ///
  /// - Parameter address: where it came from; this machine itself stands for an onion service, and is not counted apart.
  public func take(_ kind: Kind, isProved: Bool, address: String, at now: Moment) throws(OutsideFault) {
    let limits = Pace.limits(kind, isProved: isProved)
    let isShared = address.hasPrefix("127.") || address == "::1" || address == "unknown"
    var keys = [(Key(kind: kind, isProved: isProved, address: nil), limits.all)]
    if !isShared { keys.append((Key(kind: kind, isProved: isProved, address: address), limits.address)) }
    let wait: Int? = taken.withLock { taken in
      let start = now.seconds - 3600
      if taken.count > Pace.mostAddresses { taken = taken.filter { ($0.value.last ?? 0) > start } }
      if taken.count > Pace.mostAddresses { taken = taken.filter { $0.key.address == nil } }
      var longest: Int?
      for (key, limit) in keys {
        let recent = taken[key, default: []].filter { $0 > start }
        taken[key] = recent
        if recent.count >= limit { longest = max(longest ?? 0, recent[recent.count - limit] - start) }
      }
      if longest == nil { for (key, _) in keys { taken[key, default: []].append(now.seconds) } }
      return longest
    }
    if let wait { throw .tooMany(minutes: max(1, (wait + 59) / 60)) }
  }
}
