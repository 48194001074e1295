import AvowOperations
import Synchronization

/// How far a piece of work is, on standard error: a line drawn over at a terminal, a plain line a stage elsewhere.
final class ProgressLine: Sendable {
  private let name: String
  private let quiet: Bool
  private let drawn: Bool
  private let last = Mutex((stage: "", line: ""))

  /// - Parameters:
  ///   - name: what is worked on, such as a file's name.
  ///   - quiet: true to say nothing.
  init(_ name: String, quiet: Bool) {
    self.name = name
    self.quiet = quiet
    drawn = Terminal.isErrors
  }

  /// Shows a stage and how much of it is done; without a total the amount alone.
  func show(_ stage: String, _ done: Int, of total: Int?, unit: String) {
    guard !quiet else { return }
    last.withLock { last in
      guard drawn else {
        if stage != last.stage { Terminal.tell("\(name): \(stage)") }
        last.stage = stage
        return
      }
      let line = "\(name): \(stage) " + ProgressLine.bar(done, of: total, unit: unit)
      guard line != last.line else { return }
      Terminal.tellInPlace("\r" + line + String(repeating: " ", count: max(0, last.line.count - line.count)))
      last = (stage, line)
    }
  }

  /// Shows how far an import is.
  func show(_ stage: ImportFile.Progress) {
    switch stage {
    case .reading(let done, let total): show("reading", done, of: total, unit: "bytes")
    case .writing(let done, let total): show("writing", done, of: total, unit: "ballots")
    }
  }

  /// Shows how far a fetch is; what was verified is said for good.
  func show(_ step: FetchOpenData.Step) {
    switch step {
    case .asking(let address): show("asking \(address)", 0, of: nil, unit: "bytes")
    case .receiving(let file, let bytes, let total): show("fetching \(file)", bytes, of: total, unit: "bytes")
    case .verified(let file, let how):
      end()
      if !quiet { Terminal.tell("\(name): \(file) verified: \(how)") }
    case .importing(_, let stage): show(stage)
    case .imported: end()
    }
  }

  /// Takes the line away, so that what is printed next starts on a clean one.
  func end() {
    last.withLock { last in
      guard drawn, !last.line.isEmpty else { return }
      Terminal.tellInPlace("\r" + String(repeating: " ", count: last.line.count) + "\r")
      last.line = ""
    }
  }

  /// `[#####-----]  50 %`, or the amount where there is no total.
  static func bar(_ done: Int, of total: Int?, unit: String) -> String {
    guard let total, total > 0 else { return NumberText.grouped(done) + " " + unit }
    let share = min(1, max(0, Double(done) / Double(total)))
    let filled = Int(share * 24)
    let percent = String(Int(share * 100))
    return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 24 - filled) + "]"
      + String(repeating: " ", count: 4 - percent.count) + percent + " %"
  }
}
