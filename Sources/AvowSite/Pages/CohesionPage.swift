import AvowOperations
import AvowRecord

/// How closely the members of a group voted together, year by year.
struct CohesionPage: Page {
  static let template = "cohesion"
  let head: PageHead
  let group: Link
  let lede: String?
  let hasVotes: Bool
  let hasNoRollCalls: Bool
  let agreement: Chart
  let ordered: Chart
  let uncertain: String?
  let methods: String

  /// The measurement that page, JSON and table show.
  static func measured(_ id: String, from answers: Answers) throws -> MeasureCohesion {
    guard let group = GroupInTime(id, in: answers.reference) else {
      throw SiteFault.notInRecord(noun: "group", id: id, list: .groups)
    }
    return try MeasureCohesion.run(group, draws: 400, in: answers.store)
  }

  static func load(_ id: String, from answers: Answers) throws -> CohesionPage {
    let cohesion = try measured(id, from: answers)
    return CohesionPage(cohesion, hasRollCalls: try answers.hasRollCalls(), in: answers)
  }

  init(_ cohesion: MeasureCohesion, hasRollCalls: Bool, in answers: Answers) {
    group = Link(cohesion.name, .group(cohesion.group))
    head = PageHead(
      "Cohesion of \(cohesion.name)", "How closely the members of \(cohesion.name) voted together, by year.",
      at: .cohesion(cohesion.group), trail: [Link("Groups", .groups), group])
    hasVotes = cohesion.overall != nil
    hasNoRollCalls = !hasRollCalls
    lede = cohesion.overall.map { all in
      "Over \(Number.text(all.rollCalls)) roll calls on which the Assembly was divided and at least two members voted, their "
        + "agreement index is \(Share.text(all.agreementIndex.value)) (95 % interval "
        + "\(Share.range(all.agreementIndex.low, all.agreementIndex.high))); on a share of "
        + "\(Share.text(all.unanimity.value)) of them all voting members did the same."
    }
    agreement = CohesionPage.chart(
      "cohesion", "Did the members vote together?", cohesion,
      ("Agreement index of Hix, Noury and Roland, 95 % interval shaded", \.agreementIndex),
      ("Share of roll calls on which all voting members did the same", \.unanimity),
      reading:
        "1 when all members always did the same, 0 when they fell into three equal parts. The dashed line is the share of "
        + "roll calls without any dissent within the group: the larger the group, the lower it lies.",
      range: 0...1,
      ticks: [(0, "0"), (0.25, ""), (0.5, "½"), (0.75, ""), (1, "1")])
    // Below 0 only where the group fell into camps; else the upper half alone is drawn.
    let inTwoCamps = cohesion.rows.contains {
      ($0.orderedAgreement.low ?? $0.orderedAgreement.value ?? 0) < 0
    }
    ordered = CohesionPage.chart(
      "ordered", "Spread out, or in two camps?", cohesion,
      ("Van der Eijk’s A, 95 % interval shaded", \.orderedAgreement),
      ("Lijphart’s index over all pairs of members", \.pairs),
      reading:
        "A is 1 when all did the same, 0 when yes, abstain and no were equally many, and −1 when half voted yes and half no. "
        + "The dashed line is the mean likeness of two members.", range: inTwoCamps ? -1...1 : 0...1,
      ticks: inTwoCamps
        ? [(-1, "−1"), (-0.5, ""), (0, "0"), (0.5, ""), (1, "1")]
        : [(0, "0"), (0.25, ""), (0.5, "½"), (0.75, ""), (1, "1")])
    uncertain =
      cohesion.uncertainMembers.isEmpty
      ? nil
      : "The record does not date the entry or exit of "
        + cohesion.uncertainMembers.map { answers.reference.name(of: $0) }.joined(separator: ", ")
        + ", or has it from a source that is not verified. They count on every day that the record does not exclude."
    methods = cohesion.methods.joined(separator: ", ")
  }

  private static func chart(
    _ id: String, _ question: String, _ cohesion: MeasureCohesion,
    _ first: (name: String, path: KeyPath<MeasureCohesion.Row, MeanEstimate>),
    _ second: (name: String, path: KeyPath<MeasureCohesion.Row, MeanEstimate>), reading: String,
    range: ClosedRange<Double>, ticks: [(value: Double, text: String)]
  ) -> Chart {
    func points(_ path: KeyPath<MeasureCohesion.Row, MeanEstimate>) -> [YearLinesChart.Point] {
      cohesion.rows.compactMap { row in
        guard let year = Int(row.period), let value = row[keyPath: path].value else { return nil }
        let mean = row[keyPath: path]
        return YearLinesChart.Point(
          year: year, value: value, low: mean.low, high: mean.high,
          hover:
            "\(year): \(Share.text(value)) (\(Share.range(mean.low, mean.high))), \(row.rollCalls) roll calls, "
            + "\(row.members) members")
      }
    }
    let drawn = points(first.path)
    let said = [
      drawn.first, drawn.last, drawn.min { $0.value < $1.value }, drawn.max { $0.value < $1.value },
    ]
    .compactMap { $0 }.map { "\($0.year) \(Share.text($0.value))" }
    let lines = YearLinesChart(
      id: id, title: "\(first.name), \(cohesion.name)", first: (first.name, drawn),
      second: (second.name, points(second.path)), range: range, ticks: ticks,
      description: "First, last, lowest and highest year: \(said.joined(separator: ", ")).")
    return Chart(
      id: id, question: question, reading: reading,
      limits:
        "Decisions without a vote, which are most; members who stayed away; whether the group had agreed beforehand.",
      legend: lines.legend, wide: lines.wide(), narrow: lines.narrow(),
      table: DataTable(
        "By calendar year of the vote, with 95 % intervals",
        columns: [
          "Year", "Members#", "Roll calls#", first.name + "#", "Interval#", second.name + "#", "Interval#",
        ],
        rows: cohesion.rows.map { row in
          let (one, other) = (row[keyPath: first.path], row[keyPath: second.path])
          return [
            .init(row.period), .init("\(row.members)", isNumber: true),
            .init("\(row.rollCalls)", isNumber: true),
            .init(Share.signed(one.value), isNumber: true), .init(Share.span(one), isNumber: true),
            .init(Share.signed(other.value), isNumber: true), .init(Share.span(other), isNumber: true),
          ]
        }))
  }
}

extension Share {
  /// A number that may be below 0, with two decimals.
  static func signed(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "—" }
    let text = text(abs(number))
    return number < 0 && text != "0.00" ? "−" + text : text
  }

  /// The interval of a mean, in words where an end is below 0.
  static func span(_ mean: MeanEstimate) -> String {
    guard let low = mean.low, let high = mean.high else { return "—" }
    return low < 0 ? "\(signed(low)) to \(signed(high))" : range(low, high)
  }
}
