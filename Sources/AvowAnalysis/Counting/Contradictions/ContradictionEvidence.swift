public import AvowRecord

/// What the record itself has to say on a contradiction among published figures: checks that can be repeated, and
/// whether they settle it.
public struct ContradictionEvidence: Sendable, Codable, Hashable {
  /// A statement that was checked against the record, with the numbers.
  public struct Check: Sendable, Codable, Hashable {
    /// What would have to hold, in a sentence.
    public let law: String
    /// The numbers, in a sentence.
    public let found: String
    public let holds: Bool
    /// Published figures, rules and records behind it, by id.
    public let behind: [String]

    public init(_ law: String, _ found: String, holds: Bool, behind: [String]) {
      self.law = law
      self.found = found
      self.holds = holds
      self.behind = behind
    }
  }

  public enum Verdict: String, Sendable, Codable, CaseIterable {
    case settled = "settled by the record"
    case narrowed = "narrowed by the record, not settled"
    case cannot = "cannot be settled from the record"
  }

  public let number: Int
  public let checks: [Check]
  public let verdict: Verdict
  /// The verdict with its reason, in sentences.
  public let conclusion: String

  /// Looks at the figures of a contradiction: which laws apply is told by their measures and scopes.
  ///
  /// - Parameter debates: what is held of each debate, by id.
  public init(
    _ contradiction: Contradiction, in proceedings: Proceedings, _ reference: ReferenceData,
    debates: [String: DebateRecord]
  ) {
    number = contradiction.number
    let ids = contradiction.figureIDs
    let figures = ids.compactMap { id in proceedings.publishedFigures.first { $0.id == id } }
    let look = ContradictionLook(
      figures: figures, proceedings: proceedings, reference: reference, debates: debates)
    (checks, verdict, conclusion) = look.judge()
  }
}

/// The figures of one contradiction and what they are looked at with.
struct ContradictionLook {
  typealias Check = ContradictionEvidence.Check
  typealias Judgement = ([Check], ContradictionEvidence.Verdict, String)

  let figures: [PublishedFigure]
  let proceedings: Proceedings
  let reference: ReferenceData
  let debates: [String: DebateRecord]

  func judge() -> Judgement {
    let measures = Set(figures.map(\.measure))
    if measures.contains(where: { $0.hasPrefix("cumulative-") }) { return cumulative() }
    if measures.contains(where: { $0.hasPrefix("ordinal-") || $0.hasPrefix("times-") }) { return ordinals() }
    if measures.contains("date-of-adoption") { return dates() }
    if measures.contains(where: { $0.hasPrefix("vote-") }) { return votes() }
    if figures.contains(where: { $0.scope == "first day" }) { return firstDays() }
    if measures.count > 1 && Set(figures.map(\.subject)).count > 2 { return units() }
    if measures.contains("on-behalf-of-states") { return spokenFor() }
    return sameScope()
  }

  func value(_ figure: PublishedFigure) -> Int? { figure.value.map { Int($0) } }

  /// Debates among the subjects of which a verbatim record is held.
  var heldDebates: [DebateRecord] {
    Set(figures.map(\.subject)).sorted().compactMap { debates[$0] }.filter { !$0.held.isEmpty }
  }

  /// The figures beside our own counts, where anything of the debate is held.
  func comparisons() -> [Check] {
    figures.compactMap { figure in
      guard let debate = debates[figure.subject], !debate.held.isEmpty,
        let comparison = PublishedComparison(figure, debate: debate, in: proceedings)
      else { return nil }
      return Check(
        "\(figure.valueAsPrinted) \(figure.unit) (\(figure.scope)) follows from the verbatim record by a rule of ours.",
        comparison.explanation, holds: !comparison.reproducedBy.isEmpty,
        behind: [figure.id] + comparison.reproducedBy)
    }
  }
}
