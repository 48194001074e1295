import AvowOperations
import AvowRecord
import AvowStore

/// The vocabulary of themes with what was found under each.
struct ThemesPage: Page {
  static let template = "themes"
  let head = PageHead(
    "Themes", "The vocabulary of themes, and how often each is named in what was said.", at: .themes)
  let version: String
  let state: ThemeFiling
  let lines: [Line]
  let jointTexts = Link("Joint and repeated texts", .jointTexts(.betweenStates))

  struct Line: Sendable {
    let link: Link
    let description: String
    let interventions: String
    let states: String
    let tags: String
  }

  static func load(from answers: Answers) throws -> ThemesPage {
    let answer = try answers.themes()
    return ThemesPage(
      version: answer.vocabularyVersion,
      state: ThemeFiling(answer.run, isCurrent: answer.isCurrent, untagged: answer.untagged),
      lines: answer.lines.map {
        Line(
          link: Link($0.theme.name, .theme($0.theme.id)), description: $0.theme.description,
          interventions: Number.text($0.interventions), states: Number.text($0.states),
          tags: Number.text($0.tags))
      })
  }
}

/// When words were filed, and whether that is up to date.
struct ThemeFiling: Sendable {
  let sentence: String
  let warning: String?
  let hasTags: Bool

  init(_ run: TaggingRun?, isCurrent: Bool, untagged: Int) {
    hasTags = run != nil
    guard let run else {
      sentence = "Nothing has been filed under themes in this copy of the record."
      warning = "Import what was said, then run avow tag."
      return
    }
    sentence =
      "Filed on \(PartialDate(run.madeOn)?.inWords ?? run.madeOn) by run \(run.id) with version \(run.vocabularyVersion) of the rules."
    warning =
      !isCurrent
      ? "The rules shown are of another version than the tags: run avow tag."
      : untagged > 0
        ? "\(Number.text(untagged)) interventions are not filed yet: run avow tag." : nil
  }
}
