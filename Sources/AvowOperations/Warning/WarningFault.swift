import AvowAnalysis
public import AvowRecord

/// Why an act on a situation, a proposal or an alert is refused.
public enum WarningFault: Error, CustomStringConvertible, Sendable {
  case noSituation(String, known: [String])
  case situationHeld(String)
  case badSituationID(String)
  case noState
  case noProposal(String)
  case proposalTakenUp(String, by: String)
  case proposalElsewhere(String, state: StateID, situation: String)
  case noAlert(String)
  case withdrawn(String, on: PartialDate)
  case noPerson(String)
  case badDate(String)
  case notYet(PartialDate, today: PartialDate)
  case before(PartialDate, what: String)
  case empty(String)
  case noReason
  case badReason(String)
  case noEvidence(AlertReason)
  case nothingToUpdate
  case issuedAlready(String)

  public var description: String {
    switch self {
    case .noSituation(let id, let known):
      "There is no situation “\(id)”. The record has: \(known.isEmpty ? "none yet" : known.joined(separator: ", ")). "
        + "avow situation open makes one."
    case .situationHeld(let id):
      "The record has a situation \(id) already, and a situation is never changed. Choose another word."
    case .badSituationID(let id):
      "“\(id)” is no word for a situation: small letters, digits and single hyphens, 2 to 60 of them, such as harrow-valley."
    case .noState: "A situation concerns at least one state: name it."
    case .noProposal(let id):
      "No kept proposal has the id “\(id)”. avow signals --proposals lists them; avow signals --find --keep keeps what rules propose."
    case .proposalTakenUp(let id, let by):
      "The proposal \(id) was taken up by \(by) and cannot be set aside any more. A standing alert is ended with avow alert withdraw."
    case .proposalElsewhere(let id, let state, let situation):
      "The proposal \(id) is about \(state), which is no state of the situation \(situation)."
    case .noAlert(let id): "No alert has the id “\(id)”. avow alert list prints them."
    case .withdrawn(let id, let date):
      "The alert \(id) was withdrawn on \(date.inWords), and nothing follows on a withdrawal. Issue a new alert."
    case .noPerson(let name):
      name.isEmpty || !name.contains(where: \.isLetter)
        ? "Name the person who answers for this. The name is public."
        : "“\(name)” is a rule, a method or this program. Only a person acts here: name one."
    case .badDate(let text): "“\(text)” is no day. Write it as 2026-01-31."
    case .notYet(let date, let today): "\(date.inWords) has not come: today is \(today.inWords)."
    case .before(let date, let what): "\(date.inWords) lies before \(what). Acts follow one another in time."
    case .empty(let what): "\(what) may not be empty."
    case .noReason:
      "An alert needs at least one reason: what kind of evidence (\(AlertReason.kinds)), which, and what it tells."
    case .badReason(let text):
      "“\(text)” is no reason. Write KIND EVIDENCE: WORDS, where KIND is \(AlertReason.kinds), "
        + "as in \"assessment harrow-valley/1: Commanders were removed\"."
    case .noEvidence(let reason):
      "The reason names the \(reason.kind.rawValue) “\(reason.evidence)”, which the record does not have. \(reason.kind.where)"
    case .issuedAlready(let id):
      "The alert \(id) says the same, word for word, and stands. It was not issued again."
    case .nothingToUpdate:
      "Nothing is changed by this: give a level, a confidence, reasons, or what would change the judgement."
    }
  }

  /// The name of a person, without blanks at the ends; throws where it is none, or that of a rule or method.
  static func person(_ name: String) throws -> String {
    let clean = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let word = clean.lowercased()
    let machines =
      AlertRules.all.flatMap { [$0.id, $0.name.lowercased()] } + AllMethods.list.map(\.id) + ["avow"]
    guard clean.contains(where: \.isLetter), !machines.contains(word) else {
      throw WarningFault.noPerson(clean)
    }
    return clean
  }

  /// A day that has come.
  static func day(_ text: String?, today: String) throws -> PartialDate {
    let given = text ?? today
    guard let day = PartialDate(given), day.isExact, let now = PartialDate(today) else {
      throw WarningFault.badDate(given)
    }
    guard day <= now else { throw WarningFault.notYet(day, today: now) }
    return day
  }

  /// Words that are not empty.
  static func words(_ text: String, _ what: String) throws -> String {
    let clean = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !clean.isEmpty else { throw WarningFault.empty(what) }
    return clean
  }
}

extension AlertReason {
  static var kinds: String { Kind.allCases.map(\.rawValue).joined(separator: ", ") }
}

extension AlertReason.Kind {
  /// Where its evidence can be found.
  fileprivate var `where`: String {
    switch self {
    case .signal: "avow signals --proposals lists the kept ones."
    case .assessment: "avow assess --show prints those of a situation; an id is written harrow-valley/1."
    case .forecast: "Name the number of a run: avow runs."
    case .event: "avow events query --list prints them, as in ucdp-ged:25.1:71663."
    case .citation: "Say where anybody can read it."
    }
  }
}
