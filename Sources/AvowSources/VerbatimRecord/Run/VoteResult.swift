import AvowRecord

/// The sentence with which a vote ends: `Draft resolution I was adopted by 123 votes to 1, with 55 abstentions
/// (resolution 65/193).`
struct VoteResult: Equatable {
  var subject: String
  var outcome: String
  var totals: PrintedTotals
  /// `65/193`
  var resolution: String?

  /// Reads the sentence; nil when it states no outcome.
  init?(_ text: String, body: String) {
    let words = VoteResult.words(text)
    let small = words.map { $0.lowercased() }
    let isCounted = zip(small, small.dropFirst()).contains {
      NumberInWords.value($0) != nil && $1 == "votes"
    }
    guard
      let at = small.firstIndex(where: {
        VoteResult.outcomes.contains($0) || isCounted && ($0 == "decided" || $0 == "included")
      })
    else { return nil }
    let isNegated = at > 0 && small[..<at].suffix(4).contains("not")
    outcome = isNegated ? "rejected" : small[at] == "defeated" ? "rejected" : small[at]
    let verbs = ["was", "were", "is", "has", "had", "not", "been", "therefore", "thus", "also"]
    var end = at
    while end > 0, verbs.contains(small[end - 1]) { end -= 1 }
    // “By 90 votes to 2, with 3 abstentions, the motion was carried” has its numbers first.
    let isAhead = small.first == "by"
    let start = isAhead ? VoteResult.endOfNumbers(small, before: end) : 0
    subject = words[start..<end].joined(separator: " ")
    for tail in [" as a whole as amended", " as amended", " as a whole"] where subject.hasSuffix(tail) {
      subject.removeLast(tail.count)
    }
    while subject.hasSuffix(",") { subject.removeLast() }
    totals = PrintedTotals()
    let rest = Array(isAhead ? small[..<end] : small[at...])
    if let vote = rest.firstIndex(where: { $0 == "votes" || $0 == "vote" }), vote > 0,
      let yes = NumberInWords.value(rest[vote - 1])
    {
      totals.inFavour = yes
      if let to = rest[vote...].firstIndex(of: "to"), to + 1 < rest.count {
        totals.against = NumberInWords.value(rest[to + 1])
      }
    } else if let by = rest.firstIndex(of: "by"), by + 1 < rest.count,
      let yes = NumberInWords.value(rest[by + 1])
    {
      totals.inFavour = yes
      if let to = rest[by...].firstIndex(of: "to"), to + 1 < rest.count {
        totals.against = NumberInWords.value(rest[to + 1])
      }
    }
    if let abstention = rest.firstIndex(where: { $0.hasPrefix("abstention") || $0 == "abstaining" }),
      abstention > 0
    {
      totals.abstaining = NumberInWords.value(rest[abstention - 1])
    }
    if totals.inFavour == nil || totals.against == nil, let spoken = VoteResult.spoken(text) {
      totals = spoken
    }
    if let cut = subject.firstRange(of: ", having ") ?? subject.firstRange(of: " having ") {
      subject = String(subject[..<cut.lowerBound])
    }
    resolution = VoteResult.resolution(text, body)
  }

  /// Where the subject begins after numbers that stand ahead of it.
  private static func endOfNumbers(_ words: [String], before end: Int) -> Int {
    if let abstention = words[..<end].lastIndex(where: { $0.hasPrefix("abstention") }) {
      return abstention + 1
    }
    if let to = words[..<end].firstIndex(of: "to"), to + 2 <= end { return to + 2 }
    return 0
  }

  /// Reads what a president of the Security Council says: `13 votes in favour, one against and one abstaining`,
  /// `received 15 votes in favour`. Nil when a text holds no such count.
  static func spoken(_ text: String) -> PrintedTotals? {
    let small = words(text).map { $0.lowercased() }
    var totals = PrintedTotals()
    for index in small.indices {
      if small[index] == "in", index + 1 < small.count, small[index + 1].hasPrefix("favour"), index > 0 {
        let at = small[index - 1].hasPrefix("vote") ? index - 2 : index - 1
        if at >= 0, totals.inFavour == nil { totals.inFavour = NumberInWords.value(small[at]) }
      }
      if small[index] == "against", index > 0, totals.against == nil {
        let at = small[index - 1].hasPrefix("vote") ? index - 2 : index - 1
        if at >= 0 { totals.against = NumberInWords.value(small[at]) }
      }
      if small[index].hasPrefix("abstention") || small[index] == "abstaining", index > 0,
        totals.abstaining == nil
      {
        totals.abstaining = NumberInWords.value(small[index - 1])
      }
    }
    return totals.inFavour == nil ? nil : totals
  }

  static let outcomes: Set<String> = [
    "adopted", "rejected", "retained", "carried", "deleted", "defeated", "approved", "maintained",
  ]

  /// `A/RES/65/193` out of `(resolution 65/193)`, `S/RES/1674 (2006)` out of `resolution 1674 (2006)`.
  static func resolution(_ text: String, _ body: String) -> String? {
    guard let at = text.lowercased().firstRange(of: "resolution ") else { return nil }
    var start = at.upperBound
    let lower = text.lowercased()
    var found: String?
    while true {
      let token = lower[start...].prefix { $0.isNumber || $0 == "/" || $0.isLetter || $0 == "-" }
      if token.contains(where: \.isNumber) {
        if body == "SC", token.allSatisfy(\.isNumber), let year = lower[token.endIndex...].firstIndex(of: "(")
        {
          found = "S/RES/\(token) (\(lower[lower.index(after: year)...].prefix { $0.isNumber }))"
        } else if body == "GA", token.contains("/"),
          token.first?.isNumber == true || token.hasPrefix("es-") || token.hasPrefix("s-")
        {
          found = "A/RES/" + token.uppercased() + letter(after: lower[token.endIndex...], in: text, lower)
        }
      }
      guard let next = lower[start...].firstRange(of: "resolution ") else { break }
      start = next.upperBound
    }
    return found
  }

  /// The letter of one of several resolutions of a number: `resolution 50/65 A`.
  private static func letter(after rest: Substring, in text: String, _ lower: String) -> String {
    guard rest.hasPrefix(" ") else { return "" }
    let offset = lower.distance(from: lower.startIndex, to: rest.startIndex)
    let tail = text.dropFirst(offset + 1)
    guard let letter = tail.first, letter.isUppercase, tail.dropFirst().first?.isLetter != true else {
      return ""
    }
    return String(letter)
  }

  private static func words(_ text: String) -> [String] {
    text.split { " ".contains($0) }.map { word in
      var word = word
      while let last = word.last, ".;:)".contains(last) { word = word.dropLast() }
      while let last = word.last, last == "," { word = word.dropLast() }
      return String(word)
    }
  }
}

/// `54` → 54, `none` → 0, `thirteen` → 13.
enum NumberInWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen",
  ]

  static func value(_ word: String) -> Int? {
    let word = word.lowercased().filter { $0.isLetter || $0.isNumber }
    if word == "none" || word == "no" || word == "nil" { return 0 }
    return Int(word) ?? small.firstIndex(of: word)
  }
}
