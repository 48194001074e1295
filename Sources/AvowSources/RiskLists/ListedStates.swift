public import AvowRecord

/// Tells which states the rows of a table by state mean: by their printed name, else by their Correlates of War number.
public struct ListedStates: Sendable {
  private let names: StateNames
  private let reference: ReferenceData

  public init(reference: ReferenceData) { self.init(StateNames(reference: reference), reference) }

  init(_ names: StateNames, _ reference: ReferenceData) {
    self.names = names
    self.reference = reference
  }

  /// Names of columns that hold the name of a state, and its number, in the order in which they are looked for.
  public static let nameColumns = [
    "country", "ewp_name", "country_name", "countryname", "state", "state_name",
  ]
  public static let codeColumns = ["cow", "ccode", "cowcode", "cow_code"]

  /// The column of a list that comes first in a header; case does not matter.
  public static func column(_ wanted: [String], in header: [String]) -> String? {
    let keys = Dictionary(header.map { ($0.lowercased(), $0) }) { first, _ in first }
    return wanted.lazy.compactMap { keys[$0] }.first
  }

  /// The state at the end of a year, and what is doubtful about it: weight, kind and sentence; nil where nothing is.
  public func state(
    name: String, code: String, year: Int
  ) -> (state: StateID?, doubt: (weight: Finding.Weight, kind: String, meaning: String)?) {
    let date = PartialDate(year: year, month: 12, day: 31)
    let byName = names.resolve(name, on: date)
    let byCode =
      code.isEmpty ? nil : names.state(scheme: "cow", code: code, onDay: date?.firstDay ?? 0)
    switch byName {
    case .state(let state, _):
      guard let byCode, byCode != state else { return (state, nil) }
      // A name that is kept for a state that is gone stands for the one that goes on.
      if has(ended: state, on: date) { return (byCode, nil) }
      return (
        state,
        (
          .disagreement, "name-and-code-differ",
          "The name is \(state), the number \(code) is \(byCode); the name was taken."
        )
      )
    case .ambiguous(let states, let why):
      if let byCode { return (byCode, nil) }
      return (
        nil,
        (
          .note, "not-a-state",
          "No state of the record is meant for certain (\(states.joined(separator: " or "))): \(why) The row is kept under its printed name."
        )
      )
    case .unknown(let near):
      if let byCode { return (byCode, nil) }
      return (
        nil,
        (
          .note, "not-a-state",
          "No state of the record has this name; the row is kept under its printed name."
            + (near.isEmpty ? "" : " Near: \(near.joined(separator: ", ")).")
        )
      )
    }
  }

  /// True when every membership of a state was over on a day.
  private func has(ended state: StateID, on date: PartialDate?) -> Bool {
    let spells = reference.memberships(of: state)
    guard let day = date?.firstDay, !spells.isEmpty else { return false }
    return spells.allSatisfy { $0.until?.date.map { $0.firstDay <= day } ?? false }
  }
}
