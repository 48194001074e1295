import Synchronization

/// Counts the forms with files that are arriving, so that a few large ones cannot take all memory.
final class Uploads: Sendable {
  static let most = 8
  private let count = Atomic(0)

  /// False when there are too many already.
  func begin() -> Bool {
    guard count.add(1, ordering: .relaxed).newValue <= Uploads.most else {
      end()
      return false
    }
    return true
  }

  func end() { count.subtract(1, ordering: .relaxed) }
}
