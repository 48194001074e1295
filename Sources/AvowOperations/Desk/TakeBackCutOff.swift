public import AvowRecord
public import AvowStore

/// Takes back what the desk marks as public and the record does not hold, after a process was killed between the two.
///
/// Nothing becomes public by it: what was cut off waits again for a person to publish it. Nobody was told that it had been done, because
/// the desk answers after the record holds it.
public struct TakeBackCutOff {
  let desk: Desk
  let record: RecordStore

  /// So many can be cut off by one end of a process; when there are more, one of the files is older than the other, and none is touched.
  static let most = 5

  public init(_ desk: Desk, record: RecordStore) {
    self.desk = desk
    self.record = record
  }

  /// To be run before the desk serves.
  ///
  /// - Parameter seconds: between two looks; another process may be publishing, and is let finish: it waits half a minute for a record
  ///   that is busy.
  /// - Returns: a sentence on each.
  public func run(lookingTwice seconds: Double = 31) async throws -> [String] {
    let first = try CutOff.all(desk, record)
    guard !first.isEmpty else { return [] }
    // Deliveries and answers are written into the record first: when one is missing, the record is the older file.
    guard try first.count <= TakeBackCutOff.most && CheckDesk.missingDeliveries(desk, record).isEmpty else {
      return [
        "The desk marks \(first.count.of("thing", "things")) as public that the record does not hold. One of the two is older than the other: "
          + "restore both from one backup. avow desk check names them."
      ]
    }
    try await Task.sleep(for: .seconds(seconds))
    let still = try Set(CutOff.all(desk, record))
    return try first.filter(still.contains).map { one in
      try takeBack(one)
      return "Publishing \(one.subject) was cut off; it waits to be published again."
    }
  }

  private func takeBack(_ one: CutOff) throws {
    let act = Act(
      "take back mark", of: one.subject, by: nil, at: desk.now,
      detail: "the record does not hold \(one.address): publishing was cut off")
    switch one {
    case .note(let id, _): try desk.store.markPublished(id, as: nil, act)
    case .article(let id, let address):
      let isWithdrawn = try record.withdrawnArticles().contains { $0.id == address }
      try desk.store.move(article: id, to: isWithdrawn ? .withdrawn : .accepted, act) {
        if $0.state != .published { throw ArticleFault.changedSince }
      }
    case .issue(let id, let address):
      let hasCall = try record.magazineIssue(address) != nil
      try desk.store.move(
        issue: id, to: hasCall ? .call : .planned, publishedAs: hasCall ? address : nil, act)
    case .comment(let id, _, _): try desk.store.reopen(comment: id, act)
    case .claims(let id, _): try desk.store.markClaims(of: id, published: nil, act)
    case .situation(let id, _): try desk.store.connect(id, toSituation: nil, act)
    }
  }
}
