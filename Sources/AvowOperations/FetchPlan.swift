public import AvowSources

/// What fetching a data set would do, and on what terms the set is to be had.
public struct FetchPlan: Sendable, Codable, Identifiable {
  public let id: String
  public let title: String
  /// The page of the owners.
  public let home: String
  public let licence: String
  public let citation: String
  /// True when a program may fetch the set; otherwise the steps are a person's.
  public let canBeFetched: Bool
  /// A sentence a step, in order.
  public let steps: [String]

  public init(_ set: OpenDataSet) {
    id = set.id
    title = set.title
    home = set.home
    licence = set.licence
    citation = set.citation
    canBeFetched = set.dataverse != nil
    steps = FetchOpenData.plan(set)
  }
}
