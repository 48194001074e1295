import AvowRecord
import AvowStore

/// One submission with everything that was added to it, and the forms of its review.
struct SubmissionPage: DeskPage {
  struct Entry: Sendable {
    let kind: String
    let who: String
    let day: String
    let text: String
    let result: String?
  }

  struct File: Sendable {
    let id: Int
    let name: String
    let type: String
    let size: String
    let state: String
    let href: String
    let mayBeReleased: Bool
    let isUncleaned: Bool
    let isReleased: Bool
  }

  static let template = "submission"
  let title: String
  let content: Submission.Content
  let kind: String
  let protection: String
  let state: String
  let received: String
  let signs: [String]
  let place: String?
  let date: String?
  let sender: String?
  let reach: String?
  let entries: [Entry]
  let files: [File]
  let accounts: [Choices.Option]
  let steps: [Choices.Option]
  let results: [Choices.Option]
  let acceptances: [Choices.Option]
  let refusals: [Choices.Option]
  let action: String
  /// Where a note is begun, for an editor.
  let note: String?
  let noteOf: Link?
  /// The situation behind which it stands.
  let situationOf: String?
  /// Its page at the desk, for an editor.
  let situationPage: String?
  /// Situations that it may join, none first; empty when it may not.
  let situations: [Choices.Option]
  /// Where a situation is opened, for an editor.
  let opening: String?
  /// What is said of the search for viruses.
  let search: String
  let refusal: String?

  /// - Parameters:
  ///   - searches: whether files are searched for viruses.
  ///   - all: the situations of the record.
  init(
    _ submission: Submission, _ entries: [SubmissionEntry], _ files: [SubmissionFile], accounts: [Account],
    isEditor: Bool, searches: Bool, situations all: [Situation],
    refusal: String? = nil
  ) {
    self.refusal = refusal
    search =
      searches
      ? "Each is searched for viruses before it is given out; a find locks it for good."
      : "No search for viruses is made: the settings of this desk name no program for it."
    situationOf = submission.situation.map { id in all.first { $0.id == id }?.name ?? id }
    situationPage = isEditor ? submission.situation.map { DeskMap.warnings(.situation($0)).path } : nil
    situations =
      (submission.state == .refused || submission.isErased) && submission.situation == nil
      ? []
      : [Choices.Option(value: "", label: "none", isChosen: submission.situation == nil)]
        + all.map {
          Choices.Option(value: $0.id, label: $0.name, isChosen: $0.id == submission.situation)
        }
    opening =
      submission.state != .refused && !submission.isErased && submission.situation == nil && isEditor
      ? DeskMap.warnings(.openFrom(submission.id)).path : nil
    let names = Dictionary(accounts.map { ($0.id, $0.name) }) { first, _ in first }
    let id = submission.id
    title = "Submission \(id)"
    content = submission.content
    kind = submission.content.kind.words.capitalizedFirst
    protection = submission.content.protection.words
    state = submission.state.words.capitalizedFirst + (submission.reason.map { ": \($0.words)" } ?? "")
    received = submission.received
    signs = submission.content.signs
    place = submission.content.place.nonEmpty
    date = submission.content.date.nonEmpty
    sender = submission.content.sender.nonEmpty
    reach = submission.content.reach.nonEmpty
    self.entries = entries.map { entry in
      Entry(
        kind: entry.content.step?.rawValue ?? entry.kind.rawValue,
        who: entry.account.map { names[$0] ?? "account \($0)" } ?? "the sender", day: entry.day,
        text: entry.content.text, result: entry.content.result?.words)
    }
    self.files = files.map { file in
      let state =
        switch file.state {
        case .quarantined: "cleaned, in quarantine"
        case .uncleaned: "not cleaned: \(file.about.remark)"
        case .released:
          file.searched.map { "cleaned, released, searched for viruses on \($0)" }
            ?? "cleaned, released, not searched for viruses"
        case .harmful: "locked: the search for viruses found \(file.about.remark)"
        }
      return File(
        id: file.id, name: file.about.name, type: file.about.type, size: "\((file.size + 1023) / 1024) KB",
        state: state, href: DeskMap.submissions(.file(file.id, of: id)).path,
        mayBeReleased: file.state == .quarantined
          || file.state == .released && searches && file.searched == nil,
        isUncleaned: file.state == .uncleaned,
        isReleased: file.state == .released && (!searches || file.searched != nil))
    }
    self.accounts =
      [Choices.Option(value: "", label: "nobody", isChosen: submission.assigned == nil)]
      + accounts.filter { $0.closed == nil && $0.roles.contains(.moderator) }.map {
        Choices.Option(value: "\($0.id)", label: $0.name, isChosen: $0.id == submission.assigned)
      }
    steps = SubmissionEntry.Step.allCases.map {
      Choices.Option(value: $0.rawValue, label: $0.rawValue, isChosen: false)
    }
    results = SubmissionEntry.Result.allCases.map {
      Choices.Option(value: $0.rawValue, label: $0.words, isChosen: false)
    }
    func reasons(_ state: Submission.State) -> [Choices.Option] {
      Submission.Reason.allCases.filter { $0.state == state }.map {
        Choices.Option(value: $0.rawValue, label: $0.words, isChosen: $0 == submission.reason)
      }
    }
    acceptances = reasons(.accepted)
    refusals = reasons(.refused)
    action = DeskMap.submissions(.one(id)).path
    note =
      submission.state == .accepted && submission.note == nil && isEditor
      ? DeskMap.submissions(.note(id)).path : nil
    noteOf = submission.note.map { Link(text: "Note \($0)", href: DeskMap.notes(.one($0)).path) }
  }
}
