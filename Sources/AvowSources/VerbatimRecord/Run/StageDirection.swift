import AvowRecord

/// What a stage direction says, as far as it concerns the run of the meeting.
enum StageDirection {
  static func opens(_ text: String) -> Bool {
    let small = text.prefix(160).lowercased()
    return small.hasPrefix("the meeting was")
      && (small.contains("called to order") || small.contains("resumed") || small.contains("opened"))
      || small.hasPrefix("the meeting resumed") || small.hasPrefix("the meeting began")
      || small.hasPrefix("the meeting was reconvened")
      || small.hasPrefix("the session was") && small.contains("called to order")
  }

  static func closes(_ text: String) -> Bool {
    let small = text.prefix(120).lowercased()
    return small.hasPrefix("the meeting rose") || small.hasPrefix("the meeting was suspended")
      || small.hasPrefix("the meeting was adjourned")
      || small.hasPrefix("the meeting adjourned")
      || small.hasPrefix("the discussion covered in the verbatim record")
  }

  /// Who takes the chair: the person as printed; nil for another direction.
  static func chair(_ text: String, president: String?) -> String? {
    guard
      let took = text.firstRange(of: "took the Chair") ?? text.firstRange(of: "took the chair")
        ?? text.firstRange(of: "in the Chair") ?? text.firstRange(of: "returned to the Chair")
        ?? text.firstRange(of: "resumed the Chair")
        ?? text.firstRange(of: "presided")
    else { return nil }
    var person = String(text[..<took.lowerBound])
    if let absence = person.firstRange(of: "In the absence of") {
      let rest = person[absence.upperBound...]
      person = rest.firstIndex(of: ",").map { String(rest[rest.index(after: $0)...]) } ?? String(rest)
    }
    person = PageFurniture.trimmed(person)
    while person.hasSuffix(",") { person.removeLast() }
    if person.lowercased() == "the president" { return president ?? "The President" }
    return person.isEmpty ? nil : person
  }

  /// Whether a plain text is a stage direction by its words, for documents without type styles.
  static func isOne(_ text: String) -> Bool {
    guard text.count < 400 else { return false }
    if opens(text) || closes(text) || VoteText.method(text) != nil { return true }
    let small = text.lowercased()
    return small.hasPrefix("it was so decided") || small.hasPrefix("the agenda was adopted")
      || small.hasPrefix("draft resolution") && small.contains(" was ") && small.contains("adopted")
        && small.count < 200
      || small.hasPrefix("the draft resolution was adopted")
      || small.hasPrefix("the draft decision was adopted")
      || small.contains("took the chair") || small.hasPrefix("at the invitation of the president")
      || small.contains("was escorted ") && small.count < 250
  }

  /// A line of the result of an election: `Number of ballot papers: 190`, `Togo 69`.
  static func isOfElection(_ text: String) -> Bool {
    let small = text.lowercased()
    return text.utf8.count < 90
      && (small.hasPrefix("number of") || small.contains("majority") || text.last?.isNumber == true)
  }

  /// Whether a direction has a form that needs no finding.
  static func isKnown(_ text: String) -> Bool {
    let small = text.lowercased()
    return opens(text) || isOfElection(text) || closes(text) || VoteText.method(text) != nil
      || VoteText.list(text) != nil
      || [
        "so decided", "the chair", "agenda was adopted", "at the invitation", "took a seat", "took the seat",
        "took place", "was escorted",
        "were escorted", "minute of silence", "minute of prayer", "was suspended", "was resumed",
        "vote was taken", "withdrew", "continued",
        "left the hall", "retired", "ballot", "acted as tellers", "resumed at", "took their seats",
        "took his seat", "took her seat",
        "pre-recorded", "annex", "minute's silence", "drew ", "having obtained", "having been drawn",
        "presented the award", "sang", "official records", "provisional", "there being no objection",
        "applause", "video", "spoke in",
        "was adopted", "a show of hands",
        "drawing of lots", "oath", "was displayed", "was screened", "musical", "performance", "took places",
        "minute of",
      ].contains { small.contains($0) }
  }
}

/// The number of an agenda item in a heading.
enum AgendaHeading {
  /// `Agenda item 28 (continued)` → 28; `Agenda items 13 and 115` → `13 and 115`; nil for another heading.
  static func number(_ text: String) -> (number: String, rest: String)? {
    let small = text.lowercased()
    for start in ["agenda items ", "agenda item ", "items ", "item "] where small.hasPrefix(start) {
      let words = text.dropFirst(start.count).split(separator: " ").map(String.init)
      let isPart = { (word: String) in
        word.contains(where: \.isNumber) && word.count <= 6
          || ["and", "to", "(continued)", "(a)", "(b)", "(c)", "(d)"].contains(word)
      }
      let part = words.prefix(while: isPart)
      guard part.contains(where: { $0.contains(where: \.isNumber) }) else { return nil }
      let number = part.filter { $0 != "(continued)" }.joined(separator: " ")
      return (number, words.dropFirst(part.count).joined(separator: " "))
    }
    return nil
  }
}
