import Foundation

/// Two states whose outlines touch; it says nothing about where a border runs, or about the status of anything.
///
/// Derived from the outlines of Natural Earth (public domain) by `Scripts/land-borders.R`.
public struct LandBorder: Hashable, Sendable, Codable {
  public let one: StateID
  public let other: StateID
  public let source: String
  public let asOf: PartialDate

  /// The neighbours of each state, sorted, from the table that ships with Avow.
  public static func neighbours() throws -> [StateID: [StateID]] { try neighboursOnce.get() }

  private static let neighboursOnce = Result {
    let name = "land-borders.csv"
    let bytes = try Data(contentsOf: ReferenceData.authorityFolder.appending(path: name))
    let borders = try DelimitedTable(bytes, name: name).decoded(as: LandBorder.self)
    var neighbours: [StateID: Set<StateID>] = [:]
    for border in borders {
      neighbours[border.one, default: []].insert(border.other)
      neighbours[border.other, default: []].insert(border.one)
    }
    return neighbours.mapValues { $0.sorted() }
  }
}
