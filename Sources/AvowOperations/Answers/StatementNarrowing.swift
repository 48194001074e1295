import AvowRecord
import AvowStore

/// The conditions of a filter on statements, and the counts under each of them.
struct StatementNarrowing {
  private let filter: StatementFilter
  private let columns: StatementColumns
  private let answers: Answers
  private let states: Set<Int32>?
  private let bodies: Set<Int32>?
  private let debates: Set<Int32>?
  private let meetings: Set<Int32>?
  private let forms: Set<Int32>?
  private let kinds: Set<Int32>?
  private let persons: Set<Int32>?
  private let themes: Set<Int32>
  private let groups: GroupsOfStates.Table
  private let wantedGroups: Set<Int32>

  init(_ filter: StatementFilter, _ columns: StatementColumns, in answers: Answers) {
    self.filter = filter
    self.columns = columns
    self.answers = answers
    func codes(_ wanted: [String], _ column: StatementColumns.Coded) -> Set<Int32>? {
      wanted.isEmpty ? nil : Set(wanted.compactMap(column.code))
    }
    states = codes(filter.states, columns.states)
    bodies = codes(filter.bodies, columns.bodies)
    debates = codes(filter.debates, columns.debates)
    meetings = codes(filter.meetings, columns.meetings)
    forms = codes(filter.forms.map(\.rawValue), columns.forms)
    kinds = codes(filter.kinds.map(\.rawValue), columns.kinds)
    persons = codes(filter.speaker.map { [$0] } ?? [], columns.persons)
    themes = Set(
      columns.themes.themes.indices.filter { filter.themes.contains(columns.themes.themes[$0]) }.map(
        Int32.init))
    let groups = answers.groupsOfStates.table(columns)
    self.groups = groups
    wantedGroups = Set(
      groups.groups.indices.filter { filter.groups.contains(groups.groups[$0]) }.map(Int32.init))
  }

  func holds(_ place: Int) -> Bool {
    if let states, !states.contains(columns.states.codes[place]) { return false }
    if let from = filter.from, Int(columns.years[place]) < from { return false }
    if let until = filter.until, Int(columns.years[place]) > until { return false }
    if let forms, !forms.contains(columns.forms.codes[place]) { return false }
    if let kinds, !kinds.contains(columns.kinds.codes[place]) { return false }
    if let bodies, !bodies.contains(columns.bodies.codes[place]) { return false }
    if let debates, !debates.contains(columns.debates.codes[place]) { return false }
    if let meetings, !meetings.contains(columns.meetings.codes[place]) { return false }
    if let persons, !persons.contains(columns.persons.codes[place]) { return false }
    if !filter.themes.isEmpty, !columns.themes.numbers(at: place).contains(where: themes.contains) {
      return false
    }
    if !filter.groups.isEmpty, !groups.numbers(at: place).contains(where: wantedGroups.contains) {
      return false
    }
    return true
  }

  func facets(_ places: [Int]) -> [StatementFacet] {
    func counts(_ column: StatementColumns.Coded, _ name: (String) -> String) -> [StatementFacet.Count] {
      var counts = [Int](repeating: 0, count: column.values.count)
      for place in places where column.codes[place] >= 0 { counts[Int(column.codes[place])] += 1 }
      return sorted(zip(column.values, counts).map { ($0, $1) }, name)
    }
    var years: [Int32: Int] = [:]
    var inGroups = [Int](repeating: 0, count: groups.groups.count)
    var underThemes = [Int](repeating: 0, count: columns.themes.themes.count)
    for place in places {
      years[columns.years[place], default: 0] += 1
      for group in groups.numbers(at: place) { inGroups[Int(group)] += 1 }
      for theme in columns.themes.numbers(at: place) { underThemes[Int(theme)] += 1 }
    }
    let reference = answers.reference
    let groupNames = Dictionary(reference.groups.map { ($0.id, $0.name) }) { first, _ in first }
    let themeNames = Dictionary(reference.themes.map { ($0.id, $0.name) }) { first, _ in first }
    let bodyNames = Dictionary(reference.bodies.map { ($0.id, $0.name) }) { first, _ in first }
    return [
      StatementFacet(
        name: .year,
        counts: years.sorted { $0.key < $1.key }.map {
          .init(value: "\($0.key)", name: "\($0.key)", count: $0.value)
        }),
      StatementFacet(name: .state, counts: counts(columns.states) { reference.name(of: $0) }),
      StatementFacet(
        name: .group, counts: sorted(zip(groups.groups, inGroups).map { ($0, $1) }) { groupNames[$0] ?? $0 }),
      StatementFacet(name: .form, counts: counts(columns.forms) { $0 }),
      StatementFacet(name: .kind, counts: counts(columns.kinds) { $0 }),
      StatementFacet(name: .body, counts: counts(columns.bodies) { bodyNames[$0] ?? $0 }),
      StatementFacet(
        name: .debate, counts: counts(columns.debates) { answers.proceedings.debate($0)?.title ?? $0 }),
      StatementFacet(
        name: .theme,
        counts: sorted(zip(columns.themes.themes, underThemes).map { ($0, $1) }) { themeNames[$0] ?? $0 }),
    ]
  }

  private func sorted(_ counts: [(String, Int)], _ name: (String) -> String) -> [StatementFacet.Count] {
    counts.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map { .init(value: $0.0, name: name($0.0), count: $0.1) }
  }
}
