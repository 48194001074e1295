import AvowRecord

/// A date as the front page prints it: `Tuesday, 21 December 2010, 3 p.m.`
enum DateInWords {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The first date in a line that names a day of the week or stands alone; nil when there is none.
  static func find(_ line: String) -> (date: PartialDate, time: String?)? {
    let words = line.split { " ,".contains($0) }.map(String.init)
    for index in words.indices {
      guard let month = months.firstIndex(of: words[index].lowercased()) else { continue }
      let isNamed = words.contains { word in weekdays.contains(word.lowercased()) }
      var day: Int?
      var yearAt = index + 1
      if index > 0 { day = number(words[index - 1]) }
      if day == nil, index + 1 < words.count {
        day = number(words[index + 1])
        yearAt = index + 2
      }
      guard let day, yearAt < words.count, let year = Int(words[yearAt].prefix { $0.isNumber }),
        (1945...2100).contains(year), isNamed || words.count <= 9,
        let date = PartialDate(year: year, month: month + 1, day: day)
      else { continue }
      let rest = words.dropFirst(yearAt + 1).filter { $0.lowercased() != "at" }.joined(separator: " ")
      let isTime = rest.contains("m.") || rest.contains("noon") || rest.contains("midnight")
      return (date, isTime ? rest : nil)
    }
    return nil
  }

  static func namesWeekday(_ line: String) -> Bool {
    line.split { " ,".contains($0) }.contains { weekdays.contains($0.lowercased()) }
  }

  /// A day without a year, completed by the session: session n opens in September of 1945 + n.
  static func find(_ line: String, session: Int) -> (date: PartialDate, time: String?)? {
    let words = line.split { " ,".contains($0) }.map(String.init)
    guard words.contains(where: { weekdays.contains($0.lowercased()) }),
      let at = words.firstIndex(where: { months.contains($0.lowercased()) }), at > 0,
      let day = number(words[at - 1]), let month = months.firstIndex(of: words[at].lowercased()),
      let date = PartialDate(year: (month >= 8 ? 1945 : 1946) + session, month: month + 1, day: day)
    else { return nil }
    let rest = words.dropFirst(at + 1).filter { $0.lowercased() != "at" }.joined(separator: " ")
    return (date, rest.contains("m.") ? rest : nil)
  }

  private static func number(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count)
    return rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest) ? Int(digits) : nil
  }
}

/// `sixty-fifth` → 65.
enum OrdinalInWords {
  private static let ones = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
  ]
  private static let tens = [
    "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet",
  ]

  /// The value of the first ordinal in a lower-case text.
  static func value(in text: String) -> Int? {
    for word in text.split(whereSeparator: { !($0.isLetter || $0 == "-") }) {
      let parts = word.split(separator: "-").map(String.init)
      if parts.count == 1, let one = ones.firstIndex(of: parts[0]) { return one + 1 }
      if let ten = tens.firstIndex(where: { parts.first == $0 + "y" }), parts.count == 2,
        let one = ones.prefix(9).firstIndex(of: parts[1])
      {
        return (ten + 2) * 10 + one + 1
      }
      if let ten = tens.firstIndex(where: { parts.first == $0 + "ieth" }) { return (ten + 2) * 10 }
    }
    return nil
  }
}
