import Foundation

/// A list of risks as somebody issued it, for one target and one window of years. It is frozen: a list that differs is a
/// new vintage beside it.
public struct Forecast: Hashable, Sendable, Codable, Identifiable {
  /// `early-warning-project/2022/2023-2024/1`: publisher, base year, window, vintage.
  public var id: String
  public var publisher: String
  /// The newest base year that was issued together with it. Where ``baseYear`` is earlier, the list was reckoned again
  /// when its window had begun.
  public var edition: Int
  /// The last year whose data it rests on.
  public var baseYear: Int
  public var fromYear: Int
  public var untilYear: Int
  /// Counts the lists of one publisher, base year and window from 1.
  public var vintage: Int
  /// The id of what is foretold.
  public var target: String
  /// When it was issued, as far as is told.
  public var issued: PartialDate?
  /// The day on which it was taken into this record.
  public var keptOn: String
  /// Rows of the list.
  public var rows: Int
  /// SHA-256 of the rows, as 64 hexadecimal digits: the seal of the vintage.
  public var digest: String
  /// SHA-256 of the file that was read, or of the tables that a model learned from.
  public var inputDigest: String
  /// The file and column, or the tables, in words.
  public var source: String
  /// How base year and window were told, in words.
  public var yearsFrom: String
  /// The imported file; nil for a list of ours.
  public var file: String?
  /// Method, version, settings (JSON) and seed of a list of ours.
  public var method: String?
  public var version: String?
  public var parameters: String?
  public var seed: Int?
  /// Log odds of a case with the mean of every predictor.
  public var baseLogOdds: Double?

  public init(
    publisher: String, edition: Int, baseYear: Int, fromYear: Int, untilYear: Int, target: String,
    issued: PartialDate?, source: String, yearsFrom: String
  ) {
    id = ""
    self.publisher = publisher
    self.edition = edition
    self.baseYear = baseYear
    self.fromYear = fromYear
    self.untilYear = untilYear
    vintage = 0
    self.target = target
    self.issued = issued
    keptOn = ""
    rows = 0
    digest = ""
    inputDigest = ""
    self.source = source
    self.yearsFrom = yearsFrom
  }
}

extension Forecast {
  /// `2023`, or `2023–2024`.
  public var window: String { fromYear == untilYear ? "\(fromYear)" : "\(fromYear)–\(untilYear)" }

  public var windowYears: ClosedRange<Int> { fromYear...untilYear }

  /// The id without the vintage.
  public var series: String {
    "\(Forecast.slug(publisher))/\(baseYear)/\(fromYear)-\(untilYear)"
  }

  /// The name of a publisher as it stands in addresses: small letters, digits and hyphens.
  public static func slug(_ publisher: String) -> String {
    publisher.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }

  /// How it may be graded.
  public var standing: Standing {
    if edition > baseYear { return .reckonedAgain }
    guard let issued else { return .notDated }
    if issued.year > untilYear { return .inHindsight }
    if issued.year < fromYear { return .beforeItsWindow }
    return .withinItsWindow(months: (issued.year - fromYear) * 12 + (issued.month ?? 1) - 1)
  }

  /// When a list was issued, seen from its window.
  public enum Standing: Hashable, Sendable, Codable {
    case beforeItsWindow
    /// So many whole months of the window were over.
    case withinItsWindow(months: Int)
    case inHindsight
    case reckonedAgain
    case notDated

    public var words: String {
      switch self {
      case .beforeItsWindow: "before its window"
      case .withinItsWindow(let months):
        months == 0 ? "as its window began" : "\(months) months into its window"
      case .inHindsight: "in hindsight, after its window"
      case .reckonedAgain: "reckoned again by a later edition"
      case .notDated: "day of issue not told"
      }
    }

    /// True when nothing, or not all, of the window was known to whoever issued it.
    public var isProspective: Bool {
      switch self {
      case .inHindsight, .reckonedAgain: false
      default: true
      }
    }
  }
}
