import AvowAnalysis

/// What the record itself has to say on a contradiction.
public struct EvidenceAnswer: Sendable, Codable {
  /// A statement that was checked against the record.
  public struct Check: Sendable, Codable {
    public var law: String
    /// The numbers, in a sentence.
    public var found: String
    public var holds: Bool
    /// Published figures, rules and records behind it, by id.
    public var behind: [String]
  }

  public var number: Int
  /// `settled by the record`, `narrowed by the record, not settled`, `cannot be settled from the record`.
  public var verdict: String
  public var conclusion: String
  public var checks: [Check]

  init(_ evidence: ContradictionEvidence) {
    number = evidence.number
    verdict = evidence.verdict.rawValue
    conclusion = evidence.conclusion
    checks = evidence.checks.map {
      Check(law: $0.law, found: $0.found, holds: $0.holds, behind: $0.behind)
    }
  }
}
