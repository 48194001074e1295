import AvowAnalysis
import AvowOperations
import AvowRecord

/// The formal agenda, session by session: what was placed, decided, asked, reported and debated.
struct AgendaPage: Page {
  static let template = "agenda"
  let head = PageHead(
    "The formal agenda",
    "The responsibility to protect on the agenda of the General Assembly: items, requests, sponsors, votes, reports, and "
      + "what resolutions ask of whom.", at: .agenda, trail: [Link("Decisions", .decisions)])
  let overview: DataTable
  let sponsors: DataTable?
  let asks: FigureBox?
  let answered: FigureBox?
  let resolutions: [Resolution]
  let hasResolutions: Bool
  let rules: [RuleLine]

  struct Resolution: Sendable {
    let title: String
    let symbol: String
    let adopted: String
    let drafts: String?
    let meeting: String?
    let lines: [Line]
    let hasLines: Bool
  }

  struct Line: Sendable {
    let id: String
    let paragraph: String
    let verb: String
    let addressee: String
    let text: String
    let events: [String]
    let hasEvents: Bool
    /// The report that came next, for an ask for one.
    let followed: Link?
    let followedOn: String
  }

  static func load(from answers: Answers) throws -> AgendaPage {
    let agenda = try answers.agenda()
    let read = agenda.sessions.flatMap(\.resolutions)
    // The asks themselves stand below, each with its id.
    func box(_ rule: CountingRule) -> FigureBox? {
      agenda.figures.first { $0.rule == rule }.map {
        FigureBox(Figure(value: $0.value, rule: $0.rule, asOf: $0.asOf, list: []), in: answers)
      }
    }
    return AgendaPage(
      overview: overview(agenda, answers), sponsors: sponsors(agenda, answers),
      asks: read.isEmpty ? nil : box(CountingRules.asks),
      answered: read.isEmpty ? nil : box(CountingRules.asksAnswered),
      resolutions: read.map { one in
        Resolution(
          title: one.document.title, symbol: one.document.symbol,
          adopted: one.document.date?.inWords ?? "day not told",
          drafts: one.document.otherSymbols.joined(separator: ", ").nonEmpty, meeting: one.document.meeting,
          lines: one.asks.map(line), hasLines: !one.asks.isEmpty)
      }, hasResolutions: !read.isEmpty,
      rules: [CountingRules.asks, CountingRules.asksAnswered].map { RuleLine($0) })
  }

  private static func line(_ line: AgendaAnswer.AskLine) -> Line {
    Line(
      id: line.ask.id, paragraph: line.ask.paragraph, verb: line.ask.verb,
      addressee: line.ask.addressee ?? "nobody by name", text: line.ask.text,
      events: line.events.map { event in
        "\(event.date?.inWords ?? "Date not told"): \(event.kind.rawValue), says \(event.who ?? event.voice.rawValue)"
          + (event.evidence.map { " (\($0))" } ?? "") + ". \(event.source)"
          + (event.note.map { ". \($0)" } ?? "")
      }, hasEvents: !line.events.isEmpty,
      followed: line.followed.map { Link($0.symbol, .document($0.symbol)) },
      followedOn: line.followed?.date?.inWords ?? "day not told")
  }

  private static func overview(_ agenda: AgendaAnswer, _ answers: Answers) -> DataTable {
    DataTable(
      "Session by session, latest first",
      columns: ["Session", "Item", "How it came there", "Decided", "Report delivered", "Debate"],
      rows: agenda.sessions.map { session in
        let decision = session.items.compactMap(\.decision).first
        let debate = session.debates.first
        return [
          .init("\(session.session)"),
          .init(
            session.items.isEmpty
              ? "no item of its own"
              : session.items.map { $0.number ?? "number not found" }.joined(separator: ", ")),
          .init(
            session.items.compactMap(\.howPlaced).first ?? "–",
            href: decision.map { SiteMap.decision($0).href }),
          .init(
            session.decisions.map { $0.inWords }.joined(separator: "; ")),
          .init(
            session.reports.map { "\($0.symbol)" + ($0.date.map { ", \($0.inWords)" } ?? ", date not told") }
              .joined(separator: "; "), href: session.reports.first.map { SiteMap.report($0.symbol).href },
            chip: session.reports.first.flatMap { Chip(status: $0.status) }),
          .init(
            session.debates.map { "\($0.kind), \($0.from.inWords)" }.joined(separator: "; "),
            href: debate.map { SiteMap.debate($0.id).href }),
        ]
      })
  }

  /// Who stood behind requests and drafts: by name as far as told, and the numbers that were published.
  private static func sponsors(_ agenda: AgendaAnswer, _ answers: Answers) -> DataTable? {
    let lines = agenda.sessions.flatMap(\.decisions).filter {
      !$0.sponsors.isEmpty || !$0.sponsorFigures.isEmpty
    }
    guard !lines.isEmpty else { return nil }
    return DataTable(
      "Requests and sponsors, as far as sources tell",
      columns: ["Decision", "By name", "Numbers, as published"],
      rows: lines.map { line in
        [
          .init(line.decision.shortTitle, href: SiteMap.decision(line.decision.id).href),
          .init(
            line.sponsors.map {
              "\(answers.reference.name(of: $0.state, on: line.decision.date)) (\($0.role))"
            }
            .joined(separator: ", ")),
          .init(
            line.sponsorFigures.map {
              "\($0.valueAsPrinted) (\($0.scope); \($0.publisher))" + ($0.note.map { ": \($0)" } ?? "")
            }.joined(separator: "; ")),
        ]
      })
  }
}
