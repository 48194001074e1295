public import AvowRecord
import AvowStore

extension Publish {
  /// Publishes the adjudicated claims of a coding project: no single coding, no remark, no reason of the desk, and the names of
  /// those coders only who agreed.
  ///
  /// Throws ``CodingFault`` while a paragraph with two codings has no decision, so that agreement is that of all that was coded.
  @discardableResult
  public func run(claims id: Int, by account: Account) throws -> PublishedCoding {
    guard let project = try desk.store.codingProject(id) else { throw DeskFault.noSuch("coding project", id) }
    let now = desk.now
    guard let form = try Publish.publicForm(of: CodingStatus(project, at: desk), at: desk) else {
      throw PublishFault.noDate(now.day)
    }
    if project.published == nil, try record.publishedCoding(form.id) != nil {
      throw CodingFault.addressTaken(form.id)
    }
    try desk.store.markClaims(
      of: id, published: now,
      Act(
        "publish claims", of: "coding project \(id)", by: account.id, at: now,
        detail: "as \(form.id); \(form.paragraphs.count) paragraphs"))
    return try record.publish(form)
  }

  /// Takes the claims of a project out of the record again. Copies that others took stay as they are.
  public func withdraw(claims id: Int, by account: Account) throws {
    guard let project = try desk.store.codingProject(id), project.published != nil else {
      throw DeskFault.noSuch("published coding project", id)
    }
    let now = desk.now
    guard let day = PartialDate(now.day) else { throw PublishFault.noDate(now.day) }
    if try record.publishedCoding(project.address) != nil {
      try record.withdraw(coding: project.address, on: day)
    }
    try desk.store.markClaims(
      of: id, published: nil,
      Act(
        "withdraw claims", of: "coding project \(id)", by: account.id, at: now,
        detail: "they were public as \(project.address)"))
  }

  /// What of a coding project may be public; nil when the clock shows no date.
  public static func publicForm(of status: CodingStatus, at desk: Desk) throws -> PublishedCoding? {
    guard status.undecided.isEmpty else { throw CodingFault.undecided(status.undecided.count) }
    let lines = status.lines.filter { $0.isOpen && !$0.decisions.isEmpty }
    guard !lines.isEmpty else { throw CodingFault.nothingDecided }
    guard let day = PartialDate(desk.now.day) else { return nil }
    let coders = Set(lines.flatMap { $0.codings.map(\.account) })
    let named = Set(status.coders.filter { $0.isNamed && coders.contains($0.account) }.map(\.account))
    let project = status.project
    return PublishedCoding(
      id: project.address, name: project.name, themes: project.themes, stanceOn: project.stanceOn,
      codebookVersion: project.codebook.version, codebook: project.codebook.text,
      drawnFrom: project.drawnFrom, drawnOf: project.drawnOf, drawn: status.lines.count,
      seed: String(project.seed), coders: coders.count,
      named: try desk.store.accounts().filter { named.contains($0.id) }.map(\.shown).sorted(),
      agreement: status.agreement,
      paragraphs: lines.compactMap(paragraph).sorted { $0.paragraph < $1.paragraph }, published: day)
  }

  private static func paragraph(_ line: CodingStatus.Line) -> PublishedCoding.Paragraph? {
    guard let last = line.decisions.last, let decided = PartialDate(last.at.day) else { return nil }
    let corrections = zip(line.decisions, line.decisions.dropFirst()).compactMap { before, after in
      PartialDate(after.at.day).map {
        PublishedCoding.Correction(on: $0, before: before.claims, reason: after.publicReason ?? "")
      }
    }
    return PublishedCoding.Paragraph(
      paragraph: line.unit.drawn.paragraph, digest: line.unit.drawn.digest, claims: last.claims,
      decided: decided, corrections: corrections)
  }
}
