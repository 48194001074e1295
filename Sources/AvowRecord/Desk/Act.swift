/// What is about to be written into the audit log with a change: who, when, what, to what.
///
/// The store takes one with every change, so that no change goes without its entry.
public struct Act: Hashable, Sendable {
  public let account: Int?
  public let at: Moment
  public let name: String
  public let subject: String
  public let detail: String

  /// - Parameters:
  ///   - name: a verb and its object in lower case, as it stands in the log: `sign in`, `publish note`.
  ///   - subject: noun and number: `note 12`. Names and contents that may be withheld do not belong here.
  public init(_ name: String, of subject: String, by account: Int?, at: Moment, detail: String = "") {
    self.name = name
    self.subject = subject
    self.account = account
    self.at = at
    self.detail = detail
  }
}
