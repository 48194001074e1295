import AvowOperations
import AvowRecord

/// One's own passkeys: what they are for, which there are, and the forms to add and to remove them.
struct PasskeysPage: DeskPage {
  struct Line: Sendable {
    let id: Int
    let name: String
    let made: String
    let used: String
  }

  static let template = "passkeys"
  let title = "Your passkeys"
  let lines: [Line]
  /// What a new passkey would sign; nil where the desk can have none, or where codes of an app come first.
  let question: PasskeyQuestion?
  /// True when the desk has no address that browsers make passkeys for.
  let hasNoAddress: Bool
  let hasCodes: Bool
  /// True when codes of an app are taken no longer.
  let isOnly: Bool
  /// What the new one may be called.
  let suggested: String
  let refusal: String?

  init(
    _ account: Account, _ passkeys: [Passkey], question: PasskeyQuestion?, suggested: String, refusal: String?
  ) {
    lines = passkeys.map {
      Line(
        id: $0.id, name: $0.content.name, made: $0.made.words, used: $0.used.map(\.words) ?? "not yet")
    }
    self.question = account.hasSecondFactor ? question : nil
    hasNoAddress = question == nil
    hasCodes = account.hasSecondFactor
    isOnly = account.takesPasskeysOnly
    self.suggested = suggested
    self.refusal = refusal
  }
}
