/// A number as an organisation published it: a record of the publication, not a count of ours.
public struct PublishedFigure: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  /// The debate, decision, group or series it is about.
  public let subject: String
  public let measure: String
  public let unit: String
  public let valueAsPrinted: String
  public let value: Double?
  public let upperValue: Double?
  public let publisher: String
  public let page: String?
  public let url: String?
  public let publishedOn: PartialDate?
  public let asOfDate: PartialDate?
  public let scope: String
  public let status: String
  public let note: String?
}

/// What a published figure measures, in a sentence.
public struct FigureMeasure: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  public let unit: String
  public let sentence: String
}

/// A disagreement among published figures, with what explains it and what would settle it.
public struct Contradiction: Hashable, Sendable, Codable, Identifiable {
  public let number: Int
  public let title: String
  public let whatDiffers: String
  public let explanation: String
  /// `yes`, `no` or `partly`.
  public let canBeSettled: String
  public let wouldSettle: String
  /// Ids of the published figures, separated by blanks.
  public let figures: String
  public let source: String
  public let asOf: PartialDate

  public var id: Int { number }
  public var figureIDs: [String] { figures.split(separator: " ").map(String.init) }
}

/// One fact of the update of December 2017 and where the record holds it.
public struct AcceptanceFact: Hashable, Sendable, Codable {
  public let point: String
  public let fact: String
  public let heldIn: String
}

/// A subject of published figures that is no debate, decision or document: a group, a body, a count over years.
public struct FigureSeries: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  public let description: String?
  public let source: String?
  public let asOf: PartialDate?
}
