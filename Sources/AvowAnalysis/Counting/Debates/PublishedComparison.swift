public import AvowRecord

/// A published figure beside ours: which rule reproduces it, and by how much each differs.
public struct PublishedComparison: Sendable, Codable, Hashable, Identifiable {
  public enum Verdict: String, Sendable, Codable, CaseIterable {
    case same = "the same"
    case within = "within the range"
    case differs
    case cannotCompare = "cannot be compared"
  }

  /// One of our rules on the same part of the debate.
  public struct Candidate: Sendable, Codable, Hashable {
    public let rule: String
    public let name: String
    /// Our number in words.
    public let text: String
    /// Ours less theirs where ours is one number; nil for a range, a floor, or nothing counted.
    public let difference: Int?
    public let verdict: Verdict
  }

  public let figure: PublishedFigure
  public let candidates: [Candidate]
  /// What the comparison says, in sentences.
  public let explanation: String

  public var id: String { figure.id }
  /// Ids of the rules that give exactly the published number.
  public var reproducedBy: [String] { candidates.filter { $0.verdict == .same }.map(\.rule) }

  /// Compares a figure about a debate or dialogue; nil for a measure that no rule here counts.
  public init?(_ figure: PublishedFigure, debate: DebateRecord, in proceedings: Proceedings) {
    let published = figure.value.map { Int($0) }
    var found: [Candidate] = OrdinalRules.all.filter { $0.measures.contains(figure.measure) }.compactMap {
      guard let counted = $0.figure(of: debate.id, in: proceedings) else { return nil }
      return Candidate($0.rule, value: Int(counted.value), published: published)
    }
    let part = PublishedComparison.part(of: debate, scope: figure.scope)
    for id in PublishedComparison.rules[figure.measure] ?? [] {
      guard let rule = DebateRules.rule(id) else { continue }
      let counted =
        part.map { rule.figure(of: $0) }
        ?? DebateFigure(
          rule: rule.rule, form: rule.form, count: nil, isPartial: true,
          coverage: "The record does not know the days of the debate.", asOf: nil)
      // Other forms stand in only where they are held.
      if rule.form != .verbatim && counted.count == nil { continue }
      found.append(Candidate(counted, published: published))
    }
    guard !found.isEmpty else { return nil }
    self.figure = figure
    candidates = found
    explanation = PublishedComparison.explain(figure, found, part ?? debate)
  }

  /// The rules that may stand behind a published measure, the likeliest first.
  static let rules: [String: [String]] = [
    "states-speaking": [
      "states-speaking", "states-speaking-themselves", "states-taking-the-floor", "states-that-filed",
      "states-listed-as-speakers",
    ],
    "speakers": ["speakers", "statements", "states-speaking"],
    "on-behalf-of-states": ["on-behalf-of", "on-behalf-of-named", "on-behalf-of-without-alignment"],
    "on-behalf-of-observers": ["observers-spoken-for"],
    "regional-organisations-speaking": ["regional-organisations-speaking"],
    "observers-speaking": ["observers-speaking"],
    "civil-society-speaking": ["civil-society-speaking"],
    "panellists": ["panellists"],
  ]

  /// The part of a debate that a scope names: `whole`, `first day`, `second day`; nil for another or an unknown day.
  static func part(of debate: DebateRecord, scope: String) -> DebateRecord? {
    switch scope {
    case "whole": debate
    case "first day": debate.onDay(1)
    case "second day": debate.onDay(2)
    default: nil
    }
  }

  private static func explain(
    _ figure: PublishedFigure, _ candidates: [Candidate], _ part: DebateRecord
  ) -> String {
    let said = "Published: \(figure.valueAsPrinted)" + (figure.scope == "whole" ? "." : " (\(figure.scope)).")
    let same = candidates.filter { $0.verdict == .same }
    if !same.isEmpty {
      let others = candidates.filter { $0.verdict == .differs }
      return said + " Reproduced by " + same.map { "“\($0.name)”" }.joined(separator: " and ") + "."
        + (others.isEmpty
          ? "" : " Not by " + others.map { "“\($0.name)” (\($0.text))" }.joined(separator: ", ") + ".")
    }
    guard candidates.contains(where: { $0.verdict != .cannotCompare }) else {
      return said + " Cannot be settled from the record. " + part.coverage
    }
    if let within = candidates.first(where: { $0.verdict == .within }) {
      return said
        + " It lies in the range of “\(within.name)” (\(within.text)), which cannot be narrowed further "
        + "from the record."
    }
    let near = candidates.filter { $0.difference != nil }.min {
      abs($0.difference ?? 0) < abs($1.difference ?? 0)
    }
    guard let near, let difference = near.difference else {
      return said + " No rule gives a single number to compare with: "
        + candidates.map { "“\($0.name)” \($0.text)" }.joined(separator: ", ") + "."
    }
    return said
      + " No rule here reproduces it; nearest is “\(near.name)” with \(near.text), \(abs(difference)) "
      + (difference > 0 ? "more." : "fewer.")
  }
}

extension PublishedComparison.Candidate {
  init(_ rule: CountingRule, value: Int, published: Int?) {
    self.rule = rule.id
    name = rule.name
    text = "\(value)"
    difference = published.map { value - $0 }
    verdict = published == nil ? .cannotCompare : published == value ? .same : .differs
  }

  init(_ counted: DebateFigure, published: Int?) {
    rule = counted.rule.id
    name = counted.rule.name
    text = counted.text
    guard let published, let least = counted.least else {
      difference = nil
      verdict = .cannotCompare
      return
    }
    if counted.isPartial {
      // A floor can only contradict a smaller number.
      difference = nil
      verdict = published < least ? .differs : .cannotCompare
    } else if counted.most == least {
      difference = least - published
      verdict = published == least ? .same : .differs
    } else {
      difference = nil
      verdict = published >= least && counted.most.map { published <= $0 } ?? true ? .within : .differs
    }
  }
}
