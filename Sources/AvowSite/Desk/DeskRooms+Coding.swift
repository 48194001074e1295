import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// Coding by people: coders see their own work, editors what is open.
extension DeskRooms {
  func page(_ place: CodingPlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list: return .page(CodingListPage(try projects(of: account), for: account))
    case .new: return .page(try codingForm(CodingFormPage.Fields()))
    case .one(let id): return .page(try projectPage(id, account))
    case .unit(let id, let place): return .page(try unitPage(id, place, account))
    case .decision(let id, let place): return .page(try decisionPage(id, place))
    case .offline(let id):
      return .page(CodingOfflinePage(try ownProject(id, account), isHandedIn: try hasHandedIn(id, account)))
    case .file(let id):
      let project = try ownProject(id, account)
      return .file(
        try CodingFile(desk).export(project, of: account), named: "\(project.address)-codings.csv")
    case .publication(let id): return .page(try CodingPublicationPage(status(id), at: desk))
    case .alike, .codebook, .handIn, .naming, .withdrawal: throw DeskFailure.method
    }
  }

  func take(_ form: DeskForm, _ place: CodingPlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list, .one, .file: throw DeskFailure.method
    case .new: return try makeProject(form, account)
    case .unit(let id, let place): return try code(form, id, place, account)
    case .decision(let id, let place): return try decide(form, id, place, account)
    case .alike(let id):
      try Adjudicate(desk).acceptAlike(status(id), by: account)
      return .moved(.coding(.one(id)))
    case .codebook(let id):
      let text = try form.text("codebook", atMost: 100_000)
      guard !text.isEmpty else { throw DeskFailure.badForm(CodingFault.noCodebook.description) }
      return try refusable(id, account) {
        try desk.store.addCodebook(text, to: project(id).id, by: account.id, at: desk.now)
      }
    case .handIn(let id):
      let leaving = try form.text("leaving") == "yes"
      return try refusable(id, account) {
        try CodeParagraph(desk).handIn(ownProject(id, account), leaving: leaving, by: account)
      }
    case .naming(let id):
      let isNamed = try form.text("named") == "yes"
      return try refusable(id, account) {
        try CodeParagraph(desk).beNamed(isNamed, ownProject(id, account), by: account)
      }
    case .offline(let id): return try takeTable(form, id, account)
    case .publication(let id):
      do {
        let done = try Publish(desk, into: record).run(claims: project(id).id, by: account)
        return .page(try CodingPublicationPage(status(id), at: desk, published: done))
      } catch let fault as CodingFault {
        return .page(
          try CodingPublicationPage(status(id), at: desk, refusal: fault.description), status: 400)
      }
    case .withdrawal(let id):
      guard try project(id).published != nil else { throw DeskFailure.unknownAddress }
      try Publish(desk, into: record).withdraw(claims: id, by: account)
      return .moved(.coding(.one(id)))
    }
  }

  /// What of coding waits for an account, for the first page.
  func codingThatWaits(for account: Account) throws -> [Link] {
    guard !account.roles.isDisjoint(with: [.coder, .editor]) else { return [] }
    return try projects(of: account).flatMap { status in
      let place = DeskMap.coding(.one(status.project.id)).path
      var links: [Link] = []
      if account.roles.contains(.coder),
        let own = status.coders.first(where: { $0.account == account.id && $0.handedIn == nil })
      {
        links.append(
          Link(
            text: "\(status.project.name): \(own.assigned - own.coded) of \(own.assigned) paragraphs to code",
            href: place))
      }
      if account.roles.contains(.editor), !status.undecided.isEmpty {
        links.append(
          Link(text: "\(status.project.name): \(status.undecided.count) paragraphs to decide", href: place))
      }
      return links
    }
  }

  // MARK: What is there

  /// For an editor all projects, for a coder those of the coder.
  private func projects(of account: Account) throws -> [CodingStatus] {
    try desk.store.codingProjects().map { try CodingStatus($0, at: desk) }.filter { status in
      account.roles.contains(.editor) || status.coders.contains { $0.account == account.id }
    }
  }

  private func project(_ id: Int) throws -> CodingProject {
    guard let project = try desk.store.codingProject(id) else { throw DeskFailure.unknownAddress }
    return project
  }

  private func status(_ id: Int) throws -> CodingStatus { try CodingStatus(project(id), at: desk) }

  /// A project that the account codes in; for anybody else it is not there.
  private func ownProject(_ id: Int, _ account: Account) throws -> CodingProject {
    let project = try project(id)
    guard try desk.store.coders(of: id).contains(where: { $0.account == account.id }) else {
      throw DeskFailure.unknownAddress
    }
    return project
  }

  private func hasHandedIn(_ id: Int, _ account: Account) throws -> Bool {
    try desk.store.coders(of: id).contains { $0.account == account.id && $0.handedIn != nil }
  }

  private var names: CodeNames { get throws { CodeNames(try record.reference().themes) } }

  private func accountNames() throws -> [Int: String] {
    Dictionary(uniqueKeysWithValues: try desk.store.accounts().map { ($0.id, $0.shown) })
  }

  private func projectPage(_ id: Int, _ account: Account, refusal: String? = nil) throws -> CodingProjectPage
  {
    let status = try status(id)
    let isOwn = status.coders.contains { $0.account == account.id }
    guard isOwn || account.roles.contains(.editor) else { throw DeskFailure.unknownAddress }
    return CodingProjectPage(
      status, own: isOwn ? try desk.store.ownCodings(of: id, by: account.id) : [:],
      units: try desk.store.codingUnits(of: id, for: account.id), for: account, accounts: try accountNames(),
      names: try names,
      findings: try CodedParagraphs.findings(
        status.lines.map { ($0.unit.drawn.paragraph, $0.unit.drawn.digest) }, in: record),
      refusal: refusal)
  }

  /// Does something to a project and goes back to it, or says there why it cannot be done.
  private func refusable(_ id: Int, _ account: Account, _ act: () throws -> Void) throws -> DeskReply {
    do {
      try act()
      return .moved(.coding(.one(id)))
    } catch let fault as CodingFault {
      return .page(try projectPage(id, account, refusal: fault.description), status: 400)
    } catch let fault as DeskFault {
      return .page(try projectPage(id, account, refusal: fault.description), status: 400)
    }
  }
}

/// The single steps of coding.
extension DeskRooms {
  private func codingForm(_ fields: CodingFormPage.Fields, refusal: String? = nil) throws -> CodingFormPage {
    CodingFormPage(
      fields, themes: try record.reference().themes, debates: try record.proceedings().debates,
      coders: try coders(), refusal: refusal)
  }

  private func coders() throws -> [Account] {
    try desk.store.accounts().filter { $0.roles.contains(.coder) && $0.closed == nil }
  }

  private func makeProject(_ form: DeskForm, _ account: Account) throws -> DeskReply {
    let fields = try CodingFormPage.read(form)
    do {
      guard let count = Int(fields.count), let seed = UInt64(fields.seed) else {
        throw DeskFailure.badForm("How many, and the seed, are whole numbers.")
      }
      let (drawn, of) = try DrawParagraphs.run(record, from: fields.source, count: count, seed: seed)
      let id = try MakeCodingProject(desk).run(
        fields.plan, drawn: drawn, of: of, from: fields.source.words, seed: seed,
        coders: coders().filter { fields.coders.contains($0.id) },
        vocabulary: record.reference().themes.map(\.id), by: account)
      return .moved(.coding(.one(id)))
    } catch let fault as CodingFault {
      return .page(try codingForm(fields, refusal: fault.description), status: 400)
    } catch let fault as DeskFault {
      return .page(try codingForm(fields, refusal: fault.description), status: 400)
    }
  }

  private func unitPage(
    _ id: Int, _ place: Int, _ account: Account, typed: (lines: [ReadClaims.Line], remark: String)? = nil,
    refusal: String? = nil
  ) throws -> CodingUnitPage {
    let project = try ownProject(id, account)
    let units = try desk.store.codingUnits(of: id, for: account.id)
    guard let unit = units.first(where: { $0.place == place }) else { throw DeskFailure.unknownAddress }
    return CodingUnitPage(
      unit, of: project, among: units,
      coding: try desk.store.ownCodings(of: id, by: account.id)[unit.id],
      isHandedIn: try hasHandedIn(id, account), context: try CodingContext(unit.drawn, in: record),
      names: try names, typed: typed, refusal: refusal)
  }

  private func code(_ form: DeskForm, _ id: Int, _ place: Int, _ account: Account) throws -> DeskReply {
    let project = try ownProject(id, account)
    let units = try desk.store.codingUnits(of: id, for: account.id)
    guard let index = units.firstIndex(where: { $0.place == place }) else {
      throw DeskFailure.unknownAddress
    }
    let typed = (lines: try CodingLines.read(form), remark: try form.text("remark", atMost: 5000))
    func refused(_ why: String) throws -> DeskReply {
      .page(try unitPage(id, place, account, typed: typed, refusal: why), status: 400)
    }
    let isNothing = try form.text("nothing") == "yes"
    guard isNothing == typed.lines.isEmpty else {
      return try refused(
        isNothing
          ? "“Nothing applies” is chosen beside a claim. Take one of them out."
          : "Make a claim, or say that nothing applies.")
    }
    do {
      try CodeParagraph(desk).run(units[index], typed.lines, remark: typed.remark, in: project, by: account)
    } catch let fault as ClaimFault {
      return try refused(fault.description)
    } catch let fault as DeskFault {
      return try refused(fault.description)
    }
    guard index + 1 < units.count else { return .moved(.coding(.one(id))) }
    return .moved(.coding(.unit(id, units[index + 1].place)))
  }

  private func decisionPage(
    _ id: Int, _ place: Int, typed: (lines: [ReadClaims.Line], reason: String, publicReason: String)? = nil,
    refusal: String? = nil
  ) throws -> CodingDecisionPage {
    let status = try status(id)
    guard let line = status.lines.first(where: { $0.unit.place == place }) else {
      throw DeskFailure.unknownAddress
    }
    return CodingDecisionPage(
      line, of: status, accounts: try accountNames(), context: try CodingContext(line.unit.drawn, in: record),
      names: try names, typed: typed, refusal: refusal)
  }

  private func decide(_ form: DeskForm, _ id: Int, _ place: Int, _ account: Account) throws -> DeskReply {
    let status = try status(id)
    guard let line = status.lines.first(where: { $0.unit.place == place }) else {
      throw DeskFailure.unknownAddress
    }
    let typed = (
      lines: try CodingLines.read(form), reason: try form.text("reason", atMost: 5000),
      publicReason: try form.text("public", atMost: 2000)
    )
    func refused(_ why: String) throws -> DeskReply {
      .page(try decisionPage(id, place, typed: typed, refusal: why), status: 400)
    }
    do {
      guard let after = Int(try form.text("after", atMost: 6)) else {
        throw DeskFailure.badForm("It does not say which decision it follows.")
      }
      try Adjudicate(desk).run(
        line, typed.lines, reason: typed.reason, publicReason: typed.publicReason, after: after,
        in: status.project, by: account)
    } catch let fault as ClaimFault {
      return try refused(fault.description)
    } catch let fault as CodingFault {
      return try refused(fault.description)
    } catch let fault as DeskFault {
      return try refused(fault.description)
    }
    let next = status.undecided.first { $0.unit.place > place }
    return .moved(.coding(next.map { .decision(id, $0.unit.place) } ?? .one(id)))
  }

  private func takeTable(_ form: DeskForm, _ id: Int, _ account: Account) throws -> DeskReply {
    let project = try ownProject(id, account)
    let text = try form.text("table", atMost: 1 << 20)
    let isHandedIn = try hasHandedIn(id, account)
    do {
      let count = try CodingFile(desk).take(
        Data(text.utf8), name: "The table", project: project, of: account, by: account)
      let words = count == 1 ? "1 paragraph is" : "\(count) paragraphs are"
      return .page(CodingOfflinePage(project, isHandedIn: isHandedIn, done: "\(words) kept as coded."))
    } catch let fault as CodingFileFault {
      return .page(CodingOfflinePage(project, isHandedIn: isHandedIn, refusals: fault.lines), status: 400)
    } catch let fault as DelimitedTable.Fault {
      return .page(
        CodingOfflinePage(project, isHandedIn: isHandedIn, refusals: ["\(fault)."]), status: 400)
    } catch let fault as DeskFault {
      return .page(
        CodingOfflinePage(project, isHandedIn: isHandedIn, refusals: [fault.description]), status: 400)
    }
  }
}
