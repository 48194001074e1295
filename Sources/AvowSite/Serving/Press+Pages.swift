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
    case .topic(let id): try TopicPage.load(id, from: answers)
    case .groups: GroupsPage.load(from: answers)
    case .group(let id): try GroupPage.load(id, from: answers)
    case .figures: FiguresPage.load(from: answers)
    case .contradictions: ContradictionsPage.load(from: answers)
    case .contradiction(let number): try ContradictionPage.load(number, from: answers)
    case .rules: RulesPage.load()
    case .findings(let filter): try FindingsPage.load(filter, from: answers)
    case .corrections: CorrectionsPage.load(from: answers)
    case .imports: try ImportsPage.load(from: answers)
    case .search(let words): try SearchPage.load(words, from: answers)
    case .takeAway: TakeAwayPage(answers)
    case .methodAgreement: MethodPage()
    case .positions(let states): try PositionsPage.load(states, from: answers)
    case .polarization: try PolarizationPage.load(from: answers)
    case .runs: try RunsPage.load(from: answers)
    case .run(let id): try RunPage.load(id, from: answers)
    case .comparedRuns(let one, let other): try ComparedRunsPage.load(one, other, from: answers)
    case .methodPositions, .methodPolarization: PositionsMethodPage(place)
    case .design: DesignPage(answers)
    case .about: AboutPage()
    case .update201712: UpdatePage.load(from: answers)
    case .asset: throw SiteFault.unknownAddress(place.href)
    }
  }
}
