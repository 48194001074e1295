import Foundation

/// A kind of measure, such as a visit or an arms embargo, in our words.
public struct MeasureKind: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  /// What belongs to it, in a sentence.
  public let sentence: String
  public let source: String
  public let asOf: PartialDate
}

/// The list of kinds of measures, which is data: `measure-kinds.csv`.
public struct MeasureKinds: Sendable {
  public let list: [MeasureKind]

  /// The list that ships with Avow.
  public static func shipped() throws -> MeasureKinds { try shippedOnce.get() }

  private static let shippedOnce = Result {
    let name = "measure-kinds.csv"
    let bytes = try Data(contentsOf: ReferenceData.authorityFolder.appending(path: name))
    return MeasureKinds(list: try DelimitedTable(bytes, name: name).decoded(as: MeasureKind.self))
  }

  /// The kind with an id, or nil.
  public subscript(id: String) -> MeasureKind? { list.first { $0.id == id } }
}
