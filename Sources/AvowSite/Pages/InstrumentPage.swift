import AvowAnalysis
import AvowOperations
import AvowRecord

/// One treaty, code or initiative: who stands where, on a map and by name, and when they came.
struct InstrumentPage: Page {
  static let template = "instrument"
  let head: PageHead
  let kicker: String
  let title: String
  let adopted: String?
  let inForce: String?
  let note: String?
  let isHeld: Bool
  let form: CommitmentForm
  let onBoardWord: String
  let onBoard: FigureBox?
  let years: [Link]
  let map: Chart?
  let perYear: Chart?
  let lists: [List]
  let acts: DataTable?
  let measures: [PublishedMeasure]
  let hasMeasures: Bool
  let source: Sources?

  /// The states behind one number.
  struct List: Sendable {
    let id: String
    let name: String
    let count: String
    let states: [Line]
  }

  struct Line: Sendable {
    let state: Link
    let detail: String?
  }

  static func answer(_ id: String, _ filter: CommitmentFilter, from answers: Answers) throws
    -> InstrumentAnswer
  {
    try CommitmentForm.check(filter, answers)
    guard let answer = try answers.instrument(id, on: filter.on, group: filter.group) else {
      throw SiteFault.notInRecord(noun: "instrument", id: id, list: .commitments(CommitmentFilter()))
    }
    return answer
  }

  static func load(_ id: String, _ filter: CommitmentFilter, from answers: Answers) throws -> InstrumentPage {
    let answer = try InstrumentPage.answer(id, filter, from: answers)
    let instrument = answer.instrument
    let measures = answers.proceedings.measures.compactMap { measure -> PublishedMeasure? in
      let group = answer.published.filter { $0.measure == measure.id }
      return group.isEmpty ? nil : PublishedMeasure(measure, group, in: answers)
    }
    let dated = answer.acts.compactMap { $0.date ?? $0.by }.map(\.year)
    var years: [Link] = []
    if let first = dated.min(), let last = dated.max() {
      let step = max(1, (last - first + 11) / 12)
      for year in Set(stride(from: first, through: last, by: step)).union([last]).sorted() {
        years.append(
          Link(
            "\(year)", .instrument(instrument.id, filter.with(on: PartialDate(year: year))),
            isCurrent: filter.on?.description == "\(year)"))
      }
    }
    return InstrumentPage(
      head: PageHead(
        instrument.shortName, "Which states committed themselves to it, and when: \(instrument.fullTitle).",
        at: .instrument(instrument.id, filter), trail: [Link("Commitments", .commitments(CommitmentFilter()))]
      ),
      kicker: "\(instrument.kind.rawValue) · \(instrument.id)", title: instrument.fullTitle,
      adopted: instrument.adopted?.inWords, inForce: instrument.inForce?.inWords, note: instrument.note,
      isHeld: answer.isHeld,
      form: CommitmentForm(filter, action: "/commitments/\(instrument.id)", in: answers),
      onBoardWord: instrument.onBoard,
      onBoard: answer.isHeld
        ? answer.figure(CountingRules.statesOnBoard).map { FigureBox($0, in: answers) } : nil,
      years: years, map: answer.isHeld ? answers.commitmentMap(answer) : nil,
      perYear: CommitmentYearsChart(answer, filter: filter).chart(),
      lists: answer.isHeld ? answer.figures.map { list($0, answer, answers) } : [],
      acts: answer.isHeld ? acts(answer, answers) : nil, measures: measures, hasMeasures: !measures.isEmpty,
      source: Sources(instrument.source))
  }

  private static func list(_ figure: Figure, _ answer: InstrumentAnswer, _ answers: Answers) -> List {
    let standings = Dictionary(answer.standings.map { ($0.state, $0) }) { first, _ in first }
    return List(
      id: figure.rule.id, name: figure.rule.name, count: Number.text(figure.value),
      states: figure.list.compactMap { standings[$0] }.map { one in
        Line(
          state: answers.link(one.state, on: answer.on),
          detail: one.act.map { "\($0.act.rawValue), \($0.when)" })
      }.sorted { $0.state.text < $1.state.text })
  }

  /// Every act as its source has it.
  private static func acts(_ answer: InstrumentAnswer, _ answers: Answers) -> DataTable {
    let chosen = Set(answer.standings.map(\.state))
    return DataTable(
      "Acts by date; what has no date stands first",
      columns: ["State", "Act", "When", "Source", "Note"],
      rows: answer.acts.filter { $0.act != .noAction && chosen.contains($0.state) }.map { act in
        [
          .init(
            answers.reference.name(of: act.state, on: act.date), href: SiteMap.state(act.state, with: []).href
          ),
          .init(act.act.rawValue), .init(act.when), .init(act.source), .init(act.note ?? ""),
        ]
      })
  }
}
