import AvowOperations
import AvowRecord

/// A list of risks: states by rank with intervals, as one publisher issued it.
struct RiskPage: Page {
  static let template = "risk"
  let head: PageHead
  let isEmpty: Bool
  let title: String
  let target: String
  let issued: String
  let source: String
  let yearsFrom: String
  let vintage: String
  let digest: String
  let method: String?
  let editions: [Choices.Option]
  let publishers: [Choices.Option]
  let regions: [Choices.Option]
  let lists: FigureBox?
  let states: FigureBox?
  let chart: Chart?
  let table: DataTable?
  let others: DataTable?
  let rules: [RuleLine]

  /// The list that is meant; nil where none is kept at all.
  static func answer(_ filter: WatchFilter, from answers: Answers) throws -> WatchList? {
    do {
      return try answers.watchList(filter)
    } catch WatchFault.noList {
      guard filter == WatchFilter() else {
        throw SiteFault.notInRecord(noun: "list of risks", id: "any", list: .risk(WatchFilter()))
      }
      return nil
    } catch WatchFault.noSuchList(let asked, _) {
      throw SiteFault.notInRecord(noun: "list of risks", id: asked, list: .risk(WatchFilter()))
    } catch WatchFault.unknownRegion(let id) {
      throw SiteFault.notInRecord(noun: "group", id: id, list: .groups)
    }
  }

  static func load(_ filter: WatchFilter, from answers: Answers) throws -> RiskPage {
    let head = PageHead(
      "Risk of mass killing", "Lists of risks by state, as they were issued, with ranks and intervals.",
      at: .risk(filter))
    let rules = Answers.riskRules.map { RuleLine($0) }
    guard let list = try answer(filter, from: answers) else {
      return RiskPage(
        head: head, isEmpty: true, title: "", target: "", issued: "", source: "", yearsFrom: "", vintage: "",
        digest: "", method: nil, editions: [], publishers: [], regions: [], lists: nil, states: nil,
        chart: nil,
        table: nil, others: nil, rules: rules)
    }
    let forecast = list.forecast
    return RiskPage(
      head: head, isEmpty: false,
      title: "\(forecast.publisher), base year \(forecast.baseYear), for \(forecast.window)",
      target: list.target.sentence, issued: RiskWords.issued(forecast), source: forecast.source,
      yearsFrom: forecast.yearsFrom, vintage: "\(forecast.vintage), kept on \(forecast.keptOn)",
      digest: forecast.digest, method: forecast.method.map { "\($0) \(forecast.version ?? "")" },
      editions: Set(list.lists.map(\.baseYear)).sorted(by: >).map {
        .init(value: "\($0)", label: "\($0)", isChosen: $0 == filter.edition)
      },
      publishers: Dictionary(list.lists.map { (Forecast.slug($0.publisher), $0.publisher) }) { one, _ in one }
        .sorted { $0.value < $1.value }.map {
          .init(value: $0.key, label: $0.value, isChosen: $0.key == filter.publisher)
        },
      regions: answers.regions.map { .init(value: $0.id, label: $0.name, isChosen: $0.id == filter.region) },
      lists: list.figures.first.map {
        FigureBox(Figure(value: $0.value, rule: $0.rule, asOf: nil, list: []), in: answers)
      },
      states: list.figures.dropFirst().first.map { FigureBox($0, in: answers) },
      chart: list.rows.isEmpty ? nil : RiskRanksChart(list).chart(),
      table: list.rows.isEmpty ? nil : table(list), others: others(list.lists), rules: rules)
  }

  private static func table(_ list: WatchList) -> DataTable {
    let before = list.before.map { "Rank in base year \($0.baseYear)#" } ?? "Rank before#"
    return DataTable(
      "All states of the list, by rank",
      columns: ["State", "Rank#", "Ranks of the interval#", "Risk#", "Interval#", before, "Happened"],
      rows: list.rows.map { row in
        [
          .init(row.name, href: row.risk.state.map { SiteMap.riskOf($0).href }),
          .init("\(row.risk.rank)", isNumber: true),
          .init(RiskWords.ranks(row.risk).first ?? "none given", isNumber: true),
          .init(RiskWords.risk(row.risk.risk), isNumber: true),
          .init(RiskWords.interval(row.risk), isNumber: true),
          .init(row.rankBefore.map { "\($0)" } ?? "–", isNumber: true),
          .init(row.happened.map { $0 ? "yes" : "no" } ?? "not told"),
        ]
      })
  }

  private static func others(_ lists: [Forecast]) -> DataTable {
    DataTable(
      "Lists that are kept",
      columns: ["List", "Base year#", "Window#", "Vintage#", "States and other rows#", "Issued", "From"],
      rows: lists.map { list in
        [
          .init(list.publisher, href: SiteMap.risk(WatchFilter(list: list.id)).href),
          .init("\(list.baseYear)", isNumber: true), .init(list.window, isNumber: true),
          .init("\(list.vintage)", isNumber: true), .init(Number.text(list.rows), isNumber: true),
          .init(RiskWords.issued(list)), .init(list.source),
        ]
      })
  }
}
