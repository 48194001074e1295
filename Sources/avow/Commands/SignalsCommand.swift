import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow signals`
struct SignalsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signals",
    abstract: "Print what rules propose to look at, the rules, or a study of them.",
    discussion: """
      A rule proposes; only a person issues an alert. --study draws quiet places, injects steps into some of them and \
      tells how soon each rule finds them and how often it fires for nothing. The result is kept as a run; the same seed \
      gives the run that is kept already.

      The CSV of the rules has the columns rule, version, name, threshold, unit, false_a_week and sentence; that of the \
      study has rule, quiet, step, steps, found, delay and false_a_week, the last in a hundred places.

      --on, --find or --state applies the rules to the events held, one family of sources at a time, in the period of the \
      day, or in the last one. --history grades every past proposal by what the same source recorded after it. The CSV of \
      proposals has the columns rule, state, region, from, until, count, usual, probability, value and sentence.

      EXAMPLES:
        avow signals
        avow signals --on 2013-05-06 --history
        avow signals --study
        avow signals --study --cadence month --csv
      """)

  @OptionGroup var data: DataOption

  @Flag(help: "Try the rules on injected steps.") var study = false
  @Flag(help: "Apply the rules to the last period of the events held.") var find = false
  @Option(help: ArgumentHelp("Apply the rules to the period of a day.", valueName: "day")) var on: String?
  @Option(help: "Show only what is proposed for a state.") var state: String?
  @Flag(help: "Look at first-level regions instead of states.") var regions = false
  @Flag(help: "Grade the past proposals of each rule.") var history = false
  @Option(
    help: ArgumentHelp("The source of the events: ucdp-ged, acled or local.", valueName: "family"))
  var source = "ucdp-ged"
  @Option(help: ArgumentHelp("The length of a period: week or month.", valueName: "length"))
  var cadence = "week"
  @Option(help: "How often each case of the study is drawn.") var worlds = 4
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1
  @Flag(help: "Print CSV.") var csv = false
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if csv, json { throw ValidationError("Choose --csv or --json, not both.") }
    if Cadence(rawValue: cadence) == nil { throw ValidationError("--cadence takes week or month.") }
    if let on, PartialDate(on)?.day == nil { throw ValidationError("--on takes a day such as 2013-05-06.") }
    if EventFamily(rawValue: source)?.isLinked != true {
      throw ValidationError("--source takes ucdp-ged, acled or local.")
    }
    if study, isFinding {
      throw ValidationError("--study looks at no events: leave --on, --find, --state and --history away.")
    }
    if !(1...1000).contains(worlds) { throw ValidationError("--worlds takes a number from 1 to 1000.") }
    if seed > UInt64(Int.max) { throw ValidationError("--seed takes a number up to \(Int.max).") }
  }

  private var isFinding: Bool { find || on != nil || state != nil || history || regions }

  private func propose(_ store: RecordStore) throws {
    var request = FindSignals.Request()
    request.family = EventFamily(rawValue: source) ?? .ged
    request.cadence = Cadence(rawValue: cadence) ?? .week
    request.isByRegion = regions
    request.on = on.flatMap { PartialDate($0) }
    request.state = try state.map { try Answers(store).state($0) }
    request.withHistory = history
    guard let found = try FindSignals.run(request, in: store) else {
      Terminal.tell(
        "The record holds no event of this source with violence against civilians: avow events import FILE…")
      return
    }
    Terminal.write(
      json ? try JSONAnswer.of(found) : csv ? found.csv : found.page(width: Terminal.width))
  }

  func run() async throws {
    let store = try data.open()
    if isFinding {
      try propose(store)
    } else if study {
      let answer = try StudySignals.run(
        Cadence(rawValue: cadence) ?? .week, seed: seed, worlds: worlds, in: store, today: Today.text)
      if json {
        Terminal.write(try JSONAnswer.of(answer))
      } else {
        write(answer.lines)
      }
      Terminal.tell("Kept as run \(answer.run.id).")
    } else {
      let rules = try StudySignals.rules(in: store)
      if json {
        Terminal.write(try JSONAnswer.of(rules))
      } else {
        write(rules)
      }
    }
  }

  private func write(_ lines: [StudySignals.Line]) {
    let columns = ["rule", "quiet", "step", "steps", "found", "delay", "false_a_week"]
    let rows = lines.map { one in
      [
        one.rule, one.quiet, String(Int(one.step)), String(one.steps), String(one.found),
        one.delay.map { "\($0)" } ?? "", NumberText.six(one.falseAWeek) ?? "",
      ]
    }
    if csv {
      var writer = DelimitedWriter(header: columns)
      for row in rows { writer.append(row) }
      Terminal.write(writer.text)
    } else {
      var table = TextTable(columns, right: Set(columns.dropFirst(2)))
      for row in rows { table.append(row) }
      Terminal.write(table.text(width: Terminal.width))
    }
  }

  private func write(_ rules: [StudySignals.Rule]) {
    if csv {
      var writer = DelimitedWriter(header: [
        "rule", "version", "name", "threshold", "unit", "false_a_week", "sentence",
      ])
      for one in rules {
        writer.append([
          one.id, one.version, one.name, "\(one.threshold)", one.unit, NumberText.six(one.expectedAWeek),
          one.sentence,
        ])
      }
      Terminal.write(writer.text)
      return
    }
    var page = TextPage(width: Terminal.width)
    page.title("Rules that propose; only a person issues an alert")
    for one in rules {
      page.heading(one.name)
      page.paragraph(one.sentence)
      page.fields([
        ("threshold", "\(one.threshold) \(one.unit)"),
        (
          "false signals",
          one.expectedAWeek.map {
            "at most \(NumberText.three($0)) a week in a hundred quiet places, by the study"
          }
            ?? "not tried: avow signals --study, where counts alone can tell"
        ),
      ])
    }
    Terminal.write(page.text)
  }
}
