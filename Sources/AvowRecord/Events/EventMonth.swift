/// A month, or a year of which no month is known: `2013-05`, `1994`.
///
/// Kept as a number `YYYYMM`, with month 00 for a whole year, which sorts as the text does.
public struct EventMonth: Hashable, Sendable, Comparable {
  public let number: Int

  public init(number: Int) { self.number = number }
  public init(year: Int, month: Int? = nil) { number = year * 100 + (month ?? 0) }

  public var year: Int { number / 100 }
  /// 1…12, or nil for a whole year.
  public var month: Int? { number % 100 == 0 ? nil : number % 100 }

  public static func < (one: EventMonth, other: EventMonth) -> Bool { one.number < other.number }

  /// Months since the year 0; a whole year stands at its January.
  public var index: Int { year * 12 + max(0, number % 100 - 1) }

  /// The month with an index of ``index``.
  public init(index: Int) { self.init(year: index / 12, month: index % 12 + 1) }
}

extension EventMonth: CustomStringConvertible {
  public var description: String {
    guard let month else { return "\(year)" }
    return "\(year)-\(month < 10 ? "0" : "")\(month)"
  }
}

extension EventMonth: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = PartialDate(text), date.day == nil else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is no month such as 2013-05"))
    }
    self.init(year: date.year, month: date.month)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
