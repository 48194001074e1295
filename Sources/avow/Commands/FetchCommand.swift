import ArgumentParser
import AvowOperations
import AvowStore
import Foundation
import Synchronization

/// `avow fetch [SET…]`
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch open data sets from their official homes and import them.",
    discussion: """
      Knows where the owners keep each set, its licence and how to cite it. What a program may fetch is fetched, \
      compared with the checksum that its home states, and imported; for what a person must take, it says where \
      and how. Fetched files stay in the data folder, in fetched. Without a network it says what it would have done.

      EXAMPLES:
        avow fetch --dry-run            every set, and what would be done
        avow fetch voeten               one set
        avow fetch undl-ga --dry-run --json

      Ends with 1 when something that could be fetched was not.
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "Ids of sets; all when none is named.")
  var sets: [String] = []

  @Flag(name: [.customLong("dry-run"), .customLong("offline")], help: "Only say what would be done.")
  var dryRun = false

  @Flag(help: "Print the plans, and what came of them, as JSON.") var json = false
  @Flag(help: "Say nothing of the progress.") var quiet = false

  private struct Answer: Encodable {
    let plans: [FetchPlan]
    let imported: ImportReport.All
  }

  func run() async throws {
    var plans: [FetchPlan] = []
    let reports = Mutex<[ImportReport]>([])
    var failed = false
    for set in try FetchOpenData.sets(sets) {
      let plan = FetchPlan(set)
      plans.append(plan)
      if !json { Terminal.write(plan.page(width: Terminal.width)) }
      guard !dryRun, plan.canBeFetched else { continue }
      let store = try data.open()
      let verb = FetchOpenData(store: store, today: Today.text, folder: data.url.appending(path: "fetched"))
      let line = ProgressLine(plan.id, quiet: quiet)
      do {
        try await verb.run(set) { step in
          if case .imported(let file, let outcome) = step {
            line.end()
            reports.withLock { $0.append(ImportReport.of(file, outcome, in: store)) }
          } else {
            line.show(step)
          }
        }
        line.end()
      } catch {
        line.end()
        failed = true
        Terminal.tell(
          "\(plan.id) was not fetched; the steps above are what was to be done. \(ErrorSentence.of(error))")
      }
    }
    let files = reports.withLock { $0 }
    if json {
      Terminal.write(try JSONAnswer.of(Answer(plans: plans, imported: ImportReport.All(files))))
    } else {
      for report in files { Terminal.write(report.text) }
    }
    if failed || files.contains(where: { $0.outcome == .refused }) { throw ExitCode.failure }
  }
}
