import AvowOperations
import AvowRecord

/// All measures, the latest date first, withdrawn ones among them.
struct MeasuresPage: Page {
  static let template = "measures"
  let head = PageHead(
    "Measures taken",
    "What states and bodies did about warnings, recommendations and situations, with the days since each warning.",
    at: .measures, trail: [Link("Early warning", .situations)])
  let measures: [MeasureLine]
  let isEmpty: Bool
  let standing: FigureBox?
  let kinds: [MeasureKind]

  static func load(from answers: Answers) throws -> MeasuresPage {
    let found = try MeasureAnswer.all(in: answers.store)
    let figure = try answers.accountability(withAvowals: false).figures.first {
      $0.rule.id == "measures-taken"
    }
    return MeasuresPage(
      measures: try found.map { try MeasureLine($0, in: answers) }, isEmpty: found.isEmpty,
      standing: figure.map { FigureBox($0, in: answers) { Link($0, .measure($0)) } },
      kinds: try MeasureKinds.shipped().list)
  }
}

/// One measure with its days and its corrections.
struct MeasurePage: Page {
  static let template = "measure"
  let head: PageHead
  let line: MeasureLine
  let title: String
  let id: String
  let withdrawn: String?
  let changes: [Change]

  struct Change: Sendable {
    let title: String
    let reason: String
    let fields: [MeasureAnswer.Change.Field]
  }

  static func answer(_ id: String, from answers: Answers) throws -> MeasureAnswer {
    guard let found = try MeasureAnswer(id, in: answers.store) else {
      throw SiteFault.notInRecord(noun: "measure", id: id, list: .measures)
    }
    return found
  }

  static func load(_ id: String, from answers: Answers) throws -> MeasurePage {
    let found = try answer(id, from: answers)
    let content = found.measure.content
    return MeasurePage(
      head: PageHead(
        "\(found.measure.isWithdrawn ? "Withdrawn: " : "")\(content.taker.name), \(content.date.inWords)",
        content.what, at: .measure(id),
        trail: [Link("Early warning", .situations), Link("Measures taken", .measures)]),
      line: try MeasureLine(found, in: answers), title: content.what, id: id,
      withdrawn: found.measure.isWithdrawn
        ? "Withdrawn \(found.measure.latest.recorded.inWords) by \(found.measure.latest.by): \(found.measure.latest.reason ?? "")"
        : nil,
      changes: found.changes.reversed().map {
        Change(
          title: "\($0.kind.rawValue.capitalizedFirst) \($0.recorded.inWords) by \($0.by)", reason: $0.reason,
          fields: $0.fields)
      })
  }
}
