/// A date known to the year, the month or the day: `2021`, `2021-02`, `2021-02-17`.
///
/// Two partial dates are ordered by the first day that they can mean; a less precise date comes
/// before a more precise one that starts on the same day. Text that is not such a date is refused,
/// never rounded. Proleptic Gregorian calendar, years 1 to 9999.
public struct PartialDate: Hashable, Sendable {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// Nil when the parts do not make a date of the calendar, or a day comes without its month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...PartialDate.days(inMonth: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2021`, `2021-02` or `2021-02-17`, and nothing else.
  public init?(_ text: some StringProtocol) {
    var parts: [Int] = []
    var widths: [Int] = []
    for part in text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      var value = 0
      for byte in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), part.count <= 4 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      parts.append(value)
      widths.append(part.count)
    }
    guard (1...3).contains(parts.count), widths[0] == 4, widths.dropFirst().allSatisfy({ $0 == 2 })
    else { return nil }
    self.init(
      year: parts[0], month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  /// The first day this date can mean, in days since 1 January 1970.
  public var firstDay: Int { PartialDate.dayNumber(year, month ?? 1, day ?? 1) }

  /// The last day this date can mean, in days since 1 January 1970.
  public var lastDay: Int {
    let lastMonth = month ?? 12
    return PartialDate.dayNumber(
      year, lastMonth, day ?? PartialDate.days(inMonth: lastMonth, of: year))
  }

  /// True when the day is known.
  public var isExact: Bool { day != nil }

  /// Days since 1 January 1970 of a day of the Gregorian calendar.
  public static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that lies so many days after 1 January 1970; days before year 1 or after 9999 are taken for the nearest.
  public init(dayNumber: Int) {
    let bounded = min(max(dayNumber, -719_162), 2_932_896)
    let shifted = bounded + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let place = (5 * dayOfYear + 2) / 153
    let month = place < 10 ? place + 3 : place - 9
    self.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    day = dayOfYear - (153 * place + 2) / 5 + 1
  }

  /// Number of days in a month, 1…12, of a year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: Comparable {
  public static func < (one: PartialDate, other: PartialDate) -> Bool {
    (one.firstDay, one.precision) < (other.firstDay, other.precision)
  }

  private var precision: Int { day != nil ? 2 : month != nil ? 1 : 0 }
}

extension PartialDate: CustomStringConvertible {
  /// The ISO 8601 form with as many parts as are known.
  public var description: String {
    let parts = [month, day].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : "\($0)" }
    let digits = String(year)
    let padded = String(repeating: "0", count: 4 - digits.count) + digits
    return ([padded] + parts).joined(separator: "-")
  }

  /// As a diplomat writes it: `25 June 2018`, `June 2018`, `2018`.
  public var inWords: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return [day.map(String.init), month.map { names[$0 - 1] }, String(year)]
      .compactMap { $0 }.joined(separator: " ")
  }
}

extension PartialDate: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = PartialDate(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "“\(text)” is not a date such as 2021, 2021-02 or 2021-02-17"))
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
