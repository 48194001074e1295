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
      study has rule, quiet, step, steps, found, delay, false_a_week (in a hundred places) and precision.

      --on, --find or --state applies the rules to the events held, one family of sources at a time, in the period of the \
      day, or in the last one. --history grades every past proposal by what the same source recorded after it. The CSV of \
      proposals has the columns rule, state, region, from, until, count, usual, probability, value and sentence.

      --keep keeps each proposal once, with the run that found it; with --history the grades too. --proposals lists the \
      kept ones, which are open until a person takes them up (avow situation open, avow alert issue) or sets them aside.

      EXAMPLES:
        avow signals
        avow signals --on 2013-05-06 --history --keep
        avow signals --proposals --status open
        avow signals --set-aside new-actor/ucdp-ged/XAA/2018-03-05 \\
          --reason "A known group under a new name" --by "A. Analyst"
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
  @Flag(help: "Keep what is proposed, each proposal once.") var keep = false
  @Flag(help: "List the kept proposals.") var proposals = false
  @Option(help: ArgumentHelp("With --proposals: open, taken-up or set-aside.", valueName: "status"))
  var status: String?
  @Option(help: ArgumentHelp("With --proposals: only those of a rule.", valueName: "rule")) var rule: String?
  @Option(help: ArgumentHelp("Record that nothing follows from a kept proposal.", valueName: "id"))
  var setAside: String?
  @Option(help: ArgumentHelp("With --set-aside: why.", valueName: "words")) var reason: String?
  @Option(help: ArgumentHelp("With --set-aside: who; the name is public.", valueName: "name")) var by: String?
  @Option(help: ArgumentHelp("With --set-aside: the day; today when not given.", valueName: "day"))
  var at: String?
  @Option(
    help: ArgumentHelp("The source of the events: ucdp-ged, acled or local.", valueName: "family"))
  var source = "ucdp-ged"
  @Option(help: ArgumentHelp("The length of a period: week or month.", valueName: "length"))
  var cadence = "week"
  @Option(help: "How often each case of the study is drawn.") var worlds = 4
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1
  @OptionGroup var output: OutputForm<PlainOutput>

  func validate() throws {
    if Cadence(rawValue: cadence) == nil { throw ValidationError("--cadence takes week or month.") }
    if let on, PartialDate(on)?.day == nil { throw ValidationError("--on takes a day such as 2013-05-06.") }
    if EventFamily(rawValue: source)?.isLinked != true {
      throw ValidationError("--source takes ucdp-ged, acled or local.")
    }
    if study, isFinding {
      throw ValidationError("--study looks at no events: leave --on, --find, --state and --history away.")
    }
    if keep, !isFinding || proposals {
      throw ValidationError("--keep keeps what --find proposes: give --find.")
    }
    if keep, state != nil {
      throw ValidationError("--keep looks at all places together: leave --state away.")
    }
    if status != nil || rule != nil, !proposals {
      throw ValidationError("--status and --rule narrow --proposals.")
    }
    if let status, Self.statuses[status] == nil {
      throw ValidationError("--status takes open, taken-up or set-aside.")
    }
    if let rule, !SignalsAnswer.ruleIDs.contains(rule) {
      throw ValidationError("--rule takes one of \(SignalsAnswer.ruleIDs.joined(separator: ", ")).")
    }
    if setAside != nil, reason == nil || by == nil {
      throw ValidationError(
        "--set-aside needs --reason and --by: a person looked, and says why nothing follows.")
    }
    if setAside == nil, reason != nil || by != nil || at != nil {
      throw ValidationError("--reason, --by and --at belong to --set-aside.")
    }
    if isFinding, proposals || setAside != nil {
      throw ValidationError(
        "--proposals and --set-aside look at no events: leave --find, --on, --history and --regions away.")
    }
    if [study, proposals, setAside != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Choose one of --study, --proposals and --set-aside.")
    }
    if !(1...1000).contains(worlds) { throw ValidationError("--worlds takes a number from 1 to 1000.") }
    if seed > UInt64(Int.max) { throw ValidationError("--seed takes a number up to \(Int.max).") }
  }

  private static let statuses: [String: Proposal.Status] = [
    "open": .open, "taken-up": .takenUp, "set-aside": .setAside,
  ]

  private var isFinding: Bool {
    find || on != nil || (state != nil && !proposals) || history || regions
  }

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
      output.json ? try JSONAnswer.of(found) : output.csv ? found.csv : found.page(width: Terminal.width))
    guard keep else { return }
    let kept = try KeepSignals.run(found, in: store, today: Today.text)
    Terminal.tell(
      "\(NumberText.count(kept.new.count, "proposal")) kept as run \(kept.run.id), \(kept.held) held already."
        + (kept.historyRun.map { " The grades are run \($0.id)." } ?? ""))
  }

  private func list(_ store: RecordStore) throws {
    let id = try state.map { try Answers(store).state($0) }
    let found = try store.proposals(
      ProposalFilter(state: id, rule: rule, status: status.flatMap { Self.statuses[$0] }))
    if output.json { return Terminal.write(try JSONAnswer.of(found)) }
    if output.csv { return Terminal.write(SignalsAnswer.csv(found)) }
    if found.isEmpty {
      return Terminal.tell("No such proposal is kept: avow signals --find --keep keeps what rules propose.")
    }
    var table = TextTable(["Proposal", "Status", "Seen"])
    for one in found { table.append([one.id, one.status.rawValue, one.signal.sentence]) }
    Terminal.write(table.text(width: Terminal.width))
  }

  func run() async throws {
    let store = try data.open()
    if let setAside {
      let one = try SetAsideProposal.run(
        setAside, reason: reason ?? "", by: by ?? "", at: at, in: store, today: Today.text)
      if output.json { Terminal.write(try JSONAnswer.of(one)) }
      Terminal.tell("Set aside: \(one.id).")
    } else if proposals {
      try list(store)
    } else if isFinding {
      try propose(store)
    } else if study {
      let answer = try StudySignals.run(
        Cadence(rawValue: cadence) ?? .week, seed: seed, worlds: worlds, in: store, today: Today.text)
      if output.json {
        Terminal.write(try JSONAnswer.of(answer))
      } else {
        write(answer.lines)
      }
      Terminal.tell("Kept as run \(answer.run.id).")
    } else {
      let rules = try StudySignals.rules(in: store)
      if output.json {
        Terminal.write(try JSONAnswer.of(rules))
      } else {
        write(rules)
      }
    }
  }

  private func write(_ lines: [StudySignals.Line]) {
    let columns = ["rule", "quiet", "step", "steps", "found", "delay", "false_a_week", "precision"]
    let rows = lines.map { one in
      [
        one.rule, one.quiet, String(Int(one.step)), String(one.steps), String(one.found),
        one.delay.map { "\($0)" } ?? "", NumberText.six(one.falseAWeek) ?? "",
        NumberText.six(one.precision) ?? "",
      ]
    }
    if output.csv {
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
    if output.csv {
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
