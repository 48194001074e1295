import AvowOperations
import AvowRecord
import AvowStore

/// What stands around a paragraph that is coded.
struct CodingContext: Sendable {
  let speaker: String
  let meeting: String
  let before: String?
  let after: String?

  /// As far as the record still has it.
  init(_ drawn: DrawnParagraph, in record: RecordStore) throws {
    guard let (head, statement) = try record.statement(drawn.statement),
      let place = statement.paragraphs.firstIndex(where: { $0.id == drawn.paragraph })
    else {
      (speaker, meeting, before, after) = ("", "", nil, nil)
      return
    }
    speaker = head.speaker.isEmpty ? "No speaker is printed" : head.speaker
    meeting = "\(head.meeting.symbol), \(head.date.inWords), \(head.kind.rawValue)"
    before = place > 0 ? statement.paragraphs[place - 1].text : nil
    after = place + 1 < statement.paragraphs.count ? statement.paragraphs[place + 1].text : nil
  }
}

/// One paragraph for its coder.
struct CodingUnitPage: DeskPage {
  static let template = "coding-unit"
  let title: String
  let back: String
  let project: String
  let place: String
  let context: CodingContext
  let text: String
  let paragraph: String
  let codebook: String
  let stanceOn: String?
  let lines: CodingLines
  /// What was coded, to read only; empty where nothing was.
  let claims: [String]
  let remarked: String?
  let isNothing: Bool
  let remark: String
  let action: String
  let isHandedIn: Bool
  let isOld: Bool
  let previous: String?
  let next: String?
  let refusal: String?

  /// - Parameters:
  ///   - units: those that wait for the coder.
  ///   - typed: what the form held when it was refused.
  init(
    _ unit: CodingUnit, of project: CodingProject, among units: [CodingUnit], coding: Coding?,
    isHandedIn: Bool, context: CodingContext, names: CodeNames,
    typed: (lines: [ReadClaims.Line], remark: String)? = nil, refusal: String? = nil
  ) {
    title = "Paragraph \(unit.place)"
    self.project = project.name
    back = DeskMap.coding(.one(project.id)).path
    let index = units.firstIndex { $0.id == unit.id } ?? 0
    place = "\(index + 1) of your \(units.count)"
    func path(_ index: Int) -> String? {
      units.indices.contains(index) ? DeskMap.coding(.unit(project.id, units[index].place)).path : nil
    }
    previous = path(index - 1)
    next = path(index + 1)
    self.context = context
    text = unit.drawn.text
    paragraph = unit.drawn.paragraph
    codebook = project.codebook.text
    stanceOn = project.stanceOn
    self.isHandedIn = isHandedIn
    isOld = coding.map { $0.codebook < project.codebook.version } ?? false
    lines = CodingLines(
      typed?.lines ?? ReadClaims.lines(coding?.content.claims ?? [], in: unit.drawn.text),
      codes: project.codes, names: names, isOpen: !isHandedIn)
    claims = coding.map { names.words($0.content.claims) } ?? []
    remarked = coding.flatMap { $0.content.remark.isEmpty ? nil : $0.content.remark }
    isNothing = typed == nil && coding?.content.claims.isEmpty == true
    remark = typed?.remark ?? coding?.content.remark ?? ""
    action = DeskMap.coding(.unit(project.id, unit.place)).path
    self.refusal = refusal
  }
}
