import AvowOperations
import AvowRecord

/// Who was told of alerts, who answered, acted or stayed silent: all, or one state, body or office.
struct AccountabilityPage: Page {
  static let template = "accountability"
  let head: PageHead
  let title: String
  let sentence: String
  /// True on the page of one party.
  let isOfOne: Bool
  let state: Link?
  let action: String
  let on: String
  let after: Int
  let asOf: String?
  let figures: [ResponseNumber]
  let states: DataTable?
  let bodies: DataTable?
  let silent: [Silence]
  let cases: DataTable?
  /// Those of one party that the number counts; withdrawn ones stand apart.
  let measures: [MeasureLine]
  let withdrawn: [MeasureLine]
  let rules: [RuleLine]
  let isEmpty: Bool
  let table: String

  /// Somebody who was told and of whom the record holds nothing since.
  struct Silence: Sendable {
    let party: Link
    let alert: Link
    let situation: Link
    let sentence: String
    let told: String
    let avowed: Avowed?
  }

  /// What a state had avowed by the day of the alert, each with its list.
  struct Avowed: Sendable {
    let day: String
    let sentences: [String]
    let figures: [ResponseNumber]
    let statements: [Link]
    let commitments: [Link]
    let accepted: Link?
  }

  static func answer(_ key: String?, _ filter: AccountabilityFilter, from answers: Answers) throws
    -> AccountabilityAnswer
  {
    if let key, try answers.party(withKey: key) == nil {
      throw SiteFault.notInRecord(
        noun: "party", id: key, list: .accountability(AccountabilityFilter()))
    }
    return try answers.accountability(
      on: filter.on, after: filter.after ?? AccountabilityAnswer.usualDays,
      only: key.flatMap { try answers.party(withKey: $0)?.key })
  }

  static func load(_ key: String?, _ filter: AccountabilityFilter, from answers: Answers) throws
    -> AccountabilityPage
  {
    let found = try answer(key, filter, from: answers)
    let party = try key.flatMap { try answers.party(withKey: $0) }
    let taken = try party.map { try measures(of: $0, found, answers) } ?? (counted: [], withdrawn: [])
    let place: SiteMap = key.map { .accountabilityOf($0, filter) } ?? .accountability(filter)
    let title =
      party.map { "\($0.name): what it was told, and what it did" } ?? "Who was told, and what came of it"
    return AccountabilityPage(
      head: PageHead(
        title,
        "Alerts delivered, receipts, answers, measures and named silence, with the days between.", at: place,
        trail: [Link("Early warning", .situations)]
          + (party == nil ? [] : [Link("Who was told", .accountability(filter))])),
      title: title, sentence: party.map { sentence(of: found, name: $0.name) } ?? found.sentence,
      isOfOne: party != nil,
      state: party?.state.map {
        Link("All that the record has of \(party?.name ?? $0)", .state($0, with: []))
      },
      action: place.path, on: filter.on?.description ?? "", after: found.after,
      asOf: found.on.map {
        $0.inWords + (found.isLastEntered ? ", the last day on which anything of this was entered" : "")
      },
      figures: found.figures.map {
        ResponseNumber(
          $0, Dictionary(found.cases.map { ($0.party.key, $0.party.name) }) { first, _ in first }, in: answers
        )
      },
      states: party == nil ? parties(found.states, "States", filter, answers) : nil,
      bodies: party == nil ? parties(found.bodies, "Bodies and offices", filter, answers) : nil,
      silent: found.silent.map { silence($0, filter, answers) }, cases: cases(found, filter),
      measures: taken.counted, withdrawn: taken.withdrawn,
      rules: rules(found), isEmpty: found.on == nil,
      table: Address(place, .table).target)
  }

  /// What one party was told and did, in a sentence.
  static func sentence(of found: AccountabilityAnswer, name: String) -> String {
    let line = (found.states + found.bodies).first
    func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
    let told = line?.told.count ?? 0
    let measures = line?.measures.count ?? 0
    let done =
      measures == 0
      ? "The record holds no measure that it took."
      : measures == 1
        ? "One measure of it is recorded." : "\(measures) measures of it are recorded."
    guard told > 0, let line, let on = found.on else {
      return "The record holds no delivery of an alert to \(name). \(done)"
    }
    return
      "By \(on.inWords) it is recorded as told of \(told == 1 ? "one alert" : "\(told) alerts"). It took a measure "
      + "\(line.acted.isEmpty ? "on none" : times(line.acted.count)), answered \(line.answered.isEmpty ? "none" : times(line.answered.count)) in words, "
      + "and \(line.silent.isEmpty ? "stayed silent on none" : "stayed silent \(times(line.silent.count))") after \(Elapsed.days(found.after)). \(done)"
  }

  /// Measures of a party by the day, the latest first: those that their number counts, and those that were withdrawn.
  private static func measures(of party: Party, _ found: AccountabilityAnswer, _ answers: Answers) throws
    -> (counted: [MeasureLine], withdrawn: [MeasureLine])
  {
    guard let on = found.on else { return ([], []) }
    let counted = Set((found.states + found.bodies).flatMap(\.measures))
    let all = try MeasureAnswer.all(party: party.key, in: answers.store).filter {
      $0.measure.content.date.firstDay <= on.lastDay
    }
    func lines(_ isWanted: (MeasureAnswer) -> Bool) throws -> [MeasureLine] {
      try all.filter(isWanted).map { try MeasureLine($0, in: answers) }
    }
    return (try lines { counted.contains($0.id) }, try lines(\.measure.isWithdrawn))
  }

  /// The rules of all numbers on the page, each once.
  private static func rules(_ found: AccountabilityAnswer) -> [RuleLine] {
    var rules = found.figures.map(\.rule)
    if let avowed = found.cases.lazy.compactMap(\.avowed).first { rules += avowed.figures.map(\.rule) }
    return rules.map { RuleLine($0) }
  }

  private static func parties(
    _ lines: [AccountabilityAnswer.Line], _ name: String, _ filter: AccountabilityFilter, _ answers: Answers
  ) -> DataTable? {
    guard !lines.isEmpty else { return nil }
    return DataTable(
      "\(name) that were told or took a measure; each number leads to its list",
      columns: [
        name, "Told#", "Confirmed#", "Acted#", "Words alone#", "Waiting or open#", "Ended#", "Silent#",
        "Measures#",
      ],
      rows: lines.map { line in
        let place = SiteMap.accountabilityOf(line.party.key, filter)
        func cell(_ list: [String], _ part: String) -> DataTable.Cell {
          .init("\(list.count)", href: list.isEmpty ? nil : place.href + part, isNumber: true)
        }
        return [
          .init(line.party.name, href: place.href), cell(line.told, "#cases"),
          cell(line.received, "#offices-received"), cell(line.acted, "#offices-acted"),
          cell(line.answered, "#offices-answered"), cell(line.waiting, "#offices-waited-for"),
          cell(line.ended, "#offices-ended"), cell(line.silent, "#silent"),
          cell(line.measures, "#measures"),
        ]
      })
  }

  private static func cases(_ found: AccountabilityAnswer, _ filter: AccountabilityFilter) -> DataTable? {
    guard !found.cases.isEmpty else { return nil }
    func when(_ date: PartialDate?, _ elapsed: Elapsed?) -> String {
      date.map { "\($0.inWords) (\(elapsed?.inWords ?? ""))" } ?? "not recorded"
    }
    return DataTable(
      "Each alert and who was told of it, the latest alert first",
      columns: ["Alert", "Who", "Told", "Received", "Answered", "Measures of its own", "What holds"],
      rows: found.cases.map { one in
        [
          .init("\(one.situationName), \(one.issued.inWords)", href: SiteMap.alert(one.alert).href),
          .init(one.party.name, href: SiteMap.accountabilityOf(one.party.key, filter).href),
          .init(one.told.inWords), .init(when(one.received, one.toReceipt)),
          .init(when(one.answered, one.toAnswer)),
          .init(
            (one.measures.map { "\($0.date.inWords) (\($0.elapsed.inWords))" }
              + one.before.map { "\($0.date.inWords), before the alert" }).joined(separator: "; ").nonEmpty
              ?? "none recorded",
            href: (one.measures + one.before).first.map { SiteMap.measure($0.measure).href }),
          .init(one.sentence),
        ]
      })
  }

  private static func silence(
    _ one: AccountabilityAnswer.Case, _ filter: AccountabilityFilter, _ answers: Answers
  ) -> Silence {
    Silence(
      party: Link(one.party.name, .accountabilityOf(one.party.key, filter)),
      alert: Link("\(one.level.name.lowercased()) of \(one.issued.inWords)", .alert(one.alert)),
      situation: Link(one.situationName, .situation(one.situation)), sentence: one.sentence,
      told: one.told.inWords, avowed: avowed(one, answers))
  }

  private static func avowed(_ one: AccountabilityAnswer.Case, _ answers: Answers) -> Avowed? {
    guard let state = one.party.state, let avowed = one.avowed else { return nil }
    var statements = avowed.statements.map { Link("Statement of \($0.date.inWords)", .statement($0.id)) }
    if avowed.statementsTotal > avowed.statements.count {
      var all = StatementFilter(words: "\"responsibility to protect\"")
      all.states = [state]
      all.until = avowed.day.year
      all.order = .newest
      statements.append(Link("all until \(avowed.day.year)", .search(all)))
    }
    var accepted = answers.recommendations(to: state)
    accepted.addressees = [state]
    accepted.answer = .accepted
    return Avowed(
      day: avowed.day.inWords, sentences: avowed.sentences,
      figures: avowed.figures.filter { $0.value > 0 }.map { ResponseNumber($0, in: answers) },
      statements: statements,
      commitments: avowed.commitments.map {
        Link($0.name, .instrument($0.id, CommitmentFilter(on: avowed.day)))
      },
      accepted: avowed.accepted == 0
        ? nil
        : Link("All recommendations that it accepted, later ones too", .recommendations(accepted.onPage(1))))
  }
}
