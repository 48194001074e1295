import AvowOperations
import AvowRecord

/// What is counted of a debate or meeting: every rule with its number and list, and two rules side by side.
struct CountedFiguresPage: Page {
  static let template = "counted-figures"
  let head: PageHead
  let title: String
  let coverage: String
  let occasion: Link
  let summary: Link
  let meetings: [MeetingState]
  let address: String
  let rules: [Choices.Option]
  let others: [Choices.Option]
  let comparison: Comparison?
  /// What could be counted; then the names of the rules under which nothing could.
  let figures: [CountedNumber]
  let uncounted: [Uncounted]
  let ordinals: [CountedNumber]
  let hasOrdinals: Bool
  let sinceTheFirst: [CountedNumber]
  let hasSinceTheFirst: Bool
  let published: DataTable?
  let claimed: ClaimedFiguresPart?

  /// Rules under which nothing could be counted, for one and the same reason.
  struct Uncounted: Sendable {
    let reason: String
    let rules: [CountedNumber]

    static func groups(_ numbers: [CountedNumber]) -> [Uncounted] {
      var groups: [Uncounted] = []
      for number in numbers where !groups.contains(where: { $0.reason == number.coverage }) {
        groups.append(
          Uncounted(reason: number.coverage, rules: numbers.filter { $0.coverage == number.coverage }))
      }
      return groups
    }
  }

  struct MeetingState: Sendable {
    let link: Link
    let date: String
    let holding: String
    let part: String?
  }

  struct Comparison: Sendable {
    let one: CountedNumber
    let other: CountedNumber
    let onlyInOne: DataTable?
    let onlyInOther: DataTable?
    let note: String?
    let isSame: Bool
  }

  static func load(
    _ occasion: Occasion, rule: String?, against other: String?, claims: String? = nil, from answers: Answers
  ) throws -> CountedFiguresPage {
    guard let answer = try answers.figures(ofDebate: occasion.id) else {
      throw SiteFault.notInRecord(noun: occasion.noun, id: occasion.id, list: occasion.list)
    }
    func options(_ chosen: String?) -> [Choices.Option] {
      answer.figures.filter { $0.least != nil }.map {
        Choices.Option(value: $0.rule.id, label: $0.rule.name, isChosen: $0.rule.id == chosen)
      }
    }
    let occasion = Occasion(answer.id, in: answers)
    let all = answer.figures.map { CountedNumber($0, in: answers) }
    return CountedFiguresPage(
      head: PageHead(
        "Figures of \(answer.title)",
        "What is counted of it, rule by rule, with the list behind each number.",
        at: .counted(occasion, rule: rule, against: other, claims: claims),
        trail: [Link("Debates", .debates), Link(answer.title, occasion.place)]),
      title: answer.title, coverage: answer.coverage, occasion: Link(answer.title, occasion.place),
      summary: Link("Summary", .summary(occasion)),
      meetings: answer.meetings.map {
        MeetingState(
          link: Link($0.symbol ?? $0.title, .meeting($0.id)), date: $0.date.inWords,
          holding: $0.holding, part: $0.part)
      },
      address: SiteMap.counted(occasion, rule: nil, against: nil).href,
      rules: options(rule ?? "states-speaking"),
      others: options(other ?? "states-taking-the-floor"),
      comparison: try compare(rule, other, answer.id, answers),
      figures: all.filter(\.isCounted), uncounted: Uncounted.groups(all.filter { !$0.isCounted }),
      ordinals: answer.ordinals.map { CountedNumber($0, in: answers) }, hasOrdinals: !answer.ordinals.isEmpty,
      sinceTheFirst: answer.sinceTheFirst.filter { $0.least != nil }.map { CountedNumber($0, in: answers) },
      hasSinceTheFirst: answer.sinceTheFirst.contains { $0.least != nil },
      published: table(answer, in: answers),
      claimed: try ClaimedFiguresPart.claimed(occasion, claims, from: answers).map {
        ClaimedFiguresPart($0, occasion, in: answers)
      })
  }

  private static func table(_ answer: DebateFiguresAnswer, in answers: Answers) -> DataTable? {
    guard !answer.published.isEmpty else { return nil }
    return DataTable(
      "Published figures and the rules of this record",
      columns: ["Measure", "Scope", "Published#", "Reproduced by", "What it says"],
      rows: answer.published.map { one in
        [
          .init(
            answers.proceedings.measure(one.figure.measure)?.name ?? one.figure.measure,
            href: SiteMap.debate(answer.id).href + "#" + one.figure.id), .init(one.figure.scope),
          .init(one.figure.valueAsPrinted, isNumber: true),
          .init(one.reproducedBy.isEmpty ? "—" : one.reproducedBy.joined(separator: ", ")),
          .init(one.explanation),
        ]
      })
  }

  private static func compare(
    _ rule: String?, _ other: String?, _ id: String, _ answers: Answers
  ) throws -> Comparison? {
    guard let answer = try comparison(rule, other, id, answers) else { return nil }
    func table(_ lines: [RuleComparisonAnswer.Line], _ caption: String) -> DataTable? {
      lines.isEmpty
        ? nil
        : DataTable(
          caption, columns: ["Counted", "Because", "Interventions"],
          rows: lines.map { line in
            [
              CountedNumber.cell(line.id, line.name, in: answers), .init(line.because),
              .init(
                line.interventions.joined(separator: ", "),
                href: line.interventions.first.map { SiteMap.statement($0).href }),
            ]
          })
    }
    return Comparison(
      one: CountedNumber(answer.one, in: answers), other: CountedNumber(answer.other, in: answers),
      onlyInOne: table(answer.onlyInOne, "Counted by “\(answer.one.rule.name)” alone"),
      onlyInOther: table(answer.onlyInOther, "Counted by “\(answer.other.rule.name)” alone"),
      note: answer.note,
      isSame: answer.onlyInOne.isEmpty && answer.onlyInOther.isEmpty)
  }

  /// The comparison, where two rules are named; a rule that is not there is refused with the list of those that are.
  private static func comparison(
    _ rule: String?, _ other: String?, _ id: String, _ answers: Answers
  ) throws -> RuleComparisonAnswer? {
    guard let rule, let other else { return nil }
    do {
      return try answers.compare(rule: rule, with: other, onDebate: id)
    } catch DebateFault.unknownRule(let unknown, let known) {
      throw SiteFault.badValue(
        unknown == rule ? "rule" : "against", String(unknown.prefix(40)),
        mend: "Choose one of: \(known.joined(separator: ", ")).")
    } catch DebateFault.nothingToCount {
      return nil
    }
  }

  /// What one published coding claims of it; one that the record does not know is refused.
  private static func claimed(
    _ occasion: Occasion, _ claims: String, from answers: Answers
  ) throws -> ClaimedFigures? {
    guard try answers.debateRecord(occasion.id) != nil else {
      throw SiteFault.notInRecord(noun: occasion.noun, id: occasion.id, list: occasion.list)
    }
    return try ClaimedFiguresPart.claimed(occasion, claims, from: answers)
  }

  /// One row a rule; where a published coding is named, one row a theme or stance.
  static func table(_ occasion: Occasion, claims: String?, from answers: Answers) throws -> String {
    if let claims {
      return try claimed(occasion, claims, from: answers)?.csv ?? ClaimedFigures.header
    }
    guard let answer = try answers.figures(ofDebate: occasion.id) else {
      throw SiteFault.notInRecord(noun: occasion.noun, id: occasion.id, list: occasion.list)
    }
    return answer.csv
  }

  /// The figures as JSON, or the comparison where two rules are named, or the claims where a coding is.
  static func json(
    _ occasion: Occasion, rule: String?, against other: String?, claims: String? = nil, from answers: Answers
  ) throws -> String {
    if let claims {
      return try JSONAnswer.text(
        claimed(occasion, claims, from: answers)
          ?? answers.unclaimedFigures(of: occasion.id, coding: claims))
    }
    if let comparison = try comparison(rule, other, occasion.id, answers) {
      return try JSONAnswer.text(comparison)
    }
    guard let answer = try answers.figures(ofDebate: occasion.id, withClaims: true) else {
      throw SiteFault.notInRecord(noun: occasion.noun, id: occasion.id, list: occasion.list)
    }
    return try JSONAnswer.text(answer)
  }
}
