import AvowOperations
import AvowRecord

/// A coding project. A coder sees the own paragraphs; an editor sees progress, and what is open once all have handed in.
struct CodingProjectPage: DeskPage {
  struct OwnLine: Sendable {
    let href: String
    let place: Int
    let words: String
    let state: String
  }

  struct Own: Sendable {
    let lines: [OwnLine]
    let progress: String
    let next: String?
    let isHandedIn: Bool
    let isNamed: Bool
    /// Nil when all are coded.
    let left: Int?
    let offline: String
    let handIn: String
    let naming: String
  }

  struct Editing: Sendable {
    let coders: [String]
    let agreement: DataTable?
    let lines: [OwnLine]
    let open: String
    /// Nil when there is none.
    let alike: Int?
    let acceptAlike: String
    let publication: String
    let mayChangeCodebook: Bool
    let codebook: String
    let withdrawal: String?
  }

  static let template = "coding-project"
  let title: String
  let asked: [String]
  let drawn: String
  let codebook: String
  let version: String
  let findings: [String]
  let own: Own?
  let editing: Editing?
  let refusal: String?

  init(
    _ status: CodingStatus, own codings: [Int: Coding], units: [CodingUnit], for account: Account,
    accounts: [Int: String], names: CodeNames, findings: [Finding], refusal: String? = nil
  ) {
    let project = status.project
    title = project.name
    asked =
      project.themes.map { names.words(.theme($0)) }
      + (project.stanceOn.map { ["Stance on \($0)"] } ?? [])
    drawn =
      "\(status.lines.count) drawn with seed \(project.seed) from \(Number.text(project.drawnOf)) \(project.drawnFrom)."
    codebook = project.codebook.text
    version = "Version \(project.codebook.version) of \(project.codebook.made.day)"
    self.findings = findings.map { "\($0.place): \($0.meaning)" }
    self.refusal = refusal
    if let mine = status.coders.first(where: { $0.account == account.id }), account.roles.contains(.coder) {
      let open = units.first { codings[$0.id] == nil }
      own = Own(
        lines: units.map { unit in
          let coding = codings[unit.id]
          let isOld = coding.map { $0.codebook < project.codebook.version } ?? false
          return OwnLine(
            href: DeskMap.coding(.unit(project.id, unit.place)).path, place: unit.place,
            words: BriefPage.cut(unit.drawn.text, 90),
            state: coding == nil
              ? "not coded" : isOld ? "coded by an earlier codebook: look again" : "coded")
        },
        progress: "\(mine.coded) of \(mine.assigned) paragraphs are coded.",
        next: open.map { DeskMap.coding(.unit(project.id, $0.place)).path },
        isHandedIn: mine.handedIn != nil, isNamed: mine.isNamed,
        left: mine.assigned > mine.coded ? mine.assigned - mine.coded : nil,
        offline: DeskMap.coding(.offline(project.id)).path, handIn: DeskMap.coding(.handIn(project.id)).path,
        naming: DeskMap.coding(.naming(project.id)).path)
    } else {
      own = nil
    }
    editing = account.roles.contains(.editor) ? Self.editing(status, accounts, names) : nil
  }

  private static func editing(_ status: CodingStatus, _ accounts: [Int: String], _ names: CodeNames)
    -> Editing
  {
    let project = status.project
    let alike = status.undecided.count(where: \.isAlike)
    return Editing(
      coders: status.coders.map { one in
        "\(accounts[one.account] ?? "account \(one.account)"): \(one.coded) of \(one.assigned) coded, "
          + (one.handedIn.map { "handed in \($0.day)" } ?? "not handed in")
      },
      agreement: status.agreement.isEmpty
        ? nil : names.table(status.agreement, caption: "Agreement of the coders"),
      lines: status.lines.map { line in
        OwnLine(
          href: DeskMap.coding(.decision(project.id, line.unit.place)).path, place: line.unit.place,
          words: BriefPage.cut(line.unit.drawn.text, 90),
          state: line.decisions.last.map { $0.number == 1 ? "decided" : "corrected" }
            ?? (!line.isOpen ? "at work" : line.isAlike ? "to decide: alike" : "to decide"))
      },
      open: "\(status.open) of \(status.lines.count) paragraphs can be decided; \(status.decided) are.",
      alike: alike > 0 ? alike : nil,
      acceptAlike: DeskMap.coding(.alike(project.id)).path,
      publication: DeskMap.coding(.publication(project.id)).path,
      mayChangeCodebook: status.coders.allSatisfy { $0.handedIn == nil },
      codebook: DeskMap.coding(.codebook(project.id)).path,
      withdrawal: project.published == nil ? nil : DeskMap.coding(.withdrawal(project.id)).path)
  }
}
