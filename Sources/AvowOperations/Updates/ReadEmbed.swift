import AvowAnalysis
public import AvowRecord
import AvowStore

/// The tables behind charts, as the site draws them: a chart's data and its picture come from one place.
public protocol ChartTables: Sendable {
  /// The question of a chart, its rows, the first with the names of the columns, and its pictures; nil when there is no such chart
  /// or nothing of the subject to draw.
  ///
  /// - Parameter id: what the ids inside the pictures begin with.
  func chart(_ name: String, subject: String?, id: String, from answers: Answers) throws -> DrawnChart?
  /// The names of charts, for a refusal.
  var names: [String] { get }
}

/// A chart as it is drawn from one state of the record.
public struct DrawnChart: Sendable {
  public let question: String
  public let rows: [[String]]
  public let drawing: ChartDrawing

  public init(question: String, rows: [[String]], drawing: ChartDrawing) {
    self.question = question
    self.rows = rows
    self.drawing = drawing
  }
}

/// Computes what an embed stands for on one state of the record. The same rules as everywhere; nothing is counted anew here.
public struct ReadEmbed: Sendable {
  let answers: Answers
  let charts: any ChartTables

  public init(_ answers: Answers, charts: any ChartTables) {
    self.answers = answers
    self.charts = charts
  }

  /// Throws ``EmbedFault`` when the record has no such rule, chart or record.
  ///
  /// - Parameter place: counts the embeds of its text from 1; ids in the pictures of a chart go by it.
  public func value(of embed: Embed, at place: Int = 1) throws -> EmbedValue {
    switch embed.kind {
    case .figure: try figure(embed)
    case .record:
      if let value = try record(embed.name) {
        value
      } else {
        throw embed.fault("there is no record “\(embed.name)”")
      }
    case .chart:
      if let drawn = try charts.chart(
        embed.name, subject: embed.subject, id: "embed-\(place)", from: answers)
      {
        EmbedValue(title: drawn.question, value: "", table: drawn.rows, drawing: drawn.drawing)
      } else {
        throw embed.fault(
          charts.names.contains(embed.name)
            ? "there is nothing to draw of “\(embed.subject ?? "")”; name it with of=ID"
            : "there is no chart “\(embed.name)”; there are \(charts.names.joined(separator: ", "))")
      }
    }
  }

  /// What cannot be embedded in a text, in the order of lines: what cannot be read, and what the record does not have.
  public func faults(in text: ArticleText) throws -> [EmbedFault] {
    var faults = text.faults
    for embed in text.embeds {
      do { _ = try value(of: embed) } catch let fault as EmbedFault { faults.append(fault) }
    }
    return faults.sorted { $0.line < $1.line }
  }

  /// The values of the embeds that are frozen, by their place among all.
  public func frozen(in text: ArticleText) throws -> [FrozenEmbed] {
    try text.embeds.enumerated().compactMap { index, embed in
      embed.isFrozen
        ? FrozenEmbed(place: index + 1, source: embed.source, value: try value(of: embed, at: index + 1))
        : nil
    }
  }

  private func figure(_ embed: Embed) throws -> EmbedValue {
    guard let subject = embed.subject else {
      if let agenda = try answers.agenda().figures.first(where: { $0.rule.id == embed.name }) {
        return EmbedValue(agenda, of: nil)
      }
      throw embed.fault("name what is counted with of=ID")
    }
    var known: [String] = []
    if let answer = try answers.rollCall(subject) {
      if let figure = answer.figures.first(where: { $0.rule.id == embed.name }) {
        return EmbedValue(figure, of: RecordReference(.rollCall, subject))
      }
      known += answer.figures.map(\.rule.id)
    }
    if let answer = try answers.figures(ofDebate: subject) {
      let all = answer.figures + answer.ordinals + answer.sinceTheFirst
      if let number = all.first(where: { $0.rule.id == embed.name }) {
        let kind: RecordReference.Kind = answers.proceedings.debate(answer.id) == nil ? .meeting : .debate
        return EmbedValue(
          title: number.rule.name, value: number.text, unit: number.rule.unit, rule: number.rule.id,
          ruleVersion: number.rule.version, asOf: number.asOf, list: number.list.map(\.id),
          reference: RecordReference(kind, answer.id))
      }
      known += all.map(\.rule.id)
    }
    if let answer = try answers.decision(subject) {
      if let figure = answer.figures.first(where: { $0.rule.id == embed.name }) {
        return EmbedValue(figure, of: RecordReference(.decision, subject))
      }
      known += answer.figures.map(\.rule.id)
    }
    throw embed.fault(
      known.isEmpty
        ? "nothing is counted of “\(subject)”; name a roll call, a debate, a meeting or a decision"
        : "“\(embed.name)” is no rule by which “\(subject)” is counted; there are "
          + Array(Set(known)).sorted().joined(separator: ", "))
  }

  private func record(_ id: String) throws -> EmbedValue? {
    if let note = try answers.store.publishedNote(id) {
      return EmbedValue(
        title: note.title, value: "\(note.date.inWords), \(note.rule.words)",
        reference: RecordReference(.note, id))
    }
    if let alert = try AlertAnswer(id, in: answers.store) {
      let latest = alert.alert.latest
      return EmbedValue(
        title: "\(latest.level.name): \(alert.situation.name)",
        value: "\(latest.kind.rawValue) \(latest.whenAndWho)",
        reference: RecordReference(.alert, alert.id))
    }
    return try answers.show(id).flatMap { EmbedValue($0, in: answers) }
  }
}

extension Embed {
  func fault(_ why: String) -> EmbedFault { EmbedFault(line: line, fragment: source, why: why) }
}

extension EmbedValue {
  init(_ figure: Figure, of reference: RecordReference?) {
    let isWhole = figure.value == figure.value.rounded()
    self.init(
      title: figure.rule.name, value: isWhole ? Int(figure.value).grouped : figure.value.threeDecimals,
      unit: figure.rule.unit, rule: figure.rule.id, ruleVersion: figure.rule.version, asOf: figure.asOf,
      list: figure.list, reference: reference)
  }

  /// A record in a sentence; nil for kinds that have no page of their own to lead to.
  init?(_ shown: Shown, in answers: Answers) {
    switch shown {
    case .state(let brief):
      self.init(
        title: brief.state.shortName, value: brief.state.officialName,
        reference: RecordReference(.state, brief.state.id))
    case .debate(let answer):
      self.init(
        title: answer.debate.title, value: "\(answer.debate.kind), \(answer.debate.from.inWords)",
        reference: RecordReference(.debate, answer.debate.id))
    case .meeting(let answer):
      self.init(
        title: answer.meeting.title, value: "\(answer.meeting.date.inWords), \(answer.meeting.rule)",
        reference: RecordReference(.meeting, answer.meeting.id))
    case .statement(let answer):
      let text = answer.statement.paragraphs.first.map { String($0.text.prefix(400)) } ?? ""
      self.init(
        title: "\(answer.statement.speaker), \(answer.date.inWords)", value: text,
        reference: RecordReference(.statement, answer.statement.id))
    case .decision(let answer):
      self.init(
        title: answer.decision.title, value: answer.decision.outcomeInWords, asOf: answer.decision.date,
        reference: RecordReference(.decision, answer.decision.id))
    case .document(let answer):
      self.init(
        title: answer.document.title ?? answer.document.symbol,
        value: [answer.document.symbol, answer.document.date?.inWords].compactMap { $0 }.joined(
          separator: ", "),
        reference: RecordReference(.document, answer.document.symbol))
    case .rollCall(let answer):
      let (vote, counted) = (answer.summary.rollCall, answer.summary.counted)
      self.init(
        title: vote.title,
        value:
          "\(counted.yes) in favour, \(counted.no) against, \(counted.abstain) abstaining, \(vote.date.inWords)",
        asOf: vote.date, reference: RecordReference(.rollCall, answer.summary.id))
    case .recommendation(let answer):
      let one = answer.recommendation
      self.init(
        title: "\(one.makerAsPrinted) to \(one.addresseeAsPrinted), session \(one.session)",
        value: one.text + (one.answer.map { " (\($0.rawValue))" } ?? ""), asOf: one.date,
        reference: RecordReference(.recommendation, one.id))
    case .contradiction(let one):
      self.init(
        title: one.title, value: one.whatDiffers, reference: RecordReference(.contradiction, "\(one.number)"))
    case .topic(let topic):
      self.init(title: topic.name, value: topic.description, reference: RecordReference(.topic, topic.id))
    case .instrument(let answer):
      self.init(
        title: answer.instrument.shortName,
        value: answer.figures.first.map { "\($0.rule.name): \(Int($0.value))" } ?? "",
        reference: RecordReference(.instrument, answer.instrument.id))
    case .publishedFigure, .agendaItem, .series, .group: return nil
    }
  }
}

extension Decision {
  /// `113 in favour`, `21 against`, `17 abstaining`, as far as they are known.
  var counts: [String] {
    [
      inFavour.map { "\($0) in favour" }, against.map { "\($0) against" },
      abstaining.map { "\($0) abstaining" },
    ].compactMap { $0 }
  }

  /// `Included by recorded vote: 113 in favour, 21 against, 17 abstaining, 15 September 2017`.
  var outcomeInWords: String {
    outcome.prefix(1).uppercased() + outcome.dropFirst() + (counts.isEmpty ? "" : ": ")
      + counts.joined(separator: ", ") + ", \(date.inWords)"
  }
}
