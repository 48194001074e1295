import AvowOperations
import AvowRecord
import AvowStore

extension Press {
  /// The content of a place as comma-separated text.
  func table(_ place: SiteMap, from answers: Answers) throws -> String {
    switch place {
    case .states:
      var writer = DelimitedWriter(header: [
        "id", "kind", "short_name", "official_name", "iso2", "m49", "member_from",
      ])
      for state in answers.reference.states {
        writer.append([
          state.id, state.kind.rawValue, state.shortName, state.officialName, state.iso2, state.m49,
          answers.reference.memberships(of: state.id).first { $0.status == .member }?.from?.description,
        ])
      }
      return writer.text
    case .rollCalls(var filter):
      filter.offset = 0
      filter.limit = nil
      return RollCallRows.table(try answers.store.rollCalls(filter).items)
    case .rollCall(let id):
      guard let answer = try answers.rollCall(id) else {
        throw SiteFault.notInRecord(noun: "roll call", id: id, list: .rollCalls(RollCallFilter().onPage(1)))
      }
      return BallotRows.table(answer.ballots, on: answer.summary.rollCall.date, in: answers)
    case .recommendations(var filter):
      filter.offset = 0
      filter.limit = nil
      let wide = filter.acrossLineage(answers)
      return RecommendationRows.csv(
        try answers.store.recommendations(wide).items, lenses: try answers.store.lenses(of: wide))
    case .commitments(let filter):
      return CommitmentRows.register(try CommitmentsPage.answers(filter, from: answers))
    case .instrument(let id, let filter):
      return CommitmentRows.standings(
        try InstrumentPage.answer(id, filter, from: answers), answers.reference)
    case .scorecards(let states, let by): return try ScorecardPage.answer(states, by: by, from: answers).csv
    case .events(let filter):
      _ = try EventsPage.answer(filter, from: answers)
      return EventRows.csv(try answers.eventTable(filter))
    case .eventsOf(let id, let filter):
      var wanted = try StateEventsPage.answer(id, filter, from: answers).filter
      wanted.offset = 0
      wanted.limit = StateEventsPage.mostRows
      var text = EventRows.header
      if wanted.family?.licence.allowsRows != false {
        try answers.store.eachEvent(wanted) { text += EventRows.csv($0) }
      }
      return text
    case .vetoes(let filter): return try VetoesPage.answer(filter, from: answers).table
    case .risk(let filter):
      return try RiskPage.answer(filter, from: answers)?.csv ?? WatchList.emptyTable
    case .riskOf(let id): return try RiskOfStatePage.answer(id, from: answers).csv
    case .riskScoreboard: return try answers.scoreboard().csv
    case .claims(var filter):
      _ = try ClaimsPage.answer(filter, from: answers)
      filter.offset = 0
      filter.limit = nil
      return try answers.claims(filter, countsOfDebates: false).csv
    case .counted(let occasion, _, _, let claims):
      return try CountedFiguresPage.table(occasion, claims: claims, from: answers)
    case .coding(let id):
      _ = try CodingPage.load(id, from: answers)
      return try answers.claims(ClaimFilter(coding: id), countsOfDebates: false).csv
    case .notes: return NotesPage.table(try answers.store.publishedNotes())
    case .updates: return UpdatesPage.table(try answers.store.articles())
    case .comments: return CommentsPage.table(try answers.store.publishedComments())
    case .agenda: return try answers.agenda().table
    case .reconciliation: return try answers.reconciliation()?.table ?? ""
    case .agreement(let one, let other):
      _ = try AgreementPage.load(one, other, from: answers)
      guard let answer = try answers.agreement(one, other) else { throw SiteFault.record }
      return AgreementPage.table(answer)
    case .signals(let filter):
      return SignalsAnswer.csv(try SignalsPage.answer(filter, from: answers).proposals)
    case .situations: return SituationLine.csv(try SituationLine.all(in: answers.store))
    case .assessment(let id): return try AssessmentPage.answer(id, from: answers).csv
    case .alerts: return AlertAnswer.csv(try AlertAnswer.all(in: answers.store))
    case .alert(let id): return AlertAnswer.csv([try AlertPage.answer(id, from: answers)])
    case .measures: return MeasureAnswer.csv(try MeasureAnswer.all(in: answers.store))
    case .measure(let id): return MeasureAnswer.csv([try MeasurePage.answer(id, from: answers)])
    case .accountability(let filter): return try AccountabilityPage.answer(nil, filter, from: answers).csv
    case .accountabilityOf(let key, let filter):
      return try AccountabilityPage.answer(key, filter, from: answers).csv
    case .cohesion(let id): return try CohesionPage.measured(id, from: answers).csv
    case .implementation(let year): return try answers.implementation(of: year).csv
    case .neighbours(let id): return try NeighboursPage.ranked(id, from: answers).csv
    case .search(var filter):
      filter.offset = 0
      filter.limit = Int.max
      return StatementTable.text(try SearchPage.found(filter, withPassages: false, from: answers).items)
    case .theme(let id): return try ThemePage.table(id, from: answers)
    case .lenses: return try LensesPage.answer(from: answers).csv
    case .lens(let id): return try LensPage.answer(id, from: answers).csv
    case .lensChanges(let id, let earlier, let later):
      return try LensEditionsIndex(id, earlier: earlier, later: later, from: answers).comparison?.csv
        ?? LensHistory.Comparison.header
    case .notAsked(let id, let filter): return try NotAskedPage.answer(id, filter, from: answers).csv
    case .jointTexts(var filter):
      filter.offset = 0
      filter.limit = nil
      return try answers.jointTexts(filter).table
    case .positions(let states):
      _ = try PositionsPage.load(states, from: answers)
      var writer = DelimitedWriter(header: ["state", "cow", "period", "mean", "q05", "q95", "votes"])
      for one in try answers.positions()?.positions ?? [] where states.isEmpty || states.contains(one.state) {
        writer.append([
          one.state, one.cow, "\(one.period)", "\(one.mean)", "\(one.q05)", "\(one.q95)", "\(one.votes)",
        ])
      }
      return writer.text
    case .polarization:
      var writer = DelimitedWriter(header: [
        "period", "states", "measure", "value", "low", "high", "low_rc", "high_rc",
      ])
      for row in try answers.polarization()?.periods ?? [] {
        for one in row.measures {
          writer.append(
            ["\(row.period)", "\(row.states)", one.name]
              + [one.value, one.low, one.high, one.lowOfRollCalls, one.highOfRollCalls].map {
                $0.map { "\($0)" }
              })
        }
      }
      return writer.text
    default:
      throw SiteFault.noSuchFormat("a table", place.href)
    }
  }
}
