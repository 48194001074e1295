import AvowRecord

extension SummaryInput {
  // MARK: joint statements

  func jointStatements() -> DebateSummary.Section {
    var section = DebateSummary.Section("joint-statements", "Joint statements")
    guard isHeld else { return section }
    let joint = record.turns.filter { $0.isOfDebate && $0.spokenFor.isJoint }
    guard !joint.isEmpty else {
      section.paragraphs.append([.init("No statement in the record was made on behalf of others.")])
      return section
    }
    section.paragraphs.append([
      .init(
        joint.count == 1
          ? "One statement was made on behalf of others."
          : "\(joint.count) statements were made on behalf of others. A State that spoke for itself and also stands "
            + "behind one of them is one State spoken for and two statements.")
    ])
    section.table = DebateSummary.Table(
      caption: "Statements on behalf of others",
      columns: ["Speaker", "For whom", "States, itself included#", "Words#"],
      rows: joint.map { turn in
        let spoken = turn.spokenFor
        var count = DebateCount()
        for entry in spoken.entries where !spoken.observers.contains(entry.state) {
          count.enter(entry.state, isCertain: entry.isCertain, intervention: turn.id)
        }
        count.leaveOpen(unnamed: spoken.unnamed, openGroups: spoken.openGroups, unread: [])
        let most = count.most
        let range =
          most == count.least
          ? "\(count.least)" : most.map { "\(count.least)–\($0)" } ?? "\(count.least) or more"
        return [
          .init(name(turn), .turn(turn.id)), .init(forWhom(spoken)), .init(range), .init("\(turn.words)"),
        ]
      })
    return section
  }

  private func forWhom(_ spoken: SpokenFor) -> String {
    var parts = spoken.groups.map(\.name) + spoken.openGroups.map { "\($0) (members not listed)" }
    let named = spoken.entries.filter { $0.way == .named }.map { name($0.state) }
    if !named.isEmpty { parts.append(SummaryInput.and(named)) }
    let aligned = spoken.entries.filter { $0.way == .aligned }.map { name($0.state) }
    if !aligned.isEmpty { parts.append("aligned: " + SummaryInput.and(aligned)) }
    return parts.joined(separator: "; ")
  }

  /// How states came to be spoken for, each counted once by the first way that holds.
  func ways() -> [DebateSummary.Way] {
    guard let count = figure(DebateRules.onBehalfOf).count else { return [] }
    let order: [(String, (DebateCount.Entry) -> Bool)] = [
      ("Spoke themselves", { $0.ways.contains(SpokenFor.Way.itself.rawValue) }),
      ("Named in a joint statement", { $0.ways.contains(SpokenFor.Way.named.rawValue) }),
      ("Aligned with a statement", { $0.ways.contains(SpokenFor.Way.aligned.rawValue) }),
      ("Members of a group spoken for", { $0.isCertain }),
      ("Possible members of a group spoken for", { !$0.isCertain }),
    ]
    var left = count.entries
    var ways: [DebateSummary.Way] = []
    for (at, way) in order.enumerated() {
      let here = left.filter(way.1)
      left.removeAll(where: way.1)
      if !here.isEmpty { ways.append(.init(name: way.0, states: here.count, isCertain: at < 4)) }
    }
    if count.unnamed > 0 {
      ways.append(
        .init(name: "More members by a published size, not named", states: count.unnamed, isCertain: false))
    }
    return ways
  }

  // MARK: regions

  /// The regional groups for elections on the day of the first meeting.
  func regions() -> [DebateSummary.Region] {
    guard isHeld, let day else { return [] }
    var groupOf: [StateID: String] = [:]
    for state in reference.members(onDay: day.firstDay) {
      let spells = reference.regionalMemberships.filter { $0.state == state && $0.purpose == .elections }
      groupOf[state] =
        (spells.first { $0.holds(on: day) == true } ?? spells.first { $0.holds(on: day) == nil })?.group
        ?? "none"
    }
    let speaking = Set((figure(DebateRules.statesSpeaking).count?.entries ?? []).map(\.id))
    let spoken = figure(DebateRules.onBehalfOf).count?.entries ?? []
    return Set(groupOf.values).sorted().map { id in
      let members = groupOf.filter { $0.value == id }.keys.sorted()
      func of(_ isCertain: Bool) -> [StateID] {
        spoken.filter { $0.isCertain == isCertain && groupOf[$0.id] == id && !speaking.contains($0.id) }.map(
          \.id)
      }
      return DebateSummary.Region(
        id: id, name: reference.groups.first { $0.id == id }?.name ?? "No regional group",
        members: members.count,
        speaking: inOrderOfNames(members.filter(speaking.contains)), onlySpokenFor: of(true),
        perhapsSpokenFor: of(false))
    }
  }

  func regional(_ regions: [DebateSummary.Region]) -> DebateSummary.Section {
    var section = DebateSummary.Section("regions", "By regional group")
    guard isHeld, !regions.isEmpty else { return section }
    let ranked = regions.filter { $0.members > 0 }.sorted {
      ($0.speaking.count * $1.members, $1.name) > ($1.speaking.count * $0.members, $0.name)
    }
    if let top = ranked.first(where: { !$0.speaking.isEmpty }) {
      section.paragraphs.append([
        .init(
          "Measured by its size, the group most heard was \(top.name): \(top.speaking.count) of its \(top.members) "
            + "Member States spoke.")
      ])
    }
    let silent = ranked.filter { $0.speaking.isEmpty && $0.id != "none" }
    if !silent.isEmpty {
      section.paragraphs.append([.init("No State spoke from: " + SummaryInput.and(silent.map(\.name)) + ".")])
    }
    section.paragraphs.append([
      .init(
        "Groups are those for elections on the day of the first meeting; where the day on which a State joined is not "
          + "known, the present listing is used.")
    ])
    section.table = DebateSummary.Table(
      caption: "Member States by regional group",
      columns: [
        "Group", "Member States#", "Spoke#", "Spoken for only#", "Perhaps spoken for#", "Who spoke",
      ],
      rows: ranked.map { region in
        [
          .init(region.name), .init("\(region.members)"), .init("\(region.speaking.count)"),
          .init("\(region.onlySpokenFor.count)"), .init("\(region.perhapsSpokenFor.count)"),
          .init(region.speaking.map(name).joined(separator: ", ")),
        ]
      })
    return section
  }

  // MARK: first time, silent

  func firstAndSilent() -> DebateSummary.Section {
    var section = DebateSummary.Section("first-and-silent", "Who spoke for the first time, who fell silent")
    guard isHeld, debate != nil else { return section }
    func speaking(_ record: DebateRecord) -> Set<StateID> {
      Set((DebateRules.statesSpeaking.figure(of: record).count?.entries ?? []).map(\.id))
    }
    let known = earlier.filter { !$0.record.held.isEmpty }
    guard let last = known.last else {
      section.paragraphs.append([
        .init(
          earlier.isEmpty
            ? "No earlier debate is known to compare with."
            : "This cannot be told: no verbatim record of an earlier debate is held.")
      ])
      return section
    }
    let now = speaking(record)
    let before = known.reduce(into: Set<StateID>()) { $0.formUnion(speaking($1.record)) }
    let fresh = inOrderOfNames(now.subtracting(before))
    let silent = inOrderOfNames(speaking(last.record).subtracting(now))
    func names(_ states: [StateID]) -> [DebateSummary.Run] {
      .list(states.map { .init(name($0), .state($0)) })
    }
    section.paragraphs.append(
      fresh.isEmpty
        ? [.init("Every State that spoke had spoken in an earlier debate whose record is held.")]
        : [.init("For the first time in the debates whose records are held: ")] + names(fresh) + [.init(".")])
    section.paragraphs.append(
      silent.isEmpty
        ? [
          .init("Every State that spoke in "), .init(last.debate.title, .debate(last.debate.id)),
          .init(" spoke again."),
        ]
        : [.init("Spoke in "), .init(last.debate.title, .debate(last.debate.id)), .init(" and not here: ")]
          + names(silent) + [.init(".")])
    let missing = earlier.count - known.count
    var limits = "Compared with \(known.count) earlier \(known.count == 1 ? "debate" : "debates")."
    if missing > 0 {
      limits +=
        " Of \(missing) earlier \(missing == 1 ? "debate or dialogue" : "debates and dialogues") no verbatim "
        + "record is held, so that “for the first time” means no more than it says."
    }
    if known.contains(where: { !$0.record.missing.isEmpty }) || !record.missing.isEmpty {
      limits += " Some meetings are missing: a State that seems silent may have spoken there."
    }
    section.paragraphs.append([.init(limits)])
    return section
  }
}
