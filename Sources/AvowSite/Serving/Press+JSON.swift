import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore

extension Press {
  /// The answer behind a page as JSON: sorted keys, dates in ISO 8601.
  func json(_ place: SiteMap, from answers: Answers) throws -> String {
    let proceedings = answers.proceedings
    switch place {
    case .home: return try JSONAnswer.text(HomeIndex(answers))
    case .states: return try JSONAnswer.text(answers.reference.states)
    case .state(let id, let others):
      _ = try StatePage.load(id, with: others, from: answers)
      return try JSONAnswer.text(
        found(
          try answers.brief(id, with: others.isEmpty ? Answers.usualCompanions : others), "state", id, .states
        ))
    case .debates: return try JSONAnswer.text(proceedings.debates)
    case .debate(let id): return try JSONAnswer.text(found(answers.debate(id), "debate", id, .debates))
    case .counted(let occasion, let rule, let other, let claims):
      return try CountedFiguresPage.json(occasion, rule: rule, against: other, claims: claims, from: answers)
    case .summary(let occasion):
      return try JSONAnswer.text(
        found(try answers.summary(ofDebate: occasion.id), occasion.noun, occasion.id, occasion.list))
    case .civilSociety: return try JSONAnswer.text(answers.civilSociety())
    case .meetings: return try JSONAnswer.text(proceedings.meetings)
    case .meeting(let id):
      return try JSONAnswer.text(found(try answers.meeting(id), "meeting", id, .meetings))
    case .decisions: return try JSONAnswer.text(proceedings.decisions)
    case .decision(let id):
      return try JSONAnswer.text(found(try answers.decision(id), "decision", id, .decisions))
    case .documents: return try JSONAnswer.text(proceedings.documents)
    case .document(let symbol):
      return try JSONAnswer.text(found(answers.document(symbol), "document", symbol, .documents))
    case .reports: return try JSONAnswer.text(answers.reports())
    case .report(let symbol):
      return try JSONAnswer.text(found(try answers.report(symbol), "report", symbol, .reports))
    case .agenda: return try JSONAnswer.text(answers.agenda())
    case .rollCalls(let filter):
      let (items, total) = try answers.store.rollCalls(filter)
      _ = try Paging.last(filter.page, of: total, perPage: RollCallFilter.perPage)
      return try JSONAnswer.text(Listing(total: total, offset: filter.offset, items: items))
    case .rollCall(let id):
      return try JSONAnswer.text(
        found(try answers.rollCall(id), "roll call", id, .rollCalls(RollCallFilter().onPage(1))))
    case .recommendations(let filter):
      let (items, total) = try answers.store.recommendations(filter.acrossLineage(answers))
      _ = try Paging.last(filter.page, of: total, perPage: RecommendationFilter.perPage)
      return try JSONAnswer.text(Listing(total: total, offset: filter.offset, items: items))
    case .recommendation(let id):
      return try JSONAnswer.text(
        found(
          try answers.recommendation(id), "recommendation", id,
          .recommendations(RecommendationFilter().onPage(1))))
    case .commitments(let filter):
      return try JSONAnswer.text(
        CommitmentsPage.answers(filter, from: answers).map(InstrumentSummary.init))
    case .instrument(let id, let filter):
      return try JSONAnswer.text(InstrumentPage.answer(id, filter, from: answers))
    case .scorecards(let states, let by):
      return try JSONAnswer.text(ScorecardPage.answer(states, by: by, from: answers))
    case .events(let filter): return try JSONAnswer.text(EventsPage.answer(filter, from: answers))
    case .eventsOf(let id, let filter):
      return try JSONAnswer.text(StateEventsPage.answer(id, filter, from: answers))
    case .vetoes(let filter): return try JSONAnswer.text(VetoesPage.answer(filter, from: answers))
    case .agreement(let one, let other):
      _ = try AgreementPage.load(one, other, from: answers)
      return try JSONAnswer.text(found(try answers.agreement(one, other), "state", one, .states))
    case .risk(let filter):
      guard let list = try RiskPage.answer(filter, from: answers) else {
        return try JSONAnswer.text(NoRunYet(make: "avow import FILE"))
      }
      return try JSONAnswer.text(list)
    case .riskOf(let id): return try JSONAnswer.text(RiskOfStatePage.answer(id, from: answers))
    case .riskScoreboard: return try JSONAnswer.text(answers.scoreboard())
    case .brief(let id): return try JSONAnswer.text(BriefPage.answer(id, from: answers))
    case .implementation(let year): return try JSONAnswer.text(answers.implementation(of: year))
    case .neighbours(let id):
      return try JSONAnswer.text(NeighboursPage.ranked(id, from: answers))
    case .movement(let id):
      return try JSONAnswer.text(found(Movement.run(id, in: answers), "state", id, .states))
    case .cohesion(let id): return try JSONAnswer.text(CohesionPage.measured(id, from: answers))
    case .blocs:
      guard let blocs = try BlocsAnswer.latest(in: answers) else {
        return try JSONAnswer.text(NoRunYet(make: "avow blocs"))
      }
      return try JSONAnswer.text(blocs)
    case .whip:
      guard let sheet = try WhipSheet.latest(in: answers) else {
        return try JSONAnswer.text(NoRunYet(make: "avow whip"))
      }
      return try JSONAnswer.text(sheet)
    case .topic(let id):
      return try JSONAnswer.text(
        TopicIndex(
          topic: found(proceedings.topics.first { $0.id == id }, "topic", id, .debates),
          agendaItems: proceedings.agendaItems.filter { $0.topic == id },
          decisions: proceedings.decisions.filter { $0.topic == id }))
    case .notes: return try JSONAnswer.text(answers.store.publishedNotes())
    case .comments:
      return try JSONAnswer.text(
        CommentIndex(
          decisions: answers.store.commentCounts(), comments: answers.store.publishedComments()))
    case .getInvolved: return try JSONAnswer.text(GetInvolvedPage.index(answers))
    case .note(let id):
      return try JSONAnswer.text(found(try answers.store.publishedNote(id), "note", id, .notes))
    case .claims(let filter): return try JSONAnswer.text(ClaimsPage.answer(filter, from: answers))
    case .coding(let id):
      return try JSONAnswer.text(
        found(try answers.store.publishedCoding(id), "coding project", id, .claims(.all)))
    case .methodCoding: return try JSONAnswer.text(AllMethods.ofCoding)
    case .groups: return try JSONAnswer.text(answers.reference.groups)
    case .group(let id):
      return try JSONAnswer.text(
        GroupIndex(
          group: found(answers.reference.groups.first { $0.id == id }, "group", id, .groups),
          members: answers.reference.groupMemberships.filter { $0.group == id },
          regionalMembers: answers.reference.regionalMemberships.filter { $0.group == id },
          publishedFigures: proceedings.publishedFigures.filter { $0.subject == id }))
    case .figures: return try JSONAnswer.text(proceedings.publishedFigures)
    case .contradictions: return try JSONAnswer.text(proceedings.contradictions)
    case .contradiction(let number):
      let contradiction = try found(
        proceedings.contradictions.first { $0.number == number }, "contradiction", "\(number)",
        .contradictions)
      return try JSONAnswer.text(
        ContradictionIndex(
          contradiction: contradiction,
          figures: proceedings.publishedFigures.filter { contradiction.figureIDs.contains($0.id) },
          evidence: try answers.evidence(ofContradiction: number)))
    case .rules: return try JSONAnswer.text(CountingRules.all)
    case .findings(let filter):
      let (items, total) = try answers.store.findings(
        kind: filter.kind, about: filter.about, offset: filter.offset, limit: FindingsFilter.perPage)
      _ = try Paging.last(filter.page, of: total, perPage: FindingsFilter.perPage)
      return try JSONAnswer.text(Listing(total: total, offset: filter.offset, items: items))
    case .corrections: return try JSONAnswer.text(answers.corrections)
    case .reconciliation: return try JSONAnswer.text(answers.reconciliation())
    case .imports: return try JSONAnswer.text(answers.store.importedFiles())
    case .signals(let filter): return try JSONAnswer.text(SignalsPage.answer(filter, from: answers))
    case .situations: return try JSONAnswer.text(SituationLine.all(in: answers.store))
    case .situation(let id): return try JSONAnswer.text(SituationPage.answer(id, from: answers))
    case .assessment(let id): return try JSONAnswer.text(AssessmentPage.answer(id, from: answers))
    case .alerts: return try JSONAnswer.text(AlertAnswer.all(in: answers.store))
    case .alert(let id): return try JSONAnswer.text(AlertPage.answer(id, from: answers))
    case .measures: return try JSONAnswer.text(MeasureAnswer.all(in: answers.store))
    case .measure(let id): return try JSONAnswer.text(MeasurePage.answer(id, from: answers))
    case .accountability(let filter):
      return try JSONAnswer.text(AccountabilityPage.answer(nil, filter, from: answers))
    case .accountabilityOf(let key, let filter):
      return try JSONAnswer.text(AccountabilityPage.answer(key, filter, from: answers))
    case .methodSignals:
      return try JSONAnswer.text([AllMethods.signals, AllMethods.signalHistory, AllMethods.signalStudy])
    case .methodAssessments: return try JSONAnswer.text([AllMethods.assessments])
    case .search(let filter): return try JSONAnswer.text(SearchIndex(filter, from: answers))
    case .statement(let id):
      return try JSONAnswer.text(
        found(try answers.statement(id), "statement", id, .search(StatementFilter())))
    case .updates: return try JSONAnswer.text(answers.store.articles())
    case .article(let id, let version):
      let (article, shown) = try ArticlePage.version(id, version, from: answers)
      return try version == nil ? JSONAnswer.text(article) : JSONAnswer.text(shown)
    case .issues: return try JSONAnswer.text(answers.store.magazineIssues())
    case .issue(let id): return try JSONAnswer.text(IssuePage.issue(id, from: answers))
    case .update201712: return try JSONAnswer.text(proceedings.acceptanceFacts)
    case .themes: return try JSONAnswer.text(answers.themes())
    case .theme(let id): return try JSONAnswer.text(found(try answers.theme(id), "theme", id, .themes))
    case .jointTexts(let filter):
      _ = try JointTextsPage.load(filter, from: answers)
      return try JSONAnswer.text(answers.jointTexts(filter))
    case .lenses: return try JSONAnswer.text(LensesPage.answer(from: answers))
    case .lens(let id): return try JSONAnswer.text(LensPage.answer(id, from: answers))
    case .lensChanges(let id, let earlier, let later):
      return try JSONAnswer.text(LensEditionsIndex(id, earlier: earlier, later: later, from: answers))
    case .notAsked(let id, let filter):
      return try JSONAnswer.text(NotAskedPage.answer(id, filter, from: answers))
    case .takeAway: return try JSONAnswer.text(ReadingIndex.TakeAway(TakeAwayPage(answers)))
    case .methodAgreement: return try JSONAnswer.text(AllMethods.list)
    case .positions(let states):
      _ = try PositionsPage.load(states, from: answers)
      return try JSONAnswer.text(PositionIndex(answers.positions(), states))
    case .polarization: return try JSONAnswer.text([answers.polarization()].compactMap { $0 })
    case .runs: return try JSONAnswer.text(answers.runs())
    case .run(let id): return try JSONAnswer.text(found(answers.store.run(id), "run", "\(id)", .runs))
    case .comparedRuns(let one, let other):
      return try JSONAnswer.text(
        CompareRuns.run(
          found(answers.store.run(one), "run", "\(one)", .runs),
          found(answers.store.run(other), "run", "\(other)", .runs), in: answers.store))
    case .methodPositions:
      return try JSONAnswer.text([AllMethods.idealPoints, AllMethods.idealPointsSampler])
    case .methodPolarization: return try JSONAnswer.text([AllMethods.polarization])
    case .design: return try JSONAnswer.text(ReadingIndex.Design(DesignPage(answers)))
    case .openAPI: return try JSONAnswer.text(OpenAPIDocument())
    case .about: return try JSONAnswer.text(ReadingIndex.About())
    case .asset:
      throw SiteFault.noSuchFormat("JSON", place.href)
    }
  }

  private func found<Value>(_ value: Value?, _ noun: String, _ id: String, _ list: SiteMap) throws -> Value {
    guard let value else { throw SiteFault.notInRecord(noun: noun, id: id, list: list) }
    return value
  }
}

/// Nothing was estimated yet, and the command that does it.
private struct NoRunYet: Encodable {
  var run: Int?
  let make: String
}

/// One page of a long list, with how many there are in all.
private struct Listing<Item: Encodable>: Encodable {
  let total: Int
  let offset: Int
  let items: [Item]
}

private struct TopicIndex: Encodable {
  let topic: Topic
  let agendaItems: [AgendaItem]
  let decisions: [Decision]
}

/// The run that pages show, with the positions of the states that are drawn out, or of all.
private struct PositionIndex: Encodable {
  let run: AnalysisRun?
  let positions: [StatePosition]

  init(_ answer: PositionsAnswer?, _ states: [StateID]) {
    run = answer?.run
    positions = (answer?.positions ?? []).filter { states.isEmpty || states.contains($0.state) }
  }
}

private struct GroupIndex: Encodable {
  let group: Group
  let members: [GroupMembership]
  let regionalMembers: [RegionalMembership]
  let publishedFigures: [PublishedFigure]
}

private struct ContradictionIndex: Encodable {
  let contradiction: Contradiction
  let figures: [PublishedFigure]
  let evidence: EvidenceAnswer?
}

/// What the record holds, and the addresses of its lists.
private struct HomeIndex: Encodable {
  let recordVersion: Int
  let holdings: [String: Int]
  let lists: [String]

  init(_ answers: Answers) throws {
    recordVersion = answers.version
    var holdings = Dictionary(
      try answers.store.counts().map { ($0.noun, $0.count) }
    ) { first, _ in first }
    holdings["state"] = answers.reference.states.count
    holdings["debate"] = answers.proceedings.debates.count
    holdings["meeting"] = answers.proceedings.meetings.count
    holdings["decision"] = answers.proceedings.decisions.count
    holdings["document"] = answers.proceedings.documents.count
    holdings["published_figure"] = answers.proceedings.publishedFigures.count
    holdings["contradiction"] = answers.proceedings.contradictions.count
    self.holdings = holdings
    let places =
      SiteMap.fixed.values.filter { $0.hasJSON && $0 != .home }
      + [
        .rollCalls(RollCallFilter().onPage(1)), .recommendations(RecommendationFilter().onPage(1)),
        .commitments(CommitmentFilter()), .vetoes(VetoFilter()), .events(EventFilter()), .scorecards([]),
        .signals(.open), .accountability(AccountabilityFilter()), .findings(FindingsFilter()),
      ]
    lists = places.map { Address($0, .json).target }.sorted()
  }
}
