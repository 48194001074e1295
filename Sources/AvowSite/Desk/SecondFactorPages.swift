import AvowOperations
import AvowRecord

/// Asks for a passkey or a code after the password.
struct CodePage: DeskPage {
  static let template = "code"
  let title = "Second factor"
  /// What a passkey would sign; nil where the account has none.
  let passkey: PasskeyQuestion?
  /// True when codes of an app are taken no longer.
  let isOnly: Bool
  let refusal: String?

  init(_ account: Account, passkey: PasskeyQuestion?, refusal: String? = nil) {
    self.passkey = account.passkeys > 0 ? passkey : nil
    isOnly = account.takesPasskeysOnly
    self.refusal = refusal
  }
}

/// Offers a second factor, or another one.
struct FactorSetupPage: DeskPage {
  static let template = "factor-setup"
  let title = "Set up a second factor"
  let key: String
  let address: String
  let isRequired: Bool
  let refusal: String?

  init(_ offer: SecondFactor.Offer, isRequired: Bool, refusal: String? = nil) {
    key = offer.key
    address = offer.address
    self.isRequired = isRequired
    self.refusal = refusal
  }
}

/// The recovery codes, shown once.
struct RecoveryCodesPage: DeskPage {
  static let template = "recovery-codes"
  let title = "Your recovery codes"
  let codes: [String]
}
