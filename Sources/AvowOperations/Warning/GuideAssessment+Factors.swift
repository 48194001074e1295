import AvowRecord

extension GuideAssessment {
  /// Leads through the factors from one on, until the person asks for the review or the last is behind.
  mutating func factors(from first: Int) throws {
    var number = first
    var shown = 0
    while let factor = framework.factor(number) {
      let indicators = framework.indicators(of: number)
      if number != shown {
        tell("")
        tell("Factor \(number) of 14: \(factor.name) (\(factor.concerns)). \(factor.about).")
        for one in indicators {
          tell("  \(one.id)  \(one.wording)\(one.isGenderSpecific ? " [gender-specific]" : "")")
        }
        for place in draft.rows.indices where draft.rows[place]["factor"] == String(number) {
          tell("  " + line(place))
        }
        shown = number
      }
      let word = try menu(
        "The number of an indicator to enter evidence, 0 for the factor as a whole, d for dissent, Enter for the next factor, "
          + "b for the one before, f 9 for factor 9, r for the review, q to stop."
      ) { text in
        indicators.contains { $0.id == text } || ["0", "d", "b", "r"].contains(text)
          || GuideAssessment.factor(text) != nil
          ? nil : "“\(text)” is none of these."
      }
      switch word {
      case "": number += 1
      case "b": number = max(1, number - 1)
      case "r": return
      case "0": try enter(["row": "evidence", "factor": String(number)])
      case "d": try enter(["row": "dissent", "factor": String(number)])
      default:
        if let chosen = GuideAssessment.factor(word) {
          number = chosen
        } else {
          try enter(["row": "evidence", "factor": String(number), "indicator": word])
        }
      }
    }
  }

  /// Shows all that was entered and asks whether it is kept.
  mutating func review() throws -> Ending {
    while true {
      tell("")
      tell("Review: \(draft.head["name"] ?? ""), assessed on \(draft.head["assessed_on"] ?? "").")
      if draft.rows.isEmpty { tell("  Nothing was entered yet.") }
      for place in draft.rows.indices { tell("  " + line(place)) }
      tell("Evidence is listed and never added up; a factor without evidence is not found absent.")
      let word = try menu(
        "keep to take it into the record, f 3 to go back to factor 3, x 2 to take out row 2, w for dissent on the whole, "
          + "q to stop without keeping."
      ) { text in
        ["keep", "w"].contains(text) || GuideAssessment.factor(text) != nil || row(text) != nil
          ? nil : "“\(text)” is none of these."
      }
      if word == "keep" {
        if draft.rows.isEmpty {
          tell("There is nothing to keep: enter evidence or dissent first.")
        } else {
          return .keep
        }
      } else if word == "w" {
        try enter(["row": "dissent"])
      } else if let place = row(word) {
        try remove(place)
      } else if let factor = GuideAssessment.factor(word) {
        try factors(from: factor)
      }
    }
  }

  /// A word of a menu in small letters; q stops, and a full stop there is nothing to take back.
  private func menu(_ question: String, _ mend: (String) -> String?) throws -> String {
    while true {
      do {
        let word = try answer(question, mayBeEmpty: true) { text in
          text.lowercased() == "q" ? nil : mend(text.lowercased())
        }.lowercased()
        if word == "q" { throw Stopped() }
        return word
      } catch is TakenBack { tell("No row is being entered.") }
    }
  }

  /// 9 of `f 9`.
  static func factor(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0] == "f", let number = Int(parts[1]), (1...14).contains(number) else {
      return nil
    }
    return number
  }

  /// The place of row 2 of `x 2`.
  private func row(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0] == "x", let number = Int(parts[1]),
      draft.rows.indices.contains(number - 1)
    else { return nil }
    return number - 1
  }
}
