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
      let date = Cadence.calendar(day)
      return date.year * 12 + date.month - 1
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
    let date = Cadence.date(ofDay: firstDay(of: period))?.description ?? "?"
    return self == .week ? "week of \(date)" : String(date.prefix(7))
  }

  /// Weeks a period lasts.
  public var weeks: Double { self == .week ? 1 : 365.2425 / 12 / 7 }

  /// Periods in twelve months.
  public var periodsAYear: Int { self == .week ? 52 : 12 }

  /// A day since 1970-01-01 as a date; nil out of the years 1 to 9999.
  public static func date(ofDay day: Int) -> PartialDate? {
    let date = calendar(day)
    return PartialDate(year: date.year, month: date.month, day: date.day)
  }

  /// A day since 1970-01-01 in the Gregorian calendar.
  private static func calendar(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = floorDivided(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func floorDivided(_ value: Int, by divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}
