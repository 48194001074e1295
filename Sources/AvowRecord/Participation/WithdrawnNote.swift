/// A note that was public and was taken out.
public struct WithdrawnNote: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let withdrawn: PartialDate

  public init(id: String, withdrawn: PartialDate) {
    self.id = id
    self.withdrawn = withdrawn
  }
}
