import AvowAnalysis
import AvowOperations
import AvowRecord

/// One contradiction with the figures that disagree.
struct ContradictionPage: Page {
  static let template = "contradiction"
  let head: PageHead
  let number: Int
  let title: String
  let whatDiffers: String
  let explanation: String
  let settled: String
  let wouldSettle: String
  let figures: [Line]
  /// What the record itself has to say.
  let conclusion: String
  let verdict: String
  let checks: [CheckLine]
  let sources: Sources?
  let previous: Link?
  let next: Link?

  struct Line: Sendable {
    let measure: String
    let row: PublishedMeasure.Row
  }

  /// A statement that was checked, with the numbers.
  struct CheckLine: Sendable {
    let law: String
    let found: String
    let outcome: String
    let holds: Bool
    let behind: [Link]

    init(_ check: EvidenceAnswer.Check, in answers: Answers) {
      law = check.law
      found = check.found
      holds = check.holds
      outcome = check.holds ? "holds" : "does not hold"
      behind = check.behind.compactMap { id in
        if CountingRules.rule(id) != nil { return Link(text: id, href: SiteMap.rules.href + "#" + id) }
        if let figure = answers.proceedings.publishedFigures.first(where: { $0.id == id }) {
          return Link(text: id, href: SiteMap.figures.href + "#" + figure.id)
        }
        if answers.reference.state(id) != nil { return answers.link(id) }
        return answers.link(to: id)
      }
    }
  }

  static func load(_ number: Int, from answers: Answers) throws -> ContradictionPage {
    let all = answers.proceedings.contradictions
    guard let place = all.firstIndex(where: { $0.number == number }) else {
      throw SiteFault.notInRecord(noun: "contradiction", id: "\(number)", list: .contradictions)
    }
    let contradiction = all[place]
    let evidence = try answers.evidence(ofContradiction: number)
    func neighbour(_ index: Int) -> Link? {
      all.indices.contains(index) ? Link(all[index].title, .contradiction(all[index].number)) : nil
    }
    return ContradictionPage(
      head: PageHead(
        contradiction.title, contradiction.whatDiffers, at: .contradiction(number),
        trail: [Link("Contradictions", .contradictions)]),
      number: number, title: contradiction.title, whatDiffers: contradiction.whatDiffers,
      explanation: contradiction.explanation, settled: ContradictionLine(contradiction).settled,
      wouldSettle: contradiction.wouldSettle,
      figures: contradiction.figureIDs.compactMap { id in
        answers.proceedings.publishedFigures.first { $0.id == id }.map { figure in
          Line(
            measure: answers.proceedings.measure(figure.measure)?.name ?? figure.measure,
            row: PublishedMeasure.Row(figure, in: answers))
        }
      },
      conclusion: evidence?.conclusion ?? "", verdict: evidence?.verdict ?? "",
      checks: (evidence?.checks ?? []).map { CheckLine($0, in: answers) },
      sources: Sources(contradiction.source), previous: neighbour(place - 1), next: neighbour(place + 1))
  }
}
