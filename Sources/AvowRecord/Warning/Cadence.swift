/// The length of the periods in which events are counted.
public enum Cadence: String, Hashable, Sendable, Codable, CaseIterable {
  /// Monday to Sunday.
  case week
  /// A calendar month.
  case month

  /// The number of the period that holds a day (days since 1970-01-01); numbers follow one another without gaps.
  public func period(ofDay day: Int) -> Int {
    switch self {
    case .week:
      return Cadence.floorDivided(day + 3, by: 7)
    case .month:
      let date = PartialDate(dayNumber: day)
      return date.year * 12 + (date.month ?? 1) - 1
    }
  }

  /// The first day of a period, in days since 1970-01-01.
  public func firstDay(of period: Int) -> Int {
    switch self {
    case .week: period * 7 - 3
    case .month:
      PartialDate.dayNumber(
        Cadence.floorDivided(period, by: 12), period - Cadence.floorDivided(period, by: 12) * 12 + 1, 1)
    }
  }

  /// The last day of a period, in days since 1970-01-01.
  public func lastDay(of period: Int) -> Int { firstDay(of: period + 1) - 1 }

  /// `2018-03` for a month, `week of 2018-03-05` for a week.
  public func name(of period: Int) -> String {
    let date = PartialDate(dayNumber: firstDay(of: period)).description
    return self == .week ? "week of \(date)" : String(date.prefix(7))
  }

  /// Weeks a period lasts.
  public var weeks: Double { self == .week ? 1 : 365.2425 / 12 / 7 }

  /// Periods in twelve months.
  public var periodsAYear: Int { self == .week ? 52 : 12 }

  private static func floorDivided(_ value: Int, by divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}
