public import AvowRecord

/// Why a delivery, an answer or a measure is refused.
public enum ResponseFault: Error, CustomStringConvertible, Sendable {
  case badDate(String)
  case noDelivery(String)
  case failedDelivery(String)
  case received(String, on: PartialDate)
  case noAct(Int, alert: String, acts: Int)
  case noState(String, near: [String])
  case severalStates(String, [String])
  case noBody(String)
  case officeWithoutState(String, kind: Office.Kind)
  case noSource(String)
  case badPillar(String)
  case noKind(String, known: [String])
  case badEvidence(String)
  case noEvidence(MeasureEvidence)
  case noTarget
  case badTarget(String)
  case targetNotHeld(MeasureTarget)
  case noMeasure(String)
  case withdrawnMeasure(String, on: PartialDate)
  case nothingToCorrect
  case enteredAlready(String)
  case notADay(String)
  case noParty(String)
  case noSeat(String, on: PartialDate)

  public var description: String {
    switch self {
    case .badDate(let text):
      "“\(text)” is no date. Write it as 2026-01-31, or as 2026-01 or 2026 where no more is known."
    case .noDelivery(let id):
      "No delivery has the id “\(id)”. avow alert show prints those of an alert, as in harrow-valley/2026-02-03/1#2."
    case .failedDelivery(let id):
      "The delivery \(id) failed, and nothing follows on it. Record a new one: avow alert deliver."
    case .received(let id, let date): "A receipt of \(id) is recorded already, of \(date.inWords)."
    case .noAct(let act, let alert, let acts):
      "The alert \(alert) has no act \(act): it has \(acts == 1 ? "one" : "1 to \(acts)"). avow alert show prints them."
    case .noState(let text, let near):
      "No state is called “\(text)”. "
        + (near.isEmpty
          ? "Use its three letters, such as RWA."
          : "Near are \(near.joined(separator: ", ")); use three letters.")
    case .severalStates(let text, let states):
      "“\(text)” does not tell which state is meant: \(states.joined(separator: " or ")). Name it by its three letters."
    case .noBody(let text):
      "The record has no body “\(text)”. Leave it out for an office that is known by its name alone, or use an id such as SC, HRC "
        + "or OHCHR."
    case .officeWithoutState(let name, let kind):
      "“\(name)” is told as a \(kind.words), and no state is named. Name it with --state, as in --state RWA."
    case .noSource(let what):
      "\(what) needs a source: a title with its page, an address, or where it was said."
    case .badPillar(let text): "The pillar is 1, 2 or 3 (or one, two, three), not “\(text)”."
    case .noKind(let text, let known):
      "There is no kind of measure “\(text)”. There are \(known.joined(separator: ", "))."
    case .badEvidence(let text):
      "“\(text)” is no evidence. Write KIND TEXT, where KIND is "
        + MeasureEvidence.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        + ", as in \"source Gazette, page 3\" or \"document S/RES/1674 (2006)\"."
    case .noEvidence(let evidence):
      "The evidence names the \(evidence.kind.rawValue) “\(evidence.text)”, which the record does not hold. Use its id, or "
        + "\"source …\" with a page or an address."
    case .noTarget:
      "A measure answers to something: name an alert, a recommendation or a situation."
    case .badTarget(let text):
      "“\(text)” names nothing that a measure answers to. Write alert ID, recommendation ID or situation ID."
    case .targetNotHeld(let target):
      "The record has no \(target.kind.rawValue) “\(target.id)”. \(target.kind.list)"
    case .noMeasure(let id): "No measure has the id “\(id)”. avow measure list prints them."
    case .withdrawnMeasure(let id, let date):
      "The measure \(id) was withdrawn on \(date.inWords), and nothing follows on a withdrawal. Enter it anew."
    case .enteredAlready(let id):
      "The measure \(id) says the same, word for word, and stands. It was not entered again."
    case .nothingToCorrect:
      "Nothing is changed by this: give what is to be different, such as what was done, the date or the pillar."
    case .notADay(let text): "“\(text)” is no day. Write it as 2026-01-31."
    case .noSeat(let name, let date):
      "\(name) had no seat in the Security Council on \(date.inWords), by the members that this record has. Keep it as a state, or "
        + "correct the members."
    case .noParty(let text):
      "Nobody called “\(text)” was told of an alert, took a measure or is a state of this record. avow accountability lists them."
    }
  }

  /// A date that has begun, as exactly as it is known.
  static func date(_ text: String?, today: String) throws -> PartialDate {
    let given = text ?? today
    guard let date = PartialDate(given), let now = PartialDate(today) else {
      throw ResponseFault.badDate(given)
    }
    guard date.firstDay <= now.lastDay else { throw WarningFault.notYet(date, today: now) }
    return date
  }

  /// Words that may be left out; nil when there are none.
  static func optional(_ text: String?) -> String? {
    let clean = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return clean.isEmpty ? nil : clean
  }
}

extension MeasureTarget.Kind {
  /// Where the ids are listed.
  fileprivate var list: String {
    switch self {
    case .alert: "avow alert list prints them."
    case .recommendation: "avow recommendations prints them."
    case .situation: "avow situation list prints them."
    }
  }
}
