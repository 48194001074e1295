import AvowOperations
import AvowRecord

/// All corrections: before, after, reason, source, date, who.
struct CorrectionsPage: Page {
  static let template = "corrections"
  let head: PageHead
  let corrections: [CorrectionLine]
  let hasCorrections: Bool

  static func load(from answers: Answers) -> CorrectionsPage {
    CorrectionsPage(
      head: PageHead(
        "Corrections", "The record is never edited in place: every correction is shown with its reason.",
        at: .corrections),
      corrections: answers.corrections.reversed().map { CorrectionLine($0, in: answers) },
      hasCorrections: !answers.corrections.isEmpty)
  }
}
