import AvowRecord

/// Several days in words: `25 June, 1 July and 25 July 2025`.
enum Days {
  static func inWords(_ dates: [PartialDate]) -> String {
    let days = Set(dates).sorted()
    guard let last = days.last, days.count > 1 else { return days.first?.inWords ?? "" }
    let sameYear = days.allSatisfy { $0.year == last.year }
    let words = days.map { day in
      sameYear && day != last && day.month != nil
        ? day.inWords.split(separator: " ").dropLast().joined(separator: " ") : day.inWords
    }
    return words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }
}
