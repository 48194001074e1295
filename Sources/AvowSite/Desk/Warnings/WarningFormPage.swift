import AvowOperations
import AvowRecord

/// A form about situations, alerts and measures: first what would be public is shown, then a second button keeps it.
struct WarningFormPage: DeskPage {
  /// What would be public, in words, and the form as it was sent.
  struct Preview: Sendable {
    let lines: [Line]
    let hidden: [Line]
  }

  struct Line: Sendable {
    let name: String
    let value: String
  }

  static let template = "warning-form"
  let title: String
  let lede: String
  let action: String
  let back: Link
  let groups: [DeskField.Group]
  let acts: Int
  /// The word on the button that makes it public.
  let button: String
  /// Which name becomes public with it, and when.
  let signed: String
  let preview: Preview?
  let refusal: String?

  init(
    _ form: WarningForm, name: String, draft: WarningStep.Draft? = nil, sent: [(String, String)] = [],
    refusal: String? = nil
  ) {
    title = form.title
    lede = form.lede
    action = DeskMap.warnings(form.place).path
    back = Link(text: form.back.text, href: DeskMap.warnings(form.back.place).path)
    groups = form.groups
    acts = form.acts
    button = form.button
    signed = "\(form.signed) \(name)."
    self.refusal = refusal
    preview = draft.map { draft in
      Preview(
        lines: WarningFormPage.lines(draft, form.names),
        hidden: sent.map { Line(name: $0.0, value: $0.1) })
    }
  }

  private static func takenUp(_ proposal: String?) -> [Line] {
    proposal.map { [Line(name: "Takes up the proposal", value: $0)] } ?? []
  }

  /// Everything of a draft that becomes public.
  private static func lines(_ draft: WarningStep.Draft, _ names: (StateID) -> String) -> [Line] {
    switch draft {
    case .situation(let one, let proposal):
      return [
        Line(name: "Address", value: SiteMap.situation(one.id).href), Line(name: "Name", value: one.name),
        Line(name: "States", value: one.states.map(names).joined(separator: ", ")),
        Line(name: "Place", value: one.place ?? "the whole of them"),
        Line(name: "Watched since", value: one.opened.inWords), Line(name: "Scope", value: one.scope),
      ] + takenUp(proposal)
    case .alert(let act, _, _, let proposal):
      return [
        Line(name: "Level", value: "\(act.level.name). \(act.level.sentence)"),
        Line(name: "Date", value: act.date.inWords),
      ] + (act.note.map { [Line(name: "Why it is \(act.kind.rawValue)", value: $0)] } ?? [])
        + act.reasons.map {
          Line(name: "Reason", value: "\($0.text) (\($0.kind.rawValue): \($0.evidence))")
        } + [
          Line(name: "Confidence", value: act.confidence.sentence),
          Line(name: "What would change the judgement", value: act.wouldChange),
          Line(name: "Issued by", value: act.by), Line(name: "Entered", value: act.recorded.inWords),
        ] + takenUp(proposal)
    case .measure(let act, _):
      let content = act.content
      return [
        Line(name: "Who", value: content.taker.name), Line(name: "What", value: content.what),
        Line(name: "Date", value: content.date.inWords),
        Line(name: "Pillar", value: MeasureAnswer.pillar(content.pillar)),
        Line(name: "Kind", value: MeasureFields.kinds.first { $0.0 == content.kind }?.1 ?? content.kind),
        Line(name: "Evidence", value: content.evidence.map(\.description).joined(separator: "; ")),
        Line(name: "Answers to", value: content.against.map(\.description).joined(separator: ", ")),
      ] + (act.reason.map { [Line(name: "Why it is \(act.kind.rawValue)", value: $0)] } ?? [])
        + [Line(name: "Entered", value: "\(act.recorded.inWords) by \(act.by)")]
    }
  }
}
