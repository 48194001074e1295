public import AvowRecord
public import AvowStore
public import Foundation

/// The desk with what its verbs need: its store, a clock, dice and the hashing of passwords.
///
/// Every verb of this folder takes one. Tests give a clock that stands still and dice that repeat.
public struct Desk: Sendable {
  public let store: DeskStore
  public let dice: Dice
  public let passwords: PasswordHasher
  /// What sends letters; nil where no relay is set, and then nothing is promised by letter.
  public let post: (any PostOffice)?
  /// What searches files of outsiders for viruses; nil where none is set, and then no search is made.
  public let viruses: VirusSearch?
  /// What calls webhooks.
  public let caller: any WebhookCaller
  private let clock: @Sendable () -> Moment

  public init(
    store: DeskStore, passwords: PasswordHasher, dice: Dice = .system,
    post: (any PostOffice)? = nil, viruses: VirusSearch? = nil, caller: any WebhookCaller = CurlWebhook(),
    clock: @escaping @Sendable () -> Moment = { Moment(Date()) }
  ) {
    self.store = store
    self.passwords = passwords
    self.dice = dice
    self.post = post
    self.viruses = viruses
    self.caller = caller
    self.clock = clock
  }

  public var now: Moment { clock() }
}
