public import AvowRecord
import Synchronization

/// How many addresses are taken in an hour, in all and from one place. Kept in memory, and only for that hour.
public final class NewsletterPace: Sendable {
  /// From one place, and from everybody.
  static let limits = (place: 10, all: 300)
  /// So many places are remembered at most.
  static let mostPlaces = 10_000

  private struct Taken {
    var all: [Int] = []
    var places: [String: [Int]] = [:]
  }

  private let taken = Mutex(Taken())

  public init() {}

  /// Counts one. Throws ``NewsletterFault/tooMany``, and then counts nothing.
  ///
  /// - Parameter place: where it came from; this machine stands for an onion service or a proxy and is counted with all alone.
  public func take(from place: String, at now: Moment) throws(NewsletterFault) {
    let isShared = place.hasPrefix("127.") || place == "::1" || place == "unknown"
    let isFree = taken.withLock { taken in
      let start = now.seconds - 3600
      taken.all.removeAll { $0 <= start }
      if taken.places.count > NewsletterPace.mostPlaces {
        taken.places = taken.places.filter { ($0.value.last ?? 0) > start }
      }
      if taken.places.count > NewsletterPace.mostPlaces { taken.places = [:] }
      let recent = (taken.places[place] ?? []).filter { $0 > start }
      guard taken.all.count < NewsletterPace.limits.all,
        isShared || recent.count < NewsletterPace.limits.place
      else {
        return false
      }
      taken.all.append(now.seconds)
      if !isShared { taken.places[place] = recent + [now.seconds] }
      return true
    }
    if !isFree { throw .tooMany }
  }
}
