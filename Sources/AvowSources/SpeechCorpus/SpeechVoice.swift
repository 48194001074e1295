import AvowRecord

/// Who a code of a corpus stands for in the autumn of a year, when the General Debate is held.
struct SpeechVoice {
  var name: String
  var state: StateID?
  var organisation: String?
  var reason: String?
  var doubt: (kind: String, meaning: String)?

  /// Speakers that are no state, by the code of the corpus.
  static let organisations = ["EU": (id: "european-union", name: "European Union")]

  init(code: String, year: Int, names: StateNames, reference: ReferenceData) {
    if let organisation = SpeechVoice.organisations[code] {
      name = organisation.name
      self.organisation = organisation.id
      reason = "code \(code) of the corpus"
      return
    }
    let spans = names.spans(scheme: "iso3", code: code, name: nil)
    let date = PartialDate("\(year)-09-25")
    if let day = date?.firstDay, let state = spans.state(onDay: day) {
      self.state = state
      name = reference.name(of: state, on: date)
      reason = "code \(code) of the corpus"
    } else if let state = spans.spans.last?.state ?? reference.state(code)?.id {
      self.state = state
      name = reference.name(of: state, on: date)
      reason = "code \(code) of the corpus, which stood for this state at another time"
      doubt = (
        "code-at-another-time",
        "The code \(code) did not stand for a state in the autumn of \(year); the speech was filed under \(state)."
      )
    } else {
      name = code
      doubt = (
        "unknown-code", "No state or organisation has the code \(code); the speech is kept without one."
      )
    }
  }
}
