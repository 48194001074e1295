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
      return RecommendationRows.csv(try answers.store.recommendations(filter.acrossLineage(answers)).items)
    case .reconciliation: return try answers.reconciliation()?.table ?? ""
    case .agreement(let one, let other):
      _ = try AgreementPage.load(one, other, from: answers)
      guard let answer = try answers.agreement(one, other) else { throw SiteFault.record }
      return AgreementPage.table(answer)
    case .cohesion(let id): return try CohesionPage.measured(id, from: answers).csv
    case .neighbours(let id): return try NeighboursPage.ranked(id, from: answers).csv
    case .search(var filter):
      filter.offset = 0
      filter.limit = Int.max
      return StatementTable.text(try SearchPage.found(filter, withPassages: false, from: answers).items)
    case .theme(let id): return try ThemePage.table(id, from: answers)
    case .jointTexts(var filter):
      filter.offset = 0
      filter.limit = nil
      return try answers.jointTexts(filter).table
    default:
      throw SiteFault.noSuchFormat("a table", place.href)
    }
  }
}
