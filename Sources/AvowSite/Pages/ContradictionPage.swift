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
  let sources: Sources?
  let previous: Link?
  let next: Link?

  struct Line: Sendable {
    let measure: String
    let row: PublishedMeasure.Row
  }

  static func load(_ number: Int, from answers: Answers) throws -> ContradictionPage {
    let all = answers.proceedings.contradictions
    guard let place = all.firstIndex(where: { $0.number == number }) else {
      throw SiteFault.notInRecord(noun: "contradiction", id: "\(number)", list: .contradictions)
    }
    let contradiction = all[place]
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
      sources: Sources(contradiction.source), previous: neighbour(place - 1), next: neighbour(place + 1))
  }
}
