import AvowAnalysis
public import AvowRecord
import AvowStore

extension Answers {
  /// The instruments by which states promise restraint in the use of the veto.
  public static let codesOfRestraint = ["ACT-CODE", "FRANCE-MEXICO"]

  /// The theme under which statements on that restraint are filed.
  static let themeOfRestraint = "veto-restraint"

  /// Vetoed drafts, latest first, with the Council of the day and what was said.
  ///
  /// - Parameter codes: the instruments that count as a promise of restraint.
  public func vetoes(_ filter: VetoFilter = VetoFilter(), codes: [String] = Answers.codesOfRestraint) throws
    -> VetoAnswer
  {
    let all = try store.vetoedDrafts()
    let heirs = heirs
    let events = try store.datedEvents()
    let line = filter.state.map { reference.lineage(of: $0) }
    let promised = Dictionary(
      grouping: try codes.flatMap { try commitments(instrument: $0) }, by: \.instrument)
    let held = Set(try store.spokenMeetings(form: .verbatim).map(\.symbol))
    var lines: [VetoAnswer.Line] = []
    for draft in all {
      guard draft.date.year >= filter.from ?? .min, draft.date.year <= filter.until ?? .max,
        filter.situation.map({ $0.lowercased() == draft.situation.lowercased() }) ?? true,
        line.map({ line in draft.casters.contains { $0.state.map(line.contains) ?? false } }) ?? true
      else { continue }
      let own = Answers.events(events, of: draft)
      if filter.isDatedOnly, own.isEmpty { continue }
      lines.append(try self.line(draft, own, promised, isHeld: held.contains(draft.meeting)))
    }
    let asOf = all.first?.date
    var tagged = ThemeTagFilter()
    tagged.theme = Answers.themeOfRestraint
    tagged.isFirstOnly = true
    let tags = try store.themeTags(tagged).filter { $0.state != nil }
    func counts(_ values: [String]) -> [RollCallFacets.Count] {
      Dictionary(grouping: values) { $0 }.map { .init(value: $0.key, count: $0.value.count) }
        .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }
    return VetoAnswer(
      lines: lines,
      figures: [
        .count(rule: CountingRules.vetoedDrafts, list: lines.map(\.draft.id), asOf: asOf),
        .count(
          rule: CountingRules.vetoedDraftsDated, list: lines.filter { !$0.events.isEmpty }.map(\.draft.id),
          asOf: asOf),
        .count(
          rule: CountingRules.restraintStates, list: tags.compactMap(\.state), asOf: tags.map(\.date).max()),
      ],
      situations: counts(all.map(\.situation)),
      casters: counts(all.flatMap { $0.casters.map { $0.state.map { heirs[$0] ?? $0 } ?? $0.asPrinted } }),
      isEmpty: all.isEmpty,
      hasChronology: !events.isEmpty,
      restraint: Dictionary(grouping: tags, by: \.meeting).map { meeting, tags in
        .init(meeting: meeting, date: tags[0].date, said: tags)
      }.sorted { ($1.date, $0.meeting) < ($0.date, $1.meeting) }, codes: codes)
  }

  /// The state that answers for an earlier one: Russia for the Soviet Union.
  private var heirs: [StateID: StateID] {
    var heirs: [StateID: StateID] = [:]
    for state in reference.states {
      for earlier in reference.lineage(of: state.id).dropFirst() { heirs[earlier] = state.id }
    }
    return heirs
  }

  /// Events of the day, and earlier ones whose label or note has the situation as a word.
  private static func events(_ events: [DatedEvent], of draft: VetoedDraft) -> [DatedEvent] {
    func words(_ text: String) -> [String] {
      SearchText.words(String(text.map { $0.isLetter || $0.isNumber ? $0 : " " }))
    }
    let situation = words(draft.situation)
    return events.filter { event in
      if event.date == draft.date { return true }
      guard !situation.isEmpty, event.date <= draft.date else { return false }
      return words(event.label + " . " + (event.note ?? "")).firstRange(of: situation) != nil
    }
  }

  private func line(
    _ draft: VetoedDraft, _ events: [DatedEvent], _ promised: [String: [Commitment]], isHeld: Bool
  ) throws -> VetoAnswer.Line {
    let council = Set(
      reference.groupMemberships.filter {
        ["security-council", "p5"].contains($0.group) && $0.holds(onDay: draft.date.firstDay) == true
      }.map(\.state)
    ).sorted()
    func isRestrained(_ state: StateID) -> Bool {
      promised.contains { instrument, acts in
        CommitmentStanding(
          instrument: instrument, state: state, acts: acts.filter { $0.state == state }, on: draft.date
        ).level == .onBoard
      }
    }
    let casters = draft.casters.compactMap(\.state)
    var statements: [VetoAnswer.Statement] = []
    if isHeld, let record = try store.spokenRecord(draft.meeting) {
      statements = record.interventions.compactMap { one in
        guard one.kind != .chair, let state = one.state, casters.contains(state) else { return nil }
        return .init(state: state, intervention: one.id)
      }
    }
    return .init(
      draft: draft, council: council, restrained: council.filter(isRestrained),
      castersRestrained: casters.filter(isRestrained), events: events, meetingIsHeld: isHeld,
      statements: statements)
  }
}
