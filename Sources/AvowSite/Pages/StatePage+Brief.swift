import AvowOperations
import AvowRecord

extension StatePage {
  init(_ brief: StateBrief, chosen: [StateID], hasRollCalls: Bool, in answers: Answers) {
    let state = brief.state
    head = PageHead(
      state.shortName,
      "Where \(state.shortName) has stood on the responsibility to protect: votes, sponsorships, "
        + "interventions, agreement.",
      at: .state(state.id, with: chosen), trail: [Link("States", .states)])
    name = state.shortName
    officialName = state.officialName
    code = state.id
    kind =
      switch state.kind {
      case .member: "Member State"
      case .observer: "Observer"
      case .former: "Former member"
      }
    relationNote = state.relationNote
    source = Sources(state.source)
    memberships = brief.memberships.map {
      Spell(
        what: $0.status == .member ? "Member of the United Nations" : "Observer", href: nil, when: $0.inWords,
        detail: $0.note, chip: nil)
    }
    names = brief.names.filter { $0.kind != .variant || $0.from != nil || $0.until != nil }.map {
      Spell(what: $0.name, href: nil, when: $0.inWords, detail: StatePage.use(of: $0), chip: nil)
    }
    relations = brief.relations.map { StatePage.relation($0, of: state.id, in: answers) }
    regional = brief.regionalGroups.map { spell in
      Spell(
        what: answers.reference.groups.first { $0.id == spell.group }?.name ?? spell.group,
        href: SiteMap.group(spell.group).href,
        when: spell.inWords, detail: spell.purpose == .elections ? "for elections" : "for consultation",
        chip: nil)
    }
    groups = brief.groups.map { spell in
      Spell(
        what: spell.name, href: SiteMap.group(spell.membership.group).href,
        when: StatePage.when(spell.membership),
        detail: [spell.membership.role, spell.membership.note].compactMap { $0 }.joined(separator: "; ")
          .nonEmpty,
        chip: Chip(status: spell.membership.certainty == "known" ? "verified" : spell.membership.certainty))
    }
    hasGroups = !groups.isEmpty || !regional.isEmpty
    votes = brief.votesOnRtoP.map { StatePage.line($0, in: answers) }
    hasVotes = !votes.isEmpty
    sponsorships = brief.sponsorships.map { sponsor in
      Deed(
        subject: answers.link(toCounted: sponsor.decision, on: nil), what: sponsor.role, capacity: nil,
        chip: Chip(status: sponsor.status), note: sponsor.note, sources: Sources(sponsor.source))
    }
    hasSponsorships = !sponsorships.isEmpty
    interventions = brief.interventions.map { spoke in
      Deed(
        subject: answers.link(toCounted: spoke.subject, on: nil), what: spoke.what,
        capacity: spoke.capacity == "national" ? "in its own name" : spoke.capacity,
        chip: Chip(status: spoke.status),
        note: spoke.note, sources: Sources(spoke.source))
    }
    hasInterventions = !interventions.isEmpty
    let said = brief.statements
    statements =
      said.total == 0
      ? nil
      : Link(
        Number.text(said.total, "statement", "statements"), .search(.ofState(state.id))
      )
    statementForms = said.forms.map { "\($0.name): \(Number.text($0.count))" }.joined(separator: ", ")
    statementYears =
      said.years.count > 1
      ? StatementYearsChart(
        years: said.years, filter: .ofState(state.id), id: "said-years", question: "When did it speak?"
      ).chart() : nil
    agreement = brief.agreement.map { StatePage.comparison($0, of: state) }
    hasAgreement = !agreement.isEmpty && hasRollCalls
    agreementReading = AgreementChart.reading
    agreementLimits = AgreementChart.limits
    agreementLegend = AgreementChart.legend
    companions = brief.agreement.map { answers.link($0.with) }.enumerated().map { index, link in
      Link(text: link.text, href: brief.agreement[index].with)
    }
    let compared = Set(brief.agreement.map(\.with) + [state.id])
    others = answers.reference.states.filter { !compared.contains($0.id) && $0.kind != .observer }
      .sorted { $0.shortName < $1.shortName }.map { Option(code: $0.id, name: $0.shortName) }
    hasNoRollCalls = !hasRollCalls
    votesCast = hasRollCalls ? brief.figures.first.map { FigureBox($0, in: answers) } : nil
    lineage =
      brief.lineage.count > 1
      ? brief.lineage.dropFirst().map { answers.reference.name(of: $0) }.joined(separator: ", ") : nil
    corrections = brief.corrections.map { CorrectionLine($0, in: answers) }
    hasCorrections = !corrections.isEmpty
  }

  /// Nil where the mark beside it says the same.
  private static func when(_ spell: GroupMembership) -> String? {
    spell.certainty == "start unknown" && spell.until == nil ? nil : spell.inWords
  }

  private static func use(of name: StateName) -> String? {
    let use =
      switch name.kind {
      case .short: "short name"
      case .official: "formal name"
      case .list: "in lists of votes"
      case .variant: "also printed"
      }
    return [use, name.note].compactMap { $0 }.joined(separator: "; ")
  }

  private static func relation(_ relation: StateRelation, of id: StateID, in answers: Answers) -> Relation {
    let isLater = relation.later == id
    let other = isLater ? relation.earlier : relation.later
    return Relation(
      sentence:
        "\(relation.kind.capitalizedFirst) (\(relation.date.inWords)): \(isLater ? "earlier" : "later")",
      other: answers.link(other), note: relation.note)
  }

  private static func line(_ vote: StateBrief.VoteOnRtoP, in answers: Answers) -> VoteLine {
    let mark = Mark(word: vote.choice)
    let isRollCall = vote.id.contains(":")
    let wasVoted = vote.outcome.contains("recorded vote")
    return VoteLine(
      date: vote.date.inWords,
      decision: isRollCall
        ? Link(vote.title, .rollCall(vote.id))
        : answers.link(to: vote.id) ?? Link(vote.title, .decision(vote.id)),
      outcome: vote.outcome, swatch: (mark ?? (wasVoted ? .noRow : nil))?.swatch,
      word: vote.choice.map { $0 == "did not vote" ? "did not vote" : mark?.word ?? $0 }
        ?? (wasVoted ? "not named in the sources read" : "no vote was taken"),
      chip: vote.choice == nil ? nil : Chip(status: vote.status), note: vote.note)
  }

  private static func comparison(_ series: StateBrief.AgreementSeries, of state: State) -> Comparison {
    let overall = series.overall
    let chart = AgreementChart(
      id: "with-\(series.with.lowercased())", one: state.shortName, other: series.name, years: series.years)
    return Comparison(
      with: Link(series.name, .state(series.with, with: [])),
      whole: Link(
        "All years in figures: \(state.shortName) and \(series.name)", .agreement(state.id, series.with)),
      sharedVotes: Number.text(overall.sharedVotes), exact: Share.text(overall.exact),
      interval: Share.range(overall.exactLow, overall.exactHigh), lijphart: Share.text(overall.lijphart),
      chart: overall.sharedVotes > 0 ? chart.small() : nil)
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }

  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
