import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore

/// One version of an article as it is shown: on its page, in the preview at the desk, in feeds.
struct ArticleSheet: Sendable {
  /// A piece of the article: exactly one of the four is there.
  struct Part: Sendable {
    /// Written by cmark.
    var html: String?
    var figure: EmbeddedFigure?
    var record: EmbeddedRecord?
    var chart: EmbeddedChart?
    /// Why nothing stands here: the record no longer has it.
    var missing: String?
  }

  struct EmbeddedFigure: Sendable {
    let box: FigureBox
    let name: String
    let of: Link?
    let state: String
  }

  struct EmbeddedRecord: Sendable {
    let link: Link
    let text: String
    let state: String
  }

  struct EmbeddedChart: Sendable {
    let question: String
    /// Nil when there is nothing to draw.
    let chart: Chart?
    let state: String
    /// The rows of the day of publication, where they are kept and their picture cannot be shown.
    let before: DataTable?
    /// The rows as the record has them today, where they differ from what was published.
    let today: DataTable?
  }

  let title: String
  let byLine: String?
  let language: String?
  let parts: [Part]

  /// - Parameter isPreview: shown at the desk before it is public, so that what is to be frozen has no value yet.
  init(_ version: Article.Version, from answers: Answers, isPreview: Bool = false) throws {
    title = version.title
    byLine = version.byLine.nonEmpty
    language = version.language
    let read = ReadEmbed(answers, charts: SiteCharts())
    var parts: [Part] = []
    var place = 0
    for part in ArticleText(version.text).parts {
      switch part {
      case .markdown(let text): parts.append(Part(html: ArticleMarkdown.html(text)))
      case .embed(let embed):
        place += 1
        let frozen = version.frozen.first { $0.place == place }
        let live =
          isPreview && embed.isFrozen
          ? "Frozen at publication; this is as the record has it now." : "Live: as the record has it now."
        parts.append(
          try ArticleSheet.part(embed, place, frozen, live: live, on: version.published, read, answers))
      }
    }
    self.parts = parts
  }

  private static func part(
    _ embed: Embed, _ place: Int, _ frozen: FrozenEmbed?, live: String, on day: PartialDate,
    _ read: ReadEmbed, _ answers: Answers
  ) throws -> Part {
    var now: EmbedValue?
    var why = ""
    do { now = try read.value(of: embed, at: place) } catch let fault as EmbedFault { why = fault.why }
    guard let shown = frozen?.value ?? now else {
      return Part(missing: "Here stood \(embed.source). The record does not give it any more: \(why).")
    }
    let state = frozen.map { ArticleSheet.state($0.value, now, on: day, why) } ?? live
    switch embed.kind {
    case .figure:
      return Part(
        figure: EmbeddedFigure(
          box: FigureBox(shown, in: answers), name: shown.title,
          of: shown.reference.map { Link(answers.title(of: $0), SiteMap($0)) }, state: state))
    case .record:
      let place = shown.reference.map { SiteMap($0) } ?? .home
      return Part(record: EmbeddedRecord(link: Link(shown.title, place), text: shown.value, state: state))
    case .chart:
      let today = try SiteCharts().drawn(embed.name, of: embed.subject, id: "embed-\(place)", from: answers)
      guard let kept = frozen?.value else {
        return Part(
          chart: EmbeddedChart(question: shown.title, chart: today, state: state, before: nil, today: nil))
      }
      return Part(chart: EmbeddedChart(kept, now, drawn: today, place, on: day, state))
    }
  }

  /// What stands below a frozen embed, and what it would be today when that is something else.
  private static func state(_ frozen: EmbedValue, _ now: EmbedValue?, on day: PartialDate, _ why: String)
    -> String
  {
    let kept = "As it was on \(day.inWords)"
    guard let now else { return "\(kept). Today the record does not give it: \(why)." }
    guard frozen.differs(from: now) else { return "\(kept); the record gives the same today." }
    guard frozen.value != now.value else {
      return frozen.table != now.table
        ? "\(kept); the rows have changed since then."
        : "\(kept). The value is the same today, but the rule or the list behind it has changed."
    }
    return "\(kept). Today the record gives: \(now.value)."
  }

  /// As HTML without charts and boxes, for feeds: what an embed says is a paragraph.
  ///
  /// - Parameter base: what links to the site itself begin with.
  func feedHTML(at base: String = "") -> String {
    let html = parts.map { part in
      if let html = part.html { return html }
      var markup = Markup()
      if let figure = part.figure {
        markup.element("p", text: "\(figure.name): \(figure.box.value) \(figure.box.unit). \(figure.state)")
      } else if let record = part.record {
        markup.open("p")
        markup.element("a", ["href": record.link.href], text: record.link.text)
        markup.write(": \(record.text). \(record.state)")
        markup.close("p")
      } else if let chart = part.chart {
        markup.element("p", text: "Chart: \(chart.question) \(chart.state)")
      } else {
        markup.element("p", text: part.missing ?? "")
      }
      return markup.text
    }.joined(separator: "\n")
    // Quotation marks in the text itself are escaped, so that this is found in tags alone.
    return base.isEmpty ? html : html.replacing("href=\"/", with: "href=\"\(base)/")
  }
}

extension ArticleSheet.EmbeddedChart {
  /// A frozen chart is shown as it was drawn on its day, whatever the record holds today; one without a picture is drawn from
  /// rows that are still the same, else its rows are shown.
  ///
  /// - Parameters:
  ///   - now: what the record gives today; nil when it gives nothing any more.
  ///   - drawn: the same as a chart; its table, which leads to what was counted, stands in where no row has changed.
  fileprivate init(
    _ kept: EmbedValue, _ now: EmbedValue?, drawn: Chart?, _ place: Int, on day: PartialDate, _ state: String
  ) {
    let isSame = now?.table == kept.table
    let rows = DataTable("As published on \(day.inWords)", rows: kept.table)
    question = kept.title
    self.state = state
    chart =
      kept.drawing.flatMap {
        Chart($0, id: "embed-\(place)", question: kept.title, rows: isSame ? drawn?.table ?? rows : rows)
      } ?? (kept.drawing == nil && isSame ? drawn : nil)
    before = chart == nil ? rows : nil
    today = isSame ? nil : drawn?.table
  }
}

extension DataTable {
  /// - Parameter rows: the first with the names of the columns, as texts.
  fileprivate init(_ caption: String, rows: [[String]]) {
    self.init(
      caption, columns: rows.first ?? [], rows: rows.dropFirst().map { $0.map { DataTable.Cell($0) } })
  }
}

extension FigureBox {
  /// A number that stands in an article, live or as it was frozen.
  init(_ value: EmbedValue, in answers: Answers) {
    let rule = value.rule.flatMap { id in CountingRules.all.first { $0.id == id } }
    self.init(
      value: value.value, name: value.title,
      rule: "\(value.rule ?? ""), version \(value.ruleVersion ?? "")",
      ruleHref: value.rule.map { SiteMap.rules.href + "#" + $0 }, unit: value.unit,
      sentence: rule?.sentence ?? "",
      excludes: rule?.excludes.nonEmpty, asOf: value.asOf?.inWords,
      list: value.list.count > 200 ? [] : value.list.map { answers.link(toCounted: $0, on: value.asOf) },
      listLabel: value.list.isEmpty ? nil : "\(Number.text(value.list.count)) counted")
  }
}

extension Answers {
  /// What a link to a record says: its title where it has one.
  func title(of reference: RecordReference) -> String {
    subject(reference.id)?.title ?? reference.label
  }
}
