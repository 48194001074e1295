import AvowOperations
import AvowRecord
import AvowStore

/// Campaigns: editors see all, contributors those in which they have a part; a table is taken away by editors alone.
extension DeskRooms {
  func page(_ place: CampaignPlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list:
      return .page(
        CampaignListPage(
          try CampaignStanding.all(for: account, at: desk), mayMake: account.roles.contains(.editor)))
    case .new: return .page(CampaignFormPage())
    case .steps:
      let reference = try record.reference()
      return .page(
        CampaignStepsPage(
          try CampaignStanding.all(for: account, at: desk), people: try names(),
          names: { reference.name(of: $0) },
          today: desk.now.day, own: account.id))
    case .one(let id): return .page(try campaignPage(id, account))
    case .edit(let id): return .page(CampaignFormPage(try campaign(id, account).campaign.content, id: id))
    case .state(let id, let state): return .page(try visitedPage(id, state, account))
    case .closing, .export, .entry: throw DeskFailure.method
    }
  }

  func take(_ form: DeskForm, _ place: CampaignPlace, _ visit: DeskVisit) throws -> DeskReply {
    let account = try visit.account
    switch place {
    case .list, .steps: throw DeskFailure.method
    case .new, .edit:
      var id: Int?
      if case .edit(let number) = place { id = try campaign(number, account).campaign.id }
      let content = try CampaignFormPage.read(form)
      do {
        let kept = try RunCampaign(desk).keep(content, id: id, by: account)
        return .moved(.campaigns(.one(kept)))
      } catch let fault as CampaignFault {
        return .page(CampaignFormPage(content, id: id, refusal: fault.description), status: 400)
      }
    case .one(let id): return try putTarget(form, id, account)
    case .closing(let id):
      try RunCampaign(desk).close(
        form.text("do") != "open", campaign(id, account).campaign, by: account)
      return .moved(.campaigns(.one(id)))
    case .export(let id):
      let (standing, answers) = (try campaign(id, account), try Answers(record))
      let text = try ExportCampaign(desk).run(
        standing, names: { answers.reference.name(of: $0) }, expected: WhipSheet.latest(in: answers),
        by: account)
      return .table(text, named: "campaign-\(id)-\(desk.now.day).csv")
    case .state(let id, let state): return try addEntry(form, id, state, account)
    case .entry(let id, let state, let number):
      let standing = try campaign(id, account)
      guard let entry = standing.line(of: state)?.entries.first(where: { $0.id == number }) else {
        throw DeskFailure.unknownAddress
      }
      do {
        try RunCampaign(desk).move(
          entry, asked: CampaignEntry.Asked(rawValue: form.text("asked", atMost: 20)),
          isDone: form.text("done") == "yes", in: standing, by: account)
        return .moved(.campaigns(.state(id, state)))
      } catch let fault as CampaignFault {
        return .page(try campaignStatePage(id, state, account, refusal: fault.description), status: 400)
      }
    }
  }

  /// Steps of campaigns that are due for an account, for the first page.
  func stepsThatWait(for account: Account) throws -> [Link] {
    guard !account.roles.isDisjoint(with: [.editor, .contributor]) else { return [] }
    let open = try desk.store.campaigns().filter { $0.closed == nil }.flatMap {
      try CampaignStanding($0, at: desk).lines.flatMap(\.steps)
    }.filter { $0.account == account.id && $0.day <= desk.now.day }
    guard !open.isEmpty else { return [] }
    return [
      Link(
        text: open.count.of("step of a campaign is due", "steps of campaigns are due"),
        href: DeskMap.campaigns(.steps).path)
    ]
  }

  /// For an account that it does not concern, a campaign is not there.
  private func campaign(_ id: Int, _ account: Account) throws -> CampaignStanding {
    guard let found = try desk.store.campaigns().first(where: { $0.id == id }) else {
      throw DeskFailure.unknownAddress
    }
    let standing = try CampaignStanding(found, at: desk)
    guard standing.concerns(account) else { throw DeskFailure.unknownAddress }
    return standing
  }

  private func campaignPage(_ id: Int, _ account: Account, refusal: String? = nil) throws -> CampaignPage {
    let (standing, answers) = (try campaign(id, account), try Answers(record))
    return CampaignPage(
      standing, for: account, people: try desk.store.accounts(),
      visits: try desk.store.visits(ofCampaign: id, by: account.id), answers: answers,
      sheet: try WhipSheet.latest(in: answers), site: site, today: desk.now.day, refusal: refusal)
  }

  /// The page of a state, with what others did since the last visit; this visit is remembered.
  private func visitedPage(_ id: Int, _ state: StateID, _ account: Account) throws -> CampaignStatePage {
    let page = try campaignStatePage(id, state, account)
    try desk.store.setVisit(of: account.id, to: page.target, seen: page.lastChange, at: desk.now)
    return page
  }

  private func campaignStatePage(
    _ id: Int, _ state: StateID, _ account: Account, typed: CampaignStatePage.Typed = .init(),
    refusal: String? = nil
  ) throws -> CampaignStatePage {
    let standing = try campaign(id, account)
    guard let line = standing.line(of: state) else { throw DeskFailure.unknownAddress }
    let answers = try Answers(record)
    return CampaignStatePage(
      line, of: standing, people: try desk.store.accounts(),
      visit: try desk.store.visits(ofCampaign: id, by: account.id)[line.target.id], answers: answers,
      sheet: try WhipSheet.latest(in: answers), brief: try CampaignBrief(state, from: answers, site: site),
      site: site, today: desk.now.day, for: account, typed: typed, refusal: refusal)
  }

  private func person(_ form: DeskForm, _ field: String) throws -> Account {
    guard let id = Int(try form.text(field, atMost: 12)), let person = try desk.store.account(id) else {
      throw DeskFailure.badForm("Choose who takes it on.")
    }
    return person
  }

  private func putTarget(_ form: DeskForm, _ id: Int, _ account: Account) throws -> DeskReply {
    let standing = try campaign(id, account)
    let state = try form.text("state", atMost: 10).uppercased()
    do {
      try RunCampaign(desk).put(
        state, owner: person(form, "owner"), into: standing,
        known: Set(record.reference().states.map(\.id)), by: account)
      return .moved(.campaigns(.state(id, state)))
    } catch let fault as CampaignFault {
      return .page(try campaignPage(id, account, refusal: fault.description), status: 400)
    }
  }

  private func addEntry(_ form: DeskForm, _ id: Int, _ state: StateID, _ account: Account) throws -> DeskReply
  {
    let standing = try campaign(id, account)
    guard let line = standing.line(of: state) else { throw DeskFailure.unknownAddress }
    let typed = CampaignStatePage.Typed(
      kind: try form.text("kind", atMost: 20), text: try form.text("text", atMost: 20_000),
      day: try form.text("day", atMost: 10), source: try form.text("source", atMost: 500))
    guard let kind = CampaignEntry.Kind(rawValue: typed.kind) else {
      throw DeskFailure.badForm("Choose what it is.")
    }
    var content = CampaignEntry.Content(text: typed.text)
    switch kind {
    case .ask: content.asked = CampaignEntry.Asked(rawValue: try form.text("asked", atMost: 20))
    case .position:
      content.heard = CampaignEntry.Heard(rawValue: try form.text("heard", atMost: 20))
      content.source = typed.source
    case .note: content.rule = Attribution(rawValue: try form.text("rule", atMost: 30))
    case .step: break
    }
    do {
      try RunCampaign(desk).add(
        kind, content, day: typed.day, doer: kind == .step ? person(form, "doer") : nil, to: line.target,
        in: standing, by: account)
      return .moved(.campaigns(.state(id, state)))
    } catch let fault as CampaignFault {
      return .page(
        try campaignStatePage(id, state, account, typed: typed, refusal: fault.description), status: 400)
    }
  }
}
