import AvowRecord
import Synchronization

/// The groups of a state on a day, looked up once for each state and day.
final class GroupsOfStates: Sendable {
  private struct Key: Hashable {
    let state: StateID
    let day: Int
  }

  private let memberships: [StateID: [GroupMembership]]
  private let regional: [StateID: [RegionalMembership]]
  private let known = Mutex<[Key: [String]]>([:])

  init(_ reference: ReferenceData) {
    memberships = Dictionary(grouping: reference.groupMemberships, by: \.state)
    regional = Dictionary(grouping: reference.regionalMemberships, by: \.state)
  }

  /// Ids of groups, each once; memberships of which the sources do not tell whether they held are left out.
  func groups(of state: StateID, onDay day: Int) -> [String] {
    let key = Key(state: state, day: day)
    if let groups = known.withLock({ $0[key] }) { return groups }
    let held =
      (memberships[state] ?? []).filter { $0.holds(onDay: day) == true }.map(\.group)
      + (regional[state] ?? []).filter { $0.holds(onDay: day) == true }.map(\.group)
    let groups = Set(held).sorted()
    known.withLock { $0[key] = groups }
    return groups
  }
}
