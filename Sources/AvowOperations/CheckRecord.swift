import AvowAnalysis
public import AvowRecord
public import AvowStore
import Foundation

/// What a check of the record found.
public struct RecordCheck: Sendable, Codable {
  /// True when nothing is broken. Findings of imports are not breakage: they are counted beside.
  public var clean: Bool
  public var problems: [Finding]
  /// What is left to do, in sentences; no problem.
  public var notes: [String]
  /// Roll calls, ballots, findings, files and corrections held.
  public var counts: [Count]
  /// Findings of imports by kind.
  public var findings: [Count]

  public struct Count: Sendable, Codable {
    public var name: String
    public var count: Int
  }
}

/// Checks the record against its own rules: the file's soundness, references, counted totals, and that every id
/// named somewhere exists.
public struct CheckRecord {
  /// - Parameter lenses: the lenses with which recommendations should have been read; nil for those that ship.
  public static func run(_ store: RecordStore, lenses: LensLibrary? = nil) throws -> RecordCheck {
    let answers = try Answers(store)
    let problems =
      try store.soundness() + dangling(answers) + memberships(answers.reference) + CheckWarnings.run(store)
      + CheckResponse.run(answers)
      + seals(store) + CodedParagraphs.findings(published: store)
    return RecordCheck(
      clean: problems.isEmpty, problems: problems,
      notes: try notes(store, lenses ?? LensLibrary.shipped()),
      counts: try store.counts().map { .init(name: $0.noun, count: $0.count) },
      findings: try store.findingCounts().map { .init(name: $0.kind, count: $0.count) })
  }

  private static func notes(_ store: RecordStore, _ lenses: LensLibrary) throws -> [String] {
    let waiting = try ReadThroughLenses(store: store, library: lenses, today: "").waiting()
    var notes: [String] = []
    if !waiting.isEmpty {
      notes.append(
        "Recommendations have not been read through this edition of \(waiting.joined(separator: ", ")): avow tag does it."
      )
    }
    if let run = try store.latestRun(ofMethod: AllMethods.likeTexts.id),
      case let more = try store.recommendationsSince(run),
      more > 0
    {
      notes.append(
        "\(more) recommendations came in after run \(run.id), which compared them: avow recommendations --group does it anew."
      )
    }
    return notes
  }

  /// Ids named in texts that no constraint of the schema watches.
  private static func dangling(_ answers: Answers) -> [Finding] {
    let proceedings = answers.proceedings
    var problems: [Finding] = []
    func miss(_ place: String, _ fragment: String, _ what: String) {
      problems.append(
        Finding(
          .disagreement, kind: "unknown-id", place: place, fragment: fragment,
          meaning: "There is no \(what) with this id."))
    }
    let figures = Set(proceedings.publishedFigures.map(\.id))
    for contradiction in proceedings.contradictions {
      for id in contradiction.figureIDs where !figures.contains(id) {
        miss("contradiction \(contradiction.number)", id, "published figure")
      }
    }
    let items = Set(proceedings.agendaItems.map(\.id))
    let named =
      proceedings.debates.map { ("debate \($0.id)", $0.agendaItem) }
      + proceedings.decisions.map { ("decision \($0.id)", $0.agendaItem) }
    for (place, list) in named {
      for id in (list ?? "").split(separator: " ").map(String.init) where !items.contains(id) {
        miss(place, id, "agenda item")
      }
    }
    for debate in proceedings.debates {
      if let report = debate.report, proceedings.document(report) == nil {
        miss("debate \(debate.id)", report, "document")
      }
    }
    let subjects = Set(
      proceedings.debates.map(\.id) + proceedings.meetings.map(\.id) + proceedings.decisions.map(\.id)
        + proceedings.documents.flatMap { [$0.symbol, $0.secondSymbol ?? $0.symbol] }
        + proceedings.series.map(\.id) + answers.reference.groups.map(\.id) + proceedings.topics.map(\.id))
    for figure in proceedings.publishedFigures where !subjects.contains(figure.subject) {
      miss("published figure \(figure.id)", figure.subject, "debate, decision, document, series or group")
    }
    return problems
  }

  /// Every list of risks still says what it said when it was kept.
  private static func seals(_ store: RecordStore) throws -> [Finding] {
    try store.forecasts().compactMap { forecast in
      let rows = try store.forecast(forecast.id)?.rows ?? []
      guard Digest.of(Data(ForecastRisk.sealed(rows).utf8)) != forecast.digest else { return nil }
      return Finding(
        .disagreement, kind: "forecast-changed", place: "forecast \(forecast.id)", fragment: forecast.digest,
        meaning: "Its rows are not those that were kept: somebody changed a list that is frozen.")
    }
  }

  /// No state is a member twice at once.
  private static func memberships(_ reference: ReferenceData) -> [Finding] {
    Dictionary(grouping: reference.memberships, by: \.state).sorted { $0.key < $1.key }.flatMap {
      state, spells in
      spells.enumerated().flatMap { index, spell in
        spells.dropFirst(index + 1).compactMap { other -> Finding? in
          guard let start = other.from?.date?.firstDay, spell.holds(onDay: start) == true else { return nil }
          return Finding(
            .disagreement, kind: "memberships-overlap", place: "membership \(state)",
            fragment: "\(spell.from?.description ?? "") and \(other.from?.description ?? "")",
            meaning: "Two spells of one state cover the same day.")
        }
      }
    }
  }
}
