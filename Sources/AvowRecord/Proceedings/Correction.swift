/// A correction to the record: a row of its own, applied on reading and shown; the source's value stays.
public struct Correction: Hashable, Sendable, Codable, Identifiable {
  public var id: Int?
  /// The noun: `state`, `meeting`, `decision`, `roll_call`, `ballot`, …
  public var noun: String
  /// The id of the record; for a ballot `rcid:3/USA`.
  public var record: String
  /// The field in snake case, as in the exported table.
  public var field: String
  public var before: String?
  public var after: String?
  public var reason: String
  public var source: String
  public var date: PartialDate
  public var who: String

  public init(
    id: Int? = nil, noun: String, record: String, field: String, before: String?, after: String?,
    reason: String, source: String, date: PartialDate, who: String
  ) {
    self.id = id
    self.noun = noun
    self.record = record
    self.field = field
    self.before = before
    self.after = after
    self.reason = reason
    self.source = source
    self.date = date
    self.who = who
  }
}

/// A file that was imported, known by the digest of its bytes.
public struct ImportedFile: Hashable, Sendable, Codable {
  public var digest: String
  public var name: String
  public var source: String
  public var importedOn: String
  public var rowsRead: Int
  public var rollCalls: Int
  public var ballots: Int
  public var findings: Int

  public init(
    digest: String, name: String, source: String, importedOn: String, rowsRead: Int, rollCalls: Int,
    ballots: Int, findings: Int
  ) {
    self.digest = digest
    self.name = name
    self.source = source
    self.importedOn = importedOn
    self.rowsRead = rowsRead
    self.rollCalls = rollCalls
    self.ballots = ballots
    self.findings = findings
  }
}
