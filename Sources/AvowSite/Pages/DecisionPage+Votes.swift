import AvowAnalysis
import AvowOperations
import AvowRecord

extension DecisionPage {
  /// The choices in the order in which they are shown, with their words in the record.
  private static let choices: [(mark: Mark, word: String, rule: CountingRule)] = [
    (.yes, "yes", CountingRules.namedInFavour), (.no, "no", CountingRules.namedAgainst),
    (.abstain, "abstain", CountingRules.namedAbstaining),
    (.absent, "did not vote", CountingRules.namedNotVoting),
  ]

  static func totals(_ answer: DecisionAnswer, in answers: Answers) -> [Total] {
    guard answer.decision.outcome.contains("recorded vote") else { return [] }
    return choices.map { mark, word, rule in
      let announced: Int? =
        switch mark {
        case .yes: answer.decision.inFavour
        case .no: answer.decision.against
        case .abstain: answer.decision.abstaining
        default: answer.decision.notVoting
        }
      return Total(
        swatch: mark.swatch, word: mark == .absent ? "Not voting" : mark.word,
        announced: announced.map(String.init) ?? "not known",
        named: answer.figures.first { $0.rule.id == rule.id }.map { FigureBox($0, in: answers) },
        alsoNamed: answer.namedVotes.filter { $0.choice == word && $0.status != "verified" }.count)
    }
  }

  static func seats(_ answer: DecisionAnswer, in answers: Answers) -> Chart? {
    let decision = answer.decision
    guard let yes = decision.inFavour, let no = decision.against, let abstain = decision.abstaining else {
      return nil
    }
    let members = decision.body == "GA" ? answers.reference.members(onDay: decision.date.lastDay).count : 0
    let rest = max(0, members - yes - no - abstain)
    let counts: [(mark: Mark, count: Int)] = [(.yes, yes), (.abstain, abstain), (.no, no), (.absent, rest)]
    let chart = SeatChart(
      id: "seats", title: "The vote by seats",
      description: counts.filter { $0.count > 0 }.map { "\($0.count) \($0.mark.word.lowercased())" }
        .joined(separator: ", ") + ".",
      counts: counts.filter { $0.count > 0 })
    return Chart(
      id: "seats", question: "How large was the majority?",
      reading:
        "One seat a member, sorted by vote: circles are in favour, triangles abstain, squares are against"
        + (rest > 0 ? ", rings did not vote." : "."),
      limits: "Who sat where: the seats are sorted by vote, not by country."
        + (members == 0
          ? " Members that did not vote are not drawn, because their number is not in the record." : ""),
      legend: Mark.legend(counts.filter { $0.count > 0 }.map(\.mark), absent: "Not voting"),
      wide: chart.svg(narrow: false),
      narrow: chart.svg(narrow: true),
      table: DataTable(
        "Announced totals", columns: ["Vote", "Number#"],
        rows: counts.map {
          [
            .init($0.mark == .absent ? "Not voting (computed)" : $0.mark.word),
            .init("\($0.count)", isNumber: true),
          ]
        }))
  }

  static func tiles(_ answer: DecisionAnswer, in answers: Answers) -> Chart? {
    guard !answer.namedVotes.isEmpty, answer.decision.body == "GA" else { return nil }
    let marks = Dictionary(
      answer.namedVotes.compactMap { vote in Mark(word: vote.choice).map { (vote.state, $0) } }
    ) { first, _ in first }
    return answers.tileChart(
      id: "tiles", marks: marks, on: answer.decision.date, subject: answer.decision.title,
      limits: "The states marked “?”: they are not named in the sources read. That is neither absence nor "
        + "abstention; the full roll call will tell.")
  }

  static func lists(_ answer: DecisionAnswer, in answers: Answers) -> [NamedList] {
    choices.compactMap { mark, word, _ in
      let votes = answer.namedVotes.filter { $0.choice == word }
      guard let first = votes.first else { return nil }
      let notes = Set(votes.compactMap(\.note))
      return NamedList(
        swatch: mark.swatch, heading: "\(mark == .absent ? "Not voting" : mark.word): \(votes.count) named",
        states: votes.map { answers.link($0.state, on: answer.decision.date) }.alphabetical,
        chip: Chip(status: first.status), note: notes.isEmpty ? nil : notes.sorted().joined(separator: " "),
        sources: Sources(first.source))
    }
  }
}
