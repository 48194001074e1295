import AvowOperations
import AvowRecord

/// The published figures of one measure, side by side.
struct PublishedMeasure: Sendable {
  let name: String
  let sentence: String
  let differ: Bool
  let rows: [Row]
  let contradictions: [Link]

  struct Row: Sendable {
    let value: String
    let unit: String
    let scope: String
    let publisher: String
    let asOf: String
    let note: String?
    let chip: Chip?
    let sources: Sources?
    /// Address on the page, so that a contradiction can point to the row.
    let anchor: String
    let subject: Link?
  }

  init(_ group: PublishedGroup, in answers: Answers) {
    self.init(group.measure, group.figures, differ: group.differ, in: answers)
  }

  /// Figures of one measure about one subject; they differ when one scope and date has two values.
  init(_ measure: FigureMeasure, _ figures: [PublishedFigure], in answers: Answers) {
    let values = Dictionary(grouping: figures, by: { "\($0.scope) \($0.asOfDate?.description ?? "")" })
    self.init(
      measure, figures, differ: values.values.contains { Set($0.map(\.valueAsPrinted)).count > 1 },
      in: answers)
  }

  /// Measures in the order in which a reader asks for them; all others follow by name.
  static func inOrder(_ measures: [PublishedMeasure]) -> [PublishedMeasure] {
    let first = [
      "States speaking", "Speakers", "States spoken for", "Observers spoken for", "Votes in favour",
      "Votes against",
    ]
    func place(_ measure: PublishedMeasure) -> Int { first.firstIndex(of: measure.name) ?? first.count }
    return measures.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
      .map(\.element)
  }

  private init(_ measure: FigureMeasure, _ figures: [PublishedFigure], differ: Bool, in answers: Answers) {
    let ids = Set(figures.map(\.id))
    name = measure.name
    sentence = measure.sentence
    self.differ = differ
    rows = figures.map { Row($0, in: answers) }
    contradictions = answers.proceedings.contradictions.filter { !ids.isDisjoint(with: $0.figureIDs) }.map {
      Link("Contradiction \($0.number): \($0.title)", .contradiction($0.number))
    }
  }
}

extension PublishedMeasure.Row {
  init(_ figure: PublishedFigure, in answers: Answers) {
    value = figure.valueAsPrinted
    unit = figure.unit
    scope = figure.scope
    publisher = figure.publisher
    asOf = figure.asOfDate?.inWords ?? "not dated"
    note = figure.note
    chip = Chip(status: figure.status)
    sources = Sources(figure.url)
    anchor = figure.id
    subject = answers.link(to: figure.subject)
  }
}
