/// One end of a period as a source gives it: a date, or said to be unknown.
public enum PeriodEnd: Hashable, Sendable {
  case date(PartialDate)
  case unknown
}

extension PeriodEnd: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    if text == "unknown" {
      self = .unknown
    } else if let date = PartialDate(text) {
      self = .date(date)
    } else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "“\(text)” is neither a date such as 2021-02-17 nor the word unknown"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension PeriodEnd: CustomStringConvertible {
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .unknown: "unknown"
    }
  }

  public var date: PartialDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

/// Something that holds from a date until a date: `[from, until)`.
///
/// `until` is the first day on which it no longer holds; nil means that it still held when the source was
/// last looked at. An unknown end is *unknown*: ``holds(on:)`` answers nil rather than guess.
public protocol Dated {
  var from: PeriodEnd? { get }
  var until: PeriodEnd? { get }
}

extension Dated {
  /// Whether it held on a day (days since 1970-01-01): yes, no, or nil when the source does not tell.
  public func holds(onDay day: Int) -> Bool? {
    var told = true
    switch from {
    case .date(let date):
      if day < date.firstDay { return false }
      if day < date.lastDay { told = false }
    case .unknown: told = false
    case nil: break
    }
    switch until {
    case .date(let date):
      if day >= date.lastDay { return false }
      if day >= date.firstDay { told = false }
    case .unknown: told = false
    case nil: break
    }
    return told ? true : nil
  }

  /// Whether it held on a date: yes when it held on every day the date can mean, no when on none.
  public func holds(on date: PartialDate) -> Bool? {
    let first = holds(onDay: date.firstDay)
    let last = holds(onDay: date.lastDay)
    return first == last ? first : nil
  }
}
