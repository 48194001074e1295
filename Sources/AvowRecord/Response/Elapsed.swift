/// How many days lie between one date and another, as far as two dates tell that may be known to the month or the year only.
public struct Elapsed: Hashable, Sendable, Codable {
  public enum Order: String, Hashable, Sendable, Codable {
    /// The second lies before the first, whatever day each means.
    case before
    /// The dates overlap: which came first is not told.
    case open
    /// The second lies on the day of the first or after it.
    case after
  }

  public let order: Order
  /// The least and the most days that they can mean; of an open order the most counts from the first, and least is 0; nil
  /// before it.
  public let least: Int?
  public let most: Int?

  public init(from first: PartialDate, to second: PartialDate) {
    if second.lastDay < first.firstDay {
      (order, least, most) = (.before, nil, nil)
    } else if second.firstDay >= first.lastDay {
      (order, least, most) = (.after, second.firstDay - first.lastDay, second.lastDay - first.firstDay)
    } else {
      (order, least, most) = (.open, 0, second.lastDay - first.firstDay)
    }
  }

  /// `12 days`, `the same day`, `between 3 and 33 days`, `at most 18 days, or before it`, `before it`.
  public var inWords: String {
    guard let least, let most else { return "before it" }
    if order == .open { return "at most \(Elapsed.days(most)), or before it" }
    return least == most
      ? (most == 0 ? "the same day" : Elapsed.days(most)) : "between \(least) and \(Elapsed.days(most))"
  }

  /// `1 day`, `33 days`.
  public static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
