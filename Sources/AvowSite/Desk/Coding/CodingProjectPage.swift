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
    let hasLeft: Bool
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
    /// Between whom agreement is measured.
    let between: [String]
    /// Coders who may drop out, and who may take over.
    let leaving: [Choices.Option]
    let taking: [Choices.Option]
    let replacement: String
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
    accounts: [Int: String], names: CodeNames, replacements: [Account], findings: [Finding],
    refusal: String? = nil
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
    self.findings = findings.map(\.sentence)
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
        isHandedIn: !mine.isAtWork, hasLeft: mine.left != nil, isNamed: mine.isNamed,
        left: mine.assigned > mine.coded ? mine.assigned - mine.coded : nil,
        offline: DeskMap.coding(.offline(project.id)).path, handIn: DeskMap.coding(.handIn(project.id)).path,
        naming: DeskMap.coding(.naming(project.id)).path)
    } else {
      own = nil
    }
    editing = account.roles.contains(.editor) ? Self.editing(status, accounts, names, replacements) : nil
  }

  private static func editing(
    _ status: CodingStatus, _ accounts: [Int: String], _ names: CodeNames, _ replacements: [Account]
  ) -> Editing {
    let project = status.project
    func name(_ account: Int) -> String { accounts[account] ?? "account \(account)" }
    let alike = status.undecided.count(where: \.isAlike)
    return Editing(
      coders: status.coders.map { one in
        "\(name(one.account)): \(one.coded) of \(one.assigned) coded, "
          + (one.handedIn.map { "handed in \($0.day)" }
            ?? (one.left == nil ? "not handed in" : "not counted"))
          + (one.left.map { "; left \($0.day), replaced by \(name(one.replacedBy ?? 0))" } ?? "")
      },
      agreement: status.open == 0
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
      between: status.between.map { group in
        group.coders.map(name).joined(separator: " and ")
          + ": \(group.paragraphs.of("paragraph", "paragraphs"))"
      },
      leaving: status.coders.filter { $0.left == nil && ($0.handedIn == nil || $0.coded < $0.assigned) }.map {
        Choices.Option(value: "\($0.account)", label: name($0.account), isChosen: false)
      },
      taking: replacements.filter { one in
        status.coders.first { $0.account == one.id }.map(\.isAtWork) ?? true
      }.map { Choices.Option(value: "\($0.id)", label: $0.shown, isChosen: false) },
      replacement: DeskMap.coding(.replacement(project.id)).path,
      mayChangeCodebook: status.coders.allSatisfy { $0.handedIn == nil },
      codebook: DeskMap.coding(.codebook(project.id)).path,
      withdrawal: project.published == nil ? nil : DeskMap.coding(.withdrawal(project.id)).path)
  }
}
