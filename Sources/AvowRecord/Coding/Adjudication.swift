/// What an editor decided of a paragraph after both codings. Never changed: a later one corrects it.
public struct Adjudication: Hashable, Sendable {
  public let unit: Int
  /// From 1; further ones are corrections.
  public let number: Int
  /// Empty: nothing applies.
  public let claims: [Claim]
  /// For the desk only.
  public let reason: String
  /// Why an earlier decision was corrected, as the public may read it; nil for a first decision.
  public let publicReason: String?
  public let account: Int
  public let at: Moment

  public init(
    unit: Int, number: Int, claims: [Claim], reason: String, publicReason: String?, account: Int, at: Moment
  ) {
    self.unit = unit
    self.number = number
    self.claims = claims
    self.reason = reason
    self.publicReason = publicReason
    self.account = account
    self.at = at
  }
}
