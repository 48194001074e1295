import AvowOperations
import AvowRecord

extension RollCallAnswer {
  /// The roll call as a page for people: counted and printed totals side by side, then who voted how.
  func page(width: Int?) -> String {
    let rollCall = summary.rollCall
    var page = TextPage(width: width)
    page.title(rollCall.title)
    page.fields([
      ("Id", rollCall.id), ("Resolution", rollCall.resolution ?? rollCall.symbolAsPrinted),
      ("Date", rollCall.date.inWords), ("Body and session", "\(rollCall.body), session \(rollCall.session)"),
      ("Part", rollCall.part),
      ("Issues", summary.issues.isEmpty ? nil : summary.issues.joined(separator: ", ")),
      ("Meeting", rollCall.meeting), ("Draft", rollCall.draft), ("Address", rollCall.link),
      ("Same vote as", rollCall.sameAs), ("Description", rollCall.description),
    ])
    page.figures(figures)
    page.heading("Who voted how")
    page.fields(voters)
    page.list("Findings", findings.map { "\($0.kind): \($0.meaning) (\($0.place))" })
    page.decisions(decisions)
    page.list("The same vote in another source", sameVote.map(\.id))
    page.corrections(corrections)
    return page.text
  }

  private var voters: [(name: String, value: String?)] {
    let choices = [Choice.yes, .no, .abstain, .absent, .notMember].map { choice in
      (choice.word, ballots.filter { $0.choice == choice }.map(\.state))
    }
    return (choices + [("no row in the table", withoutRow)]).compactMap { word, states in
      states.isEmpty ? nil : ("\(word) (\(states.count))", states.sorted().joined(separator: " "))
    }
  }
}
