public import AvowRecord
import AvowStore

/// Decides what is claimed of a paragraph, after its coders have handed in.
public struct Adjudicate {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// - Parameters:
  ///   - after: the number of the decision that the editor saw; 0 for none.
  ///   - publicReason: why an earlier decision is corrected, as the public may read it; needed for a correction.
  public func run(
    _ line: CodingStatus.Line, _ claims: [ReadClaims.Line], reason: String, publicReason: String = "",
    after: Int, in project: CodingProject, by account: Account
  ) throws {
    guard line.isOpen else { throw CodingFault.notOpen }
    guard !line.codings.contains(where: { $0.account == account.id }) else { throw CodingFault.ownParagraph }
    guard !reason.isEmpty, after == 0 || !publicReason.isEmpty else { throw CodingFault.noReason }
    try desk.store.decide(
      ReadClaims.run(claims, codes: project.codes, in: line.unit.drawn.text), of: line.unit, reason: reason,
      publicReason: after == 0 ? nil : publicReason, after: after, by: account.id, at: desk.now)
  }

  /// Decides every open paragraph whose codings are the same, with the same words, as they say; answers how many.
  ///
  /// Paragraphs that the editor coded are left to others.
  @discardableResult
  public func acceptAlike(_ status: CodingStatus, by account: Account) throws -> Int {
    var count = 0
    for line in status.undecided where line.isAlike {
      guard let claims = line.codings.first?.content.claims,
        !line.codings.contains(where: { $0.account == account.id })
      else { continue }
      try desk.store.decide(
        claims, of: line.unit, reason: "All coders claim the same, with the same words.", publicReason: nil,
        after: 0, by: account.id, at: desk.now)
      count += 1
    }
    return count
  }
}
