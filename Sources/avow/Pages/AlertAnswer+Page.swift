import AvowOperations
import AvowRecord

extension AlertAnswer {
  /// The alert as a page for people, with every act.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(alert.isWithdrawn ? "Withdrawn: " : "")\(alert.latest.level.name), \(situation.name)")
    page.fields([
      ("alert", id), ("status", status), ("situation", "\(situation.name) (\(situation.id))"),
      ("states", situation.states.joined(separator: ", ")), ("level", levelMeans),
      ("confidence", confidenceMeans),
    ])
    for act in alert.acts.reversed() {
      page.heading(
        "\(act.kind.rawValue.prefix(1).uppercased() + act.kind.rawValue.dropFirst()) \(act.whenAndWho)"
      )
      page.fields([
        ("level", act.level.rawValue), ("confidence", act.confidence.rawValue), ("why", act.note),
        ("would change", act.wouldChange),
      ])
      for reason in act.reasons {
        page.paragraph("- \(reason.text) [\(reason.kind.rawValue) \(reason.evidence)]")
      }
    }
    response?.add(to: &page)
    return page.text
  }
}
