import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the record is sound.",
    discussion: """
      Looks at the file itself, at every reference from one record to another, at counted totals and at dates that \
      exclude each other. It also tells whether coded paragraphs still read what was quoted of them. Findings of imports \
      are disagreements inside the sources, not damage: they are counted beside, and --findings lists those of one kind.

      EXAMPLES:
        avow check
        avow check --json
        avow check --findings totals-differ

      Ends with 1 when a problem was found.
      """)

  @OptionGroup var data: DataOption

  @Flag(help: "Print JSON: clean, problems, notes, counts, findings by kind.")
  var json = false

  @Option(help: ArgumentHelp("List the findings of imports of one kind instead.", valueName: "kind"))
  var findings: String?

  func run() async throws {
    let store = try data.open()
    if let findings {
      let found = try store.findings(kind: findings).items
      Terminal.write(json ? try JSONAnswer.of(found) : found.table.text(width: Terminal.width))
      if found.isEmpty {
        let kinds = try store.findingCounts().map(\.kind)
        Terminal.tell(
          kinds.isEmpty
            ? "The record has no findings."
            : "No finding is of that kind. Kinds: \(kinds.joined(separator: ", ")).")
      }
      return
    }
    let check = try CheckRecord.run(store, lenses: data.lenses())
    Terminal.write(json ? try JSONAnswer.of(check) : check.page(width: Terminal.width))
    if !check.clean { throw ExitCode.failure }
  }
}
