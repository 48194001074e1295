/// One act at the desk, as the audit log keeps it. Entries are added, never changed.
public struct AuditEntry: Hashable, Sendable {
  /// From 1 without gaps.
  public let number: Int
  public let at: Moment
  /// Who acted; nil for the command line and for visitors who are not signed in.
  public let account: Int?
  public let act: String
  /// What it was done to: `account 3`, `note 12`. Never a content that is withheld.
  public let subject: String
  public let detail: String
  /// Binds this entry and all before it.
  public let digest: String

  public init(
    number: Int, at: Moment, account: Int?, act: String, subject: String, detail: String, digest: String
  ) {
    self.number = number
    self.at = at
    self.account = account
    self.act = act
    self.subject = subject
    self.detail = detail
    self.digest = digest
  }

  /// The text that ``digest`` is the digest of, with the digest of the entry before.
  public func chained(to before: String) -> String {
    [before, "\(number)", "\(at.seconds)", account.map { "\($0)" } ?? "", act, subject, detail]
      .map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
  }
}
