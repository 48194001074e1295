public import AvowRecord

/// Which list of risks to show, and of which states. Nil means any.
public struct WatchFilter: Hashable, Sendable, Codable {
  /// The base year.
  public var edition: Int?
  /// The publisher as it stands in addresses: `early-warning-project`.
  public var publisher: String?
  /// The id of a group of states.
  public var region: String?
  /// The id of one list; the other two are then not asked.
  public var list: String?

  public init(
    edition: Int? = nil, publisher: String? = nil, region: String? = nil, list: String? = nil
  ) {
    self.edition = edition
    self.publisher = publisher
    self.region = region
    self.list = list
  }
}

/// One list of risks, its states by rank, and where they stood on the list before.
public struct WatchList: Sendable, Codable {
  public let forecast: Forecast
  public let target: RiskTarget
  public let rows: [Row]
  /// True when the list has intervals.
  public let hasIntervals: Bool
  /// The same publisher's list of the base year before, with a window of the same length; nil without one.
  public let before: Forecast?
  public let figures: [Figure]
  /// All lists that are kept.
  public let lists: [Forecast]

  public struct Row: Sendable, Codable {
    public let risk: ForecastRisk
    public let name: String
    public let rankBefore: Int?
    public let riskBefore: Double?
    /// Whether it happened in the window; nil where that is not told.
    public let happened: Bool?
  }

  private static let columns = [
    "rank", "rank_low", "rank_high", "state", "name", "printed", "risk", "low", "high", "rank_before",
    "risk_before", "happened", "publisher", "base_year", "window", "vintage", "issued",
  ]

  /// The header alone, where no list is kept.
  public static var emptyTable: String { DelimitedWriter(header: columns).text }

  public var csv: String {
    var writer = DelimitedWriter(header: WatchList.columns)
    for row in rows {
      let risk = row.risk
      func text<Value>(_ value: Value?) -> String? { value.map { "\($0)" } }
      var fields: [String?] = [
        "\(risk.rank)", text(risk.rankLow), text(risk.rankHigh), risk.state, row.name, risk.printed,
      ]
      fields += [
        "\(risk.risk)", text(risk.low), text(risk.high), text(row.rankBefore), text(row.riskBefore),
        row.happened.map { $0 ? "1" : "0" }, forecast.publisher, "\(forecast.baseYear)",
      ]
      fields += ["\(forecast.fromYear)-\(forecast.untilYear)", "\(forecast.vintage)", text(forecast.issued)]
      writer.append(fields)
    }
    return writer.text
  }
}

/// Why no list can be shown, in a sentence.
public enum WatchFault: Error, Equatable, Sendable, CustomStringConvertible {
  case noList
  case noSuchList(asked: String, known: [String])
  case unknownRegion(String)

  public var description: String {
    switch self {
    case .noList:
      "No list of risks is in the record yet. Import one (avow import FILE) or make one (avow risk forecast)."
    case .noSuchList(let asked, let known):
      "No list of risks is kept for \(asked). Kept are: \(known.joined(separator: "; "))."
    case .unknownRegion(let id): "There is no group of states “\(id)”. avow show group lists them."
    }
  }
}
