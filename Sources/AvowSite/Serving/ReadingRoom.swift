import AvowOperations
import AvowStore
import Synchronization

/// The answers of the newest version of the record, read once for each version.
final class ReadingRoom: Sendable {
  private struct Desk {
    var answers: Answers?
    var version: Int?
    var lookedAt: ContinuousClock.Instant?
  }

  /// So long is a version taken for current before the store is asked again.
  private let patience: Duration
  private let store: RecordStore
  private let desk = Mutex(Desk())
  private let reading = Mutex(())

  init(_ store: RecordStore, patience: Duration) {
    self.store = store
    self.patience = patience
  }

  /// The version of the record, at most so old as the patience is long.
  func version() throws -> Int {
    let now = ContinuousClock.now
    let known: Int? = desk.withLock { desk in
      guard let version = desk.version, let lookedAt = desk.lookedAt, now - lookedAt < patience
      else { return nil }
      return version
    }
    if let known { return known }
    let version = try store.version()
    desk.withLock { desk in
      desk.version = version
      desk.lookedAt = now
    }
    return version
  }

  /// The answers of a version at least as new as the one given.
  ///
  /// One visitor reads a new version and those who come meanwhile wait for it: side by side each would take the memory of it.
  func answers(_ version: Int) throws -> Answers {
    if let answers = held(version) { return answers }
    return try reading.withLock { _ in
      if let answers = held(version) { return answers }
      let answers = try Answers(store)
      desk.withLock { $0.answers = answers }
      return answers
    }
  }

  private func held(_ version: Int) -> Answers? {
    guard let answers = desk.withLock({ $0.answers }), answers.version >= version else { return nil }
    return answers
  }
}
