public import AvowRecord

/// Tells which states the rows of a table by state mean: by their printed name, else by their Correlates of War number.
public struct ListedStates: Sendable {
  private let names: StateNames

  public init(reference: ReferenceData) { names = StateNames(reference: reference) }

  init(_ names: StateNames) { self.names = names }

  /// Names of columns that hold the name of a state, and its number, in the order in which they are looked for.
  public static let nameColumns = ["country", "ewp_name", "country_name", "countryname", "state", "state_name"]
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
}
