public import AvowRecord
import AvowStore

/// Makes a coding project of paragraphs that were drawn, and says who codes which.
public struct MakeCodingProject {
  /// What the project asks.
  public struct Plan: Hashable, Sendable {
    public var address = ""
    public var name = ""
    public var codebook = ""
    public var themes: [String] = []
    /// Towards what a stance is asked; empty for none.
    public var stanceOn = ""

    public init() {}
  }

  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// - Parameters:
  ///   - coders: two or more; every paragraph is given to two of them, so that each pair has as many as the others.
  ///   - drawn: the paragraphs, with how many they were drawn from.
  ///   - themes: ids of the vocabulary, in its order.
  /// - Returns: the number of the project.
  public func run(
    _ plan: Plan, drawn: [DrawnParagraph], of: Int, from words: String, seed: UInt64, coders: [Account],
    vocabulary themes: [String], by account: Account?
  ) throws -> Int {
    guard !plan.name.isEmpty else { throw CodingFault.noName }
    guard Publish.isAddress(plan.address) else { throw CodingFault.badAddress(plan.address) }
    guard !plan.codebook.isEmpty else { throw CodingFault.noCodebook }
    guard !plan.themes.isEmpty || !plan.stanceOn.isEmpty else { throw CodingFault.nothingAsked }
    if let unknown = plan.themes.first(where: { !themes.contains($0) }) {
      throw CodingFault.unknownTheme(unknown)
    }
    if let other = coders.first(where: { !$0.roles.contains(.coder) || $0.closed != nil }) {
      throw CodingFault.notACoder(other.name)
    }
    let ids = Set(coders.map(\.id)).sorted()
    guard ids.count > 1 else { throw CodingFault.tooFewCoders(ids.count) }
    let pairs = ids.indices.flatMap { one in ids.indices.filter { $0 > one }.map { [ids[one], ids[$0]] } }
    return try desk.store.addCodingProject(
      address: plan.address, name: plan.name, codebook: plan.codebook,
      themes: themes.filter(plan.themes.contains), stanceOn: plan.stanceOn.isEmpty ? nil : plan.stanceOn,
      seed: seed, drawnFrom: words, drawnOf: of, paragraphs: drawn,
      assigned: drawn.indices.map { pairs[$0 % pairs.count] }, by: account?.id, at: desk.now)
  }
}
