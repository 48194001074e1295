import AvowOperations
import AvowRecord
import AvowStore

/// Interventions that share passages word for word.
struct JointTextsPage: Page {
  static let template = "joint"
  let head: PageHead
  let hasRun: Bool
  let sentence: String
  let pairs: [Pair]
  let hasPairs: Bool
  let year: String
  let state: String
  let meeting: String
  let isOwnShown: Bool
  let paging: Paging

  struct Pair: Sendable {
    let one: Side
    let other: Side
    let containment: String
    let jaccard: String
    let words: String
    let passages: String
    let passage: String
    let note: String?
  }

  struct Side: Sendable {
    let speaker: Link?
    let speakerText: String
    let meeting: Link
    let date: String
    let paragraph: String

    init(_ side: JointTextFound.Side, paragraph: String, in answers: Answers) {
      speaker = side.state.map { answers.link($0, on: side.date) }
      speakerText = side.speaker
      meeting = Link(side.meeting, .meeting(side.meeting))
      date = side.date.inWords
      self.paragraph = paragraph
    }
  }

  static func load(_ filter: JointTextFilter, from answers: Answers) throws -> JointTextsPage {
    let answer = try answers.jointTexts(filter)
    let last = try Paging.last(filter.page, of: answer.total, perPage: JointTextFilter.perPage)
    return JointTextsPage(
      head: PageHead(
        "Joint and repeated texts", "Which interventions share passages word for word.",
        at: .jointTexts(filter), trail: [Link("Themes", .themes)]),
      hasRun: answer.run != nil,
      sentence: answer.run.map { run in
        "Run \(run.id) of \(PartialDate(run.madeOn)?.inWords ?? run.madeOn) compared \(Number.text(run.texts)) interventions. "
          + "Pairs found: \(Number.text(run.pairs)); pairs that meet what is chosen here: \(Number.text(answer.total))."
      } ?? "",
      pairs: answer.pairs.map { pair in
        Pair(
          one: Side(pair.one, paragraph: pair.text.oneParagraph, in: answers),
          other: Side(pair.other, paragraph: pair.text.otherParagraph, in: answers),
          containment: Share.text(pair.text.containment), jaccard: Share.text(pair.text.jaccard),
          words: Number.text(pair.text.sharedWords), passages: Number.text(pair.text.passages),
          passage: pair.text.passage, note: pair.isOwnWords ? "its own words again" : nil)
      },
      hasPairs: !answer.pairs.isEmpty, year: filter.year.map(String.init) ?? "", state: filter.state ?? "",
      meeting: filter.meeting ?? "", isOwnShown: !filter.isAcrossStates,
      paging: Paging(page: filter.page, last: last) { .jointTexts(filter.onPage($0)) })
  }
}
