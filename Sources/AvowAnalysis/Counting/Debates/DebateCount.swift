import AvowRecord

/// What a rule counted in a debate: each thing once, with the interventions behind it, and what stays open.
public struct DebateCount: Sendable, Codable, Hashable {
  public struct Entry: Sendable, Codable, Hashable, Identifiable {
    /// A state, an organisation, a label, or an intervention.
    public let id: String
    /// False where the record is not sure that it belongs.
    public var isCertain: Bool
    /// How it came in, for a count of states spoken for.
    public var ways: [String]
    /// Ids of the interventions behind it, in the order of the debate.
    public var interventions: [String]
  }

  public private(set) var entries: [Entry] = []
  /// States beyond those listed that published sizes of groups count.
  public private(set) var unnamed = 0
  /// Groups whose members the record does not list: the count has no upper end.
  public private(set) var openGroups: [String] = []
  /// Words that a speaker spoke for and that name nobody the record knows; not counted.
  public private(set) var unread: [String] = []
  /// No more than so many can be counted at all; nil for no such limit.
  public private(set) var ceiling: Int?

  public init() {}

  /// Enters something once; what comes again adds its intervention and its way, and certainty where it was lacking.
  public mutating func enter(
    _ id: String, isCertain: Bool = true, way: String? = nil, intervention: String
  ) {
    if let at = entries.firstIndex(where: { $0.id == id }) {
      if isCertain { entries[at].isCertain = true }
      if let way, !entries[at].ways.contains(way) { entries[at].ways.append(way) }
      if !entries[at].interventions.contains(intervention) { entries[at].interventions.append(intervention) }
    } else {
      entries.append(
        Entry(id: id, isCertain: isCertain, ways: way.map { [$0] } ?? [], interventions: [intervention]))
    }
  }

  /// Notes what an intervention leaves open.
  public mutating func leaveOpen(unnamed: Int, openGroups groups: [String], unread words: [String]) {
    self.unnamed += unnamed
    for group in groups where !openGroups.contains(group) { openGroups.append(group) }
    for word in words where !unread.contains(word) { unread.append(word) }
  }

  public mutating func limit(to ceiling: Int) { self.ceiling = ceiling }

  /// What is certain.
  public var least: Int { entries.filter(\.isCertain).count }

  /// Certain, possible and unnamed together; nil when a group without a list leaves it open.
  public var most: Int? {
    guard openGroups.isEmpty else { return nil }
    let all = entries.count + unnamed
    return ceiling.map { max(least, min($0, all)) } ?? all
  }

  /// The count with its entries in the order of their ids.
  func sorted() -> DebateCount {
    var count = self
    count.entries.sort { NaturalOrder.precedes($0.id, $1.id) }
    return count
  }
}
