import AvowOperations
import AvowRecord

/// A new coding project as a form: what is asked, of which paragraphs, and who codes.
struct CodingFormPage: DeskPage {
  static let template = "coding-form"
  let title = "New coding project"
  let plan: MakeCodingProject.Plan
  let debates: [Choices.Option]
  let meeting: String
  let holding: String
  let count: String
  let seed: String
  let themes: [Choices.Option]
  let coders: [Choices.Option]
  let tooFew: Bool
  let refusal: String?

  /// What the form holds.
  struct Fields: Sendable {
    var plan = MakeCodingProject.Plan()
    var source = DrawParagraphs.Source()
    var count = "60"
    var seed = "1"
    var coders: Set<Int> = []
  }

  init(
    _ fields: Fields = Fields(), themes: [Theme], debates: [Debate], coders: [Account], refusal: String? = nil
  ) {
    plan = fields.plan
    meeting = fields.source.meeting ?? ""
    holding = fields.source.holding ?? ""
    count = fields.count
    seed = fields.seed
    self.refusal = refusal
    self.debates =
      [Choices.Option(value: "", label: "any", isChosen: fields.source.debate == nil)]
      + debates.map {
        Choices.Option(
          value: $0.id, label: BriefPage.cut($0.title, 70), isChosen: $0.id == fields.source.debate)
      }
    self.themes = themes.map {
      Choices.Option(value: $0.id, label: $0.name, isChosen: fields.plan.themes.contains($0.id))
    }
    self.coders = coders.map {
      Choices.Option(value: "\($0.id)", label: $0.shown, isChosen: fields.coders.contains($0.id))
    }
    tooFew = coders.count < 2
  }

  static func read(_ form: DeskForm) throws(DeskFailure) -> Fields {
    var fields = Fields()
    fields.plan.name = try form.text("name", atMost: 200)
    fields.plan.address = try form.text("address", atMost: 80)
    fields.plan.codebook = try form.text("codebook", atMost: 100_000)
    fields.plan.stanceOn = try form.text("stance", atMost: 200)
    fields.plan.themes = form.all("theme")
    func some(_ text: String) -> String? { text.isEmpty ? nil : text }
    fields.source.debate = some(try form.text("debate", atMost: 80))
    fields.source.meeting = some(try form.text("meeting", atMost: 80))
    fields.source.holding = some(try form.text("holding", atMost: 200))
    fields.count = try form.text("count", atMost: 6)
    fields.seed = try form.text("seed", atMost: 20)
    fields.coders = Set(form.all("coder").compactMap { Int($0) })
    return fields
  }
}
