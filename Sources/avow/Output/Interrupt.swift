import Foundation
import Synchronization

/// Ctrl-C, for work that can stop in good order.
enum Interrupt {
  private static let asked = Atomic(false)

  /// From now on Ctrl-C ends nothing by itself; a second one does.
  static func listen() {
    signal(SIGINT) { _ in
      Interrupt.asked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  static var wasAsked: Bool { asked.load(ordering: .relaxed) }
}
