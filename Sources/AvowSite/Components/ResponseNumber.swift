import AvowOperations
import AvowRecord

/// A number of what came of warnings, at a place of the page that a link can lead to.
struct ResponseNumber: Sendable {
  /// The id of its rule, which is the place on the page.
  let id: String
  let name: String
  let figure: FigureBox

  /// - Parameter parties: names by the keys of parties, for pairs of alert and party.
  init(_ figure: Figure, _ parties: [String: String] = [:], in answers: Answers) {
    id = figure.rule.id
    name = figure.rule.name
    self.figure = FigureBox(figure, in: answers) {
      ResponseNumber.link($0, unit: figure.rule.unit, asOf: figure.asOf, parties)
    }
  }

  /// Where something that was counted is shown, by the unit of its rule.
  static func link(_ id: String, unit: String, asOf: PartialDate?, _ parties: [String: String]) -> Link {
    switch unit {
    case "alerts": return Link(id, .alert(id))
    case "deliveries": return Link(text: id, href: DeliveryLine.href(id))
    case "statements": return Link(id, .statement(id))
    case "instruments": return Link(id, .instrument(id, CommitmentFilter(on: asOf)))
    case "recommendations": return Link(id, .recommendation(id))
    case "measures": return Link(id, .measure(id))
    default:
      let (alert, party) = pair(id)
      return Link("\(parties[party] ?? party), alert \(alert)", .alert(alert))
    }
  }

  /// The alert and the key of the party that a pair names, which a space parts.
  static func pair(_ id: String) -> (alert: String, party: String) {
    let cut = id.lastIndex(of: " ") ?? id.endIndex
    return (String(id[..<cut]), String(id[cut...].dropFirst()))
  }
}
