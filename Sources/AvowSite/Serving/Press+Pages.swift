import AvowOperations
import AvowRecord

extension Press {
  /// The page at a place.
  func page(_ place: SiteMap, from answers: Answers) throws -> any Page {
    switch place {
    case .home: try HomePage.load(from: answers)
    case .states: StatesPage.load(from: answers)
    case .state(let id, let others): try StatePage.load(id, with: others, from: answers)
    case .debates: DebatesPage.load(from: answers)
    case .debate(let id): try DebatePage.load(id, from: answers)
    case .counted(let occasion, let rule, let other):
      try CountedFiguresPage.load(occasion, rule: rule, against: other, from: answers)
    case .summary(let occasion): try SummaryPage.load(occasion, from: answers)
    case .civilSociety: try CivilSocietyPage.load(from: answers)
    case .meetings: try MeetingsPage.load(from: answers)
    case .meeting(let id): try MeetingPage.load(id, from: answers)
    case .decisions: DecisionsPage.load(from: answers)
    case .decision(let id): try DecisionPage.load(id, from: answers)
    case .documents: DocumentsPage.load(reportsOnly: false, from: answers)
    case .document(let symbol): try DocumentPage.load(symbol, from: answers)
    case .reports: DocumentsPage.load(reportsOnly: true, from: answers)
    case .rollCalls(let filter): try RollCallsPage.load(filter, from: answers)
    case .rollCall(let id): try RollCallPage.load(id, from: answers)
    case .agreement(let one, let other): try AgreementPage.load(one, other, from: answers)
    case .recommendations(let filter): try RecommendationsPage.load(filter, from: answers)
    case .recommendation(let id): try RecommendationPage.load(id, from: answers)
    case .neighbours(let id): try NeighboursPage.load(id, from: answers)
    case .movement(let id): try MovementPage.load(id, from: answers)
    case .cohesion(let id): try CohesionPage.load(id, from: answers)
    case .blocs: try BlocsPage.load(from: answers)
    case .whip: try WhipPage.load(from: answers)
    case .topic(let id): try TopicPage.load(id, from: answers)
    case .groups: GroupsPage.load(from: answers)
    case .group(let id): try GroupPage.load(id, from: answers)
    case .figures: FiguresPage.load(from: answers)
    case .contradictions: ContradictionsPage.load(from: answers)
    case .contradiction(let number): try ContradictionPage.load(number, from: answers)
    case .rules: RulesPage.load()
    case .findings(let filter): try FindingsPage.load(filter, from: answers)
    case .corrections: CorrectionsPage.load(from: answers)
    case .reconciliation: try ReconciliationPage.load(from: answers)
    case .imports: try ImportsPage.load(from: answers)
    case .search(let filter): try SearchPage.load(filter, from: answers)
    case .statement(let id): try StatementPage.load(id, from: answers)
    case .themes: try ThemesPage.load(from: answers)
    case .theme(let id): try ThemePage.load(id, from: answers)
    case .jointTexts(let filter): try JointTextsPage.load(filter, from: answers)
    case .takeAway: TakeAwayPage(answers)
    case .methodAgreement: MethodPage()
    case .design: DesignPage(answers)
    case .about: AboutPage()
    case .update201712: UpdatePage.load(from: answers)
    case .asset: throw SiteFault.unknownAddress(place.href)
    }
  }
}
