public import AvowRecord
import AvowStore

/// What a coder does: codes paragraphs, agrees to be named or not, hands in.
public struct CodeParagraph {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Keeps a coding; it may be changed until the coder hands in. No lines mean that nothing applies.
  public func run(
    _ unit: CodingUnit, _ lines: [ReadClaims.Line], remark: String, in project: CodingProject,
    by account: Account
  ) throws {
    let claims = try ReadClaims.run(lines, codes: project.codes, in: unit.drawn.text)
    try desk.store.keep(
      Coding.Content(claims: claims, remark: remark), of: unit, by: account.id,
      codebook: project.codebook.version, at: desk.now)
  }

  /// Ends the coder's work on a project.
  ///
  /// - Parameter leaving: true when paragraphs may stay without a coding of this coder; they count as missing.
  public func handIn(_ project: CodingProject, leaving: Bool, by account: Account) throws {
    guard let own = try desk.store.coders(of: project.id).first(where: { $0.account == account.id }) else {
      throw DeskFault.noSuch("coding project", project.id)
    }
    guard leaving || own.coded == own.assigned else {
      throw CodingFault.notWholeYet(own.assigned - own.coded)
    }
    let earlier = try desk.store.ownCodings(of: project.id, by: account.id).values.count {
      $0.codebook < project.codebook.version
    }
    guard earlier == 0 else { throw CodingFault.earlierCodebook(earlier) }
    try desk.store.handIn(project.id, by: account.id, at: desk.now)
  }

  public func beNamed(_ isNamed: Bool, _ project: CodingProject, by account: Account) throws {
    try desk.store.setNamed(isNamed, project: project.id, account: account.id, at: desk.now)
  }
}
