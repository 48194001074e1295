/// Groups of things that say the same, each around its earliest, after the decisions of people.
///
/// A decision that two say the same puts the later one, with those that follow it, into the group of the earlier one. A
/// decision that they do not takes the later one out of a group that both are in. Decisions are applied in their order,
/// the latest about a pair alone; a later opposite one so takes an earlier one back.
public struct LikenessGroups: Sendable {
  /// The leader of each that is not its own, by place in time.
  public private(set) var leaders: [Int: Int]

  /// - Parameters:
  ///   - found: leader by follower; a leader stands before its followers.
  ///   - decisions: pairs in the order of the decisions.
  public init(found: [Int: Int], decisions: [(one: Int, other: Int, isSame: Bool)]) {
    leaders = found
    struct Pair: Hashable {
      let earlier: Int
      let later: Int
    }
    var last: [Pair: Int] = [:]
    let pairs = decisions.map { Pair(earlier: min($0.one, $0.other), later: max($0.one, $0.other)) }
    for (index, pair) in pairs.enumerated() { last[pair] = index }
    for (index, pair) in pairs.enumerated() where last[pair] == index && pair.earlier != pair.later {
      let leader = self.leader(of: pair.earlier)
      if decisions[index].isSame {
        guard leader != self.leader(of: pair.later) else { continue }
        let former = self.leader(of: pair.later)
        if former == pair.later {
          for (follower, of) in leaders where of == pair.later { leaders[follower] = leader }
        }
        leaders[pair.later] = leader
      } else if leader == self.leader(of: pair.later) {
        leaders[pair.later] = nil
      }
    }
  }

  /// The earliest of the group in which one stands; itself when it stands alone or leads.
  public func leader(of one: Int) -> Int { leaders[one] ?? one }
}
