import AvowRecord
import AvowStore
import Synchronization

/// The groups that the state of each statement was in at the date, worked out once for a version of the record.
final class GroupsOfStates: Sendable {
  /// For each statement a run of numbers of groups.
  struct Table: Sendable {
    let version: Int
    let groups: [String]
    private let starts: [Int32]
    private let numbers: [Int32]

    fileprivate init(version: Int, groups: [String], starts: [Int32], numbers: [Int32]) {
      self.version = version
      self.groups = groups
      self.starts = starts
      self.numbers = numbers
    }

    /// The numbers of the groups of a statement.
    func numbers(at place: Int) -> ArraySlice<Int32> {
      numbers[Int(starts[place])..<Int(starts[place + 1])]
    }
  }

  private struct Key: Hashable {
    let state: Int32
    let day: Int32
  }

  private let memberships: [StateID: [GroupMembership]]
  private let regional: [StateID: [RegionalMembership]]
  private let held = Mutex<Table?>(nil)

  init(_ reference: ReferenceData) {
    memberships = Dictionary(grouping: reference.groupMemberships, by: \.state)
    regional = Dictionary(grouping: reference.regionalMemberships, by: \.state)
  }

  /// Those who come while it is worked out wait for it.
  func table(_ columns: StatementColumns) -> Table {
    held.withLock { held in
      if let held, held.version == columns.version { return held }
      let table = made(columns)
      held = table
      return table
    }
  }

  private func made(_ columns: StatementColumns) -> Table {
    var numberOf: [String: Int32] = [:]
    var groups: [String] = []
    var known: [Key: [Int32]] = [:]
    var starts: [Int32] = [0]
    var numbers: [Int32] = []
    for place in 0..<columns.count {
      let state = columns.states.codes[place]
      if state >= 0 {
        let key = Key(state: state, day: columns.days[place])
        let found =
          known[key]
          ?? self.groups(of: columns.states.values[Int(state)], onDay: Int(key.day)).map { group in
            if let number = numberOf[group] { return number }
            let number = Int32(groups.count)
            numberOf[group] = number
            groups.append(group)
            return number
          }
        known[key] = found
        numbers += found
      }
      starts.append(Int32(numbers.count))
    }
    return Table(version: columns.version, groups: groups, starts: starts, numbers: numbers)
  }

  /// Ids of groups, each once; memberships of which the sources do not tell whether they held are left out.
  private func groups(of state: StateID, onDay day: Int) -> [String] {
    let held =
      (memberships[state] ?? []).filter { $0.holds(onDay: day) == true }.map(\.group)
      + (regional[state] ?? []).filter { $0.holds(onDay: day) == true }.map(\.group)
    return Set(held).sorted()
  }
}
