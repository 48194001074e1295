public import AvowRecord

/// Tells which state is meant by a printed name at a date, or by the code of a source.
///
/// A name is compared whole, after ``NameKey`` took away what spelling adds; a part of a name is never a
/// match, and a name that may mean two states is said to be ambiguous. Nothing is guessed.
public struct StateNames: Sendable {
  private struct Known: Sendable {
    let state: StateID
    let name: String
    let kind: StateName.Kind
    let from: PeriodEnd?
    let until: PeriodEnd?
  }

  private let reference: ReferenceData
  private let namesByKey: [String: [Known]]
  private let ambiguousByKey: [String: [AmbiguousName]]
  private let codesByScheme: [String: [String: [SourceCode]]]

  public init(reference: ReferenceData) {
    self.reference = reference
    var known: [String: [Known]] = [:]
    for name in reference.names {
      known[NameKey.key(name.name), default: []].append(
        Known(
          state: name.state, name: name.name, kind: name.kind, from: name.from, until: name.until))
    }
    // The present names stand in the list of states too; there they add a name that has no row of its own.
    for state in reference.states {
      for name in [state.shortName, state.officialName]
      where known[NameKey.key(name)]?.contains(where: { $0.state == state.id }) != true {
        known[NameKey.key(name), default: []].append(
          Known(state: state.id, name: name, kind: .short, from: .unknown, until: nil))
      }
    }
    namesByKey = known
    ambiguousByKey = Dictionary(grouping: reference.ambiguousNames) { NameKey.key($0.name) }
    codesByScheme = Dictionary(grouping: reference.codes, by: \.scheme)
      .mapValues { Dictionary(grouping: $0, by: \.code) }
  }

  // MARK: Names

  /// The state that a printed name means on a date. Without a date the name is read as of today: a name that
  /// is still in use goes before one that is not.
  ///
  /// - Parameter suggesting: look for near names where there is none; leave it out where many words are tried.
  public func resolve(
    _ printed: String, on date: PartialDate? = nil, style: NameStyle = .any, suggesting: Bool = true
  ) -> NameResolution {
    resolve(printed, onDay: date?.firstDay, style: style, suggesting: suggesting)
  }

  private func resolve(
    _ printed: String, onDay day: Int?, style: NameStyle, suggesting: Bool = true
  ) -> NameResolution {
    let key = NameKey.key(printed)
    let known = namesByKey[key] ?? []
    let now = known.filter { StateNames.mayHold($0.from, $0.until, day) }
    let shown = StateNames.trimmed(printed)
    if style == .voteList, let state = StateNames.one(now.filter { $0.kind == .list }) {
      return .state(state, reason: "“\(shown)” in lists of recorded votes")
    }
    let doubts = (ambiguousByKey[key] ?? []).filter { StateNames.mayHold($0.from, $0.until, day) }
    if let doubt = doubts.first(where: { $0.states.count > 1 }) {
      return .ambiguous(doubt.states, why: doubt.why)
    }
    if let state = StateNames.one(now) {
      return .state(state, reason: StateNames.use(now, known, day))
    }
    if !now.isEmpty {
      return .ambiguous(
        StateNames.states(now), why: "“\(shown)” was a name of more than one state at the date.")
    }
    if let doubt = doubts.first { return .ambiguous(doubt.states, why: doubt.why) }
    if let state = StateNames.one(known) {
      return .state(state, reason: StateNames.otherTime(known, day))
    }
    if !known.isEmpty {
      return .ambiguous(
        StateNames.states(known), why: "“\(shown)” was a name of different states at other times.")
    }
    if let state = code(shown) { return .state(state, reason: "code of the state") }
    return .unknown(suggestions: suggesting ? suggestions(for: key) : [])
  }

  private func code(_ shown: String) -> StateID? {
    guard shown.utf8.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) }) else { return nil }
    if shown.utf8.count == 3 { return reference.state(shown.uppercased())?.id }
    return shown.utf8.count == 2 ? reference.states.first { $0.iso2 == shown }?.id : nil
  }

  // MARK: Codes

  /// What the code of a source means on a day (days since 1970-01-01); nil when no row of the authority file
  /// covers the day. Schemes: `cow`, `iso2`, `iso3`, `gw`; `name` takes the code as a name.
  public func state(scheme: String, code: String, onDay day: Int) -> StateID? {
    spans(scheme: scheme, code: code, name: nil).state(onDay: day)
  }

  /// What a voter of a source stands for in time: by the code where the authority file has it, else by
  /// `iso2` and `iso3` codes of the list of states, else by the name.
  public func spans(scheme: String, code: String, name: String?) -> VoterSpans {
    if let rows = codesByScheme[scheme]?[code], !rows.isEmpty {
      return spans(of: rows.map { ($0.state, $0.from, $0.until) }, reason: "code \(scheme):\(code)")
    }
    let listed =
      switch scheme {
      case "iso3": reference.state(code)?.id
      case "iso2": reference.states.first { $0.iso2 == code }?.id
      default: nil as StateID?
      }
    if let listed {
      return VoterSpans(spans: [
        .init(state: listed, fromDay: nil, untilDay: nil, reason: "code \(scheme):\(code)")
      ])
    }
    guard let name = scheme == "name" ? code : name else { return VoterSpans(spans: []) }
    return spans(ofName: name)
  }

  private func spans(ofName name: String) -> VoterSpans {
    let key = NameKey.key(name)
    let ends =
      (namesByKey[key] ?? []).flatMap { [$0.from, $0.until] }
      + (ambiguousByKey[key] ?? []).flatMap { [$0.from, $0.until] }
    let days = Set(ends.compactMap { $0?.date?.firstDay }).sorted()
    let starts: [Int?] = [nil] + days
    var spans: [VoterSpans.Span] = []
    for (index, start) in starts.enumerated() {
      let until = index < days.count ? days[index] : nil
      let probe = start ?? (until.map { $0 - 1 } ?? 0)
      guard case .state(let state, let reason) = resolve(name, onDay: probe, style: .voteList) else {
        continue
      }
      if let last = spans.last, last.state == state, last.untilDay == start {
        spans[spans.count - 1] = .init(
          state: state, fromDay: last.fromDay, untilDay: until, reason: last.reason)
      } else {
        spans.append(.init(state: state, fromDay: start, untilDay: until, reason: reason))
      }
    }
    return VoterSpans(spans: spans)
  }

  /// Cuts overlapping rows so that the later start goes first, as a succession does.
  private func spans(of rows: [(StateID, PeriodEnd?, PeriodEnd?)], reason: String) -> VoterSpans {
    let sorted = rows.map { ($0.0, $0.1?.date?.firstDay, $0.2?.date?.firstDay) }
      .sorted { ($0.1 ?? Int.min, $0.0) < ($1.1 ?? Int.min, $1.0) }
    let spans = sorted.enumerated().map { index, row in
      let next = index + 1 < sorted.count ? sorted[index + 1].1 : nil
      let until = [row.2, next].compactMap { $0 }.min()
      return VoterSpans.Span(state: row.0, fromDay: row.1, untilDay: until, reason: reason)
    }
    return VoterSpans(spans: spans)
  }

  // MARK: Reasons

  /// True when a name held on the day, or when the source does not tell; without a day, when it still holds.
  private static func mayHold(_ from: PeriodEnd?, _ until: PeriodEnd?, _ day: Int?) -> Bool {
    guard let day else { return until == nil }
    return Spell(from: from, until: until).holds(onDay: day) != false
  }

  private struct Spell: Dated {
    let from: PeriodEnd?
    let until: PeriodEnd?
  }

  private static func states(_ known: [Known]) -> [StateID] { Set(known.map(\.state)).sorted() }

  private static func one(_ known: [Known]) -> StateID? {
    let states = states(known)
    return states.count == 1 ? states[0] : nil
  }

  /// Why a name is said to be in use; a common form whose official time is over says so.
  private static func use(_ now: [Known], _ known: [Known], _ day: Int?) -> String {
    if now.allSatisfy({ $0.kind == .variant }), known.contains(where: { $0.kind != .variant }) {
      return otherTime(known.filter { $0.kind != .variant }, day) + ", still met in common usage"
    }
    return day == nil ? "name in use" : "name in use at the date"
  }

  /// When a name that does not hold on the day was in use.
  private static func otherTime(_ known: [Known], _ day: Int?) -> String {
    let ended = known.compactMap(\.until?.date).filter { until in day.map { $0 >= until.firstDay } ?? true }
    if let until = ended.max() { return "name used until \(until)" }
    if let from = known.compactMap(\.from?.date).min() { return "name used from \(from)" }
    return "name used at another time"
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Present short names that share a word with the key or differ in few letters, nearest first.
  private func suggestions(for key: String) -> [String] {
    guard !key.isEmpty else { return [] }
    let words = Set(key.split(separator: " ")).subtracting([
      "of", "the", "and", "republic", "state", "states",
    ])
    let near = reference.states.compactMap { state -> (distance: Int, name: String)? in
      let other = NameKey.key(state.shortName)
      let distance = EditDistance.between(key, other)
      if distance <= max(1, key.count / 4) { return (distance, state.shortName) }
      return words.isDisjoint(with: other.split(separator: " ")) ? nil : (100 + distance, state.shortName)
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }
}
