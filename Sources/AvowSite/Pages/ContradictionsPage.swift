import AvowOperations
import AvowRecord

/// All contradictions among published figures.
struct ContradictionsPage: Page {
  static let template = "contradictions"
  let head: PageHead
  let contradictions: [ContradictionLine]

  static func load(from answers: Answers) -> ContradictionsPage {
    ContradictionsPage(
      head: PageHead(
        "Contradictions", "Where published figures disagree, what explains it, and what would settle it.",
        at: .contradictions),
      contradictions: answers.proceedings.contradictions.map { ContradictionLine($0) })
  }
}
