import Foundation

/// One of the fourteen risk factors of the United Nations Framework of Analysis for Atrocity Crimes (2014), by its
/// number and in our words.
public struct RiskFactor: Hashable, Sendable, Codable, Identifiable {
  /// A word of ours, `weak-structures`, which phrases of lenses name.
  public let id: String
  /// 1 to 14, as in the Framework.
  public let number: Int
  public let name: String
  public let about: String
  /// `all` for the eight common factors, else the crime that it is specific to.
  public let crimes: String
  public let source: String
  public let asOf: PartialDate

  /// The crime that it is specific to; nil for the eight that all have in common.
  public var crime: String? { crimes == "all" ? nil : crimes }

  /// What it concerns, in words.
  public var concerns: String {
    switch crimes {
    case "genocide": "genocide"
    case "crimes-against-humanity": "crimes against humanity"
    case "war-crimes": "war crimes"
    default: "all atrocity crimes"
    }
  }
}

/// Something to look for under a risk factor, in our words.
public struct RiskIndicator: Hashable, Sendable, Codable, Identifiable {
  /// `4.2`: the second indicator of factor 4, by our own numbering.
  public let id: String
  public let factor: Int
  public let wording: String
  /// True when it concerns women, girls or gender.
  public let isGenderSpecific: Bool
  public let source: String
  public let asOf: PartialDate
}

/// The factors and their indicators. There are no weights, and nothing is ever added up.
public struct RiskFramework: Sendable {
  public let factors: [RiskFactor]
  public let indicators: [RiskIndicator]

  /// The tables that ship with Avow.
  public static func shipped() throws -> RiskFramework { try shippedOnce.get() }

  private static let shippedOnce = Result {
    func nouns<Noun: Decodable>(_ name: String, _ type: Noun.Type) throws -> [Noun] {
      let bytes = try Data(contentsOf: ReferenceData.authorityFolder.appending(path: name))
      return try DelimitedTable(bytes, name: name).decoded(as: type)
    }
    return RiskFramework(
      factors: try nouns("risk-factors.csv", RiskFactor.self),
      indicators: try nouns("risk-indicators.csv", RiskIndicator.self))
  }

  /// The factor with a number, or nil.
  public func factor(_ number: Int) -> RiskFactor? { factors.first { $0.number == number } }

  /// The indicator with an id, or nil.
  public func indicator(_ id: String) -> RiskIndicator? { indicators.first { $0.id == id } }

  /// The indicators of a factor, in their order.
  public func indicators(of factor: Int) -> [RiskIndicator] { indicators.filter { $0.factor == factor } }
}
