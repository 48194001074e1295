public import AvowRecord
import AvowStore

/// Makes campaigns, adds the states that they speak with, and notes what is asked, heard, said and to be done.
public struct RunCampaign {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Keeps a campaign, new or changed; answers its number.
  @discardableResult
  public func keep(_ content: Campaign.Content, id: Int? = nil, by account: Account) throws -> Int {
    guard !content.name.isEmpty else { throw CampaignFault.noName }
    guard !content.aim.isEmpty else { throw CampaignFault.noAim }
    guard content.page.isEmpty || (content.page.hasPrefix("/") && !content.page.hasPrefix("//")) else {
      throw CampaignFault.badPage(content.page)
    }
    guard let id else { return try desk.store.add(content, by: account.id, at: desk.now) }
    try desk.store.change(campaign: id, to: content, by: account.id, at: desk.now)
    return id
  }

  /// Adds a state, or gives one that is there another owner.
  ///
  /// - Parameter known: the states of the record.
  public func put(
    _ state: StateID, owner: Account, into standing: CampaignStanding, known: Set<StateID>,
    by account: Account
  ) throws {
    try open(standing)
    guard known.contains(state) else { throw CampaignFault.noSuchState(state) }
    guard RunCampaign.mayTakeOn(owner) else {
      throw CampaignFault.notAnOwner(owner.name)
    }
    if let line = standing.line(of: state) {
      try desk.store.setOwner(owner.id, ofTarget: line.target.id, by: account.id, at: desk.now)
    } else {
      _ = try desk.store.addTarget(
        state, to: standing.campaign.id, owner: owner.id, by: account.id, at: desk.now)
    }
  }

  /// Adds an ask, a position, a note or a step to a target.
  ///
  /// - Parameter doer: who is to take a step; others are written by `account`.
  public func add(
    _ kind: CampaignEntry.Kind, _ content: CampaignEntry.Content, day: String, doer: Account? = nil,
    to target: CampaignTarget, in standing: CampaignStanding, by account: Account
  ) throws {
    try open(standing)
    try desk.store.addEntry(
      try RunCampaign.entry(kind, content, day: day, doer: doer, by: account), to: target.id, by: account.id,
      at: desk.now)
  }

  /// An entry that may be kept; throws ``CampaignFault`` with what is missing.
  static func entry(
    _ kind: CampaignEntry.Kind, _ content: CampaignEntry.Content, day: String, doer: Account?,
    by account: Account
  ) throws(CampaignFault) -> NewCampaignEntry {
    guard let date = PartialDate(day), date.isExact else { throw CampaignFault.noDay(day) }
    guard !content.text.isEmpty || kind == .position else { throw CampaignFault.noWords(kind.rawValue) }
    switch kind {
    case .position:
      guard content.heard != nil else { throw CampaignFault.noPosition }
      guard !content.source.isEmpty else { throw CampaignFault.noSource }
    case .note: guard content.rule != nil else { throw CampaignFault.noRule }
    case .ask: guard content.asked != nil else { throw CampaignFault.noStateOfAsk }
    case .step:
      if let doer, !mayTakeOn(doer) {
        throw CampaignFault.notAnOwner(doer.name)
      }
    }
    return NewCampaignEntry(
      kind, content, day: date.description, account: (kind == .step ? doer : nil)?.id ?? account.id)
  }

  /// Whether somebody may answer for a state or take a step.
  public static func mayTakeOn(_ account: Account) -> Bool {
    account.closed == nil && !account.roles.isDisjoint(with: [.editor, .contributor])
  }

  /// Moves an ask on, or marks a step as taken or open again.
  public func move(
    _ entry: CampaignEntry, asked: CampaignEntry.Asked?, isDone: Bool, in standing: CampaignStanding,
    by account: Account
  ) throws {
    try open(standing)
    var content = entry.content
    if entry.kind == .ask, let asked { content.asked = asked }
    try desk.store.changeEntry(
      entry.id, to: content, done: entry.kind == .step && isDone ? desk.now : nil, by: account.id,
      at: desk.now)
  }

  public func close(_ isClosed: Bool, _ campaign: Campaign, by account: Account) throws {
    try desk.store.setClosed(isClosed, campaign: campaign.id, by: account.id, at: desk.now)
  }

  private func open(_ standing: CampaignStanding) throws {
    guard standing.campaign.closed == nil else { throw CampaignFault.closed }
  }
}

/// Why something of a campaign cannot be kept, in a sentence.
public enum CampaignFault: Error, CustomStringConvertible, Equatable {
  case noName
  case noAim
  case badPage(String)
  case noSuchState(String)
  case notAnOwner(String)
  case noDay(String)
  case noWords(String)
  case noPosition
  case noSource
  case noRule
  case noStateOfAsk
  case closed

  public var description: String {
    switch self {
    case .noName: "Give the campaign a name."
    case .noAim: "Say what is wanted."
    case .badPage(let text):
      "“\(text)” is no address on the public site. Write it as /decisions/A/RES/75/277, or leave it empty."
    case .noSuchState(let text): "“\(text)” is no state of the record. Give its code of three letters."
    case .notAnOwner(let name):
      "“\(name)” cannot take this on: the role of an editor or contributor is needed."
    case .noDay(let text): "“\(text)” is no day. Write it as 2018-06-25."
    case .noWords(let kind): "The \(kind) has no words yet."
    case .noPosition: "Say what the state was heard to mean to do."
    case .noSource: "Say from whom or where the position was heard: without that nobody can weigh it."
    case .noRule: "Say under which rule the note was taken."
    case .noStateOfAsk: "Say how far the ask has come."
    case .closed: "The campaign is closed. Open it again before you change it."
    }
  }
}
