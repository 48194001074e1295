import AvowAnalysis
public import AvowRecord

extension Answers {
  /// What is counted of a debate or a meeting, or nil when the record knows neither.
  ///
  /// - Parameter withClaims: what people coded of a debate is counted, too.
  public func figures(ofDebate id: String, withClaims: Bool = false) throws -> DebateFiguresAnswer? {
    guard let record = try debateRecord(id) else { return nil }
    let debate = proceedings.debate(record.id)
    let published = proceedings.publishedFigures.filter {
      $0.subject == record.id && $0.status != "unverified"
    }
    return DebateFiguresAnswer(
      id: record.id, title: record.title, coverage: record.coverage,
      meetings: record.sittings.map { .init($0) },
      figures: DebateRules.figures(of: record).map { .init($0, in: reference) },
      ordinals: OrdinalRules.all.compactMap { $0.figure(of: record.id, in: proceedings) }
        .map { .init($0, in: self) },
      sinceTheFirst: try debate.map { try sinceTheFirst(until: $0) } ?? [],
      published: published.compactMap { PublishedComparison($0, debate: record, in: proceedings) }
        .map { .init($0) },
      claimed: withClaims ? try claimedFigures(of: record.id) : nil)
  }

  /// Counts over all debates and dialogues up to one of them.
  public func sinceTheFirst(until debate: Debate) throws -> [DebateFiguresAnswer.Number] {
    let records = try debateRecords().filter { $0.debate.from <= debate.from }
      .map { (record: $0.record, from: $0.debate.from) }
    return CumulativeRules.all.map {
      DebateFiguresAnswer.Number($0.figure(of: records, until: debate.until ?? debate.from), in: reference)
    }
  }

  /// Two rules on one debate. Throws a ``DebateFault`` for a rule that no debate is counted by, or nothing to count.
  public func compare(
    rule one: String, with other: String, onDebate id: String
  ) throws -> RuleComparisonAnswer? {
    guard let record = try debateRecord(id) else { return nil }
    func figure(_ rule: String) throws -> DebateFigure {
      guard let found = DebateRules.rule(rule) else {
        throw DebateFault.unknownRule(rule, known: DebateRules.all.map(\.rule.id))
      }
      return found.figure(of: record)
    }
    let (a, b) = (try figure(one), try figure(other))
    guard let comparison = RuleComparison(a, b, in: record) else {
      throw DebateFault.nothingToCount(record.title, (a.count == nil ? a : b).coverage)
    }
    func lines(_ differences: [RuleComparison.Difference]) -> [RuleComparisonAnswer.Line] {
      differences.map {
        .init(
          id: $0.id, name: DebateFiguresAnswer.Number.name($0.id, on: a.asOf, reference), because: $0.because,
          interventions: $0.interventions)
      }.inOrderOfNames(\.name)
    }
    return RuleComparisonAnswer(
      debate: record.id, one: .init(a, in: reference), other: .init(b, in: reference),
      onlyInOne: lines(comparison.onlyInOne), onlyInOther: lines(comparison.onlyInOther),
      note: comparison.note)
  }

  /// What the record says on a contradiction, or nil when there is none of that number.
  public func evidence(ofContradiction number: Int) throws -> EvidenceAnswer? {
    guard let contradiction = proceedings.contradictions.first(where: { $0.number == number }) else {
      return nil
    }
    let figures = proceedings.publishedFigures.filter { contradiction.figureIDs.contains($0.id) }
    let subjects = Set(figures.map(\.subject))
    var debates: [String: DebateRecord] = [:]
    let isCumulative = figures.contains { $0.measure.hasPrefix("cumulative-") }
    for (debate, record) in try debateRecords() where isCumulative || subjects.contains(debate.id) {
      debates[debate.id] = record
    }
    return EvidenceAnswer(
      ContradictionEvidence(contradiction, in: proceedings, reference, debates: debates))
  }
}

/// Why something about a debate cannot be answered.
public enum DebateFault: Error, Sendable, Hashable, CustomStringConvertible {
  case unknownRule(String, known: [String])
  case nothingToCount(String, String)

  public var description: String {
    switch self {
    case .unknownRule(let rule, let known):
      "“\(rule)” is no rule by which a debate is counted. Choose one of: \(known.joined(separator: ", "))."
    case .nothingToCount(let title, let coverage):
      "Nothing can be compared for “\(title)”. \(coverage) Import the verbatim records: avow import FILE…"
    }
  }
}
