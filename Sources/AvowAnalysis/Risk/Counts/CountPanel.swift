import Foundation

/// Monthly counts by country, such as recorded deaths, from the first month in which a country stands in the table.
///
/// Months are numbered without a gap (12 × year + month − 1). A month without a row counts as 0 from the country's first row
/// to the last month of the table; before its first row nothing is assumed.
public struct CountPanel: Sendable {
  /// A country's counts from its first month on.
  public struct Series: Sendable {
    public let country: String
    public let first: Int
    public let counts: [Int]
  }

  /// In order of the names.
  public let series: [Series]
  public let lastMonth: Int

  /// - Parameter rows: counts by country and month; two of one country and month are added.
  public init(_ rows: [(country: String, month: Int, count: Int)]) {
    let last = rows.map(\.month).max() ?? 0
    lastMonth = last
    series = Dictionary(grouping: rows, by: \.country).sorted { $0.key < $1.key }.map { country, rows in
      let first = rows.map(\.month).min() ?? 0
      var counts = [Int](repeating: 0, count: last - first + 1)
      for row in rows { counts[row.month - first] += row.count }
      return Series(country: country, first: first, counts: counts)
    }
  }

  /// What a model may know of a country at the end of a month, in words.
  public static let predictors = [
    "log of 1 + the count of the month", "log of 1 + the mean of the last 3 months",
    "log of 1 + the mean of the last 12 months", "share of the last 12 months with a count above 0",
    "log of 1 + the mean of the last 60 months, or of as many as there are",
  ]

  /// The predictors at the end of a month; nil where fewer than 12 months are held.
  static func row(_ series: Series, at month: Int) -> [Double]? {
    let place = month - series.first
    guard place >= 11, place < series.counts.count else { return nil }
    func past(_ months: Int) -> ArraySlice<Int> { series.counts[max(0, place - months + 1)...place] }
    func level(_ months: Int) -> Double {
      let taken = past(months)
      return log1p(Double(taken.reduce(0, +)) / Double(taken.count))
    }
    return [level(1), level(3), level(12), Double(past(12).count { $0 > 0 }) / 12, level(60)]
  }
}
