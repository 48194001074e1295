import AvowOperations
import AvowRecord

/// A paragraph with the codings side by side, once all its coders have handed in, and what is decided.
struct CodingDecisionPage: DeskPage {
  struct Side: Sendable {
    let name: String
    let claims: [String]
    let remark: String?
  }

  struct Decision: Sendable {
    let when: String
    let claims: [String]
    let reason: String
    let publicReason: String?
  }

  static let template = "coding-decision"
  let title: String
  let back: String
  let project: String
  let context: CodingContext
  let text: String
  let paragraph: String
  let sides: [Side]
  let isOpen: Bool
  let decisions: [Decision]
  let isCorrection: Bool
  let after: Int
  let lines: CodingLines
  let reason: String
  let publicReason: String
  let action: String
  let next: String?
  let refusal: String?

  init(
    _ line: CodingStatus.Line, of status: CodingStatus, accounts: [Int: String], context: CodingContext,
    names: CodeNames, typed: (lines: [ReadClaims.Line], reason: String, publicReason: String)? = nil,
    refusal: String? = nil
  ) {
    let (project, unit) = (status.project, line.unit)
    title = "Decide paragraph \(unit.place)"
    self.project = project.name
    back = DeskMap.coding(.one(project.id)).path
    self.context = context
    text = unit.drawn.text
    paragraph = unit.drawn.paragraph
    isOpen = line.isOpen
    func words(_ claims: [Claim]) -> [String] {
      claims.isEmpty
        ? ["Nothing applies"]
        : claims.map { claim in
          names.words(claim.code) + (claim.quotation.map { ": “\($0.words)”" } ?? "")
        }
    }
    sides =
      line.isOpen
      ? line.codings.map {
        Side(
          name: accounts[$0.account] ?? "account \($0.account)", claims: words($0.content.claims),
          remark: $0.content.remark.isEmpty ? nil : $0.content.remark)
      } : []
    decisions = line.decisions.map {
      Decision(
        when: "\($0.at.words), \(accounts[$0.account] ?? "account \($0.account)")", claims: words($0.claims),
        reason: $0.reason, publicReason: $0.publicReason)
    }
    isCorrection = !line.decisions.isEmpty
    after = line.decisions.count
    // What stands now; before the first decision, what one coder at least claims with the same words as another, or the first.
    let claims = line.decisions.last?.claims ?? (line.isOpen ? line.codings.first?.content.claims ?? [] : [])
    lines = CodingLines(
      typed?.lines ?? ReadClaims.lines(claims, in: unit.drawn.text), codes: project.codes, names: names)
    reason = typed?.reason ?? ""
    publicReason = typed?.publicReason ?? ""
    action = DeskMap.coding(.decision(project.id, unit.place)).path
    next = status.undecided.first { $0.unit.place > unit.place }.map {
      DeskMap.coding(.decision(project.id, $0.unit.place)).path
    }
    self.refusal = refusal
  }
}
