import AvowAnalysis
public import AvowRecord
public import AvowStore

/// Answers from one state of the record: the small tables are read once, votes are asked for as needed.
///
/// Make a new one when ``RecordStore/version()`` has moved on.
public struct Answers: Sendable {
  public let store: RecordStore
  public let reference: ReferenceData
  public let proceedings: Proceedings
  public let corrections: [Correction]
  /// Other words for the same, for searches.
  let synonyms: SearchSynonyms
  let groupsOfStates: GroupsOfStates
  /// The version of the record that is answered from.
  public let version: Int

  public init(_ store: RecordStore) throws {
    self.store = store
    version = try store.version()
    reference = try store.reference()
    proceedings = try store.proceedings()
    corrections = try store.corrections()
    synonyms = SearchSynonyms(terms: try SearchSynonyms.shippedTerms(), reference: reference)
    groupsOfStates = GroupsOfStates(reference)
  }

  /// The corrections of one record.
  func corrections(_ noun: String, _ record: String) -> [Correction] {
    corrections.filter { $0.noun == noun && $0.record == record }
  }

  /// The published figures about some subjects, grouped by subject's measure, with the contradictions they are in.
  func published(about subjects: Set<String>) -> [PublishedGroup] {
    let figures = proceedings.publishedFigures.filter { subjects.contains($0.subject) }
    let measures = proceedings.measures.filter { measure in figures.contains { $0.measure == measure.id } }
    return measures.map { measure in
      let group = figures.filter { $0.measure == measure.id }
      let ids = Set(group.map(\.id))
      let byScope = Dictionary(grouping: group, by: \.scope)
      return PublishedGroup(
        measure: measure, figures: group,
        differ: byScope.values.contains { Figure.publishedValues($0).value > 1 },
        contradictions: proceedings.contradictions.filter { !ids.isDisjoint(with: $0.figureIDs) }.map(
          \.number))
    }
  }

  /// The contradictions that some groups of published figures take part in.
  func contradictions(in groups: [PublishedGroup]) -> [Contradiction] {
    let numbers = Set(groups.flatMap(\.contradictions))
    return proceedings.contradictions.filter { numbers.contains($0.number) }
  }

  /// The agenda items whose ids stand in a text, separated by blanks.
  func agendaItems(_ ids: String?) -> [AgendaItem] {
    let wanted = Set((ids ?? "").split(separator: " ").map(String.init))
    return proceedings.agendaItems.filter { wanted.contains($0.id) }
  }
}
