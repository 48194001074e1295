public import AvowRecord
public import AvowStore

/// The editions of a lens that read a record, and what each found that the one before did not.
public struct LensHistory: Sendable {
  /// One edition, with the runs that read by it added up.
  public struct Edition: Sendable, Codable {
    /// Counted from 1, in the order in which they read this record.
    public let number: Int
    public let version: String
    public let digest: String
    /// When it first read.
    public let madeOn: String
    public let read: Int
    public let found: Int
    /// The first of its runs, and the last row that it read.
    let run: Int
    let through: Int

    private enum CodingKeys: String, CodingKey {
      case number, version, digest, madeOn, read, found, run, through
    }
  }

  public let editions: [Edition]
  private let changes: [LensChange]
  private let phrases: [String: LensEdition]

  public init(_ store: RecordStore, lens: String) throws {
    var editions: [Edition] = []
    for run in try store.lensRuns() where run.lens == lens {
      if let last = editions.last, last.digest == run.digest {
        editions[editions.count - 1] = Edition(
          number: last.number, version: last.version, digest: last.digest, madeOn: last.madeOn,
          read: last.read + run.read, found: last.found + run.found, run: last.run, through: run.through)
      } else {
        editions.append(
          Edition(
            number: editions.count + 1, version: run.version, digest: run.digest, madeOn: run.madeOn,
            read: run.read, found: run.found, run: run.id, through: run.through))
      }
    }
    self.editions = editions
    changes = try store.lensChanges(lens)
    phrases = try store.lensEditions(lens)
  }

  /// Two editions compared: what the later one gained and lost in what both have read, by phrase.
  public struct Comparison: Sendable, Codable {
    public let lens: String
    public let earlier: Edition
    public let later: Edition
    public let gained: [LensChange]
    public let lost: [LensChange]
    /// What the later edition found in recommendations that the earlier had not read.
    public let foundInNew: Int
    public let phrases: [PhraseChange]
    /// False when the phrases of the earlier edition were not kept, so that patterns cannot be compared.
    public let hasPhrases: Bool
  }

  /// A phrase that was added, taken out or changed, or by which something was gained or lost.
  public struct PhraseChange: Sendable, Codable {
    public let id: String
    public let before: String?
    public let after: String?
    /// Recommendations gained or lost in which the phrase is found; several phrases may share one.
    public let gained: Int
    public let lost: Int

    /// `added`, `taken out`, `changed` or `as before`.
    public var what: String {
      switch (before, after) {
      case (nil, _): "added"
      case (_, nil): "taken out"
      default: before == after ? "as before" : "changed"
      }
    }
  }

  /// - Parameters: numbers of two editions; the last two where they are nil.
  /// - Returns: nil where there are no two such editions.
  public func comparison(of earlier: Int? = nil, with later: Int? = nil) -> Comparison? {
    let later = later ?? editions.count
    let earlier = earlier ?? later - 1
    guard earlier > 0, earlier < later, later <= editions.count else { return nil }
    let (one, other) = (editions[earlier - 1], editions[later - 1])
    let runs = Set(editions[earlier..<later].map(\.run))
    var kinds: [String: [LensChange]] = [:]
    var order: [String] = []
    for change in changes where runs.contains(change.run) && change.row <= one.through {
      if kinds[change.recommendation] == nil { order.append(change.recommendation) }
      kinds[change.recommendation, default: []].append(change)
    }
    // Gained and lost again, or the other way round, is no change between the two.
    let net = order.compactMap { id -> LensChange? in
      guard let all = kinds[id], let first = all.first, let last = all.last else { return nil }
      return first.kind == last.kind ? (last.kind == .gained ? last : first) : nil
    }
    let gained = net.filter { $0.kind == .gained }
    let lost = net.filter { $0.kind == .lost }
    let (before, after) = (phrases[one.digest], phrases[other.digest])
    return Comparison(
      lens: after?.lens ?? "", earlier: one, later: other, gained: gained, lost: lost,
      foundInNew: other.found - one.found - gained.count + lost.count,
      phrases: phraseChanges(before, after, gained: gained, lost: lost),
      hasPhrases: before != nil && after != nil)
  }

  private func phraseChanges(
    _ before: LensEdition?, _ after: LensEdition?, gained: [LensChange], lost: [LensChange]
  ) -> [PhraseChange] {
    func patterns(_ edition: LensEdition?) -> [String: String] {
      Dictionary((edition?.phrases ?? []).map { ($0.id, $0.pattern) }) { first, _ in first }
    }
    func counts(_ changes: [LensChange]) -> [String: Int] {
      changes.reduce(into: [:]) { sums, change in
        for phrase in change.phrases { sums[phrase, default: 0] += 1 }
      }
    }
    let (old, new) = (patterns(before), patterns(after))
    let (won, gone) = (counts(gained), counts(lost))
    var ids: [String] = []
    var seen: Set<String> = []
    for id in (after?.phrases ?? []).map(\.id) + (before?.phrases ?? []).map(\.id) + won.keys.sorted()
      + gone.keys.sorted() where seen.insert(id).inserted
    {
      if old[id] != new[id] || won[id] != nil || gone[id] != nil { ids.append(id) }
    }
    return ids.map {
      PhraseChange(id: $0, before: old[$0], after: new[$0], gained: won[$0] ?? 0, lost: gone[$0] ?? 0)
    }
  }
}
