import AvowRecord

/// How many statements of a state the record holds, by year and by form.
public struct StatementTotals: Sendable, Codable {
  public var total: Int
  public var years: [StatementFacet.Count]
  public var forms: [StatementFacet.Count]
}

extension Answers {
  /// The statements that a state made in its own name or for others, counted.
  func statementTotals(of state: StateID) throws -> StatementTotals {
    var filter = StatementFilter()
    filter.states = [state]
    filter.limit = 0
    let found = try statements(filter, withPassages: false)
    return StatementTotals(total: found.total, years: found.facet(.year), forms: found.facet(.form))
  }
}
