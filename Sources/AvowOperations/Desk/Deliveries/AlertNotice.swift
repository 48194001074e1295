import AvowRecord
import Foundation

/// What an office is told of an alert: as a letter and as the body of a webhook.
struct AlertNotice {
  let alert: Alert
  let act: AlertAct
  let situation: Situation
  /// Where it can be read; nil where the public site's address is not known.
  let page: String?
  /// Where the office confirms receipt; nil where the desk's address is not known.
  let receipt: String?
  let mark: String

  private var heading: String {
    let what =
      switch act.kind {
      case .issued: act.level.name
      case .updated: "\(act.level.name), updated"
      case .withdrawn: "Withdrawn: \(act.level.name.lowercased())"
      }
    return "\(what): \(situation.name), \(act.date.inWords)"
  }

  func letter(to address: String) throws -> Letter {
    var parts = [
      heading,
      act.kind == .withdrawn
        ? "This alert is withdrawn. It said: \(act.level.sentence)" : act.level.sentence,
    ]
    if let note = act.note { parts.append("Why it was \(act.kind.rawValue): \(note)") }
    parts.append(
      "Concerned: \(situation.states.joined(separator: ", "))"
        + (situation.place.map { " (\($0))" } ?? "") + ". \(situation.scope)")
    parts.append(
      "Reasons:\n"
        + act.reasons.map { "- \($0.text) [\($0.kind.rawValue): \($0.evidence)]" }.joined(separator: "\n"))
    parts.append(act.confidence.sentence)
    parts.append("What would change this judgement: \(act.wouldChange)")
    parts.append(
      "\(act.kind.rawValue.prefix(1).uppercased() + act.kind.rawValue.dropFirst()) by \(act.by), \(act.date.inWords). Alert \(alert.id), act \(act.place)."
    )
    if let page { parts.append("The alert, with its evidence and what came of it:\n\(page)") }
    if let receipt {
      parts.append(
        "To confirm receipt, or to answer, open this page and press its button. The link is yours alone:\n\(receipt)"
      )
    }
    parts.append(
      "That this letter was sent to your office is public, with its name and the day; its address is not.")
    return try Letter(
      to: address, subject: heading, text: parts.joined(separator: "\n\n") + "\n", messageID: "alert-\(mark)")
  }

  /// The body of a webhook: one JSON object with sorted keys.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(
      Body(
        id: mark, alert: alert.id, act: act.place, kind: act.kind, date: act.date, level: act.level,
        levelMeans: act.level.sentence, confidence: act.confidence, reasons: act.reasons,
        wouldChange: act.wouldChange, note: act.note, by: act.by, situation: situation, page: page,
        receipt: receipt))
  }

  private struct Body: Encodable {
    let id: String
    let alert: String
    let act: Int
    let kind: AlertAct.Kind
    let date: PartialDate
    let level: AlertLevel
    let levelMeans: String
    let confidence: Confidence
    let reasons: [AlertReason]
    let wouldChange: String
    let note: String?
    let by: String
    let situation: Situation
    let page: String?
    let receipt: String?
  }
}
