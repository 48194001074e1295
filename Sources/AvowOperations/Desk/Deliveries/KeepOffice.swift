public import AvowRecord
import AvowStore

/// Keeps an office at the desk, new or changed: what it is, and how it is reached.
public struct KeepOffice {
  let publish: Publish

  /// - Parameter publish: leads to the desk, and to the public record, which is only read.
  public init(_ publish: Publish) { self.publish = publish }

  /// What a person wrote of an office.
  public struct Words: Sendable, Equatable {
    public var name = ""
    public var kind = Office.Kind.state
    /// Whose office it is; empty where the name tells.
    public var state = ""
    public var body = ""
    public var email = ""
    public var webhook = ""
    /// What calls are signed with; made where it is empty and calls are made.
    public var secret = ""

    public init() {}

    public init(_ content: DeskOffice.Content) {
      name = content.office.name
      kind = content.office.kind
      state = content.office.party.state ?? ""
      body = content.office.party.body ?? ""
      email = content.email
      webhook = content.webhook
      secret = content.secret
    }
  }

  /// - Parameter id: the office to change; nil makes a new one.
  /// - Returns: its number.
  ///
  /// Throws ``ResponseFault`` or ``WarningFault`` for what the office is, ``OfficeFault``, ``PostFault`` or ``WebhookFault`` for
  /// how it is reached.
  @discardableResult
  public func run(_ words: Words, id: Int? = nil, by account: Account) throws -> Int {
    let (desk, record) = (publish.desk, publish.record)
    func given(_ text: String) -> String? { text.isEmpty ? nil : text }
    guard words.kind != .public else { throw OfficeFault.isPublic }
    let office = try Answers(record).office(
      words.name, kind: words.kind, state: given(words.state), body: given(words.body))
    try Answers(record).checkSeat(of: office, on: desk.now.day)
    guard !words.email.isEmpty || !words.webhook.isEmpty else { throw OfficeFault.unreachable }
    if !words.email.isEmpty, !Letter.isAddress(words.email) { throw PostFault.badAddress(words.email) }
    if !words.webhook.isEmpty { try desk.caller.check(words.webhook) }
    guard words.secret.isEmpty || words.secret.utf8.count >= 16 else { throw OfficeFault.shortSecret }
    let content = DeskOffice.Content(
      office: office, email: words.email, webhook: words.webhook,
      secret: words.webhook.isEmpty ? "" : words.secret.isEmpty ? desk.dice.secret() : words.secret)
    guard let id else { return try desk.store.add(content, by: account.id, at: desk.now) }
    try desk.store.change(office: id, to: content, by: account.id, at: desk.now)
    return id
  }
}

/// Why an office cannot be kept or told, in a sentence.
public enum OfficeFault: Error, CustomStringConvertible, Equatable {
  case isPublic
  case unreachable
  case shortSecret
  case noneChosen
  case closed(String)
  case noWay(String, Delivery.Channel)
  case noAlert
  case noWords
  case enough
  case thereAlready

  public var description: String {
    switch self {
    case .isPublic: "The public is no office: whoever reads the site or its feed is told there."
    case .unreachable: "Give an address of e-mail or a webhook: without one nothing can be sent."
    case .shortSecret: "The secret for a webhook has at least 16 characters. Leave it empty and one is made."
    case .noneChosen: "Choose at least one office to send it to."
    case .closed(let name): "“\(name)” is closed: nothing is sent to it."
    case .noWay(let name, let channel): "“\(name)” has no address for \(channel.words)."
    case .noAlert: "Choose the alert that is to be sent."
    case .noWords: "The answer has no words. Write what is to be known, or confirm receipt alone."
    case .thereAlready:
      "The alert as it stands is on its way to these offices by these ways, or went already. The outbox shows each."
    case .enough: "This link has taken all the answers that it takes. Write to the organisation instead."
    }
  }
}
