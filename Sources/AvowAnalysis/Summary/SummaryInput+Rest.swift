import AvowRecord

extension SummaryInput {
  // MARK: themes

  func themesSpokenOf() -> DebateSummary.Section {
    var section = DebateSummary.Section("themes", "What was spoken of")
    guard !themes.isEmpty else { return section }
    let counted = Set(record.turns.filter(\.isOfDebate).map(\.id))
    let here = themes.filter { counted.contains($0.intervention) }
    let byTheme = Dictionary(grouping: here, by: \.theme)
    let order = byTheme.keys.sorted {
      let (a, b) = (speakers(byTheme[$0] ?? []).count, speakers(byTheme[$1] ?? []).count)
      return a == b ? $0 < $1 : a > b
    }
    guard !order.isEmpty else { return section }
    section.paragraphs.append([
      .init(
        "Themes by the number of those who used words of theirs, with the States behind them and the words of one."
      )
    ])
    section.table = DebateSummary.Table(
      caption: "Words about each theme", columns: ["Theme", "Speakers#", "States", "For example"],
      rows: order.map { id in
        let mentions = byTheme[id] ?? []
        let states = inOrderOfNames(Set(mentions.compactMap(\.state)))
        return [
          .init(mentions.first?.name ?? id, .theme(id)), .init("\(speakers(mentions).count)"),
          .init(states.map(name).joined(separator: ", ")),
          .init(mentions.first.map { "“\($0.quote)”" } ?? "", mentions.first.map { .turn($0.intervention) }),
        ]
      })
    return section
  }

  private func speakers(_ mentions: [ThemeMention]) -> Set<String> {
    Set(mentions.map { $0.state ?? $0.intervention })
  }

  // MARK: civil society

  func civilSocietyRoom() -> DebateSummary.Section {
    var section = DebateSummary.Section("civil-society", "Civil society’s room")
    guard isHeld, let day else { return section }
    let room = CivilSocietyRoom(record, year: day.year)
    guard let first = room.firstPlace, let last = room.voices.last else {
      section.paragraphs.append([
        .init("No civil-society organisation was given the floor in the meetings that are held.")
      ])
      return section
    }
    section.paragraphs.append([
      number(DebateRules.civilSociety, atStart: true),
      .init(
        isOne(DebateRules.civilSociety)
          ? " civil-society organisation spoke, " : " civil-society organisations spoke, "),
      .init("\(room.words)", .figure(CivilSocietyRules.words.id)),
      .init(" of \(room.allWords) words of the debate. The first had place "),
      .init("\(first)", .figure(CivilSocietyRules.place.id)),
      .init(" of \(last.of) in the order of speakers."),
    ])
    section.table = DebateSummary.Table(
      caption: "Civil-society organisations in the order of speakers",
      columns: ["Organisation", "Speaker", "Place#", "Words#"],
      rows: room.voices.map {
        [.init($0.organisation), .init($0.speaker, .turn($0.id)), .init("\($0.place)"), .init("\($0.words)")]
      })
    return section
  }

  // MARK: decisions and other turns

  func decided() -> DebateSummary.Section {
    var section = DebateSummary.Section("decisions", "What was decided")
    if votes.isEmpty && actions.isEmpty { return section }
    if !votes.isEmpty {
      section.table = DebateSummary.Table(
        caption: "Recorded votes, as the record prints their totals",
        columns: ["On", "In favour#", "Against#", "Abstaining#", "Outcome"],
        rows: votes.map { vote in
          func total(_ printed: Int?) -> String { printed.map(String.init) ?? "not printed" }
          return [
            .init(vote.resolution.map { "\(vote.about) (\($0))" } ?? vote.about),
            .init(total(vote.printed.inFavour)), .init(total(vote.printed.against)),
            .init(total(vote.printed.abstaining)), .init(vote.outcome ?? "not stated"),
          ]
        })
    }
    let adopted = actions.filter { $0.resolution != nil }
    if !adopted.isEmpty {
      section.paragraphs.append([
        .init(
          "Adopted without a vote, which is not the same as every Member State in favour: "
            + SummaryInput.and(adopted.compactMap(\.resolution)) + ".")
      ])
    }
    if section.isEmpty {
      section.paragraphs.append([
        .init(
          "\(actions.count) \(actions.count == 1 ? "decision was" : "decisions were") taken without a vote.")
      ])
    }
    return section
  }

  func otherTurns() -> DebateSummary.Section {
    var section = DebateSummary.Section("other-turns", "Beside the statements")
    guard isHeld else { return section }
    let words: [(Intervention.Kind, String, String)] = [
      (.introduction, "introduction of a report or draft", "introductions of reports or drafts"),
      (.explanationBeforeVote, "explanation of vote before the vote", "explanations of vote before the vote"),
      (.explanationAfterVote, "explanation of vote after the vote", "explanations of vote after the vote"),
      (.rightOfReply, "right of reply", "rights of reply"),
      (.pointOfOrder, "point of order", "points of order"),
      (.secretariat, "intervention of the Secretariat", "interventions of the Secretariat"),
    ]
    let parts = words.compactMap { kind, one, many -> String? in
      let turns = record.turns.filter { $0.kind == kind }
      guard !turns.isEmpty else { return nil }
      return "\(turns.count) \(turns.count == 1 ? one : many)"
    }
    guard !parts.isEmpty else { return section }
    section.paragraphs.append([
      .init("The record has besides " + SummaryInput.and(parts) + ". They are not counted as statements. "),
      .init("With all but the Secretariat, "), number(DebateRules.statesTakingTheFloor),
      .init(" Member States took the floor in some way."),
    ])
    return section
  }

  // MARK: published figures, order, rules

  func publishedBeside() -> DebateSummary.Section {
    var section = DebateSummary.Section("published", "What others published, beside this")
    guard !published.isEmpty else { return section }
    section.table = DebateSummary.Table(
      caption: "Published figures beside the numbers of this record",
      columns: ["Measure", "Published#", "Here", "What it says"],
      rows: published.map { comparison in
        let first = comparison.candidates.first
        return [
          .init(first?.name ?? comparison.figure.measure, .published(comparison.figure.id)),
          .init(comparison.figure.valueAsPrinted),
          .init(first?.text ?? "", first.map { .figure($0.rule) }),
          .init(comparison.explanation),
        ]
      })
    return section
  }

  func order() -> [DebateSummary.Place] {
    var places: [DebateSummary.Place] = []
    for turn in record.turns where turn.isOfDebate {
      places.append(
        DebateSummary.Place(
          id: turn.id, place: places.count + 1, name: name(turn), state: turn.state, kind: turn.kind,
          words: turn.words, isJoint: turn.spokenFor.isJoint))
    }
    return places
  }

  func speakersInOrder(_ order: [DebateSummary.Place]) -> DebateSummary.Section {
    var section = DebateSummary.Section("order", "The order of speakers")
    guard !order.isEmpty else { return section }
    let turns = Dictionary(record.turns.map { ($0.id, $0) }) { first, _ in first }
    section.table = DebateSummary.Table(
      caption: "Statements in the order in which they were made",
      columns: ["No.", "Speaker", "As printed", "For whom", "Words#", "Statement"],
      rows: order.map { place in
        [
          .init("\(place.place)"), .init(place.name, place.state.map { .state($0) }),
          .init(turns[place.id]?.speaker ?? ""),
          .init(place.isJoint ? turns[place.id].map { forWhomShort($0.spokenFor) } ?? "" : "itself"),
          .init("\(place.words)"), .init(place.id, .turn(place.id)),
        ]
      })
    return section
  }

  private func forWhomShort(_ spoken: SpokenFor) -> String {
    let names = spoken.groups.map(\.name) + spoken.openGroups
    let states = Set(spoken.entries.filter { $0.way == .named || $0.way == .aligned }.map(\.state)).count
    return (names + (states > 0 ? ["\(states) States named"] : [])).joined(separator: "; ")
  }

  func howCounted() -> DebateSummary.Section {
    var section = DebateSummary.Section("how-counted", "How it was counted")
    let rules =
      isHeld
      ? [
        DebateRules.statesSpeaking, DebateRules.onBehalfOf, DebateRules.regionalOrganisations,
        DebateRules.observers, DebateRules.civilSociety, DebateRules.statements,
      ] : []
    section.points = rules.map { rule in
      [
        .init(rule.rule.name, .figure(rule.rule.id)),
        .init(
          " (\(rule.rule.id), version \(rule.rule.version)): \(rule.rule.sentence) Left out: "
            + rule.rule.excludes.prefix(1).lowercased() + rule.rule.excludes.dropFirst()),
      ]
    }
    section.paragraphs =
      isHeld
      ? [
        [
          .init(
            "The text is made by rules from verbatim records, which are edited and translated by the United Nations. "
              + "It reports what was said and takes no side.")
        ]
      ] : []
    return section
  }
}
