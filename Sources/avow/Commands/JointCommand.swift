import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow joint`
struct JointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "joint",
    abstract: "Show which interventions share passages word for word.",
    discussion: """
      avow joint --compare compares all that was said and keeps the result as a run; without it the newest run is shown. \
      Pairs are joint when a tenth of the words of both, or a fifth of those of the shorter, stand in passages of 25 \
      words or more that both have.

      EXAMPLES:
        avow joint --compare
        avow joint --year 2012
        avow joint A/65/PV.71 --json
        avow joint --state RWA --csv > same-words.csv
      """)

  @OptionGroup var data: DataOption
  @Argument(help: ArgumentHelp("A meeting or a debate of the record; none for all.", valueName: "id"))
  var place: String?
  @Flag(help: "Compare anew and keep the result.") var compare = false
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1
  @Option(help: "Both sides in this year.") var year: Int?
  @Option(help: ArgumentHelp("At least one side is this state.", valueName: "code")) var state: String?
  @Flag(help: "Leave out states that use their own words again.") var acrossStates = false
  @Option(help: "So many pairs at most.") var limit = 200
  @OptionGroup var output: OutputForm<PlainOutput>
  @Flag(help: "Say nothing of the progress.") var quiet = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is a number from 1 on.") }
  }

  func run() async throws {
    let store = try data.open()
    if compare {
      let line = ProgressLine("joint texts", quiet: quiet)
      let run = try FindJointTexts(store: store, today: Today.text).run(seed: seed) {
        line.show("reading", $0, of: $1, unit: "interventions")
      }
      line.end()
      if output.json { return Terminal.write(try JSONAnswer.of(run)) }
      Terminal.write(
        "Run \(run.id): \(NumberText.count(run.texts, "text")) compared, "
          + "\(NumberText.count(run.candidates, "candidate pair")), \(NumberText.count(run.pairs, "joint pair")), "
          + "\(NumberText.three(run.wallSeconds)) seconds.\n")
      return
    }
    let answer = try Answers(store).jointTexts(filter(store))
    if output.json {
      Terminal.write(try JSONAnswer.of(answer))
    } else if output.csv {
      Terminal.write(answer.table)
    } else {
      Terminal.write(answer.page(width: Terminal.width))
    }
  }

  private func filter(_ store: RecordStore) throws -> JointTextFilter {
    var filter = JointTextFilter()
    if let place {
      if try store.proceedings().debates.contains(where: { $0.id == place }) {
        filter.debate = place
      } else {
        filter.meeting = place
      }
    }
    filter.year = year
    filter.state = state?.uppercased()
    filter.isAcrossStates = acrossStates
    filter.limit = limit
    return filter
  }
}
