import AvowAnalysis
public import AvowRecord
import Foundation

/// What is counted of a debate: every rule with its number and list, ordinals, counts since 2009, and published
/// figures beside ours.
public struct DebateFiguresAnswer: Sendable, Codable {
  /// A number as an answer gives it.
  public struct Number: Sendable, Codable, Identifiable {
    public struct Line: Sendable, Codable, Identifiable {
      /// A state, an organisation, a label, or an intervention.
      public var id: String
      public var name: String
      public var certain: Bool
      public var ways: [String]
      public var interventions: [String]
    }

    public var rule: CountingRule
    public var form: RecordForm
    /// `79`, `between 92 and 113`, `at least 26`, `not counted`.
    public var text: String
    /// What is certain; null where nothing could be counted.
    public var least: Int?
    /// Null where there is no upper end.
    public var most: Int?
    public var isPartial: Bool
    public var coverage: String
    public var reasons: [String]
    public var asOf: PartialDate?
    public var list: [Line]
    public var unnamed: Int
    public var openGroups: [String]

    public var id: String { rule.id }

    init(_ figure: DebateFigure, in reference: ReferenceData) {
      rule = figure.rule
      form = figure.form
      text = figure.text
      least = figure.least
      most = figure.most
      isPartial = figure.isPartial
      coverage = figure.coverage
      reasons = figure.reasons
      asOf = figure.asOf
      list = (figure.count?.entries ?? []).map { entry in
        Line(
          id: entry.id, name: Number.name(entry.id, on: figure.asOf, reference), certain: entry.isCertain,
          ways: entry.ways, interventions: entry.interventions)
      }.inOrderOfNames(\.name)
      unnamed = figure.count?.unnamed ?? 0
      openGroups = figure.count?.openGroups ?? []
    }

    init(_ figure: Figure, in answers: Answers) {
      rule = figure.rule
      form = .verbatim
      text = "\(Int(figure.value))"
      least = Int(figure.value)
      most = least
      isPartial = false
      coverage = "Counted from the tables of debates, meetings and agenda items."
      reasons = []
      asOf = figure.asOf
      list = figure.list.map { id in
        Line(
          id: id, name: answers.proceedings.debate(id)?.title ?? answers.proceedings.meeting(id)?.title ?? id,
          certain: true, ways: [], interventions: [])
      }
      unnamed = 0
      openGroups = []
    }

    static func name(_ id: String, on date: PartialDate?, _ reference: ReferenceData) -> String {
      reference.state(id) != nil
        ? reference.name(of: id, on: date) : RegionalOrganisations.entry(id)?.name ?? id
    }

    /// Writes what is not known as null, so that every number has the same keys.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(rule, forKey: .rule)
      try container.encode(form, forKey: .form)
      try container.encode(text, forKey: .text)
      try container.encode(least, forKey: .least)
      try container.encode(most, forKey: .most)
      try container.encode(isPartial, forKey: .isPartial)
      try container.encode(coverage, forKey: .coverage)
      try container.encode(reasons, forKey: .reasons)
      try container.encode(asOf, forKey: .asOf)
      try container.encode(list, forKey: .list)
      try container.encode(unnamed, forKey: .unnamed)
      try container.encode(openGroups, forKey: .openGroups)
    }
  }

  public var id: String
  public var title: String
  public var coverage: String
  public var meetings: [MeetingHeld]
  public var figures: [Number]
  /// Places in series, where the debate is of one.
  public var ordinals: [Number]
  /// Over all debates and dialogues up to this one; empty for a single meeting.
  public var sinceTheFirst: [Number]
  public var published: [Published]
  /// Themes and stances by adjudicated claims, beside the words; nil where it was not asked for or nobody coded the debate.
  public var claimed: ClaimedFigures?

  /// A meeting and whether its words are held.
  public struct MeetingHeld: Sendable, Codable, Identifiable {
    public var id: String
    public var symbol: String?
    public var title: String
    public var date: PartialDate
    /// `verbatim record imported`, `verbatim record not imported`, `no verbatim record is made`.
    public var holding: String
    /// Which part of it is counted; nil for the whole.
    public var part: String?
    public var otherForms: [RecordForm]

    init(_ sitting: Sitting) {
      id = sitting.id
      symbol = sitting.symbol
      title = sitting.title
      date = sitting.date
      holding = sitting.holding.rawValue
      part = sitting.part
      otherForms = sitting.otherForms
    }
  }

  /// A published figure beside ours.
  public struct Published: Sendable, Codable, Identifiable {
    public struct Ours: Sendable, Codable {
      public var rule: String
      public var name: String
      public var text: String
      /// Ours less theirs; nil where they cannot be subtracted.
      public var difference: Int?
      /// `the same`, `within the range`, `differs`, `cannot be compared`.
      public var verdict: String
    }

    public var figure: PublishedFigure
    public var ours: [Ours]
    /// Ids of the rules that give exactly the published number.
    public var reproducedBy: [String]
    public var explanation: String
    public var id: String { figure.id }

    init(_ comparison: PublishedComparison) {
      figure = comparison.figure
      ours = comparison.candidates.map {
        Ours(
          rule: $0.rule, name: $0.name, text: $0.text, difference: $0.difference, verdict: $0.verdict.rawValue
        )
      }
      reproducedBy = comparison.reproducedBy
      explanation = comparison.explanation
    }
  }
}

/// Two rules on one debate, with the names that make the difference.
public struct RuleComparisonAnswer: Sendable, Codable {
  public struct Line: Sendable, Codable, Identifiable {
    public var id: String
    public var name: String
    public var because: String
    public var interventions: [String]
  }

  public var debate: String
  public var one: DebateFiguresAnswer.Number
  public var other: DebateFiguresAnswer.Number
  public var onlyInOne: [Line]
  public var onlyInOther: [Line]
  public var note: String?
}

extension Array {
  /// By the alphabet, whatever the case and the accents; numbers in ids by their value.
  func inOrderOfNames(_ name: (Element) -> String) -> [Element] {
    map { (name($0).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil), $0) }
      .sorted { NaturalOrder.precedes($0.0, $1.0) }.map(\.1)
  }
}
