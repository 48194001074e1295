import Hummingbird
import Synchronization

/// Finished answers of one version of the record by canonical target; the longest unused go first.
///
/// Everything is dropped when the version moves on, so that a correction shows at once.
final class PageCache: Sendable {
  private struct Shelf {
    var version = Int.min
    var editions: [String: (edition: Edition, used: UInt64)] = [:]
    var bytes = 0
    var clock: UInt64 = 0
  }

  private let shelf = Mutex(Shelf())
  private let limit: Int

  /// - Parameter limit: so many bytes of bodies at most.
  init(limit: Int) { self.limit = limit }

  func edition(_ target: String, version: Int) -> Edition? {
    shelf.withLock { shelf in
      guard shelf.version == version, let found = shelf.editions[target] else { return nil }
      shelf.clock += 1
      shelf.editions[target]?.used = shelf.clock
      return found.edition
    }
  }

  func keep(_ edition: Edition, at target: String, version: Int) {
    let size = edition.body.readableBytes
    guard size <= limit / 4 else { return }
    shelf.withLock { shelf in
      if shelf.version != version {
        // A slow page of an older version must not push out the newer one.
        guard version > shelf.version else { return }
        shelf = Shelf(version: version)
      }
      shelf.clock += 1
      if let replaced = shelf.editions.updateValue((edition, shelf.clock), forKey: target) {
        shelf.bytes -= replaced.edition.body.readableBytes
      }
      shelf.bytes += size
      if shelf.bytes > limit { PageCache.clear(&shelf, to: limit * 3 / 4) }
    }
  }

  var bytes: Int { shelf.withLock { $0.bytes } }

  private static func clear(_ shelf: inout Shelf, to goal: Int) {
    for (target, kept) in shelf.editions.sorted(by: { $0.value.used < $1.value.used }) {
      guard shelf.bytes > goal else { return }
      shelf.editions[target] = nil
      shelf.bytes -= kept.edition.body.readableBytes
    }
  }
}
