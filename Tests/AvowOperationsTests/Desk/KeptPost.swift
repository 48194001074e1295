import AvowOperations
import Synchronization

/// A post office that keeps the letters, and fails as it is told to.
final class KeptPost: PostOffice {
  private let kept = Mutex<[Letter]>([])
  private let faults = Mutex<[PostFault]>([])

  var letters: [Letter] { kept.withLock { $0 } }

  /// The next letters fail so, one fault a letter.
  func fail(_ next: [PostFault]) { faults.withLock { $0 = next } }

  func send(_ letter: Letter) async throws {
    if let fault = faults.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw fault }
    kept.withLock { $0.append(letter) }
  }
}

/// No charts, for tests that have none.
struct NoCharts: ChartTables {
  let names: [String] = []

  func chart(_ name: String, subject: String?, id: String, from answers: Answers) throws -> DrawnChart? {
    nil
  }
}
