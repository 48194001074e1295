import AvowOperations

/// Asks for a code after the password.
struct CodePage: DeskPage {
  static let template = "code"
  let title = "Second factor"
  var refusal: String?
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
