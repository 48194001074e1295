import AvowOperations
import AvowRecord
import AvowStore

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
      return .table(
        try CodingFile(desk).export(project, of: account), named: "\(project.address)-codings.csv")
    case .publication(let id):
      return .page(try CodingPublicationPage(codingStatus(id), at: desk, names: codeNames))
    case .alike, .codebook, .handIn, .naming, .replacement, .withdrawal: throw DeskFailure.method
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
      try Adjudicate(desk).acceptAlike(codingStatus(id), by: account)
      return .moved(.coding(.one(id)))
    case .codebook(let id):
      let text = try form.text("codebook", atMost: 100_000)
      guard !text.isEmpty else { throw DeskFailure.badForm(CodingFault.noCodebook.description) }
      return try refusable(id, account) {
        try desk.store.addCodebook(text, to: codingProject(id).id, by: account.id, at: desk.now)
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
    case .replacement(let id): return try replaceCoder(form, id, account)
    case .offline(let id): return try takeTable(form, id, account)
    case .publication(let id):
      do {
        let done = try Publish(desk, into: record).run(claims: codingProject(id).id, by: account)
        return .page(try CodingPublicationPage(codingStatus(id), at: desk, names: codeNames, published: done))
      } catch let fault as CodingFault {
        return .page(
          try CodingPublicationPage(codingStatus(id), at: desk, names: codeNames, refusal: fault.description),
          status: 400)
      }
    case .withdrawal(let id):
      guard try codingProject(id).published != nil else { throw DeskFailure.unknownAddress }
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
        let own = status.coders.first(where: { $0.account == account.id && $0.isAtWork })
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

  /// For an editor all projects, for a coder those of the coder.
  private func projects(of account: Account) throws -> [CodingStatus] {
    try desk.store.codingProjects().map { try CodingStatus($0, at: desk) }.filter { status in
      account.roles.contains(.editor) || status.coders.contains { $0.account == account.id }
    }
  }

  func codingProject(_ id: Int) throws -> CodingProject {
    guard let project = try desk.store.codingProject(id) else { throw DeskFailure.unknownAddress }
    return project
  }

  func codingStatus(_ id: Int) throws -> CodingStatus { try CodingStatus(codingProject(id), at: desk) }

  /// A project that the account codes in; for anybody else it is not there.
  func ownProject(_ id: Int, _ account: Account) throws -> CodingProject {
    let project = try codingProject(id)
    guard try desk.store.coders(of: id).contains(where: { $0.account == account.id }) else {
      throw DeskFailure.unknownAddress
    }
    return project
  }

  func hasHandedIn(_ id: Int, _ account: Account) throws -> Bool {
    try desk.store.coders(of: id).contains { $0.account == account.id && !$0.isAtWork }
  }

  var codeNames: CodeNames { get throws { CodeNames(try record.reference().themes) } }

  private func projectPage(_ id: Int, _ account: Account, refusal: String? = nil) throws -> CodingProjectPage
  {
    let status = try codingStatus(id)
    let isOwn = status.coders.contains { $0.account == account.id }
    guard isOwn || account.roles.contains(.editor) else { throw DeskFailure.unknownAddress }
    let own = isOwn ? try desk.store.ownCodings(of: id, by: account.id) : [:]
    return CodingProjectPage(
      status, own: own,
      units: try desk.store.codingUnits(of: id, for: account.id), for: account, accounts: try names(),
      names: try codeNames, replacements: try coders(),
      findings: try CodedParagraphs.findings(
        status.coded(
          own: own,
          withDecisions: account.roles.contains(.editor) || status.coders.allSatisfy { !$0.isAtWork }),
        in: record), refusal: refusal)
  }

  /// Does something to a project and goes back to it, or says there why it cannot be done.
  func refusable(_ id: Int, _ account: Account, _ act: () throws -> Void) throws -> DeskReply {
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
